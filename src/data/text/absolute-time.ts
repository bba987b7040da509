import { toVietnamTime } from './vietnam-time.js';

/** Year, month, day, the time of day to the minute, and its seconds. */
const PARTS = /(\d+)-(\d+)-(\d+)T(.{5})(...).*/;

/** Making a formatter costs a hundred times what using it does. */
const weekdays = new Map<string, Intl.DateTimeFormat>();

function weekdayOf(date: Date, locale: string): string {
  const format =
    weekdays.get(locale) ?? new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  weekdays.set(locale, format);
  return format.format(toVietnamTime(date));
}

/**
 * Writes the parts of a date, for the order and the punctuation that `Intl` gives them differ between engines and
 * their versions. Dates come from `data/`, which keeps to the years 1900 to 2100.
 */
function write(date: Date, text: string, locale?: string): string {
  const written = toVietnamTime(date).toISOString().replace(PARTS, text);
  return locale ? `${weekdayOf(date, locale)}, ${written}` : written;
}

/** "29/05/2023 10:15" in Vietnam's time. */
export const formatDateTime = (date: Date): string => write(date, '$3/$2/$1 $4');

/** "29/05/2023" by Vietnam's calendar. */
export const formatDate = (date: Date): string => write(date, '$3/$2/$1');

/**
 * "Thứ Hai, 29/05/2023, 10:15 (GMT+7)": everything there is to know, for a tooltip.
 *
 * @param locale language of the weekday; the digits are the same in all
 */
export const formatFullTime = (date: Date, locale: string): string =>
  write(date, '$3/$2/$1, $4 (GMT+7)', locale);

/**
 * "Thứ Hai, 29/05/2023", for a date whose time of day is not known.
 *
 * @param locale language of the weekday; the digits are the same in all
 */
export const formatFullDate = (date: Date, locale: string): string => write(date, '$3/$2/$1', locale);

/** "2023-05-29T10:15:00+07:00", for a `datetime` attribute. */
export const toIsoDateTime = (date: Date): string => write(date, '$1-$2-$3T$4$5+07:00');

/** "2023-05-29", for a `datetime` attribute without a time of day. */
export const toIsoDate = (date: Date): string => write(date, '$1-$2-$3');
