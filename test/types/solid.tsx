// What JSX of Solid has of its own: listeners and references. A line is wrong in one thing;
// `test/node/framework-types.test.mjs` compiles this file.
import 'bantin';
import 'bantin/jsx';
import type { HotEvents, KeywordTags, NewsArticle, NewsCard, NewsLoadEvent } from 'bantin';

export function Right() {
  let list: HotEvents | undefined;
  const latest = <T extends { articles: object[] }>(of: T) => of.articles.length;
  return (
    <main>
      <hot-events
        ref={list}
        attr:order="oldest"
        prop:articles={[{ headline: 'Mùa rươi về sớm' }]}
        on:news-open={(event) => {
          event.preventDefault();
          console.log(event.article.headline, event.originalEvent.button, event.currentTarget.layout);
        }}
        on:news-view={({ article }) => console.log(article.id)}
        on:news-load={({ feed, stale }) => console.log(latest(feed), stale)}
        on:news-error={({ error }) => console.log(error.code)}
        on:news-keyword={({ keyword, selected }) => console.log(keyword, selected)}
        onClick={(event) => event.currentTarget.loadMore()}
      />
      <news-card ref={(element: NewsCard) => console.log(element.state)} />
      <keyword-tags ref={(element: KeywordTags) => console.log(element.state)} />
      <news-article ref={(element: NewsArticle) => console.log(element.state)} />
    </main>
  );
}

// @ts-expect-error no such order
export const order = <hot-events attr:order="odlest" />;
// @ts-expect-error Solid listens to `on:news-open`
export const camelEvent = <hot-events onNewsOpen={() => undefined} />;
// @ts-expect-error a listener of another event
export const event = <hot-events on:news-open={(event: NewsLoadEvent) => event} />;
// @ts-expect-error the event carries no feed
export const eventField = <hot-events on:news-open={({ feed }) => feed} />;
// @ts-expect-error a reference to another element
export const reference = <hot-events ref={(element: NewsCard) => console.log(element.state)} />;
