// The benchmark: measures bantin as it is shipped, beside the practical limit and real peers.
//
//   npm run bench -- --help
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../tools/find-browser.mjs';
import { listContestants } from './contestants/index.mjs';
import { empty } from './contestants/empty.mjs';
import { measureAll } from './measure-all.mjs';
import { listMeasures } from './measures/index.mjs';
import { readOptions } from './options.mjs';
import { reportText } from './report-text.mjs';
import { BenchServer } from './server.mjs';
import { summarizeSeries } from './summary.mjs';

const pathOf = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const results = pathOf('results/');

/** The builds to measure. Our own is made if it is not there. */
function findDists({ dists }) {
  if (dists) return dists;
  if (!existsSync(pathOf('../../dist/bantin.js'))) {
    console.error('dist/bantin.js is missing: npm run build');
    spawnSync('npm', ['run', '--silent', 'build'], {
      cwd: pathOf('../../'),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return [pathOf('../../dist')];
}

async function prepare(server, contestants) {
  for (const contestant of [...contestants, empty])
    server.add({ ...contestant, files: await contestant.prepare() });
}

async function run(options) {
  const contestants = listContestants({ ...options, dists: findDists(options) });
  const measures = listMeasures(options);
  const server = new BenchServer();
  await server.start();
  await prepare(server, contestants);
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  try {
    const report = (line) => console.error(line);
    const plan = { measures, contestants, repetitions: options.repetitions, report };
    const series = await measureAll({ browser, server }, plan);
    const summary = summarizeSeries(
      series,
      contestants.map(({ id }) => id),
    );
    return { measures, contestants, series, summary };
  } finally {
    await browser.close();
    server.stop();
  }
}

const options = readOptions(process.argv.slice(2));
if (options.help) {
  console.log(options.help);
} else {
  const outcome = await run(options);
  await mkdir(results, { recursive: true });
  await writeFile(`${results}bench.json`, JSON.stringify(outcome, null, 1));
  console.log(reportText(outcome));
}
