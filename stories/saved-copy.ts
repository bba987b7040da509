import type { StoryObj } from '@storybook/web-components-vite';
import type { HotEvents, KeywordTags, NewsArticle, NewsCard } from '../src/index.js';
import { note, type Attributes } from './element.js';
import { setAnswer } from './stories-api.js';

/**
 * A story in which the news is on the page, and the server then fails: what is shown stays.
 *
 * @param tag the element of the story
 * @param file of the stories' server that it shows first
 */
export function savedCopy(
  tag: 'hot-events' | 'news-card' | 'keyword-tags' | 'news-article',
  file: string,
  attributes: Attributes = {},
): StoryObj<Attributes> {
  const address = `${file}?ban-da-luu`;
  return {
    name: 'Bản đã lưu',
    args: { src: `stories-api/${address}`, ...attributes },
    // It breaks its server, and another story of the docs page would not find it whole.
    tags: ['!autodocs'],
    beforeEach: () => () => setAnswer(address),
    play: async ({ canvasElement }) => {
      const element = canvasElement.querySelector<HotEvents | NewsCard | KeywordTags | NewsArticle>(tag)!;
      if (element.state === 'loading')
        await new Promise((resolve) => element.addEventListener('news-load', resolve, { once: true }));
      setAnswer(address, '404');
      await element.reload();
    },
    parameters: note(
      'Tin vẫn còn trên trang, lần tải lại sau cùng thì hỏng.',
      'News is on the page, and the last try to read something newer failed.',
    ),
  };
}
