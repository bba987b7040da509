/** Vietnam is at UTC+7 all year round: shifted by this, the UTC text of a time is that of its clocks. */
const VIETNAM_MS = 7 * 3_600_000;
/** Four-digit years: beyond them neither dd/MM/yyyy nor the datetime attribute can say which one is meant. */
const FIRST_MS = Date.UTC(1000, 0, 2);
const LAST_MS = Date.UTC(9999, 11, 31);

/** Year, month, day, the time of day to the minute, and its seconds. */
const PARTS = /(\d+)-(\d+)-(\d+)T(.{5})(...).*/;

/** Making a formatter costs a hundred times what using it does. */
const weekdays = new Map<string, Intl.DateTimeFormat>();

function toVietnam(date: Date): Date {
  return new Date(+date + VIETNAM_MS);
}

function weekdayOf(date: Date, locale: string): string {
  const format =
    weekdays.get(locale) ?? new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  weekdays.set(locale, format);
  return format.format(toVietnam(date));
}

/**
 * Writes the parts of a date, for the order and the punctuation that `Intl` gives them differ between engines and
 * their versions. '' for an invalid date.
 */
function write(date: Date, text: string, locale?: string): string {
  if (!(+date >= FIRST_MS && +date < LAST_MS)) return '';
  const written = toVietnam(date).toISOString().replace(PARTS, text);
  return locale ? `${weekdayOf(date, locale)}, ${written}` : written;
}

/** "29/05/2023 10:15" in Vietnam's time; '' for an invalid date. */
export const formatDateTime = (date: Date): string => write(date, '$3/$2/$1 $4');

/** "29/05/2023" by Vietnam's calendar; '' for an invalid date. */
export const formatDate = (date: Date): string => write(date, '$3/$2/$1');

/**
 * "Thứ Hai, 29/05/2023, 10:15 (GMT+7)": everything there is to know, for a tooltip; '' for an invalid date.
 *
 * @param locale language of the weekday; the digits are the same in all
 */
export const formatFullTime = (date: Date, locale: string): string =>
  write(date, '$3/$2/$1, $4 (GMT+7)', locale);

/**
 * "Thứ Hai, 29/05/2023", for a date whose time of day is not known; '' for an invalid date.
 *
 * @param locale language of the weekday; the digits are the same in all
 */
export const formatFullDate = (date: Date, locale: string): string => write(date, '$3/$2/$1', locale);

/** "2023-05-29T10:15:00+07:00", for a `datetime` attribute; '' for an invalid date. */
export const toIsoDateTime = (date: Date): string => write(date, '$1-$2-$3T$4$5+07:00');

/** "2023-05-29", for a `datetime` attribute without a time of day; '' for an invalid date. */
export const toIsoDate = (date: Date): string => write(date, '$1-$2-$3');
