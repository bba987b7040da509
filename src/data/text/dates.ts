import { stripDiacritics } from './fold.js';
import { normalizeText } from './normalize.js';

/** A point in time, and how much of it is known: with 'day' it is 00:00 in Vietnam and only the date counts. */
export interface ReadDate {
  date: Date;
  precision: 'minute' | 'day';
}

const HOUR_MS = 3_600_000;
/** Vietnam's offset in hours: what a time without a zone is in. */
const VIETNAM = 7;
/** The years 1900 to 2100 in Vietnam. */
const FIRST_MS = Date.UTC(1900, 0, 1) - VIETNAM * HOUR_MS;
const END_MS = Date.UTC(2101, 0, 1) - VIETNAM * HOUR_MS;

/** No date is longer. */
const MAX_LENGTH = 100;

/** Below it, a number counts seconds, else milliseconds. */
const FIRST_AS_MILLISECONDS = 1e11;
/** March 1973 in seconds, as 1e11 is in milliseconds. What is smaller is no time: 0, 2023, 20230529. */
const FIRST_AS_SECONDS = 1e8;

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

// The grammar of a date in lower case without diacritics. One pattern for each order of date and time.
const GAP = '[ ,|–-]+';
const LEAD = `(?:(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|t[2-7]|cn|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)${GAP})?(?:luc |ngay )?`;
const DATE = '(?<first>\\d{1,4})(?<mark>[-/.])(?<second>\\d{1,2})\\k<mark>(?<third>\\d{1,4})';
const TIME =
  '(?<hour>\\d{1,2}):(?<minute>[0-5]\\d)(?::(?<seconds>[0-5]\\d)(?:[.,](?<fraction>\\d+))?)?(?: ?(?<half>[ap]m|sa|ch))?';
const ZONE =
  ' ?\\(? ?(?:ict|(?<name>z|[ecmp][sd]t)|(?<gmt>utc?|gmt)? ?(?:(?<sign>[+-])(?<space> ?)(?<zoneHours>\\d{1,2}):?(?<zoneMinutes>[0-5]\\d)?)?) ?\\)?';
const DATE_FIRST = new RegExp(`^${LEAD}${DATE}(?:(?:t|${GAP}(?:luc )?)${TIME})?${ZONE}$`);
const TIME_FIRST = new RegExp(`^${LEAD}${TIME}${GAP}${LEAD}${DATE}${ZONE}$`);

type Groups = Record<string, string | undefined>;

/** Months by name or after "tháng" become digits, with the year first: nothing is left to confuse. */
function spellInDigits(text: string): string {
  return text
    .replace(/(\d{1,2}) th(?:an)?g (\d{1,2})(?:,| nam) (\d{4})/, '$3-$2-$1')
    .replace(
      /(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4})/,
      (_, day: string, name: string, year: string) =>
        `${year}-${MONTHS.findIndex((month) => month.startsWith(name)) + 1}-${day}`,
    );
}

/** Midnight UTC of the day, or undefined if there is no such day or no telling which one it is. */
function readDay({ first = '', mark, second, third = '', half }: Groups): number | undefined {
  const isYearFirst = first.length === 4;
  // One year of four digits and one day of one or two: two-digit years are anyone's guess.
  if (isYearFirst ? third.length > 2 : first.length > 2 || third.length !== 4) return undefined;
  const isMonthFirst = !isYearFirst && /m/.test(half ?? '');
  // Month first is how en-US writes, and it writes slashes.
  if (isMonthFirst && mark !== '/') return undefined;
  const year = Number(isYearFirst ? first : third);
  const month = Number(isMonthFirst ? first : second);
  const day = Number(isMonthFirst ? second : isYearFirst ? third : first);
  const midnight = new Date(Date.UTC(year, month - 1, day));
  // 31/02 would become a day in March, the year 50 would become 1950.
  const isReal = midnight.getUTCFullYear() === year && midnight.getUTCMonth() === month - 1;
  return isReal ? +midnight : undefined;
}

/** Milliseconds since midnight, or undefined if no clock shows that. */
function readTimeOfDay({ hour, minute, seconds = '0', fraction = '', half }: Groups): number | undefined {
  const hours = Number(hour);
  if (half ? hours < 1 || hours > 12 : hours > 23) return undefined;
  const hours24 = half ? (hours % 12) + (half === 'pm' || half === 'ch' ? 12 : 0) : hours;
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return ((hours24 * 60 + Number(minute)) * 60 + Number(seconds)) * 1000 + milliseconds;
}

/** The zone's offset in hours, or undefined if what stands there need not be a zone. */
function readZone({ name, gmt, sign, space, zoneHours = '', zoneMinutes = '0' }: Groups): number | undefined {
  // From Eastern to Pacific they are an hour apart, and so are standard and daylight time.
  if (name) return name === 'z' ? 0 : (name[1] === 'd' ? -4 : -5) - 'ecmp'.indexOf(name[0]!);
  if (!sign) return gmt ? 0 : VIETNAM;
  // Without "GMT" only the form of the standards is a zone: " - 5" may be anything.
  if (!gmt && (space || zoneHours.length < 2)) return undefined;
  const hours = Number(zoneHours) + Number(zoneMinutes) / 60;
  return hours > 14 ? undefined : sign === '-' ? -hours : hours;
}

function toReadDate(ms: number, precision: ReadDate['precision']): ReadDate | undefined {
  return ms >= FIRST_MS && ms < END_MS ? { date: new Date(ms), precision } : undefined;
}

function readText(value: string): ReadDate | undefined {
  const text = spellInDigits(stripDiacritics(normalizeText(value)).toLowerCase());
  const groups: Groups | undefined = (DATE_FIRST.exec(text) ?? TIME_FIRST.exec(text))?.groups;
  const day = groups && readDay(groups);
  if (day === undefined) return undefined;
  if (!groups!.hour) {
    // "2023-05-29 -05" is neither a day nor a time.
    return groups!.sign && !groups!.gmt ? undefined : toReadDate(day - VIETNAM * HOUR_MS, 'day');
  }
  const time = readTimeOfDay(groups!);
  const zone = readZone(groups!);
  return time === undefined || zone === undefined
    ? undefined
    : toReadDate(day + time - zone * HOUR_MS, 'minute');
}

/**
 * A date as feeds and pages write it: ISO 8601, RFC 822, day first as in Vietnam ("Thứ hai, 29/5/2023, 10:15 (GMT+7)"),
 * month first only with AM or PM, the epoch in seconds or milliseconds, a Date. A time without a zone is
 * Vietnam's. What is ambiguous, impossible or outside the years 1900 to 2100 is undefined, never guessed.
 */
export function readDate(value: unknown): ReadDate | undefined {
  if (typeof value === 'string') return value.length > MAX_LENGTH ? undefined : readText(value);
  if (value instanceof Date) return toReadDate(+value, 'minute');
  if (typeof value !== 'number' || !(value >= FIRST_AS_SECONDS)) return undefined;
  return toReadDate(value < FIRST_AS_MILLISECONDS ? value * 1000 : value, 'minute');
}
