import { css } from 'lit';

/** A picture in its frame: whole, broken, or not asked for yet. */
export const picture = css`
  .picture {
    position: relative;
    overflow: clip;
    aspect-ratio: var(--_ratio);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .picture img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    /* Faces are above the middle. */
    object-position: var(--news-picture-position, 50% 33%);
  }

  /* Not seen, but still read out. */
  .picture.broken img {
    opacity: 0;
  }

  /* In its place the initial of the section, as large as the frame allows. */
  .picture.broken {
    container-type: inline-size;
  }

  .picture.broken::after {
    content: attr(data-initial);
    content: attr(data-initial) / '';
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    font: 700 25cqi / 1 _;
    font-family: var(--_headline-font);
    color: color-mix(in srgb, currentColor 20%, transparent);
  }

  /* Broken below the screen: it still waits for another address, and takes no room until then. */
  .bare > .picture {
    position: absolute;
    inline-size: 1px;
    opacity: 0;
  }

  /* What is to be seen or heard: a sign, and how long it takes. */
  .media {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    font-variant-numeric: tabular-nums;
  }

  .media.video::before {
    content: '';
    border: solid transparent;
    border-width: 0.38em 0 0.38em 0.62em;
    border-inline-start-color: currentColor;
  }

  .picture .media {
    position: absolute;
    inset-block-end: 0.7em;
    inset-inline-start: 0.7em;
    padding: 0.1em 0.75em;
    border: 1px solid transparent;
    border-radius: 99px;
    background: #000c;
    color: #fff;
    font-size: 0.8em;
    font-weight: 600;
    print-color-adjust: exact;
  }

  @media (forced-colors: active) {
    /* Its sides would be drawn. */
    .media.video::before {
      forced-color-adjust: none;
      border-inline-start-color: CanvasText;
    }
  }

  /* A small picture shall still be seen. */
  .side .picture .media {
    inset: auto auto 0.4em 0.4em;
    padding-inline: 0.5em;
  }

  /* The text stands at the other end. */
  .overlay:not(.bare) .picture .media {
    inset-block: 0.7em auto;
  }

  .portrait {
    flex: none;
    overflow: clip;
    inline-size: 2.8em;
    block-size: 2.8em;
    border-radius: 50%;
    background: var(--_tint);
  }

  .portrait.broken {
    display: none;
  }

  .portrait img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  /* Waits to be asked for. */
  .picture button {
    position: relative;
    z-index: 2;
    inline-size: 100%;
    block-size: 100%;
    font-size: 0.92em;
    font-weight: 600;
  }
`;
