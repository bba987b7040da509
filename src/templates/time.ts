import { msg, str } from '@lit/localize';
import { nothing, type TemplateResult } from 'lit';
import type { Article } from '../data/article.js';
import {
  formatDate,
  formatDateTime,
  formatFullDate,
  formatFullTime,
  formatTimeOfDay,
  toIsoDate,
  toIsoDateTime,
} from '../data/text/absolute-time.js';
import { toVietnamTime } from '../data/text/vietnam-time.js';
import { html } from './html.js';
import type { DrawOptions } from './options.js';
import { CLOCK_SKEW_MS, formatRelativeTime } from './relative-time.js';
import { staticPart } from './tags.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
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
  /** Whether the text says when it was as seen from now, which means nothing on paper. */
  isRelative?: boolean;
  /** Whether it is less than an hour ago. */
  isFresh?: boolean;
}

/** The classes of a `<time>`, by which its style differs. */
const momentClass = ({ isRelative, isFresh }: Moment): string =>
  `${isRelative ? 'relative' : ''} ${isFresh ? 'fresh' : ''}`.trim();

/** The names of the weekdays, from Sunday on. */
function weekdayNames(): string[] {
  const names = msg('Chủ Nhật,Thứ Hai,Thứ Ba,Thứ Tư,Thứ Năm,Thứ Sáu,Thứ Bảy', {
    id: 'weekdays',
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

/** How long ago something was, if the page wants to read that. */
function relativeText(date: Date, isDay: boolean, { timeStyle, now }: DrawOptions): string | undefined {
  const ageMs = now.getTime() - date.getTime();
  const isRelativeAsked = timeStyle === 'relative' || (timeStyle === 'auto' && ageMs < DAY_MS);
  return isRelativeAsked && (!isDay || ageMs >= YEAR_MS) ? formatRelativeTime(date, now) : undefined;
}

/** A time as the page wants times to read. */
function toShownMoment(date: Date, isDay: boolean, options: DrawOptions): Moment {
  const relative = relativeText(date, isDay, options);
  const moment = toMoment(date, isDay, relative ?? formatAbsolute(date, isDay));
  return { ...moment, isRelative: relative !== undefined, isFresh: isFreshTime(date, isDay, options.now) };
}

/** What the time of a card depends on as time goes on, as text. */
export function timeKey(article: Article, options: DrawOptions): string {
  const { published, publishedPrecision } = article;
  const isLive = isUpdated(article);
  const date = isLive ? article.modified : published;
  if (!date || !options.fields.has('time')) return '';
  const isDay = isLive ? isDayOnly(date, article) : publishedPrecision === 'day';
  return `${relativeText(date, isDay, options) ?? ''} ${isFreshTime(date, isDay, options.now)}`;
}

/** Whether something happened in the last hour. A publisher's clock may be ahead a little. */
function isFreshTime(date: Date, isDay: boolean, now: Date): boolean {
  const ageMs = now.getTime() - date.getTime();
  return !isDay && ageMs < HOUR_MS && ageMs >= -CLOCK_SKEW_MS;
}

/** When the article was published, if that is to be shown. */
export function publishedMoment(article: Article, options: DrawOptions): Moment | undefined {
  const { published, publishedPrecision } = article;
  if (!published || !options.fields.has('time')) return undefined;
  return toShownMoment(published, publishedPrecision === 'day', options);
}

/** The times of a card: when a story changed that goes on ("cập nhật 5 phút trước"), else when it was published. */
export function cardMoments(
  article: Article,
  options: DrawOptions,
): { published?: Moment | undefined; updated?: Moment } {
  const { modified } = article;
  if (!modified || !isUpdated(article) || !options.fields.has('time'))
    return { published: publishedMoment(article, options) };
  const moment = toShownMoment(modified, isDayOnly(modified, article), options);
  const time = moment.text;
  const text = msg(str`cập nhật ${time}`, {
    id: 'updated',
  });
  return { updated: { ...moment, text } };
}

/** Whether an article changed well after it was published. */
const isWorthAnUpdate = ({ published, modified }: Article): boolean =>
  published !== undefined && Number(modified) - published.getTime() >= WORTH_AN_UPDATE_MS;

/** Whether a card says when its article changed, and not when it was published. */
const isUpdated = (article: Article): boolean => article.label === 'live' && isWorthAnUpdate(article);

/** A date without a time of day reads as its midnight. */
const isDayOnly = (date: Date, { publishedPrecision }: Article): boolean =>
  publishedPrecision === 'day' || toVietnamTime(date).getTime() % DAY_MS === 0;

/** "Cập nhật lúc …" if the article changed well after it was published; the date alone where the hour is not known. */
export function modifiedMoment(article: Article, { fields }: DrawOptions): Moment | undefined {
  const { modified } = article;
  if (!modified || !isWorthAnUpdate(article) || !fields.has('time')) return undefined;
  const isDay = isDayOnly(modified, article);
  const date = formatAbsolute(modified, isDay);
  const text = msg(str`Cập nhật lúc ${date}`, {
    id: 'modified',
  });
  return toMoment(modified, isDay, text);
}

const isSameDay = (date: Date, other: Date): boolean => toIsoDate(date) === toIsoDate(other);
const dayBefore = (date: Date): Date => new Date(date.getTime() - DAY_MS);

/** The name of a day, by Vietnam's calendar; its date where it is older. */
function dayName(date: Date, now: Date): string {
  if (isSameDay(date, now)) return msg('Hôm nay', { id: 'today' });
  if (isSameDay(date, dayBefore(now))) return msg('Hôm qua', { id: 'yesterday' });
  return formatDate(date);
}

/** Articles of one day, by Vietnam's calendar. */
export interface Day {
  /** The date, which tells days apart; empty for articles without a time. */
  key: string;
  /** "Hôm qua", "23/11/2026". */
  name: string;
  articles: Article[];
}

/** Puts articles that are in the order of their times into groups, one a day. */
export function toDays(articles: Article[], { now }: DrawOptions): Day[] {
  const days: Day[] = [];
  for (const article of articles) {
    const { published } = article;
    const key = published ? toIsoDate(published) : '';
    if (days.at(-1)?.key !== key)
      days.push({ key, name: published ? dayName(published, now) : '', articles: [] });
    days.at(-1)!.articles.push(article);
  }
  return days;
}

/** When something happened, in a rail of times: "16:40", with the day where it is not today: "Hôm qua 23:00". */
export function railMoment(
  { published, publishedPrecision }: Article,
  { now }: DrawOptions,
): Moment | undefined {
  if (!published) return undefined;
  const isDay = publishedPrecision === 'day';
  const isToday = isSameDay(published, now);
  const day = isDay || !isToday ? dayName(published, now) : '';
  const text = [day, isDay ? '' : formatTimeOfDay(published)].filter(Boolean).join(' ');
  const isRelative = isToday || isSameDay(published, dayBefore(now));
  return { ...toMoment(published, isDay, text), isRelative, isFresh: isFreshTime(published, isDay, now) };
}

/** The date of a correction, whose time of day does not matter. */
export const dayMoment = (date: Date): Moment => toMoment(date, true, formatDate(date));

export function renderMoment(moment: Moment, part?: string): TemplateResult {
  const { text, dateTime, title } = moment;
  return html`<time
    part=${staticPart(part)}
    class=${momentClass(moment) || nothing}
    datetime=${dateTime}
    title=${title}
    .textContent=${text}
  ></time>`;
}
