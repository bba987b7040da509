// The fenced blocks of the README and of the documentation, as a reader copies them.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const PAGES = [
  'README.md',
  ...['docs/vi', 'docs/en'].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((file) => file.endsWith('.md'))
      .map((file) => `${folder}/${file}`),
  ),
];

/** A fence may be indented, in a list. */
const FENCE = /^( *)```([\w-]*)[^\n]*\n(.*?)^ *```$/gms;

function blocksOf(file) {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(FENCE)].map(([, indent, language, code], at) => ({
    file,
    name: `${file}, block ${at + 1}`,
    language,
    code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }));
}

/** All blocks; what stands on two pages is there once, under the name of the first. */
export const blocks = [
  ...new Map(
    PAGES.flatMap(blocksOf)
      .reverse()
      .map((block) => [`${block.language} ${block.code}`, block]),
  ).values(),
].reverse();

/** @param {string[]} languages */
export const blocksIn = (...languages) => blocks.filter(({ language }) => languages.includes(language));
