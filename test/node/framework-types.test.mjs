// The types for frameworks, as an app's own compiler sees them: what is right compiles, what is wrong does not.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The packages of each framework. */
const PACKAGES = {
  react: ['react', '@types/react'],
  preact: ['preact'],
  'solid-js': ['solid-js'],
  vue: ['vue'],
  svelte: ['svelte'],
};

/** The files that use the elements in JSX of each framework. */
const JSX_FILES = {
  react: ['tags.tsx', 'react.tsx', 'react-components.tsx'],
  preact: ['tags.tsx', 'preact.tsx'],
  'solid-js': ['tags.tsx', 'solid.tsx'],
};

const BUNDLER = { module: 'esnext', moduleResolution: 'bundler' };
const NODE = { module: 'node16', moduleResolution: 'node16' };

const folders = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** Makes an app that has bantin's types and some frameworks installed, and no other. */
async function makeApp({ frameworks, files, compilerOptions, sources = {} }) {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-types-'));
  folders.push(folder);
  const modules = join(folder, 'node_modules');
  // A link to the repository would find what the repository has installed.
  await cp(join(ROOT, 'dist/types'), join(modules, 'bantin/dist/types'), { recursive: true });
  await cp(join(ROOT, 'package.json'), join(modules, 'bantin/package.json'));
  for (const name of ['lit', ...frameworks.flatMap((framework) => PACKAGES[framework])]) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(join(ROOT, 'node_modules', name), join(modules, name), 'junction');
  }
  for (const file of files) await cp(join(ROOT, 'test/types', file), join(folder, file));
  for (const [file, source] of Object.entries(sources)) await writeFile(join(folder, file), source);
  const options = {
    ...{ target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], types: [], noEmit: true, strict: true },
    ...{
      skipDefaultLibCheck: true,
      verbatimModuleSyntax: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
    },
    ...compilerOptions,
  };
  const config = {
    compilerOptions: options,
    vueCompilerOptions: { strictTemplates: true },
    include: [...files, ...Object.keys(sources)],
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  await writeFile(join(folder, 'package.json'), '{"type": "module", "private": true}');
  return folder;
}

/** Runs a command of a package in a folder. Returns what it says. */
function run(script, folder, ...args) {
  const { stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

const compile = (folder) => run('typescript/bin/tsc', folder, '--project', folder);

const jsxOf = (framework) => ({
  jsx: framework === 'solid-js' ? 'preserve' : 'react-jsx',
  jsxImportSource: framework,
});

const union = (names) => [...new Set(names)].map((name) => JSON.stringify(name)).join(' | ');
const namesOf = (list) => list.map(({ name }) => name);

/** Writes a module that compiles if the types name the same attributes, events and tokens as the manifest. */
async function compareWithManifest() {
  const { modules } = JSON.parse(await readFile(join(ROOT, 'custom-elements.json'), 'utf8'));
  const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  const pairs = elements.flatMap(({ tagName, attributes, events }) => [
    [`keyof Attributes<'${tagName}'>`, namesOf(attributes)],
    [`ElementTypes['${tagName}']['event']`, namesOf(events)],
  ]);
  assert.equal(pairs.length, 8);
  pairs.push(['keyof Tokens', elements.flatMap(({ cssProperties }) => namesOf(cssProperties))]);
  const types = './node_modules/bantin/dist/types/integrations/element-types.js';
  return `
    import type { Attributes, ElementTypes, Tokens } from '${types}';
    type Same<A, B> = [A, B] extends [B, A] ? true : [Exclude<A, B>, Exclude<B, A>];
    export const same: [${pairs.map(([type, names]) => `Same<${type}, ${union(names)}>`).join(', ')}] =
      [${pairs.map(() => 'true').join(', ')}];`;
}

/** The component that the documentation shows, as it stands there. */
async function readDocumented() {
  const docs = await readFile(join(ROOT, 'docs/en/frameworks.md'), 'utf8');
  const [, source] = /^## React 19[^]*?^```tsx\n([^]*?)^```$/m.exec(docs);
  const router = "declare module 'next/navigation' { function useRouter(): { push(url: string): void } }";
  return { 'documented.tsx': source, 'next.d.ts': router };
}

/** The modules that the guides for developers show, as they stand there. */
async function readGuides() {
  const sources = {};
  for (const page of ['en/developers', 'vi/lap-trinh']) {
    const text = await readFile(join(ROOT, `docs/${page}.md`), 'utf8');
    const blocks = [...text.matchAll(/^```ts\n([^]*?)^```$/gm)];
    assert.ok(blocks.length > 3, page);
    for (const [index, [, source]] of blocks.entries())
      sources[`${page.replace('/', '-')}-${index}.mts`] = source;
  }
  return sources;
}

describe('JSX', () => {
  for (const framework of Object.keys(JSX_FILES)) {
    test(`takes what is right and refuses what is wrong where only ${framework} is installed`, async () => {
      const folder = await makeApp({
        frameworks: [framework],
        files: JSX_FILES[framework],
        sources: framework === 'react' ? await readDocumented() : {},
        compilerOptions: { ...NODE, ...jsxOf(framework), skipLibCheck: false },
      });
      assert.equal(compile(folder), '');
    });
  }

  test('does so with all of them installed for a bundler, and knows what the manifest names', async () => {
    const sources = { 'names.ts': await compareWithManifest(), ...(await readGuides()) };
    const all = Object.entries(JSX_FILES).flatMap(([framework, files]) =>
      files.map((file) => [framework, file]),
    );
    for (const [framework, file] of all) {
      const source = await readFile(join(ROOT, 'test/types', file), 'utf8');
      sources[`${framework}-${file}`] = `/** @jsxImportSource ${framework} */\n${source}`;
    }
    const frameworks = Object.keys(JSX_FILES);
    const compilerOptions = { ...BUNDLER, jsx: 'react-jsx', skipLibCheck: false };
    assert.equal(compile(await makeApp({ frameworks, files: [], sources, compilerOptions })), '');
  });
});

test('what a server draws takes the properties of each tag, and refuses others', async () => {
  const compilerOptions = { ...NODE, skipLibCheck: false };
  assert.equal(compile(await makeApp({ frameworks: [], files: ['server.mts'], compilerOptions })), '');
});

test('templates of Vue take what is right and refuse what is wrong', async () => {
  const folder = await makeApp({
    frameworks: ['vue'],
    files: ['Right.vue', 'Wrong.vue'],
    compilerOptions: { ...BUNDLER, skipLibCheck: true },
  });
  assert.equal(run('vue-tsc/bin/vue-tsc.js', folder, '--project', folder), '');
});

test('the markup of Svelte takes what is right and refuses what is wrong', async () => {
  const files = ['Right.svelte', 'Wrong.svelte'];
  const compilerOptions = { ...BUNDLER, skipLibCheck: true };
  const folder = await makeApp({ frameworks: ['svelte'], files, compilerOptions });
  const output = run('svelte-check/bin/svelte-check', folder, '--workspace', folder, '--output', 'machine');
  const problems = [...output.matchAll(/(?:ERROR|WARNING) "([^"]+)" (\d+)/g)];
  const source = await readFile(join(folder, 'Wrong.svelte'), 'utf8');
  const wrongLines = source
    .split('\n')
    .flatMap((line, index) => (/^<[^s/]\S+ /.test(line) ? [index + 1] : []));
  assert.ok(wrongLines.length > 15, 'the file was read');
  assert.deepEqual(
    problems.map(([, file, line]) => `${file}:${line}`),
    wrongLines.map((line) => `Wrong.svelte:${line}`),
    output,
  );
});
