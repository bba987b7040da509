import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { extractTokenTypes } from '../.storybook/arg-types.js';
import { element, note, type Attributes } from './element.js';
import { listTokens, type Token } from './tokens.js';

const meta: Meta = {
  title: 'Tokens',
  // tokens.mdx is its docs page.
  tags: ['!autodocs'],
};

export default meta;

/** What a property is shown on. */
const samples = {
  card: () =>
    element('news-card', { src: 'stories-api/chu-hoa.json', layout: 'stacked', 'heading-level': 4 }),
  list: () =>
    element('hot-events', { src: 'stories-api/feed.json', heading: '', limit: 2, 'heading-level': 3 }),
  headlines: () =>
    element('hot-events', {
      src: 'stories-api/feed.json',
      layout: 'headlines',
      heading: '',
      limit: 2,
      'heading-level': 3,
    }),
  article: () => element('news-article', { src: 'stories-api/khong-anh.json', 'heading-level': 4 }),
};

function renderSample({ name, value, shownOn }: Token) {
  if (shownOn === 'nothing') return html`<code>${name}: ${value}</code>`;
  return html`<div class="columns">
    <div>
      <p class="with">Mặc định · <span lang="en">default</span></p>
      ${samples[shownOn]()}
    </div>
    <div>
      <p class="with"><code>${value}</code></p>
      <div style="${name}: ${value}">${samples[shownOn]()}</div>
    </div>
  </div>`;
}

export const TatCa: StoryObj = {
  name: 'All custom properties · Mọi biến CSS',
  render: () =>
    html`${listTokens().map(
      (token) =>
        html`<section class="token" data-token=${token.name}>
          <h3><code>${token.name}</code></h3>
          <p>${token.vietnamese}</p>
          <p lang="en"><em>${token.description}</em></p>
          <dl>
            <div>
              <dt>Kiểu · <span lang="en">type</span></dt>
              <dd><code>${token.syntax}</code></dd>
            </div>
            <div>
              <dt>Mặc định · <span lang="en">default</span></dt>
              <dd><code>${token.default}</code></dd>
            </div>
          </dl>
          ${renderSample(token)}
        </section>`,
    )}`,
  parameters: note(
    'Mỗi biến: kiểu, mặc định, để làm gì, và một mẫu có biến ấy bên cạnh một mẫu không có.',
    'Each property with its type, its default and its effect, on a sample next to one without it.',
  ),
};

export const NamDong: StoryObj<Attributes> = {
  name: 'Five lines · Năm dòng',
  args: {
    src: 'stories-api/feed.json',
    layout: 'lead',
    limit: 4,
    '--news-accent': 'light-dark(#0b5d4b, #6fd3bb)',
    '--news-font-headline': "'Be Vietnam Pro', sans-serif",
    '--news-radius': '0',
    '--news-picture-ratio': '4 / 3',
    '--news-rule': '3px double currentColor',
  },
  argTypes: extractTokenTypes(),
  render: (args) => element('hot-events', args),
  parameters: note('Khối tin với năm dòng ấy.', 'A block with these five lines.'),
};
