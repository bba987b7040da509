import { stripDiacritics } from './fold.js';
import { normalizeText } from './normalize.js';

/** A point in time and how much of it is known. With 'day' it is 00:00 in Vietnam, and only the date counts. */
export interface ReadDate {
  date: Date;
  precision: 'minute' | 'day';
}

/** Offset of Vietnam in hours: the zone of a time that names none. */
const VIETNAM_OFFSET = 7;
/** Longer texts are not dates. */
const MAX_LENGTH = 100;
/** Numbers from here on count milliseconds, smaller ones seconds. In either unit it is no earlier than March 1973. */
const MIN_MILLISECONDS = 1e11;
/** Smaller numbers are not times: 0, 2023, 20230529. */
const MIN_SECONDS = 1e8;

// Everything below matches lower-case text without diacritics.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** American time zones as RFC 822 names them. Other names mean UTC. */
const ZONES: Record<string, string> = {
  edt: '-04',
  est: '-05',
  cdt: '-05',
  cst: '-06',
  mdt: '-06',
  mst: '-07',
  pdt: '-07',
  pst: '-08',
};

/** "29 thang 5, 2023", "29 thg 5 nam 2023", "29 may 2023", "29-may-2023". */
const MONTH_IN_WORDS = /(\d\d?)[ -](?:th(?:an)?g (\d\d?)(?:,| nam)|([a-z]{3,9}))[ -](\d{4})/;
const YEAR_LAST = /(\d\d?)([-/.])(\d\d?)\2(\d{4})/;
const ZONE_NAME = /(?:[ecmp][ds]t|z|utc?|gmt)(?=[ )]*$)/;
/** Weekdays (an English one comes first) and other words that add nothing to the digits. */
const FILLERS = /(?:thu|chu) [a-z]+|\b(?:thu |t)[2-7](?=[ ,])|^[a-z]{3,}|\b(?:cn|luc|ngay|ict)\b/g;
const DATE = /(?:^| )([12]\d{3})([-/.])(\d\d?)\2(\d\d?)(?:t|\b)/;
/**
 * What may stand around a date: nothing but punctuation, or a time. Its groups are hour, minute, second, fraction,
 * half of the day, sign, hours and minutes of the offset. An offset without "GMT" needs two digits: " - 5" could
 * mean anything.
 */
const TIME =
  /^[ ,|–-]*(?:(\d\d?):([0-5]\d)(?::([0-5]\d)(?:[.,](\d+))?)?(?: ?([ap]m|sa|ch))?[ ,(]*(?:(?:(?:utc?|gmt) ?|(?=.\d\d))([+-]) ?(0?\d|1[0-4])(?::?([0-5]\d))?)?[ )]*)?[ ,|–-]*$/;

/** ISO 8601 as most feeds write it. From the 29th on a day may not exist, about which engines disagree. */
const PLAIN_ISO =
  /^\d{4}-\d\d-(?:[01]\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{3})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** Rewrites a text so that dates are year, month, day, time zones are offsets, and fillers are gone. */
function toDigits(text: string): string {
  const isMonthFirst = /\d ?[ap]m/.test(text);
  return (
    text
      .replace(MONTH_IN_WORDS, (_, day: string, month: string | undefined, name: string, year: string) => {
        // An unknown name gives month 0, which is rejected below.
        return `${year}-${month ?? MONTHS.indexOf(name.slice(0, 3)) + 1}-${day}`;
      })
      // With AM or PM the month comes first, as in en-US, which only uses slashes: other marks are no date then.
      .replace(YEAR_LAST, (date, first: string, mark: string, second: string, year: string) => {
        if (!isMonthFirst) return `${year}${mark}${second}${mark}${first}`;
        return mark === '/' ? `${year}/${first}/${second}` : date;
      })
      .replace(ZONE_NAME, (name) => ZONES[name] ?? '+00')
      .replace(FILLERS, '')
  );
}

/** When a year begins in Vietnam. */
const startOf = (year: number) => Date.UTC(year, 0, 1, -VIETNAM_OFFSET);

function toReadDate(ms: number, precision: ReadDate['precision'] = 'minute'): ReadDate | undefined {
  return ms >= startOf(1900) && ms < startOf(2101) ? { date: new Date(ms), precision } : undefined;
}

/** Converts an hour to 0 to 23, or to NaN if there is no such hour in the day, or in that half of it. */
function toHour(written: string, half: string | undefined): number {
  const hour = Number(written);
  if (!half) return hour <= 23 ? hour : NaN;
  const isAfternoon = half === 'pm' || half === 'ch';
  return hour >= 1 && hour <= 12 ? (hour % 12) + (isAfternoon ? 12 : 0) : NaN;
}

function readText(value: string): ReadDate | undefined {
  const text = toDigits(stripDiacritics(normalizeText(value)).toLowerCase());
  const date = DATE.exec(text);
  if (!date) return undefined;
  const [year, monthIndex, day] = [Number(date[1]), Number(date[3]) - 1, Number(date[4])] as const;
  // Otherwise 31/02 would become a day in March.
  if (new Date(Date.UTC(year, monthIndex, day)).getUTCMonth() !== monthIndex) return undefined;
  const time = TIME.exec(text.replace(date[0], ' '));
  if (!time) return undefined;
  const [, hour, minute = 0, second = 0, fraction = '', half, sign, offsetHours, offsetMinutes = 0] = time;
  const direction = sign === '-' ? -1 : 1;
  const ms = Date.UTC(
    year,
    monthIndex,
    day,
    toHour(hour ?? '0', half) - direction * Number(offsetHours ?? VIETNAM_OFFSET),
    Number(minute) - direction * Number(offsetMinutes),
    Number(second),
    Number(fraction.slice(0, 3).padEnd(3, '0')),
  );
  return toReadDate(ms, hour ? 'minute' : 'day');
}

/**
 * Reads a date as feeds and pages write it: ISO 8601, RFC 822 (with a year of four digits), day first as in Vietnam
 * ("Thứ hai, 29/5/2023, 10:15 (GMT+7)"), month first only with AM or PM, a Date, or the epoch in seconds or
 * milliseconds. A time without a zone is Vietnam's. Returns undefined for anything ambiguous, impossible or outside
 * the years 1900 to 2100; nothing is guessed.
 */
export function readDate(value: unknown): ReadDate | undefined {
  if (value instanceof Date) return toReadDate(value.getTime());
  if (typeof value === 'number') {
    if (!(value >= MIN_SECONDS)) return undefined;
    return toReadDate(value < MIN_MILLISECONDS ? value * 1000 : value);
  }
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return undefined;
  if (PLAIN_ISO.test(value)) return toReadDate(Date.parse(value));
  // "1685330107000" is the epoch in milliseconds. Fewer digits could mean anything.
  return /^1\d{12}$/.test(value) ? toReadDate(Number(value)) : readText(value);
}
