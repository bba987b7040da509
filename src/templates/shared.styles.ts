import { tokens } from '../themes/tokens.styles.js';
import { css } from './css.js';
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
    box-sizing: border-box;
    display: block;
    container-type: inline-size;
    contain: layout paint;
    contain-intrinsic-inline-size: 20em;
    color: var(--_ink);
    background: var(--_surface);
    color-scheme: inherit;
    visibility: inherit;
    font-family: var(--news-font, inherit);
    font-size: var(--news-size, inherit);
    line-height: 1.5;
    text-align: start;
    overflow-wrap: break-word;
    hyphens: manual;
    -webkit-text-size-adjust: 100%;
  }

  .root *,
  .root *::before,
  .root *::after {
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

  a {
    color: inherit;
    text-decoration: none;
  }

  a:focus-visible,
  button:focus-visible,
  [tabindex]:focus-visible,
  [part='link']:focus-visible::after {
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

  /* Heard, not seen. */
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .header {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
    border-block-start: 1px solid currentColor;
    padding-block: 0.7em 0.9em;
  }

  .header::before {
    content: '';
    position: absolute;
    inset-block-start: -1px;
    inset-inline-start: 0;
    inline-size: 3.5em;
    block-size: 4px;
    background: var(--_accent);
  }

  .header.bare {
    display: contents;
  }

  .header.bare::before {
    display: none;
  }

  [part='heading'] {
    font-family: var(--_headline-font);
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.4;
  }

  .overline {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.8em;
    font-size: 0.78em;
    font-weight: 600;
    line-height: 1.5;
  }

  .section,
  .kicker {
    color: var(--_accent);
  }

  .label {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    inline-size: fit-content;
    padding: 0.1em 0.6em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-size: 0.95em;
    color: var(--_muted);
  }

  .label.live,
  .label.breaking {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 700;
  }

  .label.live::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border-radius: 50%;
    background: currentColor;
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0.55em;
    font-size: 0.8em;
    line-height: 1.5;
    color: var(--_muted);
  }

  /* The dot goes with what stands before it, so that no line begins with one. */
  .meta > :not(:last-child)::after {
    content: '·';
    display: inline-block;
    margin-inline-start: 0.55em;
    opacity: 0.7;
  }

  .meta [part='byline'] {
    font-weight: 600;
    color: var(--_quiet);
  }

  a[part='attribution'] {
    text-decoration: underline;
    text-decoration-color: var(--_border);
    text-underline-offset: 0.2em;
  }

  a[part='attribution']:hover,
  [part='view-all']:hover {
    color: var(--_accent);
  }

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

  .picture.broken img {
    visibility: hidden;
  }
`;

/** What all elements have. */
export const shared = [tokens, root, keywords, frame];
