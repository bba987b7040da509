import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import '@fontsource/be-vietnam-pro/700.css';
import '@fontsource-variable/source-serif-4/index.css';
import './preview.css';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { clock, redrawAll } from '../src/page/clock.js';
import {
  getLocale,
  setLocale,
  type NewsErrorEvent,
  type NewsKeywordEvent,
  type NewsLoadEvent,
  type NewsOpenEvent,
  type NewsViewEvent,
} from '../src/index.js';
import { STORM_TIME, SEED_TIME } from '../stories/data.js';
import { startStoriesApi } from '../stories/stories-api.js';
import { extractArgTypes, switchOff } from './arg-types.js';
import DocsPage from './docs-page.mdx';
import { manifest } from './manifest.js';
import { toSnippet } from './snippet.js';
import { themes } from './themes.js';

setCustomElementsManifest(manifest);
startStoriesApi();

const realNow = clock.now;
const themeSheet = document.createElement('style');

/** Applies a theme to the whole page, because themes are written for `:root`. */
function setTheme(theme: string): void {
  const css = themes[theme] ?? '';
  // The theme has to follow the style sheets that Storybook adds late.
  document.head.append(themeSheet);
  if (themeSheet.textContent !== css) themeSheet.textContent = css;
}

/** Stops the clock of the page at a time. Without a valid time it runs. */
function setNow(now: string): void {
  const time = Date.parse(now);
  clock.now = Number.isNaN(time) ? realNow : () => new Date(time);
  redrawAll();
}

/** Logs events in the actions panel, with their main fields: a whole feed would stall the panel. */
const listeners = {
  load({ feed, stale }: NewsLoadEvent) {
    action('news-load')({ articles: feed.articles.length, stale });
  },
  error({ error: { code, status, url } }: NewsErrorEvent) {
    action('news-error')({ code, status, url });
  },
  keyword({ keyword, selected }: NewsKeywordEvent) {
    action('news-keyword')({ keyword, selected });
  },
  view({ article: { id } }: NewsViewEvent) {
    action('news-view')({ id });
  },
  open(event: NewsOpenEvent) {
    // The address of the publisher does not exist.
    event.preventDefault();
    action('news-open')({ id: event.article.id, url: event.article.url });
  },
};

const preview: Preview = {
  tags: ['autodocs'],
  argsEnhancers: [switchOff],
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true, sort: 'none' },
    options: {
      storySort: {
        order: [
          'Getting started',
          'Guides',
          'Playground',
          'Tokens',
          'Themes',
          'Elements',
          'Event and shelf',
          'Torture',
        ],
      },
    },
    a11y: { test: 'error' },
    docs: {
      extractArgTypes,
      page: DocsPage,
      codePanel: true,
      source: { excludeDecorators: true, transform: toSnippet },
    },
    // The scene has its own background, and the toolbar switches it.
    backgrounds: { disable: true },
  },
  globalTypes: {
    locale: {
      description: 'Language · Ngôn ngữ',
      toolbar: {
        title: 'Language · Ngôn ngữ',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'vi', title: 'Tiếng Việt' },
          { value: 'en', title: 'English' },
        ],
      },
    },
    now: {
      description: 'Now · Bây giờ',
      toolbar: {
        title: 'Now · Bây giờ',
        icon: 'time',
        dynamicTitle: true,
        items: [
          { value: STORM_TIME, title: '23/11/2026 15:00 · the stories’ time, giờ của bài mẫu' },
          { value: SEED_TIME, title: '20/06/2024 · seed article, bài hạt giống' },
          { value: 'real', title: 'Real clock · Giờ thật' },
        ],
      },
    },
    scheme: {
      description: 'Colour scheme · Sáng, tối',
      toolbar: {
        title: 'Colour scheme · Sáng, tối',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light · Nền sáng' },
          { value: 'dark', title: 'Dark · Nền tối' },
        ],
      },
    },
    theme: {
      description: 'Theme · Giao diện',
      toolbar: {
        title: 'Theme · Giao diện',
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          { value: 'default', title: 'Default theme · Giao diện mặc định' },
          ...Object.keys(themes).map((name) => ({ value: name, title: `${name}.css` })),
        ],
      },
    },
    width: {
      description: 'Width of the box · Bề rộng khung',
      toolbar: {
        title: 'Width · Bề rộng',
        icon: 'ruler',
        dynamicTitle: true,
        items: [
          { value: 'full', title: 'Full width · Hết bề rộng' },
          ...[200, 260, 300, 320, 360, 480, 600, 768, 800, 1280].map((width) => ({
            value: String(width),
            title: `${width} px`,
          })),
        ],
      },
    },
  },
  initialGlobals: { locale: 'vi', now: STORM_TIME, scheme: 'light', theme: 'default', width: 'full' },
  loaders: [
    async ({ globals }) => {
      const { locale, now, theme } = globals as Record<string, string>;
      setNow(now ?? '');
      setTheme(theme ?? '');
      if (locale && locale !== getLocale()) await setLocale(locale);
      document.documentElement.lang = getLocale();
      return {};
    },
  ],
  decorators: [
    (story, { globals }) => {
      const { scheme, width } = globals as Record<string, string>;
      const boxWidth = Number(width) ? `${width}px` : 'none';
      return html`<div
        class="scene"
        style="color-scheme: ${scheme}"
        @news-load=${listeners.load}
        @news-error=${listeners.error}
        @news-keyword=${listeners.keyword}
        @news-view=${listeners.view}
        @news-open=${listeners.open}
      >
        <div class="box" style="max-inline-size: ${boxWidth}">${story()}</div>
      </div>`;
    },
  ],
};

export default preview;
