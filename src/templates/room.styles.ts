import { unsafeCSS } from 'lit';
import {
  FEW_WORDS_BELOW,
  FEW_WORDS_LINES,
  HEADLINE_LINES,
  META_FROM,
  RELATED,
  ROOM,
  SHELF_COLUMN,
  SPARE_LINES,
  stepRules,
  THUMBNAIL,
  WIDE_FROM,
} from '../themes/room.js';

const expectedLines = (selector: string, shape: keyof typeof HEADLINE_LINES): string =>
  stepRules(`.skeleton ${selector}`, '--_expected', HEADLINE_LINES[shape]);

const from = (width: number, rules: string): string => `@container (inline-size >= ${width}em) { ${rules} }`;

/**
 * Where there is no text yet, a card has the room of what comes on average. It is written line by line, because the
 * build does not shorten what is generated.
 */
const rules = [
  `.root { --_thumbnail: ${THUMBNAIL}; --_column: ${SHELF_COLUMN}; }`,
  `@container (inline-size < ${FEW_WORDS_BELOW}em) { .card { --_headline-lines: var(--news-headline-lines, ${FEW_WORDS_LINES}); } }`,
  stepRules('.card', '--_spare', SPARE_LINES),
  `.list .card, .headline { --_spare: 0; }`,
  `.skeleton .text { box-sizing: content-box; min-block-size: calc(${ROOM.title('var(--_headline-size)', 'min(var(--_headline-lines), var(--_expected) + var(--_spare))')} + var(--_over) + var(--_sapo) + var(--_tags) + var(--_meta) + var(--_beside)); }`,
  `[data-fields~='section'], [data-fields~='kicker'] { --_over: ${ROOM.overline}; }`,
  `[data-fields~='standfirst'] { --_sapo: ${ROOM.standfirst('var(--_standfirst-lines)')}; }`,
  `[data-fields~='keywords'] { --_tags: ${ROOM.keywords}; }`,
  `[data-fields~='time'] { --_meta: ${ROOM.meta}; }`,
  `[data-fields~='byline'], [data-fields~='attribution'] { --_meta: ${ROOM.longMeta}; }`,
  from(META_FROM, `.side, .headline { --_meta: ${ROOM.meta}; }`),
  // Few headlines have a label or a kicker.
  `.skeleton :is(.headline, .milestone) { --_over: ${ROOM.rareOverline}; }`,
  expectedLines(':is(.auto, .stacked, .overlay)', 'story'),
  expectedLines('.list .stacked', 'stacked'),
  expectedLines('.side', 'side'),
  expectedLines(':is(.headline, .milestone)', 'headline'),
  expectedLines('.card.lead', 'lead'),
  expectedLines('.shelf .stacked', 'shelf'),
  `.milestone[data-fields~='time'] { --_meta: ${ROOM.moment}; }`,
  `.milestone[data-fields~='attribution'] { --_meta: calc(${ROOM.moment} + ${ROOM.meta}); }`,
  stepRules('.skeleton .event .lead', '--_beside', RELATED),
  // Standfirsts are not shown in narrow lists, nor below the first story of a lead.
  `@container (inline-size < ${WIDE_FROM}em) { :host(:not([fields])) .side { --_sapo: 0em; } }`,
  from(
    WIDE_FROM,
    `:host(:not([fields])) .lead .side { --_sapo: 0em; }
.lead .side { --_meta: ${ROOM.longMeta}; }
${expectedLines(':is(.lead .side, .milestone)', 'stacked')}`,
  ),
];

export const rooms = unsafeCSS(rules.join('\n'));
