// Bar charts as SVG: one figure of all contestants. Their colours come from the page's style sheet.
import { formatNumber, formatRatio } from './table.mjs';

const WIDTH = 520;
const ROW = 30;
const LABEL = 168;
const VALUE = 124;
const LENGTH = WIDTH - LABEL - VALUE;
const BAR = 14;
const GAP = 8;

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Makes text safe in HTML, in attributes too. */
export const escapeHtml = (text) => String(text).replace(/[&<>"]/g, (letter) => ENTITIES[letter]);

/** Cut where it would run into the bar; the whole text is in the title. */
const shorten = (text) => (text.length > 24 ? `${text.slice(0, 23)}…` : text);

/** A thin line over the middle half of the samples. */
function drawSpread({ low, high }, scale, middle) {
  if (!(high > low)) return '';
  const [from, to] = [LABEL + Math.max(0, low) * scale, LABEL + Math.max(0, high) * scale];
  return `<path class="spread" d="M${from.toFixed(1)} ${middle}H${to.toFixed(1)}M${from.toFixed(1)} ${middle - 3}v6M${to.toFixed(1)} ${middle - 3}v6"/>`;
}

function drawValue(cell, scale, middle) {
  if (cell.missing)
    return `<text class="note" x="${LABEL}" y="${middle}">not measured<title>${escapeHtml(cell.missing)}</title></text>`;
  const length = Math.max(cell.median > 0 ? 1 : 0, cell.median * scale);
  const ratio = cell.ratios?.a ? ` <tspan class="note">${formatRatio(cell.ratios.a.median)}</tspan>` : '';
  // The figure stands behind the bar or its spread, whichever reaches further.
  const end = LABEL + Math.max(length, Math.min(cell.high, Number.MAX_VALUE) * scale, 0) + GAP;
  return `<rect class="bar" x="${LABEL}" y="${middle - BAR / 2}" width="${length.toFixed(1)}" height="${BAR}" rx="2"/>
${drawSpread(cell, scale, middle)}<text x="${end.toFixed(1)}" y="${middle}">${formatNumber(cell.median)}${ratio}</text>`;
}

function drawRow({ id, title, isPeer }, cell, { scale, index }) {
  const middle = index * ROW + ROW / 2;
  const kind = id.startsWith('bantin') ? 'own' : isPeer ? 'peer' : 'reference';
  return `<g class="${kind}"><text class="label" x="${LABEL - GAP}" y="${middle}">${escapeHtml(shorten(title))}<title>${escapeHtml(title)}</title></text>
${drawValue(cell, scale, middle)}</g>`;
}

/**
 * Draws one figure.
 *
 * @param {{title: string, cells: object}} figure
 * @param {object[]} contestants
 */
export function drawBars(figure, contestants) {
  const cells = contestants.map(({ id }) => figure.cells[id] ?? { missing: 'not measured' });
  const longest = Math.max(
    0,
    ...cells.filter(({ missing }) => !missing).map(({ median, high }) => Math.max(median, high)),
  );
  const scale = longest > 0 ? LENGTH / longest : 0;
  const rows = contestants.map((contestant, index) => drawRow(contestant, cells[index], { scale, index }));
  const height = contestants.length * ROW;
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(figure.title)}">
<path class="axis" d="M${LABEL} 0V${height}"/>
${rows.join('\n')}
</svg>`;
}
