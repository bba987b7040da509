import { css } from 'lit';

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
    gap: 0.4em;
    min-block-size: max(32px, 2.4em);
    padding: 0.35em 0.9em;
    border: 1px solid transparent;
    /* Round ends; of several lines, round corners. */
    border-radius: max(16px, 1.2em);
    background: var(--_tint);
    font-size: 0.88em;
    text-align: start;
    overflow-wrap: anywhere;
  }

  [aria-pressed='true'][part] {
    background: var(--_fill);
    color: var(--_on-accent);
  }
`;
