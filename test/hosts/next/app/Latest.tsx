'use client';

import type { ArticleInput, NewsOpenEvent } from 'bantin';
import { HotEvents, KeywordTags } from 'bantin/react';
import { useState } from 'react';
import { breaking } from '../../shared/articles';

/** A list that React hydrates: its data and listeners come after the HTML of the server. */
export function Latest({ articles }: { articles: ArticleInput[] }) {
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
      <KeywordTags htmlFor="latest" style={{ '--news-reserve': '6em' }} />
      <HotEvents id="latest" heading="Tin mới nhất" articles={latest} limit={3} onNewsOpen={open}>
        <a href="/tin-moi-nhat">Tin mới nhất</a>
      </HotEvents>
    </>
  );
}
