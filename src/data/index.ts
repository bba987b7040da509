/** `bantin/data`: the data layer alone, without the DOM and without Lit. It runs in Node. */
export type {
  Article,
  Attribution,
  Author,
  Block,
  Cell,
  Correction,
  Feed,
  Inline,
  Label,
  Media,
  Picture,
  Related,
} from './article.js';
export { FeedError, type FeedErrorCode } from './feed-error.js';
export { fetchFeed } from './fetch-feed.js';
export type { FetchOptions } from './fetch-bytes.js';
export type {
  ArticleInput,
  AttributionInput,
  AuthorInput,
  CorrectionInput,
  DateInput,
  FeedInput,
  PictureInput,
} from './input.js';
export { readFeed, type ReadFeedOptions } from './read-feed.js';
