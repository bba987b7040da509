import {
  CARD_SIDE_FROM,
  COLUMN,
  FEW_WORDS_BELOW,
  FEW_WORDS_LINES,
  GRID_GAP,
  HEADLINE_LINES,
  META_FROM,
  RAIL_COLUMN,
  RAIL_GAP,
  RAIL_TOP,
  RELATED,
  ROOM,
  SHELF_COLUMN,
  SIDE_FROM,
  SIDE_GAP,
  SPARE_LINES,
  STACKED_GAP,
  stepRules,
  THUMBNAIL,
  WIDE_FROM,
} from './room.js';

/** Lists reserve the room of ten articles at most. */
const MAX_COUNT = 10;
const MAX_COLUMNS = 5;

const BEFORE = ':not(:defined)::before';
const FIRST = `hot-events:is([layout='lead' i], [layout='event' i])${BEFORE}`;
const LIST = `hot-events${BEFORE}`;
const GRID = `hot-events[layout='grid' i]${BEFORE}`;
const LEAD = `hot-events[layout='lead' i]${BEFORE}`;
const EVENT = `hot-events[layout='event' i]${BEFORE}`;
const SHELF = `hot-events[layout='shelf' i]${BEFORE}`;
const HEADLINES = `hot-events[layout='headlines' i]${BEFORE}`;
const CARD = `news-card${BEFORE}`;
const AUTO = `:is(news-card:not([layout]), news-card[layout='auto' i])${BEFORE}`;
const SIDE_CARD = `news-card[layout='side' i]${BEFORE}`;
const OVERLAY_CARD = `news-card[layout='overlay' i]${BEFORE}`;
const HEADLINE_CARD = `news-card[layout='headline' i]${BEFORE}`;

const from = (width: number, rules: string) => `@container (inline-size >= ${width}em) {\n${rules}\n}`;
const numbers = (count: number) => [...Array(count).keys()].map((index) => index + 1);

/** A rule for each number below ten that an attribute may have. */
const ladder = (attribute: string, name: string) =>
  numbers(MAX_COUNT - 1)
    .map((count) => `hot-events[${attribute}='${count}']${BEFORE} { ${name}: ${count}; }`)
    .join('\n');

/** How many columns a grid has. */
const columns = stepRules(
  GRID,
  '--_columns',
  numbers(MAX_COLUMNS).map((count) => [count > 1 ? count * COLUMN + (count - 1) * GRID_GAP : 0, count]),
);

/** How many times stand beside each other in a rail. */
const railColumns = stepRules(
  EVENT,
  '--_columns',
  numbers(MAX_COUNT - 1)
    .map((count) => [count * RAIL_COLUMN, count] as const)
    .filter(([from]) => from + RAIL_COLUMN > WIDE_FROM),
);

const lines = (name: string) =>
  `min(var(--news-headline-lines, var(--_most)), var(${name}) + var(--_spare, 0))`;
const standfirst = (max: number) => ROOM.standfirst(`var(--news-standfirst-lines, ${max})`);

/** What a text and a card take. */
export const CARDS = `
:is(hot-events, news-card)${BEFORE} {
  --_gap: var(--news-gap, 1em);
  --_ratio: (var(--news-picture-ratio, 16 / 10));
  --_thumb: (var(--news-picture-ratio, 3 / 2));
  --_base: var(--news-headline-size, 1.12em);
  --_title: calc(${ROOM.title('var(--_size, var(--_base))', lines('--_lines'))});
  --_sapo: calc(${standfirst(3)});
  --_text: calc(${ROOM.overline} + var(--_title) + var(--_meta));
  --_stacked: calc(var(--_width, 100cqi) / var(--_ratio) + ${STACKED_GAP} + var(--_text));
  --_side: calc(100cqi / var(--_thumb) + ${STACKED_GAP} + var(--_text));
}
${from(SIDE_FROM, `:is(hot-events, news-card)${BEFORE} { --_side: max(var(--_text), ${THUMBNAIL} / var(--_thumb)); }`)}
${from(WIDE_FROM, `:is(hot-events, news-card)${BEFORE} { --_side: max(var(--_text) + ${standfirst(2)}, ${THUMBNAIL} / var(--_thumb)); }`)}
${stepRules(`:is(hot-events, news-card)${BEFORE}`, '--_lines', HEADLINE_LINES.side)}
${stepRules(`:is(hot-events, news-card)${BEFORE}`, '--_most', [
  [0, FEW_WORDS_LINES],
  [FEW_WORDS_BELOW, 6],
])}
${stepRules(`:is(hot-events, news-card)${BEFORE}`, '--_meta', [
  [0, ROOM.longMeta],
  [META_FROM, ROOM.meta],
])}`;

/** Lists: a heading, and items with a rule between them. */
export const LISTS = `
${LIST} {
  --_count: min(var(--_limit, ${MAX_COUNT}), var(--_page, ${MAX_COUNT}));
  --_rows: var(--_count);
  --_item: var(--_side);
  --_between: calc(2 * var(--_gap) + 1px);
  --_head: calc(3.35em + 1px);
  --_height: calc(var(--_head) + var(--_rows) * (var(--_item) + var(--_between)) - var(--_between));
}
hot-events[heading='']${BEFORE} { --_head: 0em; }
hot-events[page-size]${BEFORE} { margin-block-end: 4em; }
${ladder('limit', '--_limit')}
${ladder('page-size', '--_page')}

${stepRules(HEADLINES, '--_lines', HEADLINE_LINES.headline)}
${HEADLINES} {
  --_size: calc(0.9 * var(--_base));
  --_item: calc(${ROOM.rareOverline} + var(--_title) + ${ROOM.meta});
  --_between: calc(1.4em + 1px);
  --_height: calc(var(--_head) + var(--_rows) * (var(--_item) + var(--_between)) - 0.5em - 1px);
}

${columns}
${stepRules(GRID, '--_lines', HEADLINE_LINES.stacked)}
${GRID} {
  --_meta: ${ROOM.longMeta};
  --_between: calc(${GRID_GAP} * var(--_gap));
  --_rows: round(up, var(--_count) / var(--_columns), 1);
  --_width: calc((100cqi + var(--_between)) / var(--_columns) - var(--_between));
  --_item: var(--_stacked);
}

/* One row that scrolls. */
${stepRules(SHELF, '--_lines', HEADLINE_LINES.shelf)}
${SHELF} {
  --_meta: ${ROOM.longMeta};
  --_rows: 1;
  --_width: ${SHELF_COLUMN};
  --_item: var(--_stacked);
}

/* The first story, and the others below it. */
${stepRules(FIRST, '--_lead-lines', HEADLINE_LINES.lead)}
${stepRules(EVENT, '--_beside', RELATED)}
${FIRST} {
  --_lead-size: var(--_base);
  --_lead: calc(${ROOM.overline} + ${ROOM.title('var(--_lead-size)', lines('--_lead-lines'))} + var(--_sapo) + ${ROOM.longMeta} + var(--_beside, 0em));
  --_first: calc(100cqi / var(--_ratio) + ${STACKED_GAP} + var(--_lead));
  --_rows: calc(var(--_count) - 1);
  --_height: calc(var(--_head) + var(--_first) + var(--_rows) * (var(--_item) + var(--_between)));
}
${from(12, `${FIRST} { --_lead-size: clamp(1.3 * var(--_base), 0.3em + 2.2cqi, 2 * var(--_base)); }`)}

/* A rail of times, below each other or beside each other. */
${stepRules(EVENT, '--_lines', HEADLINE_LINES.headline)}
${railColumns}
${EVENT} {
  --_size: calc(0.94 * var(--_base));
  --_item: calc(${ROOM.rareOverline} + ${ROOM.moment} + var(--_title));
  --_between: ${RAIL_GAP};
  --_height: calc(var(--_head) + var(--_first) + 1.5 * var(--_gap) + var(--_rows) * (var(--_item) + var(--_between)));
}
${from(
  WIDE_FROM,
  `${stepRules(FIRST, '--_lines', HEADLINE_LINES.stacked)}
${FIRST} { --_first: max(var(--_lead), (100cqi - ${SIDE_GAP}) * 0.6 / var(--_ratio)); }
${EVENT} {
  --_rows: round(up, (var(--_count) - 1) / var(--_columns), 1);
  --_item: calc(${RAIL_TOP} + ${ROOM.rareOverline} + ${ROOM.moment} + var(--_title));
  --_height: calc(var(--_head) + var(--_first) + 1.5 * var(--_gap) + var(--_rows) * (var(--_item) + var(--_between)) - min(var(--_rows), 1) * var(--_between));
}
${LEAD} {
  --_meta: ${ROOM.longMeta};
  --_rows: round(up, (var(--_count) - 1) / 3, 1);
  --_width: calc((100cqi - 2 * ${GRID_GAP} * var(--_gap)) / 3);
  --_item: var(--_stacked);
  --_between: calc((${GRID_GAP} + 1) * var(--_gap) + 1px);
}`,
)}`;

/** Cards: the wider, the larger the headline. */
export const SINGLES = `
${stepRules(CARD, '--_lines', HEADLINE_LINES.story)}
${stepRules(CARD, '--_spare', SPARE_LINES)}
${CARD} {
  --_meta: ${ROOM.longMeta};
  --_size: clamp(var(--_base), 0.3em + 2.2cqi, 2 * var(--_base));
  --_height: calc(var(--_stacked) + var(--_sapo));
}
${from(CARD_SIDE_FROM, `${AUTO} { --_height: max(var(--_text) + var(--_sapo), (100cqi - ${SIDE_GAP}) * 0.4 / var(--_ratio)); }`)}

${stepRules(SIDE_CARD, '--_lines', HEADLINE_LINES.side)}
${SIDE_CARD} {
  --_size: var(--_base);
  --_height: var(--_side);
}
${from(META_FROM, `${SIDE_CARD} { --_meta: ${ROOM.meta}; }`)}

${OVERLAY_CARD} { --_height: max(3.9em + var(--_text), 100cqi / (var(--news-picture-ratio, 4 / 3))); }

${stepRules(HEADLINE_CARD, '--_lines', HEADLINE_LINES.headline)}
${HEADLINE_CARD} {
  --_spare: 0;
  --_size: var(--_base);
  --_height: calc(${ROOM.rareOverline} + var(--_title) + ${ROOM.meta});
}`;
