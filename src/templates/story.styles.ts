import { css } from 'lit';

/** A running story: what belongs to the lead stands beside it, and a still rail of times below. */
export const story = css`
  .related {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin-block-start: 0.7em;
  }

  .related li {
    padding-block: 0.45em;
    border-block-start: 1px solid var(--_border);
    font-size: 0.94em;
    text-wrap: pretty;
  }

  .related .media {
    margin-inline-end: 0.4em;
  }

  .related li > a {
    font-family: var(--_headline-font);
    padding-block: 0.55em;
  }

  .event {
    gap: calc(1.5 * var(--_gap));
  }

  /* The line of the rail, and a dot on it for each time. In a narrow box it goes down. */
  .rail {
    --_dot: 0.8em;
    --_line: color-mix(in srgb, currentColor 55%, transparent);
    display: grid;
    border-inline-start: 2px solid var(--_line);
    margin-inline-start: calc(var(--_dot) / 2);
  }

  .milestone {
    --_headline-size: calc(0.94 * var(--_size));
    padding: 0 0 1.1em 1.1em;
  }

  .milestone .text {
    gap: 0.15em;
  }

  .milestone::before {
    content: '';
    position: absolute;
    inset: calc(0.6em - var(--_dot) / 2) auto auto calc(-1px - var(--_dot) / 2);
    inline-size: var(--_dot);
    block-size: var(--_dot);
    border: 2px solid;
    border-radius: 99px;
    background: var(--news-surface);
  }

  /* Nothing happened there: somebody paid for it. */
  .milestone:is(.sponsored, .ad)::before {
    content: none;
  }

  .milestone:is(.sponsored, .ad) {
    margin-block-end: 1.1em;
  }

  .milestone:has(.fresh)::before {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  .milestone time {
    font-size: 0.8em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .milestone time:not(.fresh) {
    color: var(--_muted);
  }

  @container (inline-size >= 40em) {
    .story {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      grid-template-rows: auto 1fr;
      column-gap: 1.25em;
    }

    .story > div,
    .story .lead {
      display: grid;
      grid-area: 1 / 1 / 3 / 3;
      grid-template: subgrid / subgrid;
    }

    .story .lead .picture {
      grid-area: 1 / 1 / 3 / 2;
      align-self: start;
    }

    .story .lead .text {
      grid-column: 2;
    }

    .story .lead.bare .text {
      grid-column: 1;
    }

    .related {
      grid-area: 2 / 2;
      align-content: start;
      z-index: 2;
    }

    .story:has(> div > .bare) .related {
      grid-row: 1 / 3;
      margin: 0;
    }

    /* Side by side, row by row: each time stands on its piece of the line. */
    .rail {
      grid-template-columns: repeat(auto-fill, minmax(13em, 1fr));
      gap: 1.1em 0;
      margin-inline-start: 0;
      border: 0;
    }

    .day,
    .day > ol {
      display: contents;
    }

    .milestone {
      block-size: 100%;
      padding: 1em 1em 0 0;
      border-block-start: 2px solid var(--_line);
    }

    .milestone:is(.sponsored, .ad) {
      margin: 0 1em 0 0;
    }

    .milestone::before {
      inset: calc(-1px - var(--_dot) / 2) auto auto 0;
    }
  }
`;
