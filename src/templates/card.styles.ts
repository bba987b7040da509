import { css } from 'lit';

/**
 * One card in each of its shapes. Each is as high as its skeleton: it has room for all the lines that its `fields`
 * may fill, and what an article does not fill stays empty below its text.
 *
 * Where a box decides, it is the width of the root in em: larger letters leave less room.
 */
export const card = css`
  .card {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.7em;
    align-content: start;
    --_title: calc(1.4 * var(--_headline-size) * var(--_headline-lines));
    --_room: calc(var(--_title) + var(--_over) + var(--_sapo) + var(--_tags) + var(--_meta));
  }

  .text {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35em;
    align-content: start;
    min-block-size: var(--_room);
  }

  /* The lines of each field, with the gap before them. */
  [data-fields~='section'],
  [data-fields~='kicker'] {
    --_over: 1.755em;
  }

  [data-fields~='standfirst'] {
    --_sapo: calc(0.35em + 1.457em * var(--_standfirst-lines));
  }

  [data-fields~='keywords'] {
    --_tags: calc(0.35em + max(32px, 2.12em));
  }

  [data-fields~='byline'],
  [data-fields~='attribution'],
  [data-fields~='time'] {
    --_meta: calc(0.35em + 1.2em * var(--_rows));
  }

  /*
   * The clamp of robust Vietnamese type: room for the marks of Ế Ậ Ữ in the first line, and a hair less below the last,
   * so that those of the line that is cut off do not show.
   */
  [part='headline'] {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: calc(var(--_headline-lines) - var(--_paid));
    overflow: hidden;
    max-block-size: calc(1.4em * (var(--_headline-lines) - var(--_paid)) + 0.115em);
    padding-block-start: 0.2em;
    margin-block-start: -0.2em;
    font-size: var(--_headline-size);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }

  [part='link']::after {
    content: '';
    position: absolute;
    inset: 0;
    z-index: 1;
  }

  /* Opaque: what shines through would be as strong as before, for browsers hide who visited what. */
  [part='link']:visited {
    color: color-mix(in srgb, currentColor 45%, #808080);
  }

  .card:hover [part='link'] {
    text-decoration-line: underline;
  }

  .standfirst {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_standfirst-lines);
    overflow: hidden;
    font-size: 0.94em;
    line-height: 1.55;
    color: color-mix(in srgb, currentColor 88%, transparent);
  }

  .text [part='keywords'] {
    overflow: hidden;
    block-size: max(32px, 2.12em);
  }

  /* Links of their own lie above the one that covers the card. */
  .meta a,
  a[part='keyword'] {
    position: relative;
    z-index: 2;
  }

  /* Targets of 24 px where the line is lower than that. */
  .meta a {
    padding-block: 0.4em;
    margin-block: -0.4em;
  }

  /* Nobody shall take it for news. A line of the headline gives its room for the padding. */
  .card:is(.sponsored, .ad) {
    border-radius: var(--_radius);
    background: var(--_tint);
    outline: 1px solid transparent;
  }

  .card:is(.sponsored, .ad):not(.headline, .overlay) .text {
    --_paid: 1;
    padding: 0.6em 0.9em;
  }

  .headline {
    --_over: 0em;
  }

  /* A label takes the place of a line. */
  .headline .overline {
    margin-block-end: -0.44em;
  }

  .headline .overline + [part='headline'] {
    --_paid: 1;
  }

  .headline:is(.sponsored, .ad) {
    padding-inline: 0.5em;
  }

  /* The wider the box, the larger the story. */
  .auto,
  .overlay,
  .stacked:not(.grid *) {
    --_headline-size: clamp(var(--_size), 0.3em + 2.2cqi, 2 * var(--_size));
  }

  .side .picture {
    --_ratio: var(--news-picture-ratio, 3 / 2);
  }

  .overlay:not(.bare) {
    overflow: clip;
    align-content: stretch;
    min-block-size: calc(5em + var(--_room));
    border-radius: var(--_radius);
  }

  .overlay:not(.bare) > * {
    grid-area: 1 / 1;
  }

  .overlay .picture {
    --_ratio: var(--news-picture-ratio, 4 / 3);
    place-self: stretch;
  }

  .overlay button {
    block-size: 4em;
  }

  .overlay .picture + .text {
    z-index: 1;
    align-self: end;
    min-block-size: 0;
    padding: 4em 0.9em 0.9em;
    background: linear-gradient(transparent, #000a 4em, #000d);
  }

  .overlay .picture + .text :not(.live, .breaking) {
    color: #fff;
  }

  @container (inline-size < 40em) {
    /* Where there is little room; but who names it gets it. */
    :host(:not([fields])) .side {
      --_sapo: 0em;
    }

    :host(:not([fields])) .side .standfirst {
      display: none;
    }
  }

  @container (16em <= inline-size < 40em) {
    .side:not(.bare) {
      grid-template-columns: minmax(5.5em, 32%) minmax(0, 1fr);
      gap: 0.9em;
    }
  }

  @container (inline-size >= 30em) {
    .auto:not(.bare) {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: 1.25em;
    }
  }

  @container (inline-size >= 40em) {
    .headline,
    .side:not(.lead *) {
      --_headline-lines: var(--news-headline-lines, 2);
      --_standfirst-lines: var(--news-standfirst-lines, 2);
      --_rows: 1;
      --_share: none;
    }

    .side:not(.bare, .lead *) {
      grid-template-columns: 14em minmax(0, 1fr);
      gap: 1.25em;
    }

    :is(.headline, .side:not(.lead *)) :is(.meta, .meta > span) {
      display: flex;
    }
  }
`;
