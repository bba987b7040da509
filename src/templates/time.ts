import { html, nothing } from 'lit/html.js';
import { getLocale } from '../localization/localization.js';
import { msg, str } from '../localization/msg.js';
import { clock } from '../clock.js';
import type { Article } from '../data/article.js';
import type { NewsElement } from '../elements/news-element.js';
import {
  formatDate,
  formatDateTime,
  formatFullDate,
  formatFullTime,
  toIsoDate,
  toIsoDateTime,
} from '../localization/absolute-time.js';
import { formatRelativeTime } from '../localization/relative-time.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** From here on a relative time speaks of years, which no hour of the day changes. */
const YEAR_MS = 366 * DAY_MS;
/** Sooner after publication a correction of commas is not worth a line. */
const WORTH_AN_UPDATE_MS = 10 * MINUTE_MS;

function relativeTime({ timeStyle }: NewsElement, date: Date, isDay: boolean): string | undefined {
  const now = clock.now();
  const ageMs = now.getTime() - date.getTime();
  const isAsked = timeStyle === 'relative' || (timeStyle === 'auto' && ageMs < DAY_MS);
  return isAsked && (!isDay || ageMs >= YEAR_MS) ? formatRelativeTime(date, now) : undefined;
}

/** When the article was published. */
export function renderTime(host: NewsElement, { published, publishedPrecision }: Article) {
  if (!published || !host.shows('time')) return nothing;
  const isDay = publishedPrecision === 'day';
  return html`<time
    part="time"
    datetime=${isDay ? toIsoDate(published) : toIsoDateTime(published)}
    title=${(isDay ? formatFullDate : formatFullTime)(published, getLocale())}
    >${relativeTime(host, published, isDay) ?? (isDay ? formatDate : formatDateTime)(published)}</time
  >`;
}

/** "Cập nhật lúc …", where the article was changed well after it was published. */
export function renderModified(host: NewsElement, { published, modified, publishedPrecision }: Article) {
  if (!published || !modified || publishedPrecision === 'day' || !host.shows('time')) return nothing;
  if (modified.getTime() - published.getTime() < WORTH_AN_UPDATE_MS) return nothing;
  return html`<time datetime=${toIsoDateTime(modified)} title=${formatFullTime(modified, getLocale())}
    >${msg(str`Cập nhật lúc ${formatDateTime(modified)}`, {
      id: 'modified',
      desc: 'Under the headline of an article; the variable is a date and time',
    })}</time
  >`;
}
