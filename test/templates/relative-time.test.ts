import { expect } from '@open-wc/testing';
import { formatDistance } from 'date-fns/formatDistance';
import { vi } from 'date-fns/locale/vi';
import { formatRelativeTime } from '../../src/templates/relative-time.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Ordinary days, a leap day, month ends of every length, the days around the end of February. */
const NOWS = [
  '2024-05-30T10:15:00+07:00',
  '2024-06-20T08:00:00+07:00',
  '2024-02-29T12:00:00+07:00',
  '2024-02-28T23:30:00+07:00',
  '2023-02-28T00:00:00+07:00',
  '2023-03-01T06:59:59+07:00',
  '2023-03-31T17:00:00+07:00',
  '2025-04-30T23:59:59+07:00',
  '2024-12-31T00:00:00+07:00',
  '2026-01-01T00:30:00+07:00',
].map((now) => new Date(now));

function ago(now: Date, ageMs: number): Date {
  return new Date(+now - ageMs);
}

function oracle(date: Date, now: Date): string {
  const text = formatDistance(date, now, { addSuffix: true, locale: vi });
  return text.replace('dưới 1 phút trước', 'vừa xong').replace('12 tháng', '11 tháng');
}

/** Where we and date-fns differ. One assertion on the whole list: a hundred thousand would take minutes. */
function mismatches(now: Date, ages: Iterable<number>): string[] {
  const found: string[] = [];
  for (const age of ages) {
    const date = ago(now, age);
    const ours = formatRelativeTime(date, now);
    const theirs = oracle(date, now);
    if (ours !== theirs) found.push(`${date.toISOString()}: "${ours}", not "${theirs}"`);
  }
  return found;
}

function* steps(count: number, stepMs: number): Generator<number> {
  for (let step = 0; step <= count; step++) yield step * stepMs;
}

describe('relative time', () => {
  before('date-fns counts in the zone of the machine, so the runner has to be in Vietnam', () => {
    expect(new Date(2024, 0, 1).getTimezoneOffset()).to.equal(-420);
  });

  for (const now of NOWS) {
    const name = now.toISOString();

    it(`agrees with date-fns in every hour of 1,100 days before ${name}`, () => {
      expect(mismatches(now, steps(1100 * 24, HOUR))).to.deep.equal([]);
    });

    it(`agrees with date-fns in every minute of two days before ${name}`, () => {
      expect(mismatches(now, steps(2 * 24 * 60, MINUTE))).to.deep.equal([]);
    });

    it(`agrees with date-fns in every second of the first two hours before ${name}`, () => {
      expect(mismatches(now, steps(2 * 60 * 60, SECOND))).to.deep.equal([]);
    });
  }

  it('agrees with date-fns around each boundary of months and years, on every day of a leap cycle', () => {
    const found: string[] = [];
    for (let day = 0; day < 1461; day++) {
      // Another hour each day: near midnight the calendars of Vietnam and of UTC differ.
      const now = new Date(Date.UTC(2023, 0, 1 + day, (day * 5) % 24, 30));
      const ages = [12, 15, 21, 24, 33].flatMap((months) => {
        const turn = new Date(now);
        turn.setMonth(turn.getMonth() - months);
        return [-3, -2, -1, 0, 1, 2, 3].flatMap((days) =>
          [-1, 0, 1].map((ms) => +now - +turn + days * DAY + ms),
        );
      });
      found.push(...mismatches(now, ages));
    }
    expect(found).to.deep.equal([]);
  });

  it('says 11 months, where date-fns says 12, from 345 days until the anniversary, and nowhere else', () => {
    const now = new Date('2024-06-20T08:00:00+07:00');
    const anniversary = new Date('2023-06-20T08:00:00+07:00');
    const days345 = ago(now, 345 * DAY);
    const theirs = (date: Date): string => formatDistance(date, now, { addSuffix: true, locale: vi });

    expect(theirs(days345)).to.equal('12 tháng trước');
    expect(formatRelativeTime(days345, now)).to.equal('11 tháng trước');
    const last = new Date(+anniversary + 1);
    expect(theirs(last)).to.equal('12 tháng trước');
    expect(formatRelativeTime(last, now)).to.equal('11 tháng trước');
    expect(theirs(anniversary)).to.equal('khoảng 1 năm trước');
    expect(formatRelativeTime(anniversary, now)).to.equal('khoảng 1 năm trước');

    const elsewhere: number[] = [];
    for (const age of steps(1100 * 24, HOUR)) {
      const date = ago(now, age);
      const differs = age >= MINUTE && formatRelativeTime(date, now) !== theirs(date);
      if (differs !== (date <= days345 && date > anniversary)) elsewhere.push(age / HOUR);
    }
    expect(elsewhere).to.deep.equal([]);
  });

  it('never says 12 months, whatever the day', () => {
    const found: string[] = [];
    for (let day = 0; day < 1461; day++) {
      const now = new Date(Date.UTC(2023, 0, 1 + day));
      for (let age = 340; age <= 370; age++) {
        const text = formatRelativeTime(ago(now, age * DAY), now);
        if (text !== '11 tháng trước' && text !== 'khoảng 1 năm trước')
          found.push(`${now.toISOString()} ${age}`);
      }
    }
    expect(found).to.deep.equal([]);
  });

  it('says what readers of a portal expect at each age', () => {
    const now = new Date('2024-05-30T10:15:00+07:00');
    const table: [string, number | string][] = [
      ['vừa xong', 0],
      ['vừa xong', 5 * SECOND],
      ['vừa xong', 29_999],
      ['1 phút trước', 30 * SECOND],
      ['1 phút trước', 45 * SECOND],
      ['1 phút trước', 89_999],
      ['2 phút trước', 90 * SECOND],
      ['10 phút trước', 10 * MINUTE],
      ['44 phút trước', 44.5 * MINUTE - 1],
      ['khoảng 1 giờ trước', 44.5 * MINUTE],
      ['khoảng 1 giờ trước', 45 * MINUTE],
      ['khoảng 1 giờ trước', 59 * MINUTE],
      ['khoảng 2 giờ trước', 90 * MINUTE],
      ['khoảng 2 giờ trước', 2 * HOUR],
      ['khoảng 23 giờ trước', 23 * HOUR],
      ['khoảng 24 giờ trước', DAY - MINUTE],
      ['1 ngày trước', DAY],
      ['1 ngày trước', 25 * HOUR],
      ['2 ngày trước', 42 * HOUR],
      ['2 ngày trước', 2 * DAY],
      ['6 ngày trước', 6 * DAY],
      ['8 ngày trước', 8 * DAY],
      ['25 ngày trước', 25 * DAY],
      ['30 ngày trước', 30 * DAY - MINUTE],
      ['khoảng 1 tháng trước', 30 * DAY],
      ['khoảng 1 tháng trước', 35 * DAY],
      ['khoảng 2 tháng trước', 45 * DAY],
      ['2 tháng trước', 60 * DAY],
      ['6 tháng trước', '2023-11-30T10:15:00+07:00'],
      ['11 tháng trước', '2023-06-30T10:15:00+07:00'],
      ['11 tháng trước', 345 * DAY],
      ['khoảng 1 năm trước', '2023-05-30T10:15:00+07:00'],
      ['khoảng 1 năm trước', '2023-04-30T10:15:00+07:00'],
      ['hơn 1 năm trước', '2022-11-30T10:15:00+07:00'],
      ['gần 2 năm trước', '2022-08-30T10:15:00+07:00'],
      ['khoảng 2 năm trước', '2022-05-30T10:15:00+07:00'],
      ['hơn 2 năm trước', '2021-11-30T10:15:00+07:00'],
      ['gần 3 năm trước', '2021-08-30T10:15:00+07:00'],
      ['khoảng 10 năm trước', '2014-05-30T10:15:00+07:00'],
    ];
    const texts = table.map(([, when]) =>
      formatRelativeTime(typeof when === 'number' ? ago(now, when) : new Date(when), now),
    );
    expect(texts).to.deep.equal(table.map(([text]) => text));
  });

  it('says "khoảng 1 năm trước" on 20 June 2024 of an article of 29 May 2023', () => {
    const published = new Date('2023-05-29T00:00:00+07:00');
    expect(formatRelativeTime(published, new Date('2024-06-20T00:00:00+07:00'))).to.equal(
      'khoảng 1 năm trước',
    );
    expect(formatRelativeTime(published, new Date('2024-06-20T23:59:59+07:00'))).to.equal(
      'khoảng 1 năm trước',
    );
  });

  it('takes a publisher whose clock is up to five minutes ahead for just now', () => {
    const now = NOWS[0]!;
    for (const ahead of [1, 5 * SECOND, 4 * MINUTE + 59 * SECOND, 5 * MINUTE]) {
      expect(formatRelativeTime(ago(now, -ahead), now), `${ahead} ms`).to.equal('vừa xong');
    }
  });

  it('has no words for what lies further ahead', () => {
    const now = NOWS[0]!;
    for (const ahead of [5 * MINUTE + 1, 5 * MINUTE + SECOND, HOUR, 366 * DAY]) {
      expect(formatRelativeTime(ago(now, -ahead), now), `${ahead} ms`).to.equal(undefined);
    }
  });

  it('has no words for an invalid date', () => {
    expect(formatRelativeTime(new Date(NaN), NOWS[0]!)).to.equal(undefined);
    expect(formatRelativeTime(NOWS[0]!, new Date(NaN))).to.equal(undefined);
  });

  it('leaves both dates as they were', () => {
    const date = new Date('2022-02-28T10:15:00+07:00');
    const now = new Date('2024-02-29T10:15:00+07:00');
    formatRelativeTime(date, now);
    expect([date.toISOString(), now.toISOString()]).to.deep.equal([
      '2022-02-28T03:15:00.000Z',
      '2024-02-29T03:15:00.000Z',
    ]);
  });
});
