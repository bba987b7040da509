import { css } from 'lit';

/** What stands in for content: skeleton, fallback, one sentence. */
export const frame = css`
  /* The room of the skeleton that news left, as long as the box is about as wide as then: a scroll bar may come. */
  .stage {
    --_turned: 99 * max(0px, 100cqi - var(--_width) - 20px, var(--_width) - 100cqi - 20px);
    min-block-size: calc(var(--_kept) - var(--_turned));
  }

  /* What the page reserved, until a script sets the data. As in bantin.css, what has not come by then hardly will. */
  .idle {
    display: contents;
  }

  .idle[style] {
    display: block;
    min-block-size: var(--_kept);
    animation: give-up 0s 10s forwards;
  }

  @keyframes give-up {
    to {
      min-block-size: 0;
    }
  }

  .empty {
    padding-block: 0.9em;
    color: var(--_muted);
  }

  .shown {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.9em;
    padding: 0.7em 0.9em;
    border-radius: var(--_radius);
    background: var(--_tint);
    outline: 1px solid transparent;
    font-size: 0.92em;
  }

  .filter.shown {
    margin-block-end: var(--_gap);
  }

  .shown button {
    min-block-size: max(24px, 2em);
    padding-inline: 0.2em;
    font-weight: 700;
    color: var(--_accent);
    text-decoration: underline;
  }

  .waiting {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }

  .waiting > * {
    grid-area: 1 / 1;
  }

  /* Beside the heading, whose room is there. In a narrow box it takes the place of the link to all articles. */
  .old .status {
    position: absolute;
    inset-block-start: 1.2em;
    inset-inline-end: 0;
    gap: 0 0.5em;
    padding: 0;
    background: none;
    font-size: 0.8em;
    color: var(--_muted);
  }

  [data-short]::before {
    content: attr(data-short);
    content: attr(data-short) / '';
  }

  .untitled ~ .stage > .status {
    inset-block-start: 0.5em;
  }

  /* Without any header it would lie on the first picture. */
  .untitled:not(.linked) ~ .stage > .status {
    position: static;
  }

  .old .status button {
    padding: 0;
  }

  /*
   * It is a class, for with :has() each card would be styled again whenever one comes, goes or has the focus; and not
   * one that says more of a part, which each card has.
   */
  .old .header {
    padding-inline-end: 9.6em;
  }

  @container (inline-size < 16em) {
    .old .header {
      padding-inline-end: 5.5em;
    }

    .old .status {
      flex-direction: column;
      align-items: flex-end;
      inset-block-start: 0.6em;
    }
  }

  @container (inline-size < 30em) {
    .old .header {
      --_view-all: none;
    }
  }

  @container (inline-size >= 30em) {
    .linked ~ .stage > .status {
      inset-inline-end: 5.7em;
    }

    .old .linked {
      padding-inline-end: 14.2em;
    }
  }

  /* The page's own rules win. */
  .fallback ::slotted(a) {
    font-family: var(--_headline-font);
    font-weight: 700;
    line-height: 1.9;
    color: inherit;
  }

  .unseen {
    visibility: hidden;
  }

  /* As high as what comes, however many lines are drawn. */
  .skeleton .text {
    overflow: clip;
    block-size: 0;
    background: none !important;
  }

  .line {
    block-size: 0.9em;
    margin-block: 0.35em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .line:nth-child(3n) {
    inline-size: 50%;
  }

  @media (forced-colors: active) {
    .line,
    .skeleton .picture {
      forced-color-adjust: none;
      background: GrayText;
    }

    [aria-pressed='true'][part] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }

  @media print {
    .root {
      color: #000;
      background: none;
      color-scheme: light !important;
    }

    .idle,
    .stage {
      --_kept: 0px !important;
      --_shared: 0px !important;
      min-block-size: 0 !important;
    }

    button,
    .shown,
    .skeleton,
    .root:has(button[part='keyword']) {
      display: none !important;
    }

    [part='keyword'] {
      border-color: currentColor;
    }

    .label {
      border-color: currentColor !important;
      background: none !important;
      color: #000 !important;
    }

    /* Paper does not know what time it is. */
    time.relative::after {
      content: ' – ' attr(title);
    }

    .overline {
      max-block-size: none;
      white-space: normal;
    }

    .root [part='headline'],
    .root .standfirst {
      display: block;
      max-block-size: none;
    }

    .card {
      color: inherit !important;
    }

    .card,
    figure,
    tr {
      break-inside: avoid;
    }

    :is(h1, h2, h3, h4, h5, h6) {
      break-after: avoid;
    }
  }
`;
