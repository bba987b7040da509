import { msg, str } from '@lit/localize';
import { toVietnamTime } from '../data/text/vietnam-time.js';

const MINUTE_MS = 60_000;
/** How far a publisher's clock may be ahead of the reader's. */
export const CLOCK_SKEW_MS = 5 * MINUTE_MS;

const HOUR = 60;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;

/**
 * Full months between two times by Vietnam's calendar, as date-fns 4 counts them: the day is moved back by whole
 * months, a day that the target month lacks runs over into the next one, and the end of February reaches any day.
 * (date-fns' rule for a difference of one month is left out: below twelve only the count of days matters.)
 */
function fullMonths(date: Date, now: Date): number {
  const start = toVietnamTime(date);
  const moved = toVietnamTime(now);
  const months =
    (moved.getUTCFullYear() - start.getUTCFullYear()) * 12 + moved.getUTCMonth() - start.getUTCMonth();
  if (moved.getUTCMonth() === 1 && moved.getUTCDate() > 27) moved.setUTCDate(30);
  moved.setUTCMonth(moved.getUTCMonth() - months);
  return moved < start ? months - 1 : months;
}

function formatMinutes(count: number): string {
  return count === 1
    ? msg('1 phút trước', { id: 'minute-ago' })
    : msg(str`${count} phút trước`, { id: 'minutes-ago' });
}

function formatHours(count: number): string {
  return count === 1
    ? msg('khoảng 1 giờ trước', { id: 'about-hour-ago' })
    : msg(str`khoảng ${count} giờ trước`, {
        id: 'about-hours-ago',
      });
}

function formatDays(count: number): string {
  return count === 1
    ? msg('1 ngày trước', { id: 'day-ago' })
    : msg(str`${count} ngày trước`, { id: 'days-ago' });
}

function formatAboutMonths(count: number): string {
  return count === 1
    ? msg('khoảng 1 tháng trước', { id: 'about-month-ago' })
    : msg('khoảng 2 tháng trước', { id: 'about-months-ago' });
}

function formatYears(months: number): string {
  const years = Math.trunc(months / 12);
  const rest = months % 12;
  if (rest < 3) {
    return years === 1
      ? msg('khoảng 1 năm trước', { id: 'about-year-ago' })
      : msg(str`khoảng ${years} năm trước`, {
          id: 'about-years-ago',
        });
  }
  if (rest < 9) {
    return years === 1
      ? msg('hơn 1 năm trước', { id: 'over-year-ago' })
      : msg(str`hơn ${years} năm trước`, { id: 'over-years-ago' });
  }
  return msg(str`gần ${years + 1} năm trước`, {
    id: 'almost-years-ago',
  });
}

/**
 * How long ago something was, in words ("khoảng 1 năm trước"), in the language that the page speaks. Wording and
 * thresholds are those of date-fns' `formatDistance`, but "vừa xong" for the first half minute and never
 * "12 tháng trước". Months and years are counted by Vietnam's calendar.
 *
 * @param date the time to describe
 * @param now the time to describe it at
 * @returns undefined where words would mislead: more than 5 minutes ahead, or not a valid date
 */
export function formatRelativeTime(date: Date, now: Date): string | undefined {
  const ageMs = now.getTime() - date.getTime();
  if (!(ageMs >= -CLOCK_SKEW_MS)) return undefined;

  const minutes = Math.round(ageMs / MINUTE_MS);
  if (minutes < 1) return msg('vừa xong', { id: 'just-now' });
  if (minutes < 45) return formatMinutes(minutes);
  if (minutes < DAY) return formatHours(Math.round(minutes / HOUR));
  if (minutes < 1.75 * DAY) return formatDays(1);
  if (minutes < MONTH) return formatDays(Math.round(minutes / DAY));
  if (minutes < 2 * MONTH) return formatAboutMonths(Math.round(minutes / MONTH));

  const months = fullMonths(date, now);
  if (months >= 12) return formatYears(months);
  // From 345 days on it rounds up to a year that is not over.
  const nearest = Math.min(Math.round(minutes / MONTH), 11);
  return msg(str`${nearest} tháng trước`, { id: 'months-ago' });
}
