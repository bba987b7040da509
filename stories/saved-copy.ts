import type { StoryObj } from '@storybook/web-components-vite';
import type { HotEvents, KeywordTags, NewsArticle, NewsCard } from '../src/index.js';
import { note, type Attributes } from './element.js';
import { setAnswer } from './stories-api.js';

/**
 * A story in which the server fails after the news is on the page: the element keeps what it shows.
 *
 * @param tag the element of the story
 * @param file the file of the stories' server that the element shows first
 */
export function savedCopy(
  tag: 'hot-events' | 'news-card' | 'keyword-tags' | 'news-article',
  file: string,
  attributes: Attributes = {},
): StoryObj<Attributes> {
  const address = `${file}?ban-da-luu`;
  return {
    args: { src: `stories-api/${address}`, ...attributes },
    // Repairs the server when the story ends.
    beforeEach: () => () => setAnswer(address),
    play: async ({ canvasElement }) => {
      const element = canvasElement.querySelector<HotEvents | NewsCard | KeywordTags | NewsArticle>(tag)!;
      if (element.state === 'loading')
        await new Promise((resolve) => element.addEventListener('news-load', resolve, { once: true }));
      setAnswer(address, '404');
      await element.reload();
    },
    parameters: note(
      'Tin vẫn còn trên trang, lần tải lại sau cùng thì hỏng: “Bản lưu …” đứng cạnh tiêu đề khối, hoặc ở trên tin.',
      'The news stays on the page although the last attempt to reload it failed: “Saved copy …” stands beside the heading, or above the news.',
    ),
  };
}
