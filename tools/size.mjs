// Prints what the script file and each npm entry weigh, and which module costs what.
//
//   node tools/size.mjs                   all files, and the modules of the script file
//   node tools/size.mjs hot-events.js     all files, and the modules of that one
//   node tools/size.mjs --json            everything, as JSON
//   node tools/size.mjs --write-budgets   records today's sizes, from which test/node/size.test.mjs allows little growth
import { parseArgs } from 'node:util';
import { measureSizes } from './measure-size.mjs';
import { printTable } from './print-table.mjs';
import { writeBudgets } from './size-budgets.mjs';

const FIGURES = ['bytes', 'gzip', 'brotli'];

function printFiles(sizes) {
  console.log('\nFiles: bytes of minified code, gzip -9, brotli 11. npm entries are bundled with Lit.\n');
  printTable(
    ['file', ...FIGURES],
    sizes.map((size) => [size.name, ...FIGURES.map((figure) => size[figure])]),
  );
}

function printGroups(sizes) {
  console.log('\nGroups: bytes of minified code.\n');
  const names = [...new Set(sizes.flatMap(({ groups }) => groups.map(({ name }) => name)))];
  printTable(
    ['group', ...sizes.map(({ name }) => name)],
    names.map((name) => [
      name,
      ...sizes.map(({ groups }) => groups.find((group) => group.name === name)?.bytes ?? 0),
    ]),
  );
}

function printModules({ name, groups, modules }) {
  console.log(`\n${name}: bytes of minified code, and what the gzip file shrinks by without that code.`);
  for (const group of groups) {
    console.log('');
    printTable(
      [group.name, 'bytes', 'gzip'],
      [
        ['(all)', group.bytes, group.gzip],
        ...modules.filter((module) => module.group === group.name).map((m) => [m.name, m.bytes, m.gzip]),
      ],
    );
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, 'write-budgets': { type: 'boolean' } },
});
const [wanted = 'bantin.js'] = positionals;
const sizes = await measureSizes();
const file = sizes.find(({ name }) => name === wanted);
if (!file) {
  console.error(`There is no ${wanted}. There are: ${sizes.map(({ name }) => name).join(', ')}`);
  process.exitCode = 2;
} else if (values.json) {
  console.log(JSON.stringify(sizes, null, 2));
} else {
  printFiles(sizes);
  printGroups(sizes);
  printModules(file);
}
if (values['write-budgets']) writeBudgets(sizes);
