import { css } from 'lit';
import { SIDE_FROM } from '../themes/room.js';
import { rooms } from './room.styles.js';

/**
 * One card in each of its shapes, as high as its text. The text comes first, also where the picture stands above it.
 *
 * Where a box decides, it is the width of the root in em: larger letters leave less room.
 */
const shapes = css`
  .card {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.7em;
    align-content: start;
  }

  .picture {
    order: -1;
  }

  .text {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35em;
    align-content: start;
  }

  /*
   * No headline is cut but the very longest. Robust Vietnamese type: room for the marks of Ế Ậ Ữ in the first line, and
   * a hair less below the last, so that those of a line that is cut off do not show.
   */
  [part='headline'] {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_headline-lines);
    overflow: hidden;
    max-block-size: calc(1.4em * var(--_headline-lines) + 0.115em);
    padding-block-start: 0.2em;
    margin-block-start: -0.2em;
    font-size: var(--_headline-size);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }

  /* A block, or Chromium breaks its lines greedily: what is positioned in an inline text turns pretty lines off. */
  [part='link'] {
    display: block;
    min-block-size: 24px;
  }

  [part='link']::after {
    content: '';
    position: absolute;
    inset: 0;
    z-index: 1;
  }

  [part='link']:visited {
    color: var(--_muted);
  }

  .card:hover [part='link'] {
    text-decoration-line: underline;
  }

  .standfirst {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_standfirst-lines);
    overflow: hidden;
    font-size: 0.94em;
    line-height: 1.55;
    text-wrap: pretty;
    color: oklch(from currentColor clamp(0.36, l, 0.86) c h);
  }

  .text [part='keywords'] {
    overflow: hidden;
    block-size: max(32px, 2.12em);
  }

  /* Links of their own lie above the one that covers the card. */
  .meta a,
  a[part='keyword'] {
    position: relative;
    z-index: 2;
  }

  /* Nobody shall take it for news. */
  .card:is(.sponsored, .ad):not(.overlay:not(.bare)) {
    padding: 0.7em 0.9em;
    border-inline-start: 3px solid currentColor;
    background: var(--_tint);
    outline: 1px solid transparent;
    outline-offset: -1px;
  }

  /* The wider the box, the larger the story. */
  .auto,
  .overlay,
  .stacked:not(.grid *, .shelf *) {
    --_headline-size: clamp(var(--_size), 0.3em + 2.2cqi, 2 * var(--_size));
  }

  .side .picture {
    --_ratio: var(--news-picture-ratio, 3 / 2);
  }

  /* Printers leave out what is behind a text: there it stands below its picture. */
  @media screen {
    .overlay:not(.bare) {
      overflow: clip;
      align-content: stretch;
      border-radius: var(--_radius);
    }

    .overlay:not(.bare) > * {
      grid-area: 1 / 1;
    }

    .overlay .picture {
      --_ratio: var(--news-picture-ratio, 4 / 3);
      place-self: stretch;
      order: 0;
    }

    .overlay button {
      block-size: 4em;
    }

    /* Darker in steps that are not seen, and only where the text is. */
    .overlay:not(.bare) .text {
      z-index: 1;
      align-self: end;
      padding: 3em 0.9em 0.9em;
      background: linear-gradient(#0000, #0000001f 1em, #00000059 2em, #00000094 3.2em, #000000b8);
      text-shadow: 0 1px 3px #000;
    }

    .overlay:not(.bare) .text :not(.live, .breaking) {
      color: #fff;
    }
  }

  .overlay :is(.live, .breaking) {
    text-shadow: none;
  }

  @container (inline-size < 40em) {
    /* Where there is little room; but who names it gets it. */
    :host(:not([fields])) .side .standfirst {
      display: none;
    }
  }

  @container (inline-size >= ${SIDE_FROM}em) {
    /* The pictures stand at the end: all texts have one edge, also where some have no picture. */
    .side {
      display: flex;
      align-items: flex-start;
      gap: 0.9em;
    }

    .side .text {
      flex: 1;
      min-inline-size: 0;
    }

    .side .picture {
      flex: none;
      inline-size: var(--_thumbnail);
      order: var(--news-thumbnail-order, 1);
    }
  }

  @container (inline-size >= 30em) {
    .auto:not(.bare) {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: 1.25em;
    }
  }

  @container (inline-size >= 40em) {
    .side:not(.lead *) {
      --_standfirst-lines: var(--news-standfirst-lines, 2);
    }
  }
`;

export const card = [shapes, rooms];
