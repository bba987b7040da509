import { CARDS, LISTS, SINGLES } from './room-css.js';

/** Rules for everything that has not come ten seconds after the page give its room back. */
const WAITING = `
hot-events:not(:defined),
news-card:not(:defined),
news-article:not(:defined) {
  display: flow-root;
  container-type: inline-size;
  contain-intrinsic-inline-size: min(20em, 75vw);
  /* Here, for widths are counted in letters of the box that is measured. */
  font-size: var(--news-size, inherit);
}

@keyframes bantin-give-up-block {
  to {
    min-block-size: 0;
  }
}

@keyframes bantin-give-up-float {
  to {
    block-size: 0;
    margin-block: 0;
    padding-block: 0;
  }
}

/* May turn out empty, and then takes no room at all. */
keyword-tags:not(:defined) {
  display: block;
  min-block-size: var(--news-reserve, 0);
  /* Important, because pages that take animations away for everything do not mean this one: nothing is seen to move. */
  animation: bantin-give-up-block 0s 10s forwards !important;
}

/* Stands beside what the page shows until then. */
:is(hot-events, news-card, news-article):not(:defined)::before {
  content: '';
  float: inline-start;
  animation: bantin-give-up-float 0s 10s forwards !important;
  block-size: var(--news-reserve, calc(var(--_height) + 0.25em));
  --_height: 100vh;
}`;

/** bantin.css, which is optional: it keeps the room of elements that are not defined yet. */
export const bantinCss = `/*
 * Optional: keeps the room of elements that are not defined yet, so that a late script moves nothing. A script that has
 * not come after ten seconds will hardly come any more, and where there is no scripting it never does: then the links
 * inside the tags need no more room than they have. The sums are those of the elements' own skeletons, with what themes
 * may set. With other fields, or if it shall be another height, --news-reserve says which: for one element, or for a
 * whole page.
 */
${WAITING}
${CARDS}
${LISTS}
${SINGLES}

@media (scripting: none) {
  keyword-tags:not(:defined) {
    min-block-size: 0;
  }

  :is(hot-events, news-card, news-article):not(:defined)::before {
    content: none;
  }
}
`;
