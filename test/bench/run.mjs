// The benchmark: measures bantin as it is shipped, beside the practical limit and real peers.
//
//   npm run bench -- --help
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../tools/find-browser.mjs';
import { empty } from './contestants/empty.mjs';
import { BASE, listContestants } from './contestants/index.mjs';
import { installPeers } from './contestants/peer-files.mjs';
import { checkGoals } from './goals.mjs';
import { currentLoad, describeMachine } from './machine.mjs';
import { measureAll } from './measure-all.mjs';
import { listMeasures } from './measures/index.mjs';
import { describeNoise } from './noise.mjs';
import { readOptions } from './options.mjs';
import { reportHtml } from './report-html.mjs';
import { reportMarkdown } from './report-markdown.mjs';
import { reportText } from './report-text.mjs';
import { BenchServer } from './server.mjs';
import { summarizeSeries } from './summary.mjs';

const pathOf = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** The builds to measure. Our own is made if it is not there. */
function findDists({ dists }) {
  if (dists) return dists;
  if (!existsSync(pathOf('../../dist/bantin.js'))) {
    console.error('dist/bantin.js is missing: npm run build');
    const stdio = ['ignore', 'ignore', 'inherit'];
    const shell = process.platform === 'win32';
    spawnSync('npm', ['run', '--silent', 'build'], { cwd: pathOf('../../'), stdio, shell });
  }
  return [pathOf('../../dist')];
}

/** A contestant with its files, or with the reason why it cannot be measured. */
async function prepare(contestant) {
  try {
    return { ...contestant, files: await contestant.prepare() };
  } catch (error) {
    return { ...contestant, files: [], broken: String(error.message ?? error).split('\n')[0] };
  }
}

/** Measures, with a browser and a server that are closed whatever happens. */
async function measure(plan) {
  const server = new BenchServer();
  await server.start();
  for (const contestant of [...plan.contestants, empty]) server.add(contestant);
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  try {
    const machine = describeMachine(browser);
    return { machine, series: await measureAll({ browser, server }, plan) };
  } finally {
    await browser.close();
    server.stop();
  }
}

async function run(options, command) {
  const start = performance.now();
  const date = new Date().toISOString().slice(0, 10);
  const before = currentLoad();
  const listed = listContestants({ ...options, dists: findDists(options) });
  if (listed.some(({ isPeer }) => isPeer)) installPeers();
  const contestants = await Promise.all(listed.map(prepare));
  const measures = listMeasures(options);
  const report = (line) => console.error(line);
  const { machine, series } = await measure({ ...options, measures, contestants, report });
  const ids = contestants.map(({ id }) => id);
  const columns = summarizeSeries(series, measures, ids);
  return {
    date,
    command,
    machine,
    load: { before, after: currentLoad() },
    repetitions: Math.max(0, ...series.map(({ results }) => results.length)),
    seconds: (performance.now() - start) / 1000,
    contestants: contestants.map(({ id, title, label = title, note, isPeer = false, broken }) => ({
      id,
      title,
      label,
      note,
      isPeer,
      broken,
    })),
    columns,
    noise: describeNoise(series, BASE, 'bantin'),
    goals: checkGoals(columns, 'bantin'),
    series,
  };
}

async function writeReports(outcome) {
  const folder = pathOf('results/');
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}bench.json`, JSON.stringify(outcome, null, 1));
  await writeFile(`${folder}bench.md`, reportMarkdown(outcome));
  await writeFile(`${folder}bench.html`, reportHtml(outcome));
  console.log(reportText(outcome));
  console.log('\nReports: test/bench/results/bench.html, bench.md, bench.json');
}

const args = process.argv.slice(2);
const options = readOptions(args);
if (options.help) {
  console.log(options.help);
} else {
  const outcome = await run(options, ['npm run bench', ...(args.length ? ['--', ...args] : [])].join(' '));
  await writeReports(outcome);
  if (options.check && outcome.goals.some(({ state }) => state === 'missed')) process.exitCode = 1;
}
