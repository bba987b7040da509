// The documentation site: its links lead somewhere, it opens from a disk, and everybody can read it.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildSite, checkWithAxe, listTags, openPages } from './docs-site.mjs';

/** A page with an example that runs and code to copy. test/e2e/docs-site.long.test.mjs opens all. */
const SAMPLE = ['vi/index.html'];

const CODES = ['network', 'timeout', 'http', 'too-large', 'parse', 'not-a-feed', 'csp', 'render', 'empty'];

let site;

before(() => {
  site = buildSite();
});

after(() => site?.remove());

const idsOf = (file) => new Set(listTags(site.read(file)).map(({ id }) => id));

describe('the documentation site', () => {
  test('has a title, a description, a language and one heading on every page', () => {
    assert.ok(site.pages.length > 20, `${site.pages.length} pages`);
    for (const file of site.pages) {
      const html = site.read(file);
      const tags = listTags(html);
      assert.match(html, /<title>[^<]{4,}<\/title>/, file);
      const description = tags.find(({ tag, content }) => tag === 'meta' && content?.length > 30);
      assert.ok(description, `${file}: a description`);
      assert.equal(tags.find(({ tag }) => tag === 'html').lang, file.slice(0, 2), file);
      assert.equal(tags.filter(({ tag }) => tag === 'h1').length, 1, file);
    }
  });

  test('leads from each page to the same one in the other language, or to its start', () => {
    for (const file of site.pages) {
      const other = file.startsWith('vi') ? 'en' : 'vi';
      const [link] = listTags(site.read(file)).filter(
        ({ tag, lang, hreflang }) => tag === 'a' && lang && hreflang,
      );
      assert.equal(link.hreflang, other, file);
      const target = posix.join(posix.dirname(file), link.href);
      assert.ok(target.startsWith(`${other}/`), `${file}: ${link.href}`);
      assert.ok(existsSync(join(site.folder, target)), `${file}: ${link.href}`);
    }
  });

  test('has what its links, pictures and scripts name, down to the anchor', () => {
    const missing = [];
    for (const file of ['index.html', ...site.pages]) {
      for (const { tag, href, src } of listTags(site.read(file))) {
        const address = href ?? src;
        // Examples lead where a portal's own articles would be.
        if (!address || /^[a-z]+:/.test(address) || (tag === 'a' && address.startsWith('/'))) continue;
        const [path, anchor] = address.split('#');
        const target = path ? posix.join(posix.dirname(file), path) : file;
        if (!existsSync(join(site.folder, target))) missing.push(`${file}: ${address}`);
        else if (anchor && !idsOf(target).has(decodeURIComponent(anchor)))
          missing.push(`${file}: ${address}`);
      }
    }
    assert.deepEqual(missing, []);
  });

  test('has the places that `debug` names', () => {
    const places = { 'vi/khac-phuc.html': 'loi', 'en/troubleshooting.html': 'error' };
    for (const [file, word] of Object.entries(places)) {
      const ids = idsOf(file);
      for (const code of CODES) assert.ok(ids.has(`${word}-${code}`), `${file}#${word}-${code}`);
    }
  });

  test('opens from a disk without an error or a request to a host', async () => {
    await openPages(site, SAMPLE, async (_page, file, problems) => {
      assert.deepEqual(problems, [], file);
    });
  });

  test('has no violation of WCAG 2.2 AA, in light and in dark', async () => {
    await openPages(site, SAMPLE, async (page, file) => {
      assert.deepEqual(await checkWithAxe(page), [], file);
    });
  });

  test('copies a snippet at the press of a button, and says so', async () => {
    const check = async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const block = page.locator('.copyable').first();
      await block.getByRole('button', { name: 'Chép' }).click();
      await block.getByText('Đã chép').waitFor();
      assert.equal(
        await page.evaluate(() => navigator.clipboard.readText()),
        await block.locator('pre').textContent(),
      );
    };
    await openPages(site, ['vi/index.html'], check);
  });

  test('shows examples that run, from the disk as well', async () => {
    const check = async (page, file) => {
      const headlines = page.locator('.example hot-events [part~=headline]');
      await headlines.first().waitFor();
      assert.equal(await headlines.count(), 3, file);
    };
    await openPages(site, ['vi/index.html', 'en/index.html'], check);
  });

  test('is complete without script', async () => {
    const check = async (page, file) => {
      assert.ok(await page.locator('.pages a').first().isVisible(), file);
      assert.ok(await page.locator('pre').first().isVisible(), file);
      assert.equal(await page.locator('.copyable').count(), 0);
    };
    await openPages(site, ['vi/khac-phuc.html'], check, { javaScriptEnabled: false });
  });
});
