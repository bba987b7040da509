// What the configurator says of an address before it asks for anything: on a page of `https:`, which no test serves.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bundleSources } from '../../tools/bundle-sources.mjs';

const { explainAddress, toSentence } = await import(
  await bundleSources(`export { explainAddress, toSentence } from './demo/configurator/explain.ts';`)
);

before(() => {
  globalThis.location = { protocol: 'https:' };
});

after(() => {
  delete globalThis.location;
});

test('an http address on an https page is explained, and that of this machine is not', () => {
  const failure = explainAddress('http://bao.example/tin.rss');
  assert.match(toSentence(failure, 'vi'), /trang này là https:, nên trình duyệt chặn/);
  assert.match(toSentence(failure, 'en'), /this page is https:, so the browser blocks it/);
  for (const address of ['https://bao.example/tin.rss', 'http://localhost:8080/tin', '/tin.json'])
    assert.equal(explainAddress(address), undefined, address);
});
