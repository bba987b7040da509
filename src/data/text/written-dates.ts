import { own } from '../own.js';
import { stripDiacritics } from './fold.js';

/** What a text says about when something was. With 'day' it is 00:00 in Vietnam. */
export interface WrittenDate {
  /** Milliseconds since the epoch; NaN if there is no such time. */
  ms: number;
  precision: 'minute' | 'day';
}

/** Offset of Vietnam in hours: the zone of a time that names none. */
export const VIETNAM_OFFSET = 7;

// Everything below matches lower-case text without diacritics.

export const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
/** Vietnamese names months and weekdays by numbers. Here they count down, so that the longer of two names comes first. */
const NUMBERS = 'muoi hai|muoi mot|muoi|chin|tam|bay|sau|nam|tu|ba|hai|mot';
/** Returns the place of a name in a list of them. */
const placeIn = (names: string, name: string) => names.split('|').indexOf(name);

/**
 * Zones in hours ahead of UTC: those of RFC 822, the names of Vietnam's, and a few more. Names that several zones have
 * (IST, BST) are left out.
 */
const ZONES: Record<string, number> = {
  ...{ z: 0, ut: 0, utc: 0, gmt: 0, cet: 1, cest: 2, sgt: 8, jst: 9 },
  ...{ edt: -4, est: -5, cdt: -5, cst: -6, mdt: -6, mst: -7, pdt: -7, pst: -8 },
  ...{ ict: 7, 'asia/ho_chi_minh': 7, 'asia/saigon': 7, 'viet nam': 7, 'ha noi': 7, 'dong duong': 7 },
};

const NUMBER_IN_WORDS = new RegExp(`\\b(thang|thu) (${NUMBERS})\\b`, 'g');
/** "thang 5", "thg 5", "th5", "may", "sept." */
const MONTH = new RegExp(`\\b(?:th(?:(?:an)?g\\.? ?)?(\\d\\d?)|(${MONTHS})[a-z]*)\\b`);
/** A year behind the time, as in "Mon May 29 10:15:00 2023". */
const LATE_YEAR = /(m\d.*?) (\d\d?:\d\d.*) (\d{4})$/;
const AM_OR_PM = /\d ?[ap]\.?m\b/;
/** Words that en-US, which writes the month first, does not have. */
const VIETNAMESE = /\b(?:t(?:hu )?[2-7](?![/:\d])|chua? nhat|cn|ngay|luc)\b/;

/** A way of writing a date, and how to write it as year, month and day. Months in words are "m5" by then. */
type Rewriting = [pattern: RegExp, replacement: string];

const IN_ANY_ORDER: Rewriting[] = [
  [/^(\d{4}-\d\d-\d\d)(?:z|[+-]\d\d:\d\d)$/, ' $1 '],
  [/(^|[ ,(])(\d{4})([-/.])m?(\d\d?)\3(\d\d?)(?=t|\b)/, '$1 $2-$4-$5 '],
  [/^(\d{4})(\d\d)(\d\d)(?=t\d|$)/, ' $1-$2-$3 '],
  [/^(\d{4})(\d\d)(\d\d)(\d{6})$/, ' $1-$2-$3 t$4'],
  [/m(\d\d?)[ ,.-]+(\d\d?)(?:st|nd|rd|th)?[ ,-]+(?:nam )?(\d{4})\b/, ' $3-$1-$2 '],
  [/\b(\d\d?)(?:st|nd|rd|th)?[ ,./-]+(?:of )?(?:m|th[ .])(\d\d?)[ ,./-]+(?:nam )?(\d{4})\b/, ' $3-$2-$1 '],
  // RFC 822 has years of two digits.
  [/\b(\d\d?)[ -]m(\d\d?)[ -](\d\d)(?!\d| ?[:hg])/, ' $3-$2-$1 '],
];
/** In Vietnam the day comes first. */
const DAY_FIRST: Rewriting[] = [...IN_ANY_ORDER, [/\b(\d\d?)([-/.])(\d\d?)\2(\d{4})(?!\d)/, ' $4-$3-$1 ']];
/** With AM or PM the month comes first, as in en-US, which only uses slashes. With other marks only a day can be so large. */
const MONTH_FIRST: Rewriting[] = [
  ...IN_ANY_ORDER,
  [/\b(\d\d?)\/(\d\d?)\/(\d{4})(?!\d)/, ' $3-$1-$2 '],
  [/\b(1[3-9]|[23]\d)([-.])(\d\d?)\2(\d{4})(?!\d)/, ' $4-$3-$1 '],
];

/** A date that was rewritten. */
const DATE = / ([12]\d{3}|\d\d)-(\d\d?)-(\d\d?) /;
/** "thu 2", "t2", "th 2", "chu nhat", "cn", "monday". */
const WEEKDAY = /\b(?:t(?:hu?)? ?([2-7])(?!:)|chua? nhat|cn|(sun|mon|tue|wed|thu|fri|sat)[a-z]*)\b/;
/**
 * A word before all else, or a weekday without its "thu". UTC stays, and so do words for the second half of the day before a
 * small hour: such a time is not read, rather than read wrongly.
 */
const FILLERS =
  /^[a-z ]+:|\b(?:luc|vao|ngay|at|on|dang|cap nhat|lan cuoi)\b|^(?:(?!utc|gmt|(?:chieu|toi|dem)\D+(?:0|1[0-2]|\d\D))[a-z]{3,}|ba|tu)/g;
const PUNCTUATION = /^[ .,;:|•·@()[\]–—-]+|[ ,;:|•·@()[\]–—'’-]+$/g;
/** "10h15", "10 gio 15 phut", "10g". */
const HOUR = /^(\d\d?) ?(?:h|g(?:io)?)(?![a-z]) ?(\d\d?)?(?: ?(?:p|ph|phut|m)\b)?/;
const COMPACT_TIME = /^t(\d\d)(\d\d)(\d\d)?/;
/** Its groups are hour, minute, second, fraction, half of the day and zone. What is rewritten may lack the last number. */
const TIME =
  /^t?(\d\d?):([0-5]?\d)?(?::([0-5]\d)?(?:[.,](\d+))?)?(?: ?(?:h|gio)\b)?(?: ?([ap]\.?m\.?|sa(?:ng)?|ch(?:ieu)?)(?![a-z]))?(.*)$/;
/** What stands between a time, its zone and the description of that. */
const MARKS = /[ ,]*[()[\]][()[\] ]*|^[ ,]+/;
/** Sign, hours and minutes. Without "GMT" hours need two digits, save Vietnam's: " - 5" could be anything. A name may follow. */
const OFFSET =
  /^(?:(?:utc?|gmt) ?|(?=\+7|.\d\d))([+-]) ?(0?\d|1[0-4])(?::?([0-5]\d))?(?: +[a-z+][a-z\d/_ ]*)?$/;
const ZONE_NAME = /^(?:gio )?([a-z/_ ]+)$/;

/** Rewrites a text so that its date is year, month and day, between spaces. */
function rewriteDate(written: string): string {
  const text = stripDiacritics(written)
    .toLowerCase()
    .replace(NUMBER_IN_WORDS, (_, unit: string, name: string) => `${unit} ${12 - placeIn(NUMBERS, name)}`)
    .replace(MONTH, (_, month: string | undefined, name: string) => `m${month ?? placeIn(MONTHS, name) + 1}`)
    .replace(LATE_YEAR, '$1 $3 $2');
  const rewritings = AM_OR_PM.test(text) && !VIETNAMESE.test(text) ? MONTH_FIRST : DAY_FIRST;
  const rewriting = rewritings.find(([pattern]) => pattern.test(text));
  return rewriting ? text.replace(...rewriting) : '';
}

/** Returns what is left without weekday, fillers and punctuation: nothing, or the time as hours and minutes. */
const rewriteTime = (rest: string): string =>
  rest
    .replace(WEEKDAY, '')
    .replace(FILLERS, '')
    .replace(PUNCTUATION, '')
    .replace(HOUR, '$1:$2')
    .replace(COMPACT_TIME, '$1:$2:$3');

/** Returns whether a text names another weekday than that of the date. */
function hasOtherWeekday(text: string, date: Date): boolean {
  const [weekday, number, name = 'sun'] = WEEKDAY.exec(text) ?? [];
  const isSame = number
    ? date.getUTCDay() === Number(number) - 1
    : date.toUTCString().toLowerCase().startsWith(name);
  return Boolean(weekday) && !isSame;
}

/** Converts an hour to 0 to 23, or to NaN if there is no such hour in the day, or in that half of it. */
function toHour(written: string, half: string | undefined): number {
  const hour = Number(written);
  // "15h chiều" says twice that it is in the afternoon.
  if (!half || (hour > 12 && half.startsWith('ch'))) return hour <= 23 ? hour : NaN;
  const isAfternoon = /^[pc]/.test(half);
  // In Vietnamese browsers write noon as 12 or as 0, with the same word behind.
  return hour <= 12 && (hour || /^[sc]/.test(half)) ? (hour % 12) + (isAfternoon ? 12 : 0) : NaN;
}

/** Returns by how many minutes a zone is ahead of UTC: NaN if this is no zone, undefined if nobody knows which one. */
function toOffset(zone: string): number | undefined {
  const place = zone.split(MARKS).find(Boolean);
  if (!place) return VIETNAM_OFFSET * 60;
  const offset = OFFSET.exec(place);
  if (!offset) {
    const name = ZONE_NAME.exec(place)?.[1];
    const known = name ? own(ZONES, name) : NaN;
    return known === undefined ? undefined : Number(known) * 60;
  }
  const [, sign, hours, minutes = 0] = offset;
  return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
}

/**
 * Reads a date in text, with or without a time. If its zone is unknown, only the day counts.
 *
 * @param written normalized text, not long
 */
export function readWrittenDate(written: string): WrittenDate | undefined {
  const text = rewriteDate(written);
  const date = DATE.exec(text);
  if (!date) return undefined;
  const [, writtenYear = '', month, dayOfMonth] = date;
  const isShort = writtenYear.length === 2;
  // `Date.UTC` takes short years for those of the last century.
  const year = Number(writtenYear) + (isShort && writtenYear < '50' ? 2000 : 0);
  const [monthIndex, day] = [Number(month) - 1, Number(dayOfMonth)] as const;
  const midnight = new Date(Date.UTC(year, monthIndex, day));
  // Otherwise 31/02 would become a day in March.
  if (midnight.getUTCMonth() !== monthIndex) return undefined;
  const rest = text.replace(date[0], ' ');
  if (isShort && hasOtherWeekday(rest, midnight)) return undefined;
  const dayOnly: WrittenDate = { ms: Date.UTC(year, monthIndex, day, -VIETNAM_OFFSET), precision: 'day' };
  const clock = rewriteTime(rest);
  if (!clock) return dayOnly;
  const time = TIME.exec(clock);
  if (!time) return Number.isNaN(toOffset(clock)) ? undefined : dayOnly;
  const [, hour = '', minute = 0, second = 0, fraction = '', half, zone = ''] = time;
  const offset = toOffset(zone);
  if (offset === undefined) return dayOnly;
  const ms = midnight.setUTCHours(
    toHour(hour, half),
    Number(minute) - offset,
    Number(second),
    Number(`0.${fraction}`) * 1000,
  );
  return { ms, precision: 'minute' };
}
