import { attempt } from '../attempt.js';
import { asArray } from '../own.js';
import { toPlainText } from './normalize.js';
import { MONTHS, readWrittenDate, VIETNAM_OFFSET } from './written-dates.js';

/** A point in time and how much of it is known. With 'day' it is 00:00 in Vietnam, and only the date counts. */
export interface ReadDate {
  date: Date;
  precision: 'minute' | 'day';
}

/** Longer texts are not dates. */
const MAX_LENGTH = 100;
/**
 * Numbers from here on count milliseconds, smaller ones seconds. In either unit it is no earlier than March 1973, and
 * so it is in microseconds, whose numbers are larger than those of any time in milliseconds.
 */
const MIN_MILLISECONDS = 1e11;
const MIN_MICROSECONDS = 1e14;
/** Smaller numbers are not times: 0, 2023, 20230529. */
const MIN_SECONDS = 1e8;

// Most feeds write one of these two, which engines read fast and alike. From the 29th on a day may not exist, about which
// they disagree, as about early years: "01 Jan 0001", which ASP.NET writes for no time at all, is 2001 for some.
const PLAIN_ISO =
  /^\d{4}-\d\d-(?:[01]\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{3})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const PLAIN_RFC_822 = new RegExp(
  `^(?:[a-z]{3}, )?(?:0[1-9]|1\\d|2[0-8]) (?:${MONTHS}) [12]\\d{3} (?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d (?:gmt|[+-](?:0\\d|1[0-4])[0-5]\\d)$`,
);

/** JSON of ASP.NET. The number counts from the epoch, whatever the offset. */
const ASP_NET = /^\\?\/Date\((\d+)(?:[+-]\d{4})?\)\\?\/$/i;
/** The epoch in seconds or milliseconds since 2001, with or without a fraction. Other digits could mean anything. */
const EPOCH = /^1\d{9}(?:\d{3})?(?:\.\d+)?$/;
/** PHP makes the epoch of what it cannot read, in some zone. So nothing is from its first day. */
const FIRST_DAY_MS = 86_400_000;

/** When the years 1900 and 2101 begin in Vietnam. */
const MIN_MS = Date.UTC(1900, 0, 1, -VIETNAM_OFFSET);
const MAX_MS = Date.UTC(2101, 0, 1, -VIETNAM_OFFSET);

function toReadDate(ms: number, precision: ReadDate['precision'] = 'minute'): ReadDate | undefined {
  const isPlausible = ms >= MIN_MS && ms < MAX_MS && Math.abs(ms) >= FIRST_DAY_MS;
  return isPlausible ? { date: new Date(ms), precision } : undefined;
}

function readNumber(value: number): ReadDate | undefined {
  if (!(value >= MIN_SECONDS)) return undefined;
  if (value < MIN_MILLISECONDS) return toReadDate(value * 1000);
  return toReadDate(value < MIN_MICROSECONDS ? value : value / 1000);
}

/**
 * Reads a date as feeds, pages and programs write it: ISO 8601, RFC 822, a Date or its text, day first as in Vietnam
 * ("Thứ hai, 29/5/2023, 10:15 (GMT+7)", "10h15 ngày 29/5/2023"), month first with AM or PM or if it is in words, or the
 * epoch. A time without a zone is Vietnam's; of one with an unknown zone only the day counts. Returns undefined for
 * anything ambiguous, impossible or outside the years 1900 to 2100; nothing is guessed.
 */
export function readDate(value: unknown): ReadDate | undefined {
  if (typeof value === 'number') return readNumber(value);
  // A Date may be of any frame: `instanceof` only knows those of this one.
  if (typeof value === 'object' && value)
    return attempt(() => toReadDate(Date.prototype.getTime.call(value)));
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return undefined;
  if (PLAIN_ISO.test(value) || PLAIN_RFC_822.test(value.toLowerCase())) return toReadDate(Date.parse(value));
  const text = toPlainText(value);
  const number = ASP_NET.exec(text)?.[1] ?? text;
  if (EPOCH.test(number)) return readNumber(Number(number));
  const written = readWrittenDate(text);
  return written && toReadDate(written.ms, written.precision);
}

/** Reads a date, or the first one in a list: sources may have several fields, of which some cannot be read. */
export function readFirstDate(values: unknown): ReadDate | undefined {
  for (const value of asArray(values)) {
    const found = readDate(value);
    if (found) return found;
  }
  return undefined;
}
