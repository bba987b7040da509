import { css } from 'lit';

/** One row that scrolls and snaps. The next card peeks in: there is more. */
export const shelf = css`
  .shelf {
    --_column: min(72cqi, 15em);
    grid-auto-flow: column;
    grid-template-columns: none;
    grid-auto-columns: var(--_column);
    gap: var(--_gap);
    overflow-x: auto;
    overscroll-behavior-inline: contain;
    scroll-snap-type: inline mandatory;
    scrollbar-width: thin;
    /* Rings stay whole at the edges. */
    padding: 6px;
    margin: -6px;
    scroll-padding-inline: 6px;
  }

  .shelf > * {
    scroll-snap-align: start;
  }

  .shelf-frame {
    position: relative;
  }

  :is([part='previous'], [part='next']) {
    display: none;
  }

  @media (hover: hover) and (pointer: fine) {
    :is([part='previous'], [part='next']) {
      display: grid;
      place-items: center;
      position: absolute;
      z-index: 3;
      inset-block-start: calc(min(72cqi, 15em) / (var(--_ratio)) / 2 - 1.2em);
      inline-size: 2.4em;
      block-size: 2.4em;
      border-radius: 99px;
      background: #000c;
      color: #fff;
      font-size: 0;
    }

    [part='previous'] {
      inset-inline-start: 0.4rem;
    }

    [part='next'] {
      inset-inline-end: 0.4rem;
    }

    [aria-disabled='true'] {
      visibility: hidden;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .shelf {
      scroll-behavior: smooth;
    }
  }
`;
