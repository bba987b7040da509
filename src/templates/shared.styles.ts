import { picture } from './picture.styles.js';
import { tokens } from '../themes/tokens.styles.js';
import { css } from 'lit';
import { frame } from './frame.styles.js';
import { keywords } from './keywords.styles.js';

/** The root with its reset, and what stands in every element: header, overline, meta line, picture. */
const root = css`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none;
  }

  /* The container is in here: on the host it would have no width in a table cell, a float or a flex row. */
  .root {
    all: initial;
    display: block;
    container-type: inline-size;
    contain: layout paint;
    contain-intrinsic-inline-size: 20em;
    /* For the rings of the last line. */
    padding-block-end: 0.25em;
    color: var(--news-color, var(--_ink, inherit));
    background: var(--news-surface, var(--_surface));
    color-scheme: inherit;
    visibility: inherit;
    font-family: var(--news-font, inherit);
    font-size: var(--news-size, inherit);
    line-height: 1.5;
    text-underline-offset: 0.2em;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: inherit;
  }

  /* Vietnamese keeps its order on a page that does not. */
  :dir(rtl):not(button) {
    text-align: right;
    unicode-bidi: plaintext;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  figure {
    margin: 0;
    padding: 0;
    font: inherit;
    list-style: none;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-family: var(--_headline-font);
    font-weight: 700;
    line-height: 1.4;
  }

  [hidden],
  .optional:not([part]) {
    display: none !important;
  }

  a {
    color: inherit;
    text-decoration: none;
    text-decoration-color: var(--_accent);
  }

  :focus-visible:not([part='link']),
  :focus-visible::after {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
    border-radius: var(--_radius);
  }

  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    cursor: pointer;
  }

  a:not([part='link']):hover,
  button:hover {
    border-color: var(--_accent);
    color: var(--_accent);
  }

  /* Heard, not seen; and not at the end of a long line, where it would make the box wider. */
  .spoken {
    position: absolute;
    left: 0;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* A grid: the page's ::first-letter and ::first-line do not reach into it. */
  .header {
    position: relative;
    display: grid;
    padding-block: 0.7em 0.9em;
    padding-inline-end: 5em;
    border-block-start: 1px solid currentColor;
  }

  .header:not(.bare)::before {
    content: '';
    position: absolute;
    inset-block-start: -1px;
    inset-inline-start: 0;
    inline-size: 3.5em;
    border-block-start: 4px solid var(--_accent);
  }

  .header.bare {
    display: contents;
  }

  [part='heading'] {
    font-size: 1.25em;
  }

  /* One line: what does not fit stands in a second one, which is not seen. */
  .overline {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 1em 0.8em;
    overflow: clip;
    block-size: 1.76em;
    font-size: 0.8em;
    font-weight: 600;
    line-height: 1.5;
    white-space: nowrap;
  }

  .overline > *,
  .meta,
  .meta > *,
  .meta [part] {
    min-inline-size: 0;
    overflow-x: clip;
    text-overflow: ellipsis;
  }

  .section,
  .kicker {
    color: var(--_accent);
  }

  .label,
  .new {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    flex: none;
    padding: 0 0.6em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    color: var(--_muted);
  }

  .new {
    border-color: currentColor;
    color: var(--_accent);
  }

  .label.live,
  .label.breaking {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .label.live::before {
    content: '';
    border: 0.25em solid;
    border-radius: 99px;
  }

  /* Two lines at most: it breaks before the time alone, and the names leave half of the first to the source. */
  .meta {
    font-size: 0.8em;
    line-height: 1.5;
    color: var(--_muted);
    overflow-wrap: normal;
  }

  .meta > * {
    white-space: nowrap;
  }

  .meta time {
    display: inline-block;
    flex: none;
    max-inline-size: 100%;
  }

  .separated::after {
    content: '·';
    margin-inline: 0.5em;
  }

  /* Not underlined with the name. */
  a.separated::after {
    display: inline-block;
  }

  .meta [part='byline'] {
    font-weight: 600;
  }

  .crowded [part='byline'] {
    display: inline-block;
    max-inline-size: var(--_share);
  }

  a[part='attribution'] {
    text-decoration-line: underline;
    text-decoration-color: var(--_border);
  }
`;

/** What all elements have. */
export const shared = [tokens, root, picture, keywords, frame];
