import type { Args, Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { RESET_STORY_ARGS, UPDATE_GLOBALS, UPDATE_STORY_ARGS } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';
import { version } from '../package.json';
import { toRule } from '../.storybook/snippet.js';
import { themes } from '../.storybook/themes.js';
import { element, note } from './element.js';
import { listThemeTypes, makeTheme, readTheme } from './theme-args.js';

const meta: Meta = {
  title: 'Playground',
  argTypes: listThemeTypes(),
  // The theme of the toolbar would mix with the one that is made here.
  globals: { theme: 'default' },
};

export default meta;

const emit = (event: string, payload: unknown) => addons.getChannel().emit(event, payload);

const both = (english: string, vietnamese: string) =>
  html`<span lang="en">${english}</span> · <span lang="vi">${vietnamese}</span>`;

/** Makes the controls say what a theme says. */
function startFrom(storyId: string, css?: string): void {
  emit(RESET_STORY_ARGS, { storyId });
  emit(UPDATE_STORY_ARGS, { storyId, updatedArgs: readTheme(css) });
}

/** Copies what a block shows; if the browser does not allow it, the text is selected for the keyboard. */
async function copy({ currentTarget }: Event): Promise<void> {
  const block = (currentTarget as HTMLElement).closest('.take-away')!;
  const [code, output] = [block.querySelector('code')!, block.querySelector('output')!];
  try {
    await navigator.clipboard.writeText(code.textContent);
    output.value = 'Copied · Đã chép';
  } catch {
    getSelection()?.selectAllChildren(code);
    output.value = 'Selected: press Ctrl+C · Đã chọn: bấm Ctrl+C';
  }
}

/** Code with a button that copies it. */
const takeAway = (name: string, text: string) =>
  html`<section class="take-away" data-code=${name}>
    <header>
      <h2>${name}</h2>
      <output .value=${live('')}></output>
      <button type="button" @click=${copy}>${both('Copy', 'Chép')}</button>
    </header>
    <pre tabindex="0" role="region" aria-label=${name}><code .textContent=${text}></code></pre>
  </section>`;

/** Without styles in it: a strict policy would drop them, and the CSS block is for the page's own file. */
const EMBED = `<link rel="stylesheet" href="/bantin/${version}/bantin.css">
<script async src="/bantin/${version}/bantin.js"></script>

<hot-events src="/tin-moi.json" layout="lead">
  <a href="/tin-moi">Xem tin mới nhất</a>
</hot-events>
`;

const renderBar = (storyId: string, scheme: unknown, css: string, invalid: string[]) =>
  html`<div class="playground" data-story-only>
    <p class="choices">
      <span>${both('Start from', 'Bắt đầu từ')}:</span>
      <button type="button" @click=${() => startFrom(storyId)}>default</button>
      ${Object.entries(themes).map(
        ([name, theme]) =>
          html`<button type="button" @click=${() => startFrom(storyId, theme)}>${name}</button>`,
      )}
    </p>
    <p class="choices">
      <span>${both('Page', 'Trang')}:</span>
      ${[
        ['light', 'Light', 'Sáng'],
        ['dark', 'Dark', 'Tối'],
      ].map(
        ([value, english = '', vietnamese = '']) =>
          html`<button
            type="button"
            aria-pressed=${scheme === value ? 'true' : 'false'}
            @click=${() => emit(UPDATE_GLOBALS, { globals: { scheme: value } })}
          >
            ${both(english, vietnamese)}
          </button>`,
      )}
    </p>
    <p class="invalid" role="status">
      ${
        invalid.length
          ? html`${both('No such value in CSS, so left out', 'CSS không có giá trị ấy, nên bỏ qua')}:
            ${invalid.join(', ')}`
          : nothing
      }
    </p>
    <div class="columns wide">${takeAway('CSS', css)} ${takeAway('HTML', EMBED)}</div>
  </div>`;

const renderSamples = () =>
  html`${element('hot-events', { src: 'stories-api/feed.json', layout: 'lead', limit: 7 })}
    <div class="columns wide">
      ${element('hot-events', { src: 'stories-api/goc-nhin.json', limit: 3, heading: 'Góc nhìn' })}
      ${element('hot-events', {
        src: 'stories-api/tra-tien.json',
        layout: 'headlines',
        limit: 5,
        heading: 'Đọc nhiều nhất',
      })}
      ${element('news-card', { src: 'stories-api/feed.json', layout: 'stacked' })}
      ${element('news-card', { src: 'stories-api/mua-lu.json', layout: 'overlay' })}
    </div>
    ${element('keyword-tags', { src: 'stories-api/feed.json', selectable: true, counts: true, limit: 8 })}
    ${element('news-article', { src: 'stories-api/cai-chinh.json', 'heading-level': 2 })}
    <div class="columns" data-story-only>
      ${element('hot-events', { src: 'stories-api/never', limit: 2, heading: 'Đang tải' })}
      ${element('hot-events', { src: 'stories-api/404', heading: 'Lỗi' })}
      ${element('hot-events', { src: 'stories-api/empty.json', heading: 'Rỗng' })}
    </div>`;

export const XuongGiaoDien: StoryObj = {
  name: 'Make a theme · Tự làm giao diện',
  // One of its samples shows what loading looks like.
  tags: ['keeps-loading'],
  render: (args: Args, { id, globals }) => {
    const { style, invalid } = makeTheme(args);
    const css = toRule(':root', style);
    return html`${renderBar(id, globals['scheme'], css, invalid)}
    ${css ? html`<style .textContent=${css}></style>` : nothing} ${renderSamples()}`;
  },
  parameters: {
    // Room for the controls beside the story.
    controls: { expanded: false },
    ...note(
      'Đổi biến ở thẻ **Controls**, bắt đầu từ một giao diện có sẵn nếu muốn. Khối CSS chỉ có những gì đã đổi: chép nó vào trang, sau CSS của trang.',
      'Change the properties in **Controls**, starting from a ready-made theme if you like. The CSS block has only what you changed: copy it to your page, after the page’s own CSS.',
    ),
  },
};
