import { css } from 'lit';
import { shared } from '../templates/shared.styles.js';
import { tools } from '../templates/tools.styles.js';

/** A measure that can be read, air between the lines, nothing that competes with the text. */
const article = css`
  .article {
    max-inline-size: var(--news-measure, 44em);
  }

  /* What stands below is not seen until it is known where. */
  .skeleton .article {
    min-block-size: 100vh;
  }

  .head,
  .keywords {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.7em;
    margin-block-end: 1.4em;
  }

  [part='headline'] {
    font-size: clamp(1.3 * var(--_size), 1.1em + 2.2cqi, 2.2 * var(--_size));
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  .standfirst {
    font-size: 1.14em;
    font-weight: 500;
    line-height: 1.6;
  }

  figure {
    margin-block: 1.4em;
  }

  /* Whole, and never higher than the screen. Of one whose size nobody knows, the room is kept all the same. */
  figure .picture:has([height]):not(.broken) {
    aspect-ratio: auto;
  }

  figure .picture img {
    max-block-size: 90vh;
    object-fit: contain;
  }

  figure [height] {
    block-size: auto;
  }

  figcaption {
    padding-block: 0.7em;
    border-block-end: 1px solid var(--_border);
    font-size: 0.8em;
    color: var(--_muted);
  }

  .correction {
    margin-block: 1.4em;
    padding: 0.7em 0.9em;
    border-inline-start: 4px solid var(--_accent);
    background: var(--_tint);
    font-size: 0.92em;
  }

  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.1em;
    font-size: 1.06em;
    line-height: 1.72;
  }

  .body :is(h2, h3, h4, h5, h6) {
    margin-block-start: 0.35em;
  }

  .body h2 {
    font-size: 1.3em;
  }

  .body h3 {
    font-size: 1.15em;
  }

  .body a,
  .correction a {
    text-decoration-line: underline;
  }

  .body :is(ul, ol) {
    display: grid;
    gap: 0.4em;
    padding-inline-start: 1.4em;
    list-style: revert;
  }

  .body blockquote {
    display: grid;
    gap: 0.7em;
    margin: 0;
    padding-inline-start: 0.9em;
    border-inline-start: 4px solid var(--_accent);
  }

  .body figure {
    margin-block: 0.35em;
  }

  .body pre {
    margin: 0;
    padding: 0.7em 0.9em;
    overflow-x: auto;
    background: var(--_tint);
  }

  .body hr {
    margin: 0;
    border: 0;
    border-block-start: 1px solid var(--_border);
  }

  .table {
    overflow-x: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.92em;
    line-height: 1.5;
  }

  caption {
    padding-block-end: 0.7em;
    font-weight: 700;
    text-align: start;
  }

  th,
  td {
    padding: 0.7em 0.9em;
    border-block-end: 1px solid var(--_border);
    font-variant-numeric: tabular-nums;
    text-align: start;
    vertical-align: baseline;
  }

  /* Under each other; the first column names its row, and stands at the edge of the text. */
  .number:not(:first-child) {
    text-align: end;
  }

  :is(th, td):first-child {
    padding-inline-start: 0;
  }

  :is(th, td):last-child {
    padding-inline-end: 0;
  }

  mark {
    background: color-mix(in srgb, var(--_accent) 18%, transparent);
  }

  .signature {
    margin-block-start: 1.4em;
    text-align: end;
    font-weight: 700;
  }

  .source {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.4em;
    margin-block: 1.4em;
    padding-block: 0.7em;
    border-block: 1px solid var(--_border);
    font-size: 0.92em;
  }

  .source [part='original'] {
    margin-inline-start: auto;
    font-weight: 600;
    color: var(--_accent);
  }

  @media print {
    .tools {
      display: none;
    }

    [part='original']::after {
      content: ' ' attr(href);
    }

    .table,
    .body pre {
      overflow: visible;
      white-space: pre-wrap;
    }
  }
`;

export default [...shared, article, tools];
