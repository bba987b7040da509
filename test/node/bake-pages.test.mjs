// Pages put together at random, as no author would write them: what is baked may change nothing else in them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'parse5';
import { bundleSources } from '../../tools/bundle-sources.mjs';

const { Page, findTags, BEGIN, END } = await import(
  await bundleSources(`export { Page } from './src/cli/bake/page.ts';
    export { findTags } from './src/cli/bake/find-tags.ts';
    export { BEGIN, END } from './src/cli/bake/markers.ts';`)
);

const PIECES =
  `<hot-events src="/a">|<hot-events src=/b limit=2 />|</hot-events>|<news-card src=x></news-card>|<HOT-EVENTS SRC="tin-mới">
<!--bantin-->|<!--/bantin-->|<!-- bantin -->|<p>|</p>|<b>|</b>|<a href=x>|</a>|<table>|<tr>|<td>|</table>|<ul><li>|</ul>|<select>|<option>
</select>|<template>|</template>|<svg>|<foreignObject>|</svg>|<math><mtext>|</math>|<script>|</script>|<style>|</style>|<!--|-->|<?php "|?>
<%|%>|<!--#x -->|\r|\r\n|\0|ế|&nbsp;|\u00a0|chữ|<div slot=x>|</div>|<script type="application/json">[]|<br>|<h1>|<nobr>|<button>|<form>|<body class=x>
</head>|<frameset>|<textarea>|</textarea>|<noscript>|<plaintext>|<![CDATA[|]]>|<!doctype html>|<caption>|<iframe>|</iframe>|"|'|>|<`
    .split(/\n|\|/)
    .map((piece) => piece || '\n');

const NEWS = '\n<a href="https://x.example/?a&amp;b" lang="vi">Tin &lt;b&gt; ế</a> <time>1/1</time><br>\n';

const ENCODINGS = {
  utf8: (text) => Buffer.from(text),
  marked: (text) => Buffer.from(`\ufeff${text}`),
  latin1: (text) => Buffer.from(text, 'latin1'),
  utf16: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
};

/** Fills all tags that can be filled. */
function bake(bytes) {
  const page = new Page(bytes);
  const { tags } = findTags(page, 'https://bao.example/');
  const places = tags.flatMap(({ place }) => place ?? []);
  const edits = places.map((place) => ({ ...place, html: place.hasComments ? NEWS : BEGIN + NEWS + END }));
  return { text: page.text, count: edits.length, baked: page.replace(edits, places) };
}

const isComment = (text) => (node) => node.nodeName === '#comment' && node.data.trim() === text;

/** The children of a node without what stands between the two comments. */
function childrenOf({ childNodes = [] }) {
  const begin = childNodes.findIndex(isComment('bantin'));
  const end = childNodes.findIndex(isComment('/bantin'));
  return begin >= 0 && begin < end ? childNodes.toSpliced(begin, end - begin + 1) : childNodes;
}

/** Writes down what a parser makes of a page, without what is baked. Texts side by side are one. */
function describe(node, depth = 0) {
  const { nodeName, attrs = [], data = '', content } = node;
  const lines = [
    `${' '.repeat(depth)}${nodeName} ${data}${attrs.map(({ name, value }) => `${name}=${value}`)}`,
  ];
  for (const child of [...childrenOf(node), ...(content ? [content] : [])]) {
    if (child.nodeName !== '#text') lines.push(describe(child, depth + 1));
    else if (lines.at(-1).startsWith('T')) lines.push(lines.pop() + child.value);
    else lines.push(`T${child.value}`);
  }
  return lines.join('\n');
}

test('whatever the page, a parser finds the rest of it as before, and a second run changes nothing', () => {
  let count = 0;
  const some = fc.array(fc.constantFrom(...PIECES), { maxLength: 8, size: 'max' });
  const tag = fc.tuple(some, fc.constantFrom('<hot-events src=/a>', '<NEWS-CARD src=b>'), some);
  const pages = fc
    .array(tag, { minLength: 1, maxLength: 3 })
    .map((tags) =>
      tags.flatMap(([before, start, inside]) => [...before, start, ...inside, start.replace('<', '</')]),
    );
  fc.assert(
    fc.property(pages, fc.constantFrom(...Object.keys(ENCODINGS)), (pieces, encoding) => {
      const first = bake(ENCODINGS[encoding](pieces.join('')));
      const second = bake(first.baked);
      assert.ok(second.baked.equals(first.baked));
      if (first.count) assert.equal(describe(parse(second.text)), describe(parse(first.text)));
      count += first.count;
    }),
    { numRuns: 1500, seed: 20261127 },
  );
  assert.ok(count > 300, `${count} tags were filled`);
});
