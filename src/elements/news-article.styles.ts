import { css } from '../templates/css.js';
import { shared } from '../templates/shared.styles.js';

/** A measure that can be read, air between the lines, nothing that competes with the text. */
const article = css`
  .article {
    max-inline-size: 44em;
    margin-inline: auto;
  }

  .head {
    display: grid;
    gap: 0.7em;
    margin-block-end: 1.4em;
  }

  [part='headline'] {
    font-family: var(--_headline-font);
    font-size: var(--news-headline-size, clamp(1.6em, 1.1em + 2.6cqi, 2.5em));
    font-weight: 700;
    line-height: 1.32;
    letter-spacing: -0.01em;
    text-wrap: pretty;
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

  figure .picture {
    aspect-ratio: auto;
  }

  figure .picture img {
    block-size: auto;
  }

  figure .picture.broken {
    aspect-ratio: var(--_ratio);
  }

  figcaption {
    padding-block: 0.55em 0.6em;
    border-block-end: 1px solid var(--_border);
    font-size: 0.84em;
    color: var(--_muted);
  }

  .correction {
    margin-block: 1.4em;
    padding: 0.8em 1.1em;
    border-inline-start: 4px solid var(--_accent);
    background: var(--_tint);
    font-size: 0.94em;
  }

  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.1em;
    font-size: 1.06em;
    line-height: 1.72;
  }

  .body :is(h2, h3, h4, h5, h6) {
    margin-block-start: 0.5em;
    font-family: var(--_headline-font);
    font-weight: 700;
    line-height: 1.4;
  }

  .body h2 {
    font-size: 1.3em;
  }

  .body h3 {
    font-size: 1.15em;
  }

  .body a,
  .correction a {
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  .body a:hover,
  .correction a:hover {
    color: var(--_accent);
  }

  .body :is(ul, ol) {
    display: grid;
    gap: 0.4em;
    padding-inline-start: 1.4em;
  }

  .body ul,
  .body ul li {
    list-style: disc;
  }

  .body ol,
  .body ol > li {
    list-style: decimal;
  }

  .body blockquote {
    display: grid;
    gap: 0.6em;
    margin: 0;
    padding-inline-start: 1.1em;
    border-inline-start: 3px solid var(--_accent);
    color: var(--_quiet);
  }

  .body figure {
    margin-block: 0.3em;
  }

  .body :is(sub, sup) {
    font-size: 0.75em;
    line-height: 0;
  }

  .body mark {
    color: inherit;
    background: color-mix(in srgb, var(--_accent) 22%, transparent);
  }

  .body :is(code, pre) {
    font-family: ui-monospace, monospace;
    font-size: 0.94em;
  }

  .body pre {
    margin: 0;
    padding: 0.8em 1em;
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
    font-size: 0.9em;
    line-height: 1.5;
  }

  caption {
    padding-block-end: 0.5em;
    font-weight: 700;
    text-align: start;
  }

  th,
  td {
    padding: 0.5em 0.7em;
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }

  .signature {
    margin-block-start: 1.1em;
    text-align: end;
    font-weight: 700;
  }

  .source {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.4em 1em;
    margin-block: 1.5em 1.2em;
    padding-block: 0.8em;
    border-block: 1px solid var(--_border);
    font-size: 0.92em;
  }

  .source a {
    padding-block: 0.2em;
  }

  .source [part='original'] {
    margin-inline-start: auto;
    font-weight: 600;
    color: var(--_accent);
  }

  .source [part='original']:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .keywords {
    display: grid;
    gap: 0.6em;
  }

  .title {
    block-size: 2em;
  }
`;

export default [...shared, article];
