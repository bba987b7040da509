// The elements in JSX of React. A line is wrong in one thing; `test/node/framework-types.test.mjs` compiles this file.
import 'bantin';
import 'bantin/jsx';
import type { Fields } from 'bantin/jsx';
import type {
  ArticleInput,
  FeedInput,
  HotEvents,
  KeywordTags,
  NewsArticle,
  NewsCard,
  NewsLoadEvent,
} from 'bantin';
import { createRef, useRef } from 'react';

const article: ArticleInput = {
  headline: 'Thông xe tuyến ven biển',
  published: new Date(0),
  keywords: 'cầu, đường',
};
const feed: FeedInput = { title: 'Báo Hải Ngự', articles: [article] };

export function Right() {
  const list = useRef<HotEvents>(null);
  const latest = <T extends { articles: object[] }>(of: T) => of.articles.length;
  return (
    <main>
      <hot-events
        ref={list}
        key="moi"
        id="moi"
        className="khoi"
        style={{ color: 'red', '--news-accent': '#0a58ca', '--news-headline-lines': 3 }}
        aria-label="Tin mới"
        hidden={false}
        src="/tin.json"
        layout="grid"
        limit={5}
        page-size="5"
        refresh={60}
        heading=""
        heading-level={3}
        fields="picture time"
        time-style="auto"
        theme="dark"
        target="_blank"
        dedupe
        debug=""
        json-ld={false}
        min-age={undefined}
        items-path="data.list"
        field-map='{"headline":"tieuDe"}'
        onnews-open={(event) => {
          event.preventDefault();
          console.log(event.article.headline, event.originalEvent.button, event.currentTarget.layout);
        }}
        onnews-view={({ article }) => console.log(article.id)}
        onnews-load={({ feed, stale }) => console.log(latest(feed), stale)}
        onnews-error={({ error }) => console.log(error.code)}
        onnews-keyword={({ keyword, selected }) => console.log(keyword, selected)}
        onClick={(event) => event.currentTarget.loadMore()}
      >
        <h2 slot="heading">Tin mới</h2>
        <a href="/tin">Tin mới</a>
      </hot-events>
      <hot-events
        articles={[{ headline: 'Mùa rươi về sớm' }, article]}
        fieldMap={{ headline: 'tieuDe' }}
        class="khoi"
      />
      <hot-events feed={feed} articles={null} fields="" />
      <hot-events fields={['picture', 'time'].join(' ') as Fields} />
      <hot-events
        articles={list.current?.articles}
        feed={list.current?.feed}
        fields="label kicker section time"
      />
      <news-card
        ref={createRef<NewsCard>()}
        article={article}
        layout="overlay"
        heading-level="4"
        fields="time"
      />
      <keyword-tags
        ref={createRef<KeywordTags>()}
        for="moi"
        keywords="cầu, đường"
        sort="frequency"
        counts
        limit="20"
      />
      <keyword-tags keywords={['cầu', 'đường']} href="/tu-khoa/{slug}" selectable />
      <news-article ref={createRef<NewsArticle>()} article={article} article-id="7" share text-size json-ld />
    </main>
  );
}

// @ts-expect-error no such layout
export const layout = <hot-events layout="gird" />;
// @ts-expect-error a layout of another element
export const cardLayout = <news-card layout="grid" />;
// @ts-expect-error no such theme
export const theme = <news-article theme="drak" />;
// @ts-expect-error no number
export const limit = <hot-events limit="năm" />;
// @ts-expect-error no such attribute
export const unknown = <hot-events limitt={5} />;
// @ts-expect-error an attribute of another element
export const foreign = <news-card limit={5} />;
// @ts-expect-error the attribute is `page-size`
export const property = <hot-events pageSize={5} />;
// @ts-expect-error no such level
export const level = <hot-events heading-level={7} />;
// @ts-expect-error no text
export const flag = <hot-events dedupe="no" />;
// @ts-expect-error no such field
export const field = <hot-events fields="pictrue" />;
// @ts-expect-error no such field comes first
export const firstField = <hot-events fields="pictrue time" />;
// @ts-expect-error no such field comes last
export const lastField = <hot-events fields="picture tiem" />;
// @ts-expect-error no list
export const number = <hot-events articles={42} />;
// @ts-expect-error no headline
export const headline = <hot-events articles={[{ headlin: 'Mùa rươi về sớm' }]} />;
// @ts-expect-error no feed
export const text = <hot-events feed="/tin.json" />;
// @ts-expect-error no headline
export const url = <news-card article={{ url: 3 }} />;
// @ts-expect-error data of another element
export const data = <news-card articles={[article]} />;
// @ts-expect-error no keywords
export const keywords = <keyword-tags keywords={5} />;
// @ts-expect-error no such field
export const map = <hot-events fieldMap={{ headlin: 'tieuDe' }} />;
// @ts-expect-error an attribute is text
export const mapText = <hot-events field-map={{ headline: 'tieuDe' }} />;
// @ts-expect-error React listens to `onnews-open`
export const camelEvent = <hot-events onNewsOpen={() => undefined} />;
// @ts-expect-error a listener of another event
export const event = <hot-events onnews-open={(event: NewsLoadEvent) => event} />;
// @ts-expect-error the event carries no feed
export const eventField = <hot-events onnews-open={({ feed }) => feed} />;
// @ts-expect-error no such token
export const token = <hot-events style={{ '--news-acent': 'red' }} />;
// @ts-expect-error a reference to another element
export const reference = <hot-events ref={createRef<NewsCard>()} />;
// @ts-expect-error no such element
export const element = <hot-event />;
