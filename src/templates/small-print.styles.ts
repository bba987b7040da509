import { css } from 'lit';

/** What stands above and below a headline. */
export const smallPrint = css`
  /* One line: what does not fit stands in a second one, which is seen only where there is a time or a media mark. */
  .overline {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.8em;
    overflow: clip;
    min-block-size: 1.76em;
    max-block-size: 1.76em;
    font-size: 0.8em;
    font-weight: 600;
    line-height: 1.5;
    white-space: nowrap;
  }

  .overline:where(:has(> time, > .media)) {
    max-block-size: 3.6em;
  }

  .overline > * {
    min-inline-size: 0;
    overflow-x: clip;
    text-overflow: ellipsis;
  }

  .section,
  .kicker {
    color: var(--_accent);
    text-transform: var(--news-section-case, none);
  }

  .label,
  .new {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    padding: 0 0.6em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_tint);
    --_text: var(--_muted);
  }

  time.fresh {
    font-weight: 600;
    color: var(--_accent);
  }

  /* Whose opinion it is. */
  .columnist {
    display: flex;
    align-items: center;
    gap: 0.7em;
    font-size: 0.88em;
    font-weight: 600;
  }

  .new {
    border-color: currentColor;
    color: var(--_accent);
  }

  .label.live,
  .label.breaking {
    background: var(--_fill);
    color: var(--_on-accent);
  }

  .label.live::before {
    content: '';
    border: 0.25em solid;
    border-radius: 99px;
  }

  /*
   * Each part has its separator before it, and the first of a line stands where nothing is seen. Only a part that is
   * wider than the box breaks.
   */
  .meta {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: -1.2em;
    clip-path: inset(-0.5em -0.5em -0.5em calc(1.2em - 2px));
    font-size: 0.8em;
    line-height: 1.5;
    color: var(--_muted);
  }

  .meta > :not(.spoken) {
    padding-inline-start: 1.2em;
    text-indent: -1.2em;
    overflow-wrap: anywhere;
  }

  .meta > ::before {
    content: '·';
    content: '·' / '';
    display: inline-block;
    inline-size: 1.2em;
    text-align: center;
    text-indent: 0;
  }

  .meta a:focus-visible::after {
    content: '';
    position: absolute;
    inset-block: 0.35em;
    inset-inline: 1.2em 0;
    outline-offset: 0;
  }

  .meta [part='byline'] {
    font-weight: 600;
  }

  /* Targets of 24 px, however small the letters. */
  .meta a,
  .source a {
    padding-block: max(0.2em, 12.5px - 0.55em);
  }

  .meta a {
    margin-block: calc(-1 * max(0.2em, 12.5px - 0.55em));
  }

  /* A label is never cut. */
  @container (inline-size < 12em) {
    .overline {
      max-block-size: none;
      white-space: normal;
    }
  }

  a[part='attribution'] {
    text-decoration-line: underline;
    text-decoration-color: var(--_border);
  }
`;
