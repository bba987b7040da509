import { css } from './css.js';

/** What stands in for content: skeleton, fallback, one sentence. */
export const frame = css`
  .empty {
    padding-block: 0.9em;
    color: var(--_muted);
  }

  .status.shown,
  .filter.shown {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.9em;
    padding: 0.6em 1.1em;
    border-radius: var(--_radius);
    background: var(--_tint);
    font-size: 0.92em;
  }

  .filter.shown {
    margin-block-end: var(--_gap);
  }

  .status button,
  .filter button {
    min-block-size: 2em;
    padding: 0.35em 0.2em;
    font-weight: 700;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .stage.waiting {
    display: grid;
    align-items: start;
  }

  .stage.waiting > * {
    grid-area: 1 / 1;
    min-inline-size: 0;
  }

  .skeleton.unseen {
    visibility: hidden;
  }

  .line {
    block-size: 0.9em;
    margin-block: 0.3em;
    border-radius: 2px;
    background: var(--_tint);
  }

  .line:nth-child(2) {
    inline-size: 80%;
  }

  .line:nth-child(3) {
    inline-size: 45%;
  }

  @media (forced-colors: active) {
    [part='keyword'],
    .status.shown,
    .filter.shown {
      border: 1px solid;
    }

    [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
