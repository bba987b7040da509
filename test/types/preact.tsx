// What JSX of Preact has of its own: listeners and references. A line is wrong in one thing;
// `test/node/framework-types.test.mjs` compiles this file.
import 'bantin';
import 'bantin/jsx';
import type { HotEvents, KeywordTags, NewsArticle, NewsCard, NewsLoadEvent } from 'bantin';
import { createRef } from 'preact';
import { useRef } from 'preact/hooks';

export function Right() {
  const list = useRef<HotEvents>(null);
  const latest = <T extends { articles: object[] }>(of: T) => of.articles.length;
  return (
    <main>
      <hot-events
        ref={list}
        key="moi"
        onnews-open={(event) => {
          event.preventDefault();
          console.log(event.article.headline, event.originalEvent.button, event.currentTarget.layout);
        }}
        onnews-view={({ article }) => console.log(article.id)}
        onnews-load={({ feed, stale }) => console.log(latest(feed), stale)}
        onnews-error={({ error }) => console.log(error.code)}
        onnews-keyword={({ keyword, selected }) => console.log(keyword, selected)}
        onClick={(event) => event.currentTarget.loadMore()}
      />
      <news-card ref={createRef<NewsCard>()} />
      <keyword-tags ref={createRef<KeywordTags>()} />
      <news-article ref={createRef<NewsArticle>()} />
    </main>
  );
}

// @ts-expect-error Preact listens to `onnews-open`
export const camelEvent = <hot-events onNewsOpen={() => undefined} />;
// @ts-expect-error a listener of another event
export const event = <hot-events onnews-open={(event: NewsLoadEvent) => event} />;
// @ts-expect-error the event carries no feed
export const eventField = <hot-events onnews-open={({ feed }) => feed} />;
// @ts-expect-error a reference to another element
export const reference = <hot-events ref={createRef<NewsCard>()} />;
