import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

const read = (path) => readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8').trimEnd();

describe('the pages about proxies', () => {
  for (const page of ['vi/proxy.md', 'en/proxies.md']) {
    test(`${page} has the code that is tested`, () => {
      const text = read(page);
      for (const [language, file] of [
        ['php', 'feed.php'],
        ['csharp', 'feed.ashx'],
        ['js', 'feed.mjs'],
        ['nginx', 'nginx.conf'],
      ]) {
        const code = `\n\`\`\`${language}\n${read(`proxies/${file}`)}\n\`\`\`\n`;
        assert.ok(text.includes(code), `it has another ${file}`);
      }
    });
  }
});
