import { html, nothing } from 'lit/html.js';
import { getLocale } from '../localization/localization.js';
import { msg, str } from '../localization/msg.js';
import { toVietnamTime } from '../data/text/vietnam-time.js';
import { clock } from '../page/clock.js';
import type { Article } from '../data/article.js';
import type { NewsElement } from '../elements/news-element.js';
import {
  formatDate,
  formatDateTime,
  formatFullDate,
  formatFullTime,
  toIsoDate,
  toIsoDateTime,
} from '../data/text/absolute-time.js';
import { formatRelativeTime } from './relative-time.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** From here on a relative time speaks of years, which no hour of the day changes. */
const YEAR_MS = 366 * DAY_MS;
/** Sooner after publication a correction of commas is not worth a line. */
const WORTH_AN_UPDATE_MS = 10 * MINUTE_MS;

/** A date, or a time to the minute, with all there is to know about it in its title. */
export function renderMoment(
  date: Date,
  isDay: boolean,
  text?: string,
  part: string | typeof nothing = nothing,
) {
  return html`<time
    part=${part}
    datetime=${(isDay ? toIsoDate : toIsoDateTime)(date)}
    title=${(isDay ? formatFullDate : formatFullTime)(date, getLocale())}
    >${text ?? (isDay ? formatDate : formatDateTime)(date)}</time
  >`;
}

/** When the article was published. */
export function renderTime(host: NewsElement, { published, publishedPrecision }: Article) {
  if (!published || !host.shows('time')) return '';
  const { timeStyle } = host;
  const now = clock.now();
  const ageMs = +now - +published;
  const isDay = publishedPrecision === 'day';
  const isRelative =
    (timeStyle === 'relative' || (timeStyle === 'auto' && ageMs < DAY_MS)) && (!isDay || ageMs >= YEAR_MS);
  return renderMoment(published, isDay, isRelative ? formatRelativeTime(published, now) : undefined, 'time');
}

/** "Cập nhật lúc …", where the article was changed well after it was published; its date alone where hours are not known. */
export function renderModified(host: NewsElement, { published, modified, publishedPrecision }: Article) {
  // Without either of the two there is no such difference.
  if (!(+modified! - +published! >= WORTH_AN_UPDATE_MS && host.shows('time'))) return '';
  // A date without a time of day reads as its midnight.
  const isDay = publishedPrecision === 'day' || +toVietnamTime(modified!) % DAY_MS === 0;
  const moment = (isDay ? formatDate : formatDateTime)(modified!);
  return renderMoment(
    modified!,
    isDay,
    msg(str`Cập nhật lúc ${moment}`, {
      id: 'modified',
      desc: 'Under the headline of an article; the variable is a date, with the time where that is known',
    }),
  );
}
