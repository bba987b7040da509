// Bar charts as SVG: one figure of all contestants. Their colours come from the page's style sheet.
import { formatNumber, formatRatio } from './table.mjs';

const WIDTH = 340;
const ROW = 36;
const TEXT = 11;
const BAR_TOP = 21;
const BAR = 9;

/** A bar so many times as long as the next would leave no room for the others: it is broken. */
const TOO_LONG = 3;
/** How much longer than the next a broken bar is drawn. */
const BROKEN = 1.4;

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Makes text safe in HTML, in attributes too. */
export const escapeHtml = (text) => String(text).replace(/[&<>"]/g, (letter) => ENTITIES[letter]);

/** The value that is as wide as the chart. */
function findEnd(cells) {
  const reach = cells
    .map(({ median, high }) => Math.max(0, median, high))
    .sort((left, right) => right - left);
  const [longest = 0, next = 0] = reach;
  return next > 0 && longest > TOO_LONG * next ? next * BROKEN : longest;
}

/** A thin line over the middle half of the samples. */
function drawSpread({ low, high }, scale, middle) {
  if (!(high > low) || high * scale > WIDTH) return '';
  const [from, to] = [Math.max(0, low) * scale, Math.max(0, high) * scale];
  const ends = [from, to].map((x) => `M${x.toFixed(1)} ${middle - 4}v8`).join('');
  return `<path class="spread" d="M${from.toFixed(1)} ${middle}H${to.toFixed(1)}${ends}"/>`;
}

function drawBar(cell, scale, top) {
  const length = cell.median * scale;
  const width = Math.min(WIDTH, Math.max(cell.median > 0 ? 1 : 0, length));
  const isBroken = length > WIDTH;
  const gap = `<path class="break" d="M${WIDTH - 34} ${top + BAR + 2}l8 -${BAR + 4}M${WIDTH - 28} ${top + BAR + 2}l8 -${BAR + 4}"/>`;
  return `<rect class="bar" y="${top}" width="${width.toFixed(1)}" height="${BAR}" rx="2"/>${isBroken ? gap : ''}`;
}

function drawRow({ id, label, isPeer }, cell, { scale, index }) {
  const top = index * ROW;
  const kind = id.startsWith('bantin') ? 'own' : isPeer ? 'peer' : 'reference';
  const ratio = cell.ratios?.a ? `<tspan class="note">${formatRatio(cell.ratios.a.median)}</tspan>  ` : '';
  return `<g class="${kind}"><text y="${top + TEXT}">${escapeHtml(label)}</text>
<text class="value" x="${WIDTH}" y="${top + TEXT}" xml:space="preserve">${ratio}${formatNumber(cell.median)}</text>
${drawBar(cell, scale, top + BAR_TOP)}${drawSpread(cell, scale, top + BAR_TOP + BAR / 2)}</g>`;
}

/**
 * Draws one figure.
 *
 * @param {{title: string, cells: object}} figure
 * @param {object[]} contestants those that have the figure
 */
export function drawBars(figure, contestants) {
  const cells = contestants.map(({ id }) => figure.cells[id]);
  const end = findEnd(cells);
  const scale = end > 0 ? WIDTH / end : 0;
  const rows = contestants.map((contestant, index) => drawRow(contestant, cells[index], { scale, index }));
  return `<svg viewBox="0 0 ${WIDTH} ${contestants.length * ROW}" role="img" aria-label="${escapeHtml(figure.title)}">
${rows.join('\n')}
</svg>`;
}

const METER = 200;
/** The goal stands here, so that a figure far beyond it still fits. */
const GOAL_AT = METER / 2;

/** Draws how far a figure is from its goal, which is the line in the middle. */
export function drawMeter({ value, atMost, atLeast, state }) {
  const limit = atMost ?? atLeast;
  if (!Number.isFinite(value)) return '';
  const share = limit > 0 ? value / limit : value > 0 ? 2 : 0;
  const width = Math.min(METER, Math.max(share > 0 ? 2 : 0, share * GOAL_AT));
  return `<svg class="meter ${state}" viewBox="0 0 ${METER} 14" aria-hidden="true"><rect class="track" y="4" width="${METER}" height="6" rx="3"/>
<rect class="bar" y="4" width="${width.toFixed(1)}" height="6" rx="3"/><path class="goal" d="M${GOAL_AT} 0v14"/></svg>`;
}
