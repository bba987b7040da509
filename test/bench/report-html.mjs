// The report as one page that needs no network: charts, tables, goals, and how far to trust them.
import { readFileSync } from 'node:fs';
import { drawBars, drawMeter, escapeHtml } from './bars.mjs';
import {
  describeRun,
  missingIn,
  NOISE_HEAD,
  shownFigures,
  toGoalRow,
  toNoiseRow,
  toTable,
} from './table.mjs';

const styles = readFileSync(new URL('report.css', import.meta.url), 'utf8');

/** `code` in notes, as in Markdown. */
const toInline = (text) => escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');

/** Writes a table. */
function toTableHtml({ head, rows }) {
  const cells = (row, tag) => row.map((cell) => `<${tag}>${toInline(cell)}</${tag}>`).join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
  return `<div class="scroll"><table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>
${body}
</tbody></table></div>`;
}

const headOf = ({ title, unit }) =>
  `${escapeHtml(title)}${unit ? ` <span class="quiet">${unit}</span>` : ''}`;

/** Contestants that a column says nothing about are named below it, not drawn. */
function toChart(figure, contestants) {
  const shown = contestants.filter(({ id }) => figure.cells[id] && !figure.cells[id].missing);
  if (shown.length === 0) return '';
  return `<figure><h3>${headOf(figure)}</h3>
${drawBars(figure, shown)}</figure>`;
}

function toSection(column, contestants) {
  const missing = missingIn(column, contestants);
  return `<section><h2>${escapeHtml(column.title)}</h2>
<p>${toInline(column.about)}.</p>
<div class="charts">${shownFigures(column)
    .map((figure) => toChart(figure, contestants))
    .join('\n')}</div>
${missing.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
<details><summary>The figures</summary>${toTableHtml(toTable(column, contestants))}</details></section>`;
}

function toGoalHtml(goal) {
  const [title, value, limit, verdict] = toGoalRow(goal).map(escapeHtml);
  const kind = goal.state.replace(' ', '-');
  return `<tr><td>${title}</td><td>${value}</td><td>${limit}</td><td class="wide">${drawMeter(goal)}</td><td class="${kind}">${verdict}</td></tr>`;
}

function toGoals(goals) {
  const count = (state) => goals.filter((goal) => goal.state === state).length;
  return `<section><h2>Goals</h2>
<div class="sum"><span class="met"><b>${count('met')}</b> met</span> <span class="missed"><b>${count('missed')}</b> missed</span>
<span class="quiet"><b>${count('not measured')}</b> not measured</span></div>
<div class="scroll"><table class="goals"><thead><tr><th>goal</th><th>bantin</th><th>limit</th><th class="wide">the line is the limit</th><th></th></tr></thead><tbody>
${goals.map(toGoalHtml).join('\n')}
</tbody></table></div></section>`;
}

const toNoise = (noise) => `<section><h2>Noise</h2>
<p>Standard deviation and middle half of the base, and the middle half of bantin’s ratios to it, each as a share of its mean or median.</p>
${toTableHtml({ head: NOISE_HEAD, rows: noise.map(toNoiseRow) })}</section>`;

const LEGEND = `<div class="legend"><span class="own">bantin</span> <span class="reference">references written for this benchmark</span>
<span class="peer">published peers</span></div>`;

const toContestants = (contestants) =>
  `<details><summary>Who is measured</summary>${toTableHtml({
    head: ['', 'what it is'],
    rows: contestants.map(({ title, note }) => [title, note]),
  })}</details>`;

/** Writes the page. */
export function reportHtml(run) {
  const { columns, contestants, goals, noise } = run;
  const [where, how, command] = describeRun(run).map(escapeHtml);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>bantin: benchmark of ${escapeHtml(run.date)}</title>
<style>${styles}</style>
</head>
<body>
<h1>bantin, measured</h1>
<p>${where}</p>
<p>${how}</p>
<p><code>${command}</code></p>
<p class="lead">The same articles, shown by everyone on the same page. Bars are medians (a broken one is too long to draw), thin lines the middle half of the samples; × is the ratio to a, taken inside each repetition. Shorter is better, except for old cards kept.</p>
${LEGEND}
${toContestants(contestants)}
${toGoals(goals)}
${columns.map((column) => toSection(column, contestants)).join('\n')}
${toNoise(noise)}
</body>
</html>
`;
}
