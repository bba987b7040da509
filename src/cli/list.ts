import type { Article } from '../data/article.js';
import { formatDate, formatDateTime } from '../data/text/absolute-time.js';
import { countEach } from '../data/unique-ids.js';
import type { Report } from './report.js';
import type { Texts } from './texts/index.js';

function formatTime({ published, publishedPrecision }: Article, texts: Texts): string {
  if (!published) return texts.noTime;
  return publishedPrecision === 'day' ? formatDate(published) : formatDateTime(published);
}

const nameOfSource = ({ attribution }: Article, texts: Texts): string =>
  attribution?.code ?? attribution?.name ?? texts.noSource;

function toLines(article: Article, number: string, texts: Texts): string[] {
  const { headline, url, media, related } = article;
  const facts = [formatTime(article, texts), nameOfSource(article, texts), url ?? texts.noLink];
  if (media) facts.push(texts.media(media));
  const indent = ' '.repeat(number.length);
  return [
    `${number} ${headline}`,
    `${indent} ${facts.join(' · ')}`,
    ...related.map((link) => `${indent} ${texts.related}: ${link.headline} · ${link.url}`),
  ];
}

/**
 * Lists the articles, and before them how many each source has.
 *
 * @param limit how many to list, of all that are counted
 */
export function toList(articles: Article[], texts: Texts, limit = articles.length): string[] {
  const counts = countEach(articles.map((article) => nameOfSource(article, texts)));
  const sources = [...counts].map(([name, count]) => `${name} (${count})`);
  const width = String(articles.length).length + 1;
  return [
    `${texts.count}: ${articles.length}`,
    `${texts.sources}: ${sources.join(', ') || texts.none}`,
    ...articles
      .slice(0, limit)
      .flatMap((article, at) => ['', ...toLines(article, `${at + 1}.`.padStart(width), texts)]),
    '',
    ...(limit < articles.length ? [texts.more(articles.length - limit), ''] : []),
  ];
}

export const toWarningLines = (messages: string[], texts: Texts): string[] => [
  messages.length ? `${texts.warningsHeading}:` : texts.noWarnings,
  ...messages.map((message) => `- ${message}`),
];

export const nameOfFormat = ({ format }: Report, texts: Texts): string => texts.formats[format] ?? format;
