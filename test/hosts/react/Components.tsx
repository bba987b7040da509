import type { NewsOpenEvent } from 'bantin';
import { HotEvents, KeywordTags } from 'bantin/react';
import { useState } from 'react';
import { articles, breaking } from '../shared/articles';

/** The elements as components, with names as React has them. */
export function Components() {
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
      <KeywordTags htmlFor="latest" />
      <HotEvents id="latest" heading="Tin mới nhất" articles={latest} limit={3} onNewsOpen={open} />
      <HotEvents id="wire" src="/tin-moi.json" limit={2}>
        <a href="/tin-moi">Xem tất cả tin mới</a>
      </HotEvents>
    </>
  );
}
