type Part = 'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute';

const VIETNAM_MS = 7 * 3_600_000;
/** Four-digit years: beyond them neither dd/MM/yyyy nor the datetime attribute can say which one is meant. */
const FIRST_MS = Date.UTC(1000, 0, 2);
const LAST_MS = Date.UTC(9999, 11, 31);

/** Making a formatter costs a hundred times what using it does. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(locale: string): Intl.DateTimeFormat {
  let formatter = formatters.get(locale);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      calendar: 'gregory',
      numberingSystem: 'latn',
      timeZone: 'Asia/Ho_Chi_Minh',
    });
    formatters.set(locale, formatter);
  }
  return formatter;
}

/** Writes a date from its parts: their order and punctuation differ between engines and their versions. */
function write(date: Date, toText: (parts: Record<Part, string>) => string, locale = 'vi'): string {
  if (!isWritable(date)) return '';
  const parts = formatterFor(locale)
    .formatToParts(date)
    .map(({ type, value }) => [type, value]);
  return toText(Object.fromEntries(parts) as Record<Part, string>);
}

/** False for an invalid date too. */
function isWritable(date: Date): boolean {
  return +date >= FIRST_MS && +date < LAST_MS;
}

/** "29/05/2023 10:15" in Vietnam's time; '' for an invalid date. */
export function formatDateTime(date: Date): string {
  return write(date, ({ day, month, year, hour, minute }) => `${day}/${month}/${year} ${hour}:${minute}`);
}

/** "29/05/2023" by Vietnam's calendar; '' for an invalid date. */
export function formatDate(date: Date): string {
  return write(date, ({ day, month, year }) => `${day}/${month}/${year}`);
}

/**
 * "Thứ Hai, 29/05/2023, 10:15 (GMT+7)": everything there is to know, for a tooltip; '' for an invalid date.
 *
 * @param locale language of the weekday; the digits are the same in all
 */
export function formatFullTime(date: Date, locale: string): string {
  return write(
    date,
    ({ weekday, day, month, year, hour, minute }) =>
      `${weekday}, ${day}/${month}/${year}, ${hour}:${minute} (GMT+7)`,
    locale,
  );
}

/**
 * "Thứ Hai, 29/05/2023", for a date whose time of day is not known; '' for an invalid date.
 *
 * @param locale language of the weekday; the digits are the same in all
 */
export function formatFullDate(date: Date, locale: string): string {
  return write(date, ({ weekday, day, month, year }) => `${weekday}, ${day}/${month}/${year}`, locale);
}

/** "2023-05-29T10:15:00+07:00", for a `datetime` attribute; '' for an invalid date. */
export function toIsoDateTime(date: Date): string {
  return isWritable(date) ? `${new Date(+date + VIETNAM_MS).toISOString().slice(0, 19)}+07:00` : '';
}

/** "2023-05-29", for a `datetime` attribute without a time of day; '' for an invalid date. */
export function toIsoDate(date: Date): string {
  return toIsoDateTime(date).slice(0, 10);
}
