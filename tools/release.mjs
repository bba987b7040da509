// Makes a release ready, and stops before anything is published: raises the version, writes the changelog, checks,
// tests, packs. What is left to a person is printed at the end.
//
//   node tools/release.mjs          in a clean working tree
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { documentVersion } from './document-version.mjs';
import { pack } from './pack.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
process.chdir(ROOT);

/** Where the tarball is left. Git ignores it. */
const FOLDER = 'release';

/** An error whose message says all. */
class Stop extends Error {}

function run(command, ...args) {
  console.log(`\n— ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Stop(`"${command} ${args.join(' ')}" failed. Nothing was published.`);
}

const readPackage = () => JSON.parse(readFileSync('package.json', 'utf8'));

function checkTree() {
  const changed = execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' });
  if (changed) throw new Stop(`The working tree is not clean. Commit first, or stash:\n${changed}`);
  const changesets = readdirSync('.changeset').filter((file) => file.endsWith('.md'));
  if (changesets.length === 0) throw new Stop('There is no changeset, so there is nothing to release.');
}

/** What keeps the package from being published as it is. */
function findObstacles({ homepage, repository, bugs }) {
  const addresses = Object.entries({ homepage, repository: repository.url, bugs: bugs.url });
  return addresses
    .filter(([, address]) => new URL(address.replace(/^git\+/, '')).hostname.endsWith('.example'))
    .map(([field, address]) => `package.json: "${field}" is ${address}, an address that is nobody's.`);
}

function release() {
  checkTree();
  const { version: before } = readPackage();
  run('npx', 'changeset', 'version');
  documentVersion(before, readPackage().version);
  run('npm', 'install', '--package-lock-only', '--ignore-scripts');
  run('npm', 'run', 'check');
  run('npm', 'run', 'test:all');
  mkdirSync(FOLDER, { recursive: true });
  const { path } = pack(FOLDER);
  const manifest = readPackage();
  const obstacles = findObstacles(manifest);
  console.log(`\nReady: ${manifest.name} ${manifest.version}, ${path}. Nothing was published.`);
  if (obstacles.length) console.log(`\nFirst:\n${obstacles.map((text) => `  - ${text}`).join('\n')}`);
  console.log(`
By hand, by whoever owns the name "${manifest.name}" in the registry:
  1. Read CHANGELOG.md, and commit: git commit -am "chore: release ${manifest.version}"
  2. git tag v${manifest.version} && git push --follow-tags
  3. npm publish ${path}   where the registry can prove the origin (publishConfig.provenance: in CI)
`);
}

try {
  release();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
