import { expect } from '@open-wc/testing';
import { defineElement } from '../../src/page/define.js';
import { HotEvents, KeywordTags, NewsArticle, NewsCard } from '../../src/index.js';

/** What is said in the console meanwhile. */
function said(action: () => void): string[] {
  const { info } = console;
  const lines: string[] = [];
  console.info = (line: string) => lines.push(line);
  try {
    action();
  } finally {
    console.info = info;
  }
  return lines;
}

describe('defineElement', () => {
  it('registers a tag that is free', () => {
    class Weather extends HTMLElement {}
    expect(said(() => defineElement('test-free', Weather))).to.deep.equal([]);
    expect(customElements.get('test-free')).to.equal(Weather);
  });

  it('leaves a tag to whom was first, says so, and goes on', () => {
    class First extends HTMLElement {}
    class Second extends HTMLElement {}
    customElements.define('test-taken', First);
    const lines = said(() => defineElement('test-taken', Second));
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('<test-taken>');
    expect(customElements.get('test-taken')).to.equal(First);
  });

  it('has registered the four elements', () => {
    const tags = ['hot-events', 'keyword-tags', 'news-article', 'news-card'];
    expect(tags.map((tag) => customElements.get(tag))).to.deep.equal([
      HotEvents,
      KeywordTags,
      NewsArticle,
      NewsCard,
    ]);
  });
});
