import { picture } from './picture.styles.js';
import { tokens } from '../themes/tokens.styles.js';
import { css } from 'lit';
import { frame } from './frame.styles.js';
import { keywords } from './keywords.styles.js';
import { smallPrint } from './small-print.styles.js';

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
    /* That of the interface's languages, not that of the page. Texts of articles have their own. */
    direction: ltr;
    container-type: inline-size;
    contain: layout paint;
    /* Where it has no other width. Less on a phone, or a table there would be wider than the screen. */
    contain-intrinsic-inline-size: min(20em, 75vw);
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

  [hidden] {
    display: none !important;
  }

  .unbroken {
    white-space: nowrap;
  }

  a {
    color: inherit;
    text-decoration: none;
    text-decoration-color: var(--_accent);
  }

  /* On a tint, text is as strong as it is beside it. */
  .label,
  [part='keyword'],
  .shown,
  .correction,
  mark,
  pre,
  .card:is(.sponsored, .ad):not(.overlay:not(.bare)) {
    color: light-dark(
      oklch(from var(--_text, currentColor) calc(l - 0.08 + 0.16 * var(--_light)) c h),
      oklch(from var(--_text, currentColor) calc(l - 0.08 + 0.16 * var(--_light-on-dark)) c h)
    );
  }

  /* For a ring around what stands at an edge; without one, nothing of an article lies outside. */
  .root:has(:focus-visible) {
    overflow-clip-margin: 5px;
  }

  /* Around the control: neither on its letters nor on a picture. In the text's colour where no other can be told. */
  :focus-visible,
  [part='link']:focus-visible::after,
  .meta a:focus-visible::after {
    outline: 2px solid;
    outline-color: var(--_accent);
    outline-offset: 2px;
  }

  /* Within what is cut off at its edges. */
  .overlay [part='link']:focus-visible::after,
  .picture :focus-visible,
  .text [part='keyword']:focus-visible {
    outline-offset: -2px;
  }

  /* Of the text's colour inside one of the chip's: one of them is seen. */
  [aria-pressed='true']:focus-visible {
    outline-color: var(--_on-accent);
    outline-offset: 0;
    box-shadow: 0 0 0 4px var(--_fill);
  }

  @supports not (overflow-clip-margin: 5px) {
    :focus-visible,
    [part='link']:focus-visible::after {
      outline-offset: -2px;
    }
  }

  /* In two tones, one of which is seen on any picture. */
  .overlay:not(.bare) :focus-visible,
  .overlay:not(.bare) :focus-visible::after {
    outline-color: #fff;
  }

  .overlay:not(.bare) [part='link']:focus-visible::after {
    box-shadow: inset 0 0 0 4px #000;
  }

  /* The ring of the one is that of the card, of the other without the separator. */
  [part='link']:focus-visible,
  .meta a:focus-visible {
    outline: none;
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
    /* The accent lies under the rule: it shows below a thin one, between the lines of a double one. */
    border-block-start: var(--news-rule, 1px solid currentColor);
    background: linear-gradient(var(--_accent) 0 0) border-box 0 0 / 3.5em 4px no-repeat;
  }

  .linked {
    padding-inline-end: 5em;
  }

  /* As high as the link in it. */
  .header.untitled {
    min-block-size: 2.6em;
  }

  .untitled:not(.linked) {
    display: contents;
  }

  [part='heading'] {
    font-size: 1.25em;
  }
`;

/** What all elements have. */
export const shared = [tokens, root, smallPrint, picture, keywords, frame];
