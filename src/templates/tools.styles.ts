import { css } from 'lit';

/** What a reader can do with an article, and the sizes of letters to choose from. */
export const tools = css`
  .size-125 {
    font-size: 1.25em;
  }

  .size-150 {
    font-size: 1.5em;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.7em;
    margin-block-end: 1.4em;
    font-size: 0.88em;
  }

  .tools :is(button, input) {
    min-block-size: max(24px, 2.3em);
    padding: 0.2em 0.9em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font: inherit;
    font-weight: 600;
    color: inherit;
    background: none;
  }

  .tools input {
    flex: 1 1 14em;
    min-inline-size: 0;
    font-weight: 400;
  }

  .tools [aria-pressed='true'] {
    border-color: transparent;
    background: var(--_fill);
    color: var(--_on-accent);
  }

  .sizes {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
    margin-inline-start: auto;
  }
`;
