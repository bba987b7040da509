import { msg, str } from '@lit/localize';
import { nothing, type TemplateResult } from 'lit';
import type { Article } from '../data/article.js';
import {
  formatDate,
  formatDateTime,
  formatFullDate,
  formatFullTime,
  toIsoDate,
  toIsoDateTime,
} from '../data/text/absolute-time.js';
import { toVietnamTime } from '../data/text/vietnam-time.js';
import { html } from './html.js';
import type { DrawOptions } from './options.js';
import { formatRelativeTime } from './relative-time.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** From here on a relative time counts years, which no hour of the day changes. */
const YEAR_MS = 366 * DAY_MS;
/** Sooner after publication a correction of commas is not worth a line. */
const WORTH_AN_UPDATE_MS = 10 * MINUTE_MS;

/** The text of a `<time>`, and its attributes. */
export interface Moment {
  text: string;
  /** The attribute `datetime`. */
  dateTime: string;
  /** The date in full. */
  title: string;
  /** Whether the text says how long ago it was, which means nothing on paper. */
  isRelative?: boolean;
}

/** The names of the weekdays, from Sunday on. */
function weekdayNames(): string[] {
  const names = msg('Chủ Nhật,Thứ Hai,Thứ Ba,Thứ Tư,Thứ Năm,Thứ Sáu,Thứ Bảy', {
    id: 'weekdays',
    desc: 'Weekdays from Sunday on, separated by commas',
  });
  return names.split(',');
}

function toMoment(date: Date, isDay: boolean, text: string): Moment {
  return isDay
    ? { text, dateTime: toIsoDate(date), title: formatFullDate(date, weekdayNames()) }
    : { text, dateTime: toIsoDateTime(date), title: formatFullTime(date, weekdayNames()) };
}

/** The date, with the time of day where that is known. */
const formatAbsolute = (date: Date, isDay: boolean): string =>
  isDay ? formatDate(date) : formatDateTime(date);

/** The text that says when the article was published; empty if that is not to be shown. */
export function publishedText(
  { published, publishedPrecision }: Article,
  { fields, timeStyle, now }: DrawOptions,
): string {
  if (!published || !fields.has('time')) return '';
  const ageMs = now.getTime() - published.getTime();
  const isDay = publishedPrecision === 'day';
  const isRelativeAsked = timeStyle === 'relative' || (timeStyle === 'auto' && ageMs < DAY_MS);
  const isRelative = isRelativeAsked && (!isDay || ageMs >= YEAR_MS);
  const relative = isRelative ? formatRelativeTime(published, now) : undefined;
  return relative ?? formatAbsolute(published, isDay);
}

/** When the article was published, if that is to be shown. */
export function publishedMoment(article: Article, options: DrawOptions): Moment | undefined {
  const text = publishedText(article, options);
  const { published, publishedPrecision } = article;
  if (!published || !text) return undefined;
  const isDay = publishedPrecision === 'day';
  return { ...toMoment(published, isDay, text), isRelative: text !== formatAbsolute(published, isDay) };
}

/** "Cập nhật lúc …" if the article changed well after it was published; the date alone where the hour is not known. */
export function modifiedMoment(article: Article, { fields }: DrawOptions): Moment | undefined {
  const { published, modified, publishedPrecision } = article;
  if (!published || !modified || !fields.has('time')) return undefined;
  if (modified.getTime() - published.getTime() < WORTH_AN_UPDATE_MS) return undefined;
  // A date without a time of day reads as its midnight.
  const isMidnight = toVietnamTime(modified).getTime() % DAY_MS === 0;
  const isDay = publishedPrecision === 'day' || isMidnight;
  const date = formatAbsolute(modified, isDay);
  const text = msg(str`Cập nhật lúc ${date}`, {
    id: 'modified',
    desc: 'Under a headline; variable: date, or date and time',
  });
  return toMoment(modified, isDay, text);
}

/** The date of a correction, whose time of day does not matter. */
export const dayMoment = (date: Date): Moment => toMoment(date, true, formatDate(date));

export function renderMoment({ text, dateTime, title, isRelative }: Moment, part?: string): TemplateResult {
  const name = isRelative ? 'relative' : nothing;
  return html`<time
    part=${part ?? nothing}
    class=${name}
    datetime=${dateTime}
    title=${title}
    .textContent=${text}
  ></time>`;
}
