import { css } from './css.js';

/** Keywords as quiet pills; the chosen one in the accent. */
export const keywords = css`
  [part='keywords'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  [part='keyword'] {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    min-block-size: 2.2em;
    padding: 0.3em 0.95em;
    border: 1px solid transparent;
    border-radius: 99px;
    background: var(--_tint);
    font-size: 0.86em;
    line-height: 1.4;
  }

  [part='keyword'] small {
    font-size: 0.9em;
    color: var(--_muted);
  }

  a[part='keyword']:hover,
  button[part='keyword']:hover {
    border-color: var(--_accent);
    color: var(--_accent);
  }

  [aria-pressed='true'],
  [aria-pressed='true']:hover {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  [aria-pressed='true'] small {
    color: inherit;
  }
`;
