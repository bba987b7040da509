// Pages that are served as application/xhtml+xml, in which Lit cannot draw: readers have the links all the same.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startSite } from './site.mjs';

const ARTICLE = '{"headline": "Đò Thủ Thiêm &amp; bến cũ", "url": "/do"}';

/** The elements with data written in the ways of XHTML, with an address, and with and without links inside. */
const ELEMENTS = {
  'a list with its data as text': `<hot-events><a href="/tin">Tin mới</a><script type="application/json">{"articles": [${ARTICLE}]}</script></hot-events>`,
  'a card with its data in CDATA': `<news-card><a href="/tin">Tin mới</a><script type="application/json"><![CDATA[${ARTICLE.replace('&amp;', '&')}]]></script></news-card>`,
  'an article from an address': '<news-article src="/tin.json"><a href="/tin">Tin mới</a></news-article>',
  'a list without a link': '<hot-events src="/tin.json"/>',
  'a card without a link': `<news-card><script type="application/json">${ARTICLE}</script></news-card>`,
  'keywords without a link': '<keyword-tags keywords="đò, bến cũ"/>',
};

const toPage = (body) => ({
  type: 'application/xhtml+xml',
  body: `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="vi" xml:lang="vi">
<head><title>Cổng cũ</title><script src="/bantin.js"></script></head>
<body>${body}<p id="sau">Sau phần tử.</p></body></html>`,
});

let site;

before(async () => {
  site = await startSite();
});

after(() => site?.close());

for (const [name, body] of Object.entries(ELEMENTS)) {
  test(`${name} says that it cannot be drawn, and leaves a way on`, () =>
    site.withPage(toPage(body), async (page) => {
      await page.waitForFunction(() => document.querySelector('body > *')?.state === 'error');
      const { code, states } = await page.evaluate(() => {
        const element = document.querySelector('body > *');
        return { code: element.error.code, states: element.matches(':state(error)') };
      });
      assert.deepEqual({ code, states }, { code: 'render', states: true });
      const element = page.locator('body > *').first();
      if (body.includes('<a ')) {
        assert.ok(await page.getByRole('link', { name: 'Tin mới' }).isVisible());
        assert.equal(await page.getByRole('button').count(), 0);
      } else {
        assert.ok(await element.getByText('Không tải được tin.').isVisible());
        await element.getByRole('button', { name: 'Thử lại' }).click();
        await element.getByRole('button', { name: 'Thử lại' }).waitFor();
        assert.equal(await element.getByRole('button').count(), 1);
      }
      assert.ok((await element.boundingBox()).height > 15);
      assert.ok(await page.locator('#sau').isVisible());
    }));
}

test('`debug` says why nothing is drawn, and what is written wrongly in the tag', () =>
  site.withPage(
    toPage('<hot-events debug="debug" layout="gird" src="/tin.json"/>'),
    async (page, { messages }) => {
      await page.waitForFunction(() => document.querySelector('hot-events')?.state === 'error');
      const said = messages.filter(([type]) => type === 'warning').map(([, text]) => text);
      assert.equal(said.length, 2, said.join('\n'));
      assert.match(said[0], /layout: gird không thuộc list, grid/);
      assert.match(
        said[1],
        /render: .* no drawing in application\/xhtml\+xml → https:\/\/bantin\.example\/vi\/khac-phuc\.html#loi-render/,
      );
    },
  ));
