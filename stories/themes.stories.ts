import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { describeTheme, scopeTheme, themes } from '../.storybook/themes.js';
import { element, note, type Attributes } from './element.js';
import recipes from './recipes.css?raw';

const meta: Meta = { title: 'Themes' };

export default meta;

const names = ['default', ...Object.keys(themes)];

// Each theme applies to its own column. A theme from the toolbar would apply to the whole page.
const sheet = names.map((name) => scopeTheme(name, `[data-theme='${name}']`)).join('\n');

const style = (css: string) => html`<style .textContent=${css}></style>`;

const render = () =>
  html`${style(sheet)}
    <div class="columns wide">
      ${names.map(
        (name) =>
          html`<section data-theme=${name}>
            ${element('hot-events', { src: 'stories-api/feed.json', heading: name, limit: 3 })}
            <p lang="en">${describeTheme(name)}</p>
            ${element('hot-events', { src: 'stories-api/tra-tien.json', layout: 'headlines', heading: 'Đọc nhiều nhất' })}
            ${element('keyword-tags', { src: 'stories-api/feed.json', selectable: true, limit: 5 })}
            ${element('news-card', { src: 'stories-api/404' })}
            ${element('news-card', { src: 'stories-api/tai-tro.json', layout: 'side' })}
          </section>`,
      )}
    </div>`;

export const Sang: StoryObj = {
  name: 'Side by side, light · Cạnh nhau, nền sáng',
  render,
  parameters: note(
    'Các giao diện làm sẵn: mỗi giao diện là một tệp CSS chỉ đặt `--news-*`. Chúng khác nhau ở vạch kẻ, chữ số, ảnh trước hay sau chữ, chuyên mục thường hay hoa, mật độ.',
    'The themes of the package: each is a CSS file that only sets `--news-*`. They differ in rules, numerals, the side of pictures, the case of sections, and density.',
  ),
};

export const Toi: StoryObj = {
  name: 'Side by side, dark · Cạnh nhau, nền tối',
  render,
  globals: { scheme: 'dark' },
  parameters: note('Cũng thế trên trang tối.', 'The same themes on a dark page.'),
};

export const BaiBao: StoryObj = {
  name: 'Measure of an article · Bề rộng dòng của bài',
  render: () =>
    html`${style(sheet)}
    ${names.map(
      (name) =>
        html`<section data-theme=${name}>
          <p>${name}</p>
          ${element('news-article', {
            src: 'stories-api/torture.json',
            'article-id': 'dai-164',
            'heading-level': 2,
            fields: 'standfirst byline time',
          })}
        </section>`,
    )}`,
  parameters: note(
    '`--news-measure`: dòng của classic và contrast ngắn hơn.',
    '`--news-measure`: classic and contrast have shorter lines.',
  ),
};

const renderRecipes = (args: Attributes) =>
  html`${style(recipes)}
  ${element('hot-events', { src: 'stories-api/chuyen-muc.json', heading: 'Màu theo chuyên mục', ...args })}`;

export const TayCam: StoryObj<Attributes> = {
  name: 'Colours for sections and labels · Màu cho chuyên mục và nhãn',
  args: { layout: 'list' },
  render: renderRecipes,
  parameters: note(
    'Mỗi thẻ mang tên nhãn và chuyên mục của nó: `::part(card-live)`, `::part(card-section-the-thao)`. Một dòng CSS của trang là đủ.',
    'Each card has the name of its label and its section: `::part(card-live)`, `::part(card-section-the-thao)`. One line of the page’s CSS is enough.',
  ),
};

export const TayCamToi: StoryObj<Attributes> = {
  ...TayCam,
  name: 'Colours for sections and labels, dark · Màu cho chuyên mục và nhãn, nền tối',
  globals: { scheme: 'dark' },
};
