import { css } from './css.js';

/** One card in each of its shapes. Where a box decides, it is the width of the root in px. */
export const card = css`
  .card {
    position: relative;
    display: grid;
    gap: 0.7em;
    align-content: start;
    min-inline-size: 0;
  }

  .text {
    display: grid;
    gap: 0.35em;
    align-content: start;
    min-inline-size: 0;
  }

  /* The clamp of robust Vietnamese type: room for the marks of Ế Ậ Ữ in the first line, none below the last. */
  [part='headline'] {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_headline-lines);
    overflow: hidden;
    padding-block-start: 0.2em;
    margin-block-start: -0.2em;
    font-family: var(--_headline-font);
    font-size: var(--_headline-size);
    font-weight: 700;
    line-height: 1.4;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }

  [part='link']::after {
    content: '';
    position: absolute;
    inset: 0;
    z-index: 1;
  }

  [part='link']:visited {
    color: var(--_muted);
  }

  .card:hover [part='link'] {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-decoration-color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  [part='link']:focus-visible {
    outline: none;
  }

  .standfirst {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_standfirst-lines);
    overflow: hidden;
    font-size: 0.94em;
    line-height: 1.55;
    color: var(--_quiet);
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

  /* Nobody shall take it for news. */
  .sponsored,
  .ad {
    padding: 0.9em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .label.sponsored,
  .label.ad {
    padding: 0.1em 0.6em;
    background: none;
  }

  .side:not(.bare) {
    grid-template-columns: minmax(5.5em, 32%) minmax(0, 1fr);
    gap: 0.9em;
  }

  .side .picture {
    --_ratio: var(--news-picture-ratio, 3 / 2);
  }

  .side .standfirst {
    display: none;
  }

  .overlay:not(.bare) {
    overflow: clip;
    border-radius: var(--_radius);
    padding: 0;
    color: #fff;
    background: #171412;
  }

  .overlay:not(.bare) > * {
    grid-area: 1 / 1;
  }

  .overlay .picture {
    --_ratio: var(--news-picture-ratio, 4 / 3);
    border-radius: 0;
  }

  .overlay:not(.bare) .text {
    z-index: 1;
    align-self: end;
    padding: 4em 1.1em 1em;
    background: linear-gradient(transparent, rgb(15 10 8 / 0.66) 40%, rgb(15 10 8 / 0.9));
  }

  .overlay:not(.bare)
    :is(.section, .kicker, .meta, [part='byline'], [part='link'], .label:not(.live, .breaking)) {
    color: #fff;
  }

  @container (inline-size >= 480px) {
    .auto:not(.bare) {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: 1.25em;
    }
  }
`;
