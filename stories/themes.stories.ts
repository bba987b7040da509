import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { scopeTheme, themes } from '../.storybook/themes.js';
import { element, note } from './element.js';

const meta: Meta = { title: 'Themes' };

export default meta;

const names = ['default', ...Object.keys(themes)];

// Each theme applies to its own column. A theme from the toolbar would apply to the whole page.
const sheet = document.createElement('style');
sheet.textContent = names.map((name) => scopeTheme(name, `[data-theme='${name}']`)).join('\n');
document.head.append(sheet);

const render = () =>
  html`<div class="columns wide">
    ${names.map(
      (name) =>
        html`<section data-theme=${name}>
          ${element('hot-events', { src: 'stories-api/feed.json', heading: name, limit: 3 })}
          ${element('keyword-tags', { src: 'stories-api/feed.json', selectable: true, limit: 5 })}
          ${element('news-card', { src: 'stories-api/404' })}
          ${element('news-card', { src: 'stories-api/tai-tro.json', layout: 'side' })}
        </section>`,
    )}
  </div>`;

export const Sang: StoryObj = {
  name: 'Cạnh nhau, nền sáng',
  render,
  parameters: note(
    'Các giao diện làm sẵn: mỗi giao diện là một tệp CSS chỉ đặt `--news-*`.',
    'The themes of the package: each is a CSS file that only sets `--news-*`.',
  ),
};

export const Toi: StoryObj = {
  name: 'Cạnh nhau, nền tối',
  render,
  globals: { scheme: 'dark' },
  parameters: note('Cũng thế trên trang tối.', 'The same themes on a dark page.'),
};
