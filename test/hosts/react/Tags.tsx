import 'bantin';
import type { NewsOpenEvent } from 'bantin';
import { useState } from 'react';
import { articles, breaking } from '../shared/articles';

/** The elements as plain tags, which React 19 gives properties and listeners. */
export function Tags() {
  const [latest, setLatest] = useState(articles);
  const [opened, setOpened] = useState('');

  function open(event: NewsOpenEvent) {
    event.preventDefault();
    history.pushState(null, '', event.article.url);
    setOpened(event.article.headline);
  }

  return (
    <>
      <p id="opened">{opened}</p>
      <button id="update" onClick={() => setLatest([breaking, ...articles])}>
        Có tin mới
      </button>
      <keyword-tags for="latest" />
      <hot-events id="latest" heading="Tin mới nhất" articles={latest} limit={3} onnews-open={open} />
      <hot-events id="wire" src="/tin-moi.json" limit={2}>
        <a href="/tin-moi">Xem tất cả tin mới</a>
      </hot-events>
    </>
  );
}
