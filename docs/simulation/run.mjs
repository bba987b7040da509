// Runs the simulation of docs/en/at-internet-scale.md, then draws its charts and fills in its tables.
//
//   node docs/simulation/run.mjs             everything; about two minutes
//   node docs/simulation/run.mjs --measure   first measures what a page view costs, in dist/ and in Chromium
//   node docs/simulation/run.mjs --draw      charts and tables only, from the last results
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundleSources } from '../../tools/bundle-sources.mjs';
import { drawCharts } from './charts.mjs';
import { fillTables } from './tables.mjs';
import { runScenarios } from './scenarios.mjs';

const here = (path) => new URL(path, import.meta.url);
const readJson = (path) => JSON.parse(readFileSync(here(path), 'utf8'));

/** Writes JSON with each list of numbers on one line. */
function writeJson(path, value) {
  const text = JSON.stringify(value, null, 2);
  const numbers = /\[\s+([\d.,\s]+?)\s+\]/g;
  writeFileSync(here(path), `${text.replace(numbers, (_all, list) => `[${list.replace(/\s+/g, ' ')}]`)}\n`);
}

const { values } = parseArgs({ options: { draw: { type: 'boolean' }, measure: { type: 'boolean' } } });

if (values.measure) {
  const { measureCosts } = await import('./measure-costs.mjs');
  writeJson('costs.json', await measureCosts());
}
if (!values.draw) {
  const plan = await import(await bundleSources(`export * from './src/data/retry.ts';`));
  writeJson(
    'results.json',
    runScenarios(plan, (title) => console.log(`${title} …`)),
  );
}

const results = readJson('results.json');
for (const [name, svg] of Object.entries(drawCharts(results)))
  writeFileSync(here(`../plots/${name}.svg`), svg);
const page = here('../en/at-internet-scale.md');
writeFileSync(page, fillTables(readFileSync(page, 'utf8'), results, readJson('costs.json')));
