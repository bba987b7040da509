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
  }

  /* Not seen, but still read out. */
  .picture.broken img {
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
