import { toVietnamTime } from './vietnam-time.js';

// The digits are put together here because the order and punctuation of `Intl` differ between engines and versions.
// Its names of weekdays would do, but the first formatter of a page takes longer than drawing ten cards.
// Dates come from `data/`, which only lets the years 1900 to 2100 through.

/** "2023-05-29T10:15:00.000Z", in which the Z is wrong: it is Vietnam's time. */
const toVietnamIso = (date: Date): string => toVietnamTime(date).toISOString();
/** Formats as "10:15", in Vietnam's time. */
export const formatTimeOfDay = (date: Date): string => toVietnamIso(date).slice(11, 16);

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

/**
 * Formats as "Thứ Hai, 29/05/2023", for a tooltip without a time of day.
 *
 * @param weekdays their names from Sunday on
 */
export const formatFullDate = (date: Date, weekdays: string[]): string =>
  `${weekdays[toVietnamTime(date).getUTCDay()]}, ${formatDate(date)}`;

/** Formats as "Thứ Hai, 29/05/2023, 10:15 (GMT+7)", for a tooltip. */
export const formatFullTime = (date: Date, weekdays: string[]): string =>
  `${formatFullDate(date, weekdays)}, ${formatTimeOfDay(date)} (GMT+7)`;
