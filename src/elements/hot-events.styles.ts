import { css } from 'lit';
import { card } from '../templates/card.styles.js';
import { shared } from '../templates/shared.styles.js';

/** The layouts. The order of the list and of the reading never differ. */
const layouts = css`
  [part='view-all'] {
    position: absolute;
    inset-block-end: 1.1em;
    inset-inline-end: 0;
    padding-block: 0.2em;
    font-size: 0.8em;
    color: var(--_muted);
  }

  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
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

  .list:not(.grid) > :not(:first-child) {
    border-block-start: 1px solid var(--_border);
    padding-block-start: var(--_gap);
  }

  .grid {
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: calc(var(--_gap) * 1.5);
  }

  .lead .lead {
    --_headline-size: clamp(1.3 * var(--_size), 0.3em + 2.2cqi, 2 * var(--_size));
    --_headline-lines: calc(var(--news-headline-lines, 3) + 1);
  }

  :host(:not([fields])) .lead .side {
    --_sapo: 0em;
  }

  :host(:not([fields])) .lead .side .standfirst {
    display: none;
  }

  .headlines {
    counter-reset: headline;
    gap: 0;
  }

  /* Not in the card: what is not drawn does not count. */
  .headlines > * {
    counter-increment: headline;
    padding-block: 0.7em;
  }

  .headlines .headline {
    --_headline-size: calc(0.9 * var(--_size));
    grid-template-columns: 2em minmax(0, 1fr);
    gap: 0;
  }

  .headlines .headline::before {
    content: counter(headline);
    font-family: var(--_headline-font);
    font-size: 1.3em;
    font-weight: 700;
    line-height: 1.2;
    color: var(--_accent);
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

    .lead .lead:not(.bare) {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: 1.25em;
    }

    /* As high as the text beside it, where that is higher. */
    .lead .lead .picture {
      place-self: stretch;
    }

    .lead .side .picture {
      --_ratio: var(--news-picture-ratio, 16 / 10);
    }
  }
`;

export default [...shared, card, layouts];
