// The elements in JSX of React, Preact and Solid alike: attributes and data. A line is wrong in one thing;
// `test/node/framework-types.test.mjs` compiles this file for each.
import 'bantin';
import 'bantin/jsx';
import type { Fields } from 'bantin/jsx';
import type { ArticleInput, FeedInput, HotEvents } from 'bantin';

const article: ArticleInput = {
  headline: 'Thông xe tuyến ven biển',
  published: new Date(0),
  keywords: 'cầu, đường',
};
const feed: FeedInput = { title: 'Báo Hải Ngự', articles: [article] };

export const right = (list: HotEvents | null) => (
  <main>
    <hot-events
      id="moi"
      class="khoi"
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
    >
      <h2 slot="heading">Tin mới</h2>
      <a href="/tin">Tin mới</a>
    </hot-events>
    <hot-events articles={[{ headline: 'Mùa rươi về sớm' }, article]} fieldMap={{ headline: 'tieuDe' }} />
    <hot-events feed={feed} articles={null} fields="" />
    <hot-events fields={['picture', 'time'].join(' ') as Fields} />
    <hot-events articles={list?.articles} feed={list?.feed} fields="label kicker section time" />
    <news-card article={article} layout="overlay" heading-level="4" fields="time" />
    <keyword-tags for="moi" keywords="cầu, đường" sort="frequency" counts limit="20" />
    <keyword-tags keywords={['cầu', 'đường']} href="/tu-khoa/{slug}" selectable />
    <news-article article={article} article-id="7" share text-size json-ld />
  </main>
);

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
// @ts-expect-error no such element
export const element = <hot-event />;
