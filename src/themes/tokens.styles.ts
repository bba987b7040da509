import { css } from 'lit';

/**
 * Every public `--news-*` with its default, and the private `--_*` names that all other sheets use.
 *
 * Lengths are in em: some hosts set a root size of 62.5 %. Colours of secondary things are mixed from the text
 * colour, so that they fit a page that we know nothing of, and grey text is not made paler than it is.
 */
export const tokens = css`
  /* Each card has its own, for pages that give a section or a label its colours: ::part(card-live). */
  .root,
  .card {
    --_fill: var(--news-accent, light-dark(#a8201a, #ff8f85));
    --_accent: var(--_fill);
    --_on-accent: light-dark(#fff, #000);
    /* 0 for dark text, 1 for light: a dark page may not say that it is. Where it does, darker greys are light too. */
    --_light: clamp(0, (l - 0.6) * 99, 1);
    --_light-on-dark: clamp(0, (l - 0.5) * 99, 1);
    --_muted: var(--news-muted, oklch(from currentColor clamp(0.42, l, 0.82) c h));
    --_border: var(--news-border, color-mix(in srgb, currentColor 16%, transparent));
  }

  .root {
    --_tint: color-mix(in srgb, currentColor 8%, transparent);
    --_surface: transparent;
    --_ink: initial;
    --_radius: var(--news-radius, 3px);
    --_gap: var(--news-gap, 1em);
    --_ratio: var(--news-picture-ratio, 16 / 10);
    --_headline-font: var(--news-font-headline, inherit);
    --_size: var(--news-headline-size, 1.12em);
    --_headline-size: var(--_size);
    --_headline-lines: var(--news-headline-lines, 6);
    --_standfirst-lines: var(--news-standfirst-lines, 3);
    --_over: 0em;
    --_sapo: 0em;
    --_tags: 0em;
    --_meta: 0em;
    --_beside: 0em;
    --_kept: 0px;
    --_shared: 0px;
    --_width: 0px;
  }

  @supports (color: oklch(from currentColor l c h)) {
    .root,
    .card {
      /* The same two reds, but by the text. */
      --_accent: var(
        --news-accent,
        light-dark(
          oklch(from currentColor calc(0.476 + 0.292 * var(--_light)) calc(0.172 - 0.035 * var(--_light)) 28),
          oklch(
            from currentColor calc(0.476 + 0.292 * var(--_light-on-dark))
              calc(0.172 - 0.035 * var(--_light-on-dark)) 28
          )
        )
      );
      /* Black or white, whichever reads better: at 0.6 they are about even. */
      --_on-accent: oklch(from var(--_fill) calc((0.6 - l) * 99) 0 0);
    }
  }

  :host([theme='light' i]) .root {
    color-scheme: light;
    --_surface: #fffdf9;
    --_ink: #1a1714;
  }

  :host([theme='dark' i]) .root {
    color-scheme: dark;
    --_surface: #171412;
    --_ink: #f1ede7;
  }
`;
