import { toVietnamTime } from './vietnam-time.js';

// The digits are put together here because the order and punctuation of `Intl` differ between engines and versions.
// Dates come from `data/`, which only lets the years 1900 to 2100 through.

/** Weekday formatters by locale. Creating one costs a hundred times as much as using it. */
const weekdayFormats = new Map<string, Intl.DateTimeFormat>();

function formatWeekday(date: Date, locale: string): string {
  let format = weekdayFormats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
    weekdayFormats.set(locale, format);
  }
  return format.format(toVietnamTime(date));
}

/** "2023-05-29T10:15:00.000Z", in which the Z is wrong: it is Vietnam's time. */
const toVietnamIso = (date: Date): string => toVietnamTime(date).toISOString();
const formatTimeOfDay = (date: Date): string => toVietnamIso(date).slice(11, 16);

/** Formats as "2023-05-29", for a `datetime` attribute without a time of day. */
export const toIsoDate = (date: Date): string => toVietnamIso(date).slice(0, 10);
/** Formats as "2023-05-29T10:15:00+07:00", for a `datetime` attribute. */
export const toIsoDateTime = (date: Date): string => `${toVietnamIso(date).slice(0, 19)}+07:00`;

/** Formats as "29/05/2023", by Vietnam's calendar. */
export function formatDate(date: Date): string {
  const [year, month, day] = toIsoDate(date).split('-');
  return `${day}/${month}/${year}`;
}

/** Formats as "29/05/2023 10:15", in Vietnam's time. */
export const formatDateTime = (date: Date): string => `${formatDate(date)} ${formatTimeOfDay(date)}`;

/** Formats as "Thứ Hai, 29/05/2023", for a tooltip without a time of day. Only the weekday is in the locale's language. */
export const formatFullDate = (date: Date, locale: string): string =>
  `${formatWeekday(date, locale)}, ${formatDate(date)}`;

/** Formats as "Thứ Hai, 29/05/2023, 10:15 (GMT+7)", for a tooltip. Only the weekday is in the locale's language. */
export const formatFullTime = (date: Date, locale: string): string =>
  `${formatFullDate(date, locale)}, ${formatTimeOfDay(date)} (GMT+7)`;
