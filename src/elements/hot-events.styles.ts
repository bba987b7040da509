import { css } from 'lit';
import { card } from '../templates/card.styles.js';
import { shared } from '../templates/shared.styles.js';
import { shelf } from '../templates/shelf.styles.js';
import { story } from '../templates/story.styles.js';

/** The layouts. The order of the list and of the reading never differ. */
const layouts = css`
  [part='view-all'] {
    display: var(--_view-all, block);
    position: absolute;
    inset-block-end: calc(1.3em - max(0.2em, 12.5px - 0.55em));
    inset-inline-end: 0;
    padding-block: max(0.2em, 12.5px - 0.55em);
    font-size: 0.8em;
    color: var(--_muted);
  }

  /* Below the heading, where they have no room beside each other. */
  @container (inline-size < 12em) {
    .linked {
      padding-inline-end: 0;
    }

    [part='view-all'] {
      position: static;
      justify-self: start;
    }
  }

  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    /* What it has too much of its room, its items share; and a title that grows takes of that. */
    min-block-size: calc(var(--_shared) - var(--_turned));
  }

  /* More items would take it back from those that are being read. */
  :host([page-size]) .list {
    align-content: start;
  }

  /*
   * In a long list, what is far from the screen costs nothing. The rings of its last line stay whole. It is a class,
   * for by its number each item would be styled again whenever one comes before it, and so would be by a sibling.
   */
  .far {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 12em;
    overflow-clip-margin: 0.5em;
  }

  .list:not(.grid, .shelf, .event) > :not(:first-child) {
    border-block-start: 1px solid var(--_border);
    padding-block-start: var(--_start, var(--_gap));
  }

  /* Only in the room of the picture, which may be missing or broken. */
  :is(.grid, .lead) .bare {
    --_standfirst-lines: var(--news-standfirst-lines, 6);
  }

  :is(.grid, .shelf) .bare:not(.sponsored, .ad) {
    --_headline-size: calc(1.2 * var(--_size));
  }

  :host(:not([fields])) :is(.grid .card, .shelf .card, .lead .side):not(.bare) .standfirst {
    display: none;
  }

  .grid {
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: calc(var(--_gap) * 1.5);
    align-content: start;
  }

  :is(.list.lead, .event) .lead {
    --_headline-size: clamp(1.3 * var(--_size), 0.3em + 2.2cqi, 2 * var(--_size));
  }

  .headlines {
    counter-reset: headline;
    gap: 0;
    --_start: 0.7em;
  }

  .headlines > * {
    padding-block-end: 0.7em;
  }

  /* Not in the card: what is not drawn does not count, nor does what somebody paid for. */
  .headlines > :not(:has(.sponsored, .ad)) {
    counter-increment: headline;
  }

  /* Below the heading there is air enough. */
  .headlines > :first-child {
    padding-block-start: 0.2em;
  }

  .headlines .headline {
    --_headline-size: calc(0.9 * var(--_size));
    gap: 0 0.3em;
  }

  .headlines .headline:not(.sponsored, .ad) {
    grid-template-columns: auto minmax(0, 1fr);
  }

  .headlines .headline:not(.sponsored, .ad)::before {
    content: counter(headline);
    /* The shorthand needs the name of a font. The next line replaces it, because only there it may be inherited. */
    font: var(--news-numeral, 300 2em / 1) serif;
    font-family: var(--_headline-font);
    font-variant-numeric: lining-nums;
    /* Room for two digits: all texts have one edge. */
    min-inline-size: 2ch;
    color: var(--_accent);
  }

  @container (inline-size < 12em) {
    :is(.list.lead, .event) .lead {
      --_headline-size: var(--_size);
    }

    .headlines .headline:not(.sponsored, .ad)::before {
      font-size: 1.2em;
    }
  }

  :host([page-size]) .skeleton {
    padding-block-end: 4em;
  }

  [part='more'] {
    inline-size: 100%;
    min-block-size: 3.2em;
    margin-block-start: 0.8em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-weight: 600;
  }

  @container (inline-size >= 40em) {
    .list.lead {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: calc(var(--_gap) * 1.5);
    }

    .list.lead > :first-child {
      grid-column: 1 / -1;
    }

    :is(.list.lead, .event) .lead:not(.bare) {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: 0 1.25em;
    }

    /* As high as the text beside it, where that is higher. */
    :is(.list.lead, .event) .lead .picture {
      place-self: stretch;
    }

    /* The others stand side by side, each below its picture. */
    .lead .side {
      display: grid;
      gap: 0.7em;
    }

    .lead .side .picture {
      --_ratio: var(--news-picture-ratio, 16 / 10);
      inline-size: auto;
      order: -1;
    }
  }
`;

export default [...shared, ...card, layouts, story, shelf];
