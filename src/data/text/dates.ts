import { stripDiacritics } from './fold.js';
import { normalizeText } from './normalize.js';

/** A point in time, and how much of it is known: with 'day' it is 00:00 in Vietnam and only the date counts. */
export interface ReadDate {
  date: Date;
  precision: 'minute' | 'day';
}

/** Vietnam's offset in hours: what a time without a zone is in. */
const VIETNAM = 7;

/** No date is longer. */
const MAX_LENGTH = 100;

/** Below it, a number counts seconds, else milliseconds. */
const FIRST_AS_MILLISECONDS = 1e11;
/** March 1973 in seconds, as 1e11 is in milliseconds. What is smaller is no time: 0, 2023, 20230529. */
const FIRST_AS_SECONDS = 1e8;

// Everything below is in lower case without diacritics.
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const MONTH_IN_WORDS = /(\d\d?)[ -](?:th(?:an)?g (\d\d?)(?:,| nam)|([a-z]{3,9}))[ -](\d{4})/;
const YEAR_LAST = /(\d\d?)([-/.])(\d\d?)\2(\d{4})/;
/** Days of the week (an English one comes first), and what else says nothing that the figures do not say. */
const FILLERS = /(?:thu|chu) [a-z]+|\b(?:thu |t)[2-7](?=[ ,])|^[a-z]{3,}|\b(?:cn|luc|ngay|ict)\b/g;

const DATE = /(?:^| )([12]\d{3})([-/.])(\d\d?)\2(\d\d?)(?:t|\b)/;
/** Without "GMT", only the form of the standards is a zone: " - 5" may be anything. */
const TIME =
  /^[ ,|–-]*(?:(\d\d?):([0-5]\d)(?::([0-5]\d)(?:[.,](\d+))?)?(?: ?([ap]m|sa|ch))?[ ,(]*(?:(?:(?:utc?|gmt) ?|(?=.\d\d))([+-]) ?(0?\d|1[0-4])(?::?([0-5]\d))?)?[ )]*)?[ ,|–-]*$/;

/** Dates as year, month, day, zones as offsets, and no words. */
function toFigures(text: string): string {
  return (
    text
      .replace(
        MONTH_IN_WORDS,
        (_, day: string, month: string | undefined, name: string, year: string) =>
          `${year}-${month ?? MONTHS.indexOf(name.slice(0, 3)) / 3 + 1}-${day}`,
      )
      // With AM or PM the month comes first, as en-US writes it; with other marks than its slashes that is no date.
      .replace(YEAR_LAST, /\d ?[ap]m/.test(text) ? '$4$2$1/$3' : '$4$2$3$2$1')
      // From Eastern to Pacific they are an hour apart, and so are daylight and standard time.
      .replace(/(?:([ecmp])([ds])t|z|utc?|gmt)(?=[ )]*$)/, (_, zone: string | undefined, kind: string) =>
        zone ? `-0${'ecmp'.indexOf(zone) + 'ds'.indexOf(kind) + 4}` : '+00',
      )
      .replace(FILLERS, '')
  );
}

function toReadDate(ms: number, precision: ReadDate['precision']): ReadDate | undefined {
  const isPlausible = ms >= Date.UTC(1900, 0, 1, -VIETNAM) && ms < Date.UTC(2101, 0, 1, -VIETNAM);
  return isPlausible ? { date: new Date(ms), precision } : undefined;
}

function readText(value: string): ReadDate | undefined {
  const text = toFigures(stripDiacritics(normalizeText(value)).toLowerCase());
  const [date = '', year, , month, day] = DATE.exec(text) ?? [];
  const midnight = [Number(year), Number(month) - 1, Number(day)] as const;
  const time = TIME.exec(text.replace(date, ' '));
  // 31/02 would become a day in March.
  if (!time || new Date(Date.UTC(...midnight)).getUTCMonth() !== midnight[1]) return undefined;
  const [, hour, minute = 0, second = 0, fraction = 0, half, sign = '+', zoneHour = VIETNAM, zoneMinute = 0] =
    time;
  const hours = Number(hour ?? 0);
  if (half ? hours < 1 || hours > 12 : hours > 23) return undefined;
  const ms = Date.UTC(
    ...midnight,
    (half ? (hours % 12) + (/[pc]/.test(half) ? 12 : 0) : hours) - Number(`${sign}${zoneHour}`),
    Number(minute) - Number(`${sign}${zoneMinute}`),
    Number(second),
    Number(`.${fraction}`) * 1000,
  );
  return toReadDate(ms, hour ? 'minute' : 'day');
}

/**
 * A date as feeds and pages write it: ISO 8601, RFC 822 (with the four digits of the year that RFC 1123 asks for), day first as in Vietnam ("Thứ hai, 29/5/2023, 10:15 (GMT+7)"),
 * month first only with AM or PM, the epoch in seconds or milliseconds, a Date. A time without a zone is
 * Vietnam's. What is ambiguous, impossible or outside the years 1900 to 2100 is undefined, never guessed.
 */
export function readDate(value: unknown): ReadDate | undefined {
  // "1685330107000": the epoch as text. Fewer digits may be anything.
  if (typeof value === 'string' && !/^1\d{12}$/.test(value))
    return value.length > MAX_LENGTH ? undefined : readText(value);
  if (value instanceof Date) return toReadDate(+value, 'minute');
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number !== 'number' || !(number >= FIRST_AS_SECONDS)) return undefined;
  return toReadDate(number < FIRST_AS_MILLISECONDS ? number * 1000 : number, 'minute');
}
