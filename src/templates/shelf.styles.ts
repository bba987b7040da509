import { css } from 'lit';

/** One row that scrolls and snaps. The next card peeks in: there is more. */
export const shelf = css`
  .shelf,
  .shelf-frame {
    position: relative;
  }

  .shelf {
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
    margin: -6px 0 -6px -6px;
    scroll-padding-inline: 6px;
  }

  /* One row: a card without a picture shall not be higher than the others. */
  .shelf .bare {
    --_standfirst-lines: var(--news-standfirst-lines, 4);
  }

  .shelf > * {
    scroll-snap-align: start;
  }

  :is([part='previous'], [part='next']) {
    display: none;
  }

  @media (hover: hover) and (pointer: fine) {
    /* A round button in the middle of the pictures. Its text is its name; its sign is drawn. */
    :is([part='previous'], [part='next']) {
      display: block;
      position: absolute;
      z-index: 3;
      inset-block-start: calc(var(--_column) / (var(--_ratio)) / 2 - 1.3em);
      inline-size: 2.6em;
      block-size: 2.6em;
      overflow: hidden;
      border: 1px solid transparent;
      border-radius: 99px;
      background: #000c;
      color: #fff;
      text-indent: 9em;
      white-space: nowrap;
    }

    [part='previous'] {
      inset-inline-start: 0.5em;
    }

    [part='next'] {
      inset-inline-end: 0.5em;
    }

    :is([part='previous'], [part='next'])::before {
      content: '';
      position: absolute;
      inset: 0.9em 1.05em;
      inline-size: 0.65em;
      block-size: 0.65em;
      border: solid;
      border-width: 2px 2px 0 0;
      rotate: 45deg;
    }

    [part='previous']::before {
      scale: -1;
    }

    /* What is hidden loses the focus, and a reader would have to look for the place again. */
    [aria-disabled='true']:not(:focus-visible) {
      visibility: hidden;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .shelf {
      scroll-behavior: smooth;
    }
  }

  /* Nothing scrolls on paper. */
  @media print {
    .shelf {
      grid-auto-flow: row;
      grid-template-columns: repeat(auto-fill, var(--_column));
      overflow: visible;
    }
  }
`;
