/** `bantin`: registers all elements, and exports what a developer needs to work with them. */
export { HotEvents } from './elements/hot-events.js';
export { KeywordTags } from './elements/keyword-tags.js';
export { NewsArticle } from './elements/news-article.js';
export { NewsCard, type CardLayout } from './elements/news-card.js';
export {
  NewsErrorEvent,
  NewsKeywordEvent,
  NewsLoadEvent,
  NewsOpenEvent,
  NewsViewEvent,
  type NewsEventMap,
} from './elements/events.js';
export type { FeedState } from './controllers/feed-host.js';
export { getLocale, setLocale } from './localization/localization.js';
export type { ListLayout } from './templates/list.js';
export type { Target, Theme, TimeStyle } from './templates/options.js';
export type { KeywordOrder } from './data/keyword-counts.js';
export * from './data/index.js';
