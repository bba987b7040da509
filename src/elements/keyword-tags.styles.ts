import { css } from 'lit';
import { shared } from '../templates/shared.styles.js';

export default [
  ...shared,
  css`
    .filter.shown {
      margin-block: 0.9em 0;
    }

    .line:nth-child(n) {
      inline-size: 6em;
      block-size: max(32px, 2.12em);
      margin: 0;
      border-radius: 99px;
    }
  `,
];
