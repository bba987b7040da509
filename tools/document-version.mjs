// The version in what webmasters paste: the folder of the script file, and the name of the tarball.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

/**
 * Puts a version in the place of another one in a text.
 *
 * @param {string} text Markdown
 */
export const replaceVersion = (text, from, to) =>
  text.replaceAll(`/bantin/${from}/`, `/bantin/${to}/`).replaceAll(`bantin-${from}.tgz`, `bantin-${to}.tgz`);

/** Puts a version into the README and all pages of the documentation. */
export function documentVersion(from, to) {
  const pages = ['docs/vi', 'docs/en'].flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.md'))
      .map((file) => `${folder}/${file}`),
  );
  for (const page of ['README.md', ...pages])
    writeFileSync(page, replaceVersion(readFileSync(page, 'utf8'), from, to));
}
