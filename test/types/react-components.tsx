// The components of `bantin/react`. A line is wrong in one thing; `test/node/framework-types.test.mjs` compiles this file.
import type { ArticleInput, HotEvents as HotEventsElement } from 'bantin';
import { HotEvents, KeywordTags, NewsArticle, NewsCard, type HotEventsProps } from 'bantin/react';
import { useRef } from 'react';

const article: ArticleInput = { headline: 'Thông xe tuyến ven biển' };
const props: HotEventsProps = {
  layout: 'grid',
  pageSize: 5,
  fieldMap: { headline: 'tieuDe' },
  fields: 'picture time',
};

export function Right() {
  const list = useRef<HotEventsElement>(null);
  return (
    <>
      <HotEvents
        {...props}
        ref={list}
        key="moi"
        className="khoi"
        style={{ color: 'red', '--news-accent': '#0a58ca' }}
        articles={[article, { headline: 'Mùa rươi về sớm', published: new Date(0) }]}
        limit="5"
        headingLevel={3}
        dedupe
        jsonLd={false}
        onNewsOpen={(event) => {
          event.preventDefault();
          console.log(event.article.headline, event.currentTarget.layout);
        }}
        onNewsLoad={({ feed, stale }) => console.log(feed.title, stale)}
        onClick={(event) => event.currentTarget.loadMore()}
      >
        <h2 slot="heading">Tin mới</h2>
      </HotEvents>
      <HotEvents feed={{ articles: [article] }} articles={undefined} />
      <HotEvents articles={list.current?.articles} heading="" />
      <NewsCard article={article} layout="overlay" articleId="7" />
      <KeywordTags htmlFor="moi" keywords={['cầu', 'đường']} sort="frequency" />
      <NewsArticle article={article} share textSize />
    </>
  );
}

// @ts-expect-error no such layout
export const layout = <HotEvents layout="gird" />;
// @ts-expect-error no such prop
export const unknown = <HotEvents limitt={5} />;
// @ts-expect-error a prop of another component
export const foreign = <NewsCard pageSize={5} />;
// @ts-expect-error no such field
export const fields = <HotEvents fields="pictrue" />;
// @ts-expect-error no list
export const number = <HotEvents articles={42} />;
// @ts-expect-error no headline
export const headline = <HotEvents articles={[{ headlin: 'Mùa rươi về sớm' }]} />;
// @ts-expect-error no headline
export const url = <NewsCard article={{ url: '/bai' }} />;
// @ts-expect-error no such field
export const map = <HotEvents fieldMap={{ headlin: 'tieuDe' }} />;
// @ts-expect-error no such event
export const event = <HotEvents onNewsOpn={() => undefined} />;
// @ts-expect-error the element fires no such event
export const foreignEvent = <KeywordTags onNewsView={() => undefined} />;
// @ts-expect-error the event carries no feed
export const eventField = <HotEvents onNewsOpen={({ feed }) => feed} />;
// @ts-expect-error a reference to another element
export const reference = <HotEvents ref={useRef<HTMLAnchorElement>(null)} />;
