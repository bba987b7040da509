import { css } from '../templates/css.js';
import { card } from '../templates/card.styles.js';
import { shared } from '../templates/shared.styles.js';

/** The layouts. The order of the list and of the reading never differ. */
const layouts = css`
  [part='view-all'] {
    margin-inline-start: auto;
    padding-block: 0.2em;
    font-size: 0.82em;
    color: var(--_muted);
  }

  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }

  .list > * {
    min-inline-size: 0;
  }

  .list:not(.grid) > * + * {
    border-block-start: 1px solid var(--_border);
    padding-block-start: var(--_gap);
  }

  .grid {
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: calc(var(--_gap) * 1.5);
  }

  .lead .lead [part='headline'] {
    font-size: var(--news-headline-size, 1.45em);
    -webkit-line-clamp: calc(var(--_headline-lines) + 1);
  }

  .headlines {
    counter-reset: headline;
    gap: 0;
  }

  .headlines > * {
    padding-block: 0.7em;
  }

  .headlines .headline {
    grid-template-columns: 2em minmax(0, 1fr);
    gap: 0;
  }

  .headlines .headline::before {
    counter-increment: headline;
    content: counter(headline);
    font-family: var(--_headline-font);
    font-size: 1.3em;
    font-weight: 700;
    line-height: 1.2;
    color: var(--_accent);
  }

  /* As high as a card with two or three lines of headline, and one of everything else. */
  .skeleton .side {
    min-block-size: 9.9em;
  }

  .headlines [part='headline'] {
    font-size: var(--news-headline-size, 1em);
    font-weight: 600;
  }

  @container (inline-size >= 480px) {
    .skeleton .headline {
      block-size: 4.6em;
    }
  }

  @container (inline-size >= 640px) {
    .skeleton .side {
      min-block-size: 0;
    }

    .list.lead {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: calc(var(--_gap) * 1.75) calc(var(--_gap) * 1.5);
    }

    .list.lead > :first-child {
      grid-column: 1 / -1;
    }

    .list.lead > :first-child .card:not(.bare) {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: 1.4em;
    }

    .lead .lead [part='headline'] {
      font-size: var(--news-headline-size, clamp(1.35em, 0.6em + 2.2cqi, 1.85em));
    }

    .lead .lead .standfirst {
      -webkit-line-clamp: calc(var(--_standfirst-lines) + 1);
      font-size: 1em;
    }

    .lead .side:not(.bare) {
      grid-template-columns: minmax(0, 1fr);
      gap: 0.7em;
    }

    .lead .side .picture {
      --_ratio: var(--news-picture-ratio, 16 / 10);
    }

    .list:not(.lead) .side:not(.bare) {
      grid-template-columns: 13em minmax(0, 1fr);
      gap: 1.25em;
    }

    .list:not(.lead) .side .standfirst {
      display: -webkit-box;
    }
  }
`;

export default [...shared, card, layouts];
