import { css } from 'lit';

/** A picture in its frame: whole, broken, or not asked for yet. */
export const picture = css`
  .picture {
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
    position: relative;
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
