/**
 * How much room news will take before it is there. The style sheets of the skeletons and bantin.css are made of these
 * numbers. Lengths are in em of the element's font, widths in em of its box.
 */

/** A value for each width from which on it holds. */
type Steps<Value> = readonly (readonly [from: number, value: Value])[];

/** Shapes of cards whose text takes another number of lines. */
export type RoomShape = 'side' | 'headline' | 'stacked' | 'lead' | 'story' | 'shelf';

/**
 * How many lines the headlines of each shape take on average, and a little more: what one card has too many, others do
 * not need.
 */
export const HEADLINE_LINES: Record<RoomShape, Steps<number>> = {
  side: [
    [0, 3.8],
    [16, 4.1],
    [18, 3.3],
    [21, 2.9],
    [28, 2.2],
    [36, 1.9],
    [46, 1.5],
  ],
  headline: [
    [0, 4],
    [15, 3.2],
    [18, 2.75],
    [22, 2.4],
    [28, 2],
    [36, 1.6],
    [46, 1.4],
  ],
  stacked: [[0, 4]],
  lead: [
    [0, 3],
    [40, 4],
  ],
  story: [
    [0, 4],
    [15, 3.4],
    [18, 2.7],
    [22, 2.2],
    [30, 2.4],
    [36, 1.9],
  ],
  // The longest of the row counts.
  shelf: [
    [0, 8],
    [18, 6],
    [20, 5.3],
  ],
};

/** Below which width there are only a few words in a line, of very large letters; and how many lines of them there may be. */
export const FEW_WORDS_BELOW = 14;
export const FEW_WORDS_LINES = 16;

/** The room of three headlines below the text of a lead story. */
export const RELATED: Steps<string> = [
  [0, '13em'],
  [18, '10em'],
  [34, '6.8em'],
  [40, '10em'],
];

/** A card of its own has no others that need less: it has so many lines more, most of all in few letters' width. */
export const SPARE_LINES: Steps<number> = [
  [0, 1.7],
  [18, 1],
];

/** The width of the picture beside a text. */
export const THUMBNAIL = 'min(27cqi, 12em)';

/** From which width on a picture stands beside its text. */
export const SIDE_FROM = 16;

/** The room of each part of a text, with the gap before it. */
export const ROOM = {
  overline: '1.755em',
  rareOverline: '0.25em',
  title: (size: string, lines: string) => `1.4 * ${size} * ${lines}`,
  standfirst: (lines: string) => `(0.35em + 1.457em * ${lines})`,
  keywords: '(0.35em + max(32px, 2.12em))',
  /** One line: the time alone, or also byline and source where there is room. */
  meta: '1.55em',
  /** Byline, source and time, of which some take two lines. */
  longMeta: '2.15em',
  /** The time above what happened, with the gap after it. */
  moment: '1.35em',
};

/** From which width on byline, source and time stand in one line. */
export const META_FROM = 30;

/** From which width on a list shows standfirsts, and lead stories have their text beside the picture. */
export const WIDE_FROM = 40;

/** From which width on a card has its text beside the picture. */
export const CARD_SIDE_FROM = 30;

/** The narrowest column of a grid, and the gaps between columns in gaps of a list. */
export const COLUMN = 15;
export const GRID_GAP = 1.5;

/** The width of a card in a row that scrolls, and the narrowest column of a rail of times. */
export const SHELF_COLUMN = 'min(80cqi, 15em)';
export const RAIL_COLUMN = 13;

/** What is below a time in a rail, and above it in one that goes across. */
export const RAIL_GAP = '1.1em';
export const RAIL_TOP = '1em + 2px';

/** Gaps between picture and text: above each other, beside each other. */
export const STACKED_GAP = '0.7em';
export const SIDE_GAP = '1.25em';

/** Writes one rule for each width from which on another value holds. */
export const stepRules = (selector: string, name: string, steps: Steps<number | string>): string =>
  steps
    .map(([from, value]) => {
      const rule = `${selector} { ${name}: ${value}; }`;
      return from > 0 ? `@container (inline-size >= ${from}em) { ${rule} }` : rule;
    })
    .join('\n');
