import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  formatDate,
  formatDateTime,
  formatFullDate,
  formatFullTime,
  toIsoDate,
  toIsoDateTime,
} from '../../../src/data/text/absolute-time.js';

const VI = 'Chủ Nhật,Thứ Hai,Thứ Ba,Thứ Tư,Thứ Năm,Thứ Sáu,Thứ Bảy'.split(',');
const EN = 'Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday'.split(',');

const published = new Date('2023-05-29T10:15:07+07:00');

const all: Record<string, (date: Date) => string> = {
  formatDate,
  formatDateTime,
  formatFullTime: (date) => formatFullTime(date, VI),
  formatFullDate: (date) => formatFullDate(date, VI),
  toIsoDate,
  toIsoDateTime,
};

/** Every text that can be made of a date. */
function texts(date: Date): string[] {
  return Object.values(all).map((format) => format(date));
}

describe('absolute time', () => {
  it('is dd/MM/yyyy HH:mm', () => {
    expect(formatDateTime(published)).to.equal('29/05/2023 10:15');
    expect(formatDate(published)).to.equal('29/05/2023');
  });

  it('is in the datetime attribute with the offset of Vietnam', () => {
    expect(toIsoDateTime(published)).to.equal('2023-05-29T10:15:07+07:00');
    expect(toIsoDate(published)).to.equal('2023-05-29');
  });

  it('says everything in the tooltip, with the weekday in the language of the page', () => {
    expect(formatFullTime(published, VI)).to.equal('Thứ Hai, 29/05/2023, 10:15 (GMT+7)');
    expect(formatFullTime(published, EN)).to.equal('Monday, 29/05/2023, 10:15 (GMT+7)');
  });

  it('leaves the time of day out of the tooltip where it is not known', () => {
    expect(formatFullDate(published, VI)).to.equal('Thứ Hai, 29/05/2023');
    expect(formatFullDate(published, EN)).to.equal('Monday, 29/05/2023');
  });

  it('names the weekdays as the platform does', () => {
    const week = [0, 1, 2, 3, 4, 5, 6].map((day) => new Date(Date.UTC(2023, 4, 29 + day)));
    for (const [locale, names] of Object.entries({ vi: VI, en: EN })) {
      const expected = week.map((day) =>
        day.toLocaleDateString(locale, { weekday: 'long', timeZone: 'UTC' }),
      );
      expect(week.map((day) => formatFullDate(day, names).split(',')[0])).to.deep.equal(expected);
    }
  });

  it('has two digits for day, month, hour and minute, and midnight is 00:00', () => {
    const midnight = new Date('2024-02-01T00:00:00+07:00');
    expect(formatDateTime(midnight)).to.equal('01/02/2024 00:00');
    expect(formatFullTime(midnight, EN)).to.equal('Thursday, 01/02/2024, 00:00 (GMT+7)');
    expect(formatDateTime(new Date('2024-02-01T12:05:00+07:00'))).to.equal('01/02/2024 12:05');
    expect(formatDateTime(new Date('2024-02-01T23:59:59+07:00'))).to.equal('01/02/2024 23:59');
  });

  it('changes the day at midnight in Vietnam, which is 17:00 UTC', () => {
    expect(texts(new Date('2023-12-31T16:59:59Z'))).to.deep.equal([
      '31/12/2023',
      '31/12/2023 23:59',
      'Chủ Nhật, 31/12/2023, 23:59 (GMT+7)',
      'Chủ Nhật, 31/12/2023',
      '2023-12-31',
      '2023-12-31T23:59:59+07:00',
    ]);
    expect(texts(new Date('2023-12-31T17:00:00Z'))).to.deep.equal([
      '01/01/2024',
      '01/01/2024 00:00',
      'Thứ Hai, 01/01/2024, 00:00 (GMT+7)',
      'Thứ Hai, 01/01/2024',
      '2024-01-01',
      '2024-01-01T00:00:00+07:00',
    ]);
  });

  it('names in the attribute the very second that it was given', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_208_988_800, max: 4_133_980_799 }), (seconds) => {
        expect(Date.parse(toIsoDateTime(new Date(seconds * 1000)))).to.equal(seconds * 1000);
      }),
    );
  });

  it('agrees with Intl by the clocks of Ho Chi Minh City since 1976', () => {
    const clocks = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Asia/Ho_Chi_Minh',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1976, 0, 1), max: Date.UTC(2100, 0, 1) }), (ms) => {
        expect(formatDateTime(new Date(ms))).to.equal(clocks.format(ms).replace(', ', ' '));
      }),
    );
  });

  it('shows the same minute to people and machines', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1900, 0, 2), max: Date.UTC(2100, 0, 1) }), (ms) => {
        const date = new Date(ms);
        const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+)/.exec(toIsoDateTime(date))!;
        expect(formatDateTime(date)).to.equal(`${day}/${month}/${year} ${time}`);
      }),
    );
  });
});
