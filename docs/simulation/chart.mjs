// Draws a line chart as an SVG file that follows the reader's light or dark mode and stays legible on a phone.

const WIDTH = 600;
const HEIGHT = 362;
const PLOT = { left: 58, right: 582, top: 116, bottom: 316 };

/** On a phone the picture is half as wide, so its texts are larger. */
const STYLE = `
  text { font: 14px system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; fill: #59636e }
  .title { font-size: 17px; font-weight: 600; fill: #1f2328 }
  .paper { fill: #fff; stroke: #d1d9e0 }
  .grid { stroke: #e3e8ed }
  .axis { stroke: #818b98 }
  .span { fill: #eef1f4 }
  .line { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round }
  .a { stroke: #0b62c4 } .b { stroke: #bc4c00 } .c { stroke: #6e7781 }
  tspan { font-weight: 600; stroke: none !important }
  tspan.a { fill: #0b62c4 } tspan.b { fill: #bc4c00 } tspan.c { fill: #59636e }
  .end { text-anchor: end } .middle { text-anchor: middle }
  @media (max-width: 460px) {
    text { font-size: 20px } .title { font-size: 24px } .line { stroke-width: 3 }
  }
  @media (prefers-color-scheme: dark) {
    text { fill: #9198a1 } .title { fill: #f0f6fc }
    .paper { fill: #0d1117; stroke: #3d444d } .grid { stroke: #262c36 } .axis { stroke: #656c76 }
    .span { fill: #1c232d }
    .a { stroke: #6cb6ff } .b { stroke: #f69d50 } .c { stroke: #9198a1 }
    tspan.a { fill: #6cb6ff } tspan.b { fill: #f69d50 } tspan.c { fill: #b1bac4 }
  }
`;

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const round = (number) => Math.round(number * 10) / 10;

/** 66700 as "67k". */
function shorten(value) {
  if (value < 1000) return String(value);
  if (value < 1e6) return `${round(value / 1000)}k`;
  return `${round(value / 1e6)}M`;
}

/** A step of 1, 2 or 5 with zeros that makes at most five lines. */
function stepFor(max) {
  const size = 10 ** Math.floor(Math.log10(max / 5));
  return size * [1, 2, 5, 10].find((factor) => size * factor * 5 >= max);
}

function drawYAxis(max, toY) {
  const step = stepFor(max);
  const lines = [];
  for (let value = 0; value <= max; value += step) {
    const y = round(toY(value));
    lines.push(
      `<path class="${value ? 'grid' : 'axis'}" d="M${PLOT.left} ${y}H${PLOT.right}"/>`,
      `<text class="end" x="${PLOT.left - 8}" y="${y + 5}">${shorten(value)}</text>`,
    );
  }
  return lines;
}

function drawXAxis({ ticks }, toX) {
  return ticks.map(({ at, label }, index) => {
    const side = index === ticks.length - 1 ? 'end' : 'middle';
    const x = round(toX(at));
    return (
      `<path class="axis" d="M${x} ${PLOT.bottom}v5"/>` +
      `<text class="${side}" x="${x}" y="${PLOT.bottom + 28}">${escape(label)}</text>`
    );
  });
}

function drawSpan({ from, to, label }, toX) {
  const x = round(toX(from));
  return (
    `<rect class="span" x="${x}" y="${PLOT.top}" width="${round(toX(to) - toX(from))}" height="${PLOT.bottom - PLOT.top}"/>` +
    `<text class="end" x="${round(toX(to)) - 8}" y="${PLOT.top + 24}">${escape(label)}</text>`
  );
}

function drawLine({ tone, points }, toX, toY) {
  const path = points.map(([x, y]) => `${round(toX(x))} ${round(toY(y))}`);
  return `<path class="line ${tone}" d="M${path.join('L')}"/>`;
}

/** The names of the lines, in their colours. One text, so that it fits whatever the size of its letters is. */
function drawLegend(lines) {
  const names = lines.map(
    ({ tone, name }, index) => `<tspan class="${tone}"${index ? ' dx="18"' : ''}>━ ${escape(name)}</tspan>`,
  );
  return `<text x="18" y="92">${names.join('')}</text>`;
}

/**
 * Draws lines over an axis that begins at 0.
 *
 * @param {object} chart
 * @param {string} chart.title what to see
 * @param {string} chart.unit of the vertical axis
 * @param {string} chart.description for those who do not see it
 * @param {{from: number, to: number, ticks: {at: number, label: string}[]}} chart.x
 * @param {number} chart.max of the vertical axis
 * @param {{name: string, tone: 'a' | 'b' | 'c', points: number[][]}[]} chart.lines the last one lies on top
 * @param {{from: number, to: number, label: string}} [chart.span] to be shaded
 */
export function drawLineChart({ title, unit, description, x, max, lines, span }) {
  const toX = (value) => PLOT.left + ((value - x.from) / (x.to - x.from)) * (PLOT.right - PLOT.left);
  const toY = (value) => PLOT.bottom - (value / max) * (PLOT.bottom - PLOT.top);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escape(title)}</title>`,
    `<desc id="description">${escape(description)}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="paper" x="0.5" y="0.5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="8"/>`,
    `<text class="title" x="18" y="34">${escape(title)}</text>`,
    `<text x="18" y="62">${escape(unit)}</text>`,
    drawLegend(lines),
    ...(span ? [drawSpan(span, toX)] : []),
    ...drawYAxis(max, toY),
    ...drawXAxis(x, toX),
    ...lines.map((line) => drawLine(line, toX, toY)),
    '</svg>\n',
  ].join('\n');
}
