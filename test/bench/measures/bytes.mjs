// What a page downloads to show a list: all scripts and style sheets, in three encodings.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const gzip = (text) => gzipSync(text, { level: 9 }).length;
const brotli = (text) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

function sum(files, sizeOf) {
  let total = 0;
  for (const { text } of files) total += sizeOf(text);
  return total;
}

export default {
  id: 'bytes',
  title: 'bytes',
  about: 'Everything the page needs, scripts and style sheets, one copy of each',
  figures: [
    { key: 'raw', title: 'raw', unit: 'B' },
    { key: 'value', title: 'gzip -9', unit: 'B' },
    { key: 'brotli', title: 'brotli 11', unit: 'B' },
  ],
  sizes: [1],
  isOfAnySize: true,
  repetitions: 1,
  hasPeersInShort: true,
  async measure(_lab, { files }) {
    const scripts = files.filter(({ type }) => type === 'js');
    return {
      raw: sum(files, (text) => Buffer.byteLength(text)),
      value: sum(files, gzip),
      brotli: sum(files, brotli),
      scripts: sum(scripts, gzip),
    };
  },
};
