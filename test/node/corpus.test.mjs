// The corpus runner, on the samples of this repository and on folders of its own.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { makeFolder } from '../cli-helpers.mjs';

const TOOL = fileURLToPath(new URL('../../tools/corpus.mjs', import.meta.url));
const fixtures = (name) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

async function corpus(...args) {
  const child = spawn(process.execPath, [TOOL, ...args]);
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    child[name].setEncoding('utf8').on('data', (text) => {
      said[name] += text;
    });
  }
  const [code] = await once(child, 'close');
  return { code, ...said };
}

/** Runs with `--json`. Returns the report with the exit code. */
async function report(...args) {
  const { code, stdout, stderr } = await corpus(...args, '--json');
  assert.equal(stderr, '');
  return { code, ...JSON.parse(stdout) };
}

const NEWS = [
  {
    id: '1',
    headline: 'Chợ nổi họp sớm',
    url: 'https://chonoi.example/1',
    published: '2026-11-23T05:00:00+07:00',
  },
  {
    id: '2',
    headline: 'Ghe hàng về muộn',
    published: '23/11/2026',
    picture: 'https://chonoi.example/ghe.jpg',
  },
  { id: '2', headline: 'Ghe hàng về muộn', published: '23/11/2026' },
  { id: '3', headline: 'Bến mới' },
];
const RSS = `<rss version="2.0"><channel><title>Chợ nổi</title><item><title>Mùa nước nổi</title></item></channel></rss>`;

/** Makes a folder with a feed of each of two formats, one of them in a folder of its own. */
async function makeCorpus(context) {
  const folder = await makeFolder(context);
  await mkdir(join(folder, 'b'));
  await writeFile(join(folder, 'b', 'tin.txt'), JSON.stringify(NEWS));
  await writeFile(join(folder, 'a.bin'), RSS);
  return folder;
}

describe('the corpus runner', { concurrency: 2 }, () => {
  test('reads every sample of the repository as its expectation says, each by its own options', async () => {
    const { code, files, skipped, totals } = await report(fixtures('feeds'));
    assert.equal(code, 0);
    const names = (await readdir(fixtures('feeds'))).sort();
    assert.deepEqual(
      files.map(({ file }) => file),
      names.filter((name) => !/\.md$|\.expected\.json$/.test(name)),
    );
    assert.equal(files.length + skipped.length, names.length);
    for (const { file, format, error, articles, removed } of files) {
      const expected = JSON.parse(
        readFileSync(join(fixtures('feeds'), file.replace(/\.[^.]*$/, '.expected.json')), 'utf8'),
      );
      assert.equal(error, expected.error, file);
      if (error) continue;
      assert.equal(format, expected.format, file);
      assert.equal(articles + removed, expected.articles.length, file);
    }
    assert.equal(totals.files, files.length);
    assert.ok(totals.formats.rss > 10);
    assert.deepEqual(totals.errors, { 'not-a-feed': 1 });
  });

  test('reads every case, of which none throws anything but a FeedError', async () => {
    const { code, files, skipped } = await report(fixtures('cases'));
    assert.equal(code, 0);
    assert.ok(files.length > 15);
    assert.deepEqual(skipped, ['expected.json']);
  });

  test('counts what is missing, by content and not by name, in the order of the names', async (t) => {
    const { files, totals } = await report(await makeCorpus(t));
    assert.deepEqual(
      files.map(({ file, format }) => [file, format]),
      [
        ['a.bin', 'rss'],
        ['b/tin.txt', 'native'],
      ],
    );
    const { articles, withoutTime, dayOnly, withoutLink, withoutPicture, withoutSource, merged, why } =
      files[1];
    assert.deepEqual(
      { articles, withoutTime, dayOnly, withoutLink, withoutPicture, withoutSource, merged },
      {
        articles: 3,
        withoutTime: 1,
        dayOnly: 1,
        withoutLink: 2,
        withoutPicture: 3,
        withoutSource: 3,
        merged: 1,
      },
    );
    assert.match(why[0], /merged/);
    assert.equal(totals.articles, 4);
    assert.ok(files.every(({ bytes, ms }) => bytes > 0 && ms > 0));
  });

  test('prints a table with a sum, the errors by code, and what it skipped', async (t) => {
    const folder = await makeCorpus(t);
    await writeFile(join(folder, 'login.html'), '<html><h1>Đăng nhập</h1></html>');
    await writeFile(join(folder, 'trong'), '');
    await writeFile(join(folder, 'GHI-CHU.md'), 'Nguồn của chợ nổi');
    await writeFile(join(folder, 'Bản\n\x1b[31mtin'.normalize('NFD')), RSS);
    const { code, stdout } = await corpus(folder);
    assert.equal(code, 0);
    assert.match(stdout, /^ {2}file +format +articles +no time/);
    assert.match(stdout, /a\.bin +rss +1 +1 /);
    assert.match(stdout, /login\.html +not-a-feed/);
    assert.match(stdout, /5 files +5 +3 /);
    assert.match(stdout, /^ {2}Bản��\[31mtin +rss +1 +1 /mu);
    assert.match(stdout, /Not read:\n {2}not-a-feed: 1\n {2}parse: 1\n/);
    assert.match(stdout, /Skipped by name:\n {2}GHI-CHU\.md\n/);
  });

  test('counts what the system does not let it read, and ends with 1 where something else than a FeedError is thrown', async (t) => {
    const folder = await makeCorpus(t);
    await symlink(join(folder, 'khong-co'), join(folder, 'gay.json'));
    const unreadable = await report(folder);
    assert.equal(unreadable.code, 0);
    assert.deepEqual(unreadable.totals.errors, { ENOENT: 1 });
    await symlink('.', join(folder, 'vong'));
    // Nobody writes to this pipe.
    await promisify(execFile)('mkfifo', [join(folder, 'ong.xml')]);
    const { totals } = await report(folder);
    assert.deepEqual(totals.errors, { ENOENT: 1, 'no-file': 1, 'link-to-folder': 1 });
    // Options that no reader takes.
    await writeFile(join(folder, 'la.json'), '{}');
    await writeFile(join(folder, 'la.expected.json'), '{"options":{"itemsPath":7}}');
    const { code, stdout } = await corpus(folder);
    assert.equal(code, 1);
    assert.match(stdout, /Thrown, but no FeedError:\n {2}la\.json: crash: TypeError/);
  });

  test('compares with a baseline: what is read otherwise is named, and ends with 1', async (t) => {
    const folder = await makeCorpus(t);
    const baseline = join(folder, 'baseline.json');
    await corpus(folder, '--write-baseline', baseline);
    assert.deepEqual((await report(folder, '--baseline', baseline)).differences, []);

    await writeFile(join(folder, 'moi.json'), '[{"headline":"Nguồn mới"}]');
    assert.equal((await report(folder, '--baseline', baseline)).code, 0, 'a new file is no difference');

    await writeFile(join(folder, 'a.bin'), RSS.replace('Mùa nước nổi', 'Mùa cá linh'));
    await writeFile(join(folder, 'b', 'tin.txt'), JSON.stringify(NEWS.slice(0, 1)));
    const { code, differences } = await report(folder, '--baseline', baseline);
    assert.equal(code, 1);
    assert.equal(differences[0], 'a.bin: bytes: 116 → 111; other values: id headline');
    assert.match(differences[1], /^b\/tin\.txt: .*articles: 3 → 1; .*merged: 1 → 0; other values: id/);
    await writeFile(join(folder, 'a.bin'), '');
    const broken = await report(folder, '--baseline', baseline);
    assert.match(broken.differences[0], /^a\.bin: .*format: rss → none.*error: none → parse/);
  });

  test('ends with 2, and one line, for wrong usage and for what is not there', async (t) => {
    const folder = await makeCorpus(t);
    const wrong = [[], [folder, folder], [folder, '--fast'], [join(folder, 'khong-co')]];
    for (const args of [...wrong, [folder, '--baseline', join(folder, 'khong-co.json')]]) {
      const { code, stdout, stderr } = await corpus(...args);
      assert.equal(code, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, /^corpus: .+\n$/);
    }
    assert.match((await corpus(folder, '--fast')).stderr, /'--fast'\. Usage: npm run corpus -- <folder>/);
    await writeFile(join(folder, 'a.expected.json'), '{"options": {');
    for (const args of [[folder], [folder, '--baseline', join(folder, 'a.bin')], [join(folder, 'a.bin')]]) {
      const { code, stderr } = await corpus(...args);
      assert.equal(code, 2);
      assert.match(stderr, /a\.(bin|expected\.json) (is no|cannot)/);
    }
  });

  test('says how it is used', async () => {
    const { code, stdout } = await corpus('--help');
    assert.equal(code, 0);
    assert.match(stdout, /^Usage: npm run corpus -- <folder>/);
  });
});
