import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readDate } from '../../../src/data/text/dates.js';

/** What was read as an ISO time in Vietnam, a date alone where the time of day is not known. */
function read(value: unknown): string | undefined {
  const result = readDate(value);
  if (!result) return undefined;
  const iso = new Date(+result.date + 7 * 3_600_000).toISOString();
  if (result.precision === 'minute') return iso.replace(/(?:\.000)?Z$/, '+07:00');
  expect(iso).to.match(/T00:00:00\.000Z$/);
  return iso.slice(0, 10);
}

/** One test for a whole table: what is written, and what it means. */
function reads(table: Record<string, string | undefined>): () => void {
  return () => {
    const results = Object.keys(table).map((text) => [text, read(text)]);
    expect(Object.fromEntries(results)).to.deep.equal(table);
  };
}

function rejects(...texts: string[]): () => void {
  return reads(Object.fromEntries(texts.map((text) => [text, undefined])));
}

describe('readDate', () => {
  it(
    'reads what Vietnamese feeds and pages really publish',
    reads({
      'Tue, 14 Nov 2017 17:42:01 +0700': '2017-11-14T17:42:01+07:00',
      'Mon, 04 May 2026 12:05:08 GMT+7': '2026-05-04T12:05:08+07:00',
      'Mon, 04 May 2026 12:05:08 gMt + 7 ': '2026-05-04T12:05:08+07:00',
      '10/5/2026 3:42:00 PM': '2026-10-05T15:42:00+07:00',
      '05/10/2026 15:42 GMT+7': '2026-10-05T15:42:00+07:00',
      '29/05/2023 10:15': '2023-05-29T10:15:00+07:00',
      '29/12/2025 22:32 GMT+7': '2025-12-29T22:32:00+07:00',
      'Thứ hai, 29/5/2023, 10:15 (GMT+7)': '2023-05-29T10:15:00+07:00',
      'Thứ ba, 21/4/2026, 00:00 (GMT+7)': '2026-04-21T00:00:00+07:00',
      'Thứ 5, 28/05/2026 17:00:00 GMT+7': '2026-05-28T17:00:00+07:00',
      '16:25, 10/07/2021': '2021-07-10T16:25:00+07:00',
      '2025-09-30T13:53:27': '2025-09-30T13:53:27+07:00',
      '2025-09-30T06:53:27Z': '2025-09-30T13:53:27+07:00',
      '2025-05-09 11:02': '2025-05-09T11:02:00+07:00',
      'Mon, 29 May 2023 03:05:07 GMT': '2023-05-29T10:05:07+07:00',
      'Thứ sáu, 09/05/2025 - 11:02': '2025-05-09T11:02:00+07:00',
      'Thứ hai - 29/05/2023 10:15': '2023-05-29T10:15:00+07:00',
      'Chủ nhật, 03/08/2025 16:05': '2025-08-03T16:05:00+07:00',
      'Chủ nhật, ngày 08 tháng 12 năm 2024 16:02 (GMT +7)': '2024-12-08T16:02:00+07:00',
      '02/10/2020 08:20 SA': '2020-10-02T08:20:00+07:00',
      '17/11/2012': '2012-11-17',
    }),
  );

  it('reads the epoch in milliseconds, in seconds with or without a fraction, and in microseconds', () => {
    expect(read(1_685_330_107_000)).to.equal('2023-05-29T10:15:07+07:00');
    expect(read(1_685_330_107)).to.equal('2023-05-29T10:15:07+07:00');
    expect(read(1_685_330_107.25)).to.equal('2023-05-29T10:15:07.250+07:00');
    expect(read(1_685_330_107_000_000)).to.equal('2023-05-29T10:15:07+07:00');
  });

  it('does not take a small number, such as a year, a counter or nothing at all, for a time', () => {
    for (const value of [0, 1, -1, 2023, 20_230_529, -1_685_330_107, NaN, Infinity, -Infinity, 1e20]) {
      expect(read(value), String(value)).to.equal(undefined);
    }
  });

  it('reads the epoch as text, too', () => {
    expect(read('1685330107')).to.equal('2023-05-29T10:15:07+07:00');
    expect(read('1685330107000')).to.equal('2023-05-29T10:15:07+07:00');
    expect(read(' 1685330107 ')).to.equal('2023-05-29T10:15:07+07:00');
    expect(read('1685330107.25')).to.equal('2023-05-29T10:15:07.250+07:00');
  });

  it(
    'takes the epoch itself for no time: programs write it for what they could not read',
    reads({
      'Thu, 01 Jan 1970 00:00:00 +0000': undefined,
      'Thu, 01 Jan 1970 07:00:00 +0700': undefined,
      '1970-01-01T00:00:00Z': undefined,
      '1970-01-01 08:00:00': undefined,
      '01/01/1970': undefined,
      'Wed, 31 Dec 1969 19:00:00 -0500': undefined,
      '30/12/1969': '1969-12-30',
      '03/01/1970 07:30': '1970-01-03T07:30:00+07:00',
    }),
  );

  it('takes a Date as it is, unless it is invalid or out of range', () => {
    const date = new Date('2023-05-29T10:15:07+07:00');
    expect(read(date)).to.equal('2023-05-29T10:15:07+07:00');
    expect(readDate(date)!.date).not.to.equal(date);
    expect(read(new Date(NaN))).to.equal(undefined);
    expect(read(new Date(8.64e15))).to.equal(undefined);
  });

  it('takes a Date of another frame as it is', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const { Date: OtherDate } = frame.contentWindow as unknown as typeof globalThis;
    const date = new OtherDate('2023-05-29T10:15:07+07:00');
    expect(date).not.to.be.instanceOf(Date);
    expect(read(date)).to.equal('2023-05-29T10:15:07+07:00');
    frame.remove();
    expect(read(date)).to.equal('2023-05-29T10:15:07+07:00');
  });

  it('asks an object nothing that it could answer by itself', () => {
    const fail = () => {
      throw new Error('asked');
    };
    const liar = new Proxy(new Date(0), { get: fail, getPrototypeOf: fail });
    const impostor = {
      getTime: fail,
      valueOf: fail,
      get [Symbol.toStringTag]() {
        return fail();
      },
    };
    for (const value of [liar, impostor, Object.create(Date.prototype)]) {
      expect(readDate(value)).to.equal(undefined);
    }
    expect(read(Object.assign(new Date('2023-05-29T03:15:07Z'), { getTime: fail }))).to.equal(
      '2023-05-29T10:15:07+07:00',
    );
  });

  it('takes nothing else for a date', () => {
    const others = [
      undefined,
      null,
      true,
      {},
      [],
      ['2023-05-29'],
      () => 1,
      Symbol('x'),
      10n,
      { toString: () => '2023-05-29' },
    ];
    for (const value of others) expect(readDate(value), typeof value).to.equal(undefined);
  });

  it(
    'reads ISO 8601 with and without seconds, fraction and zone',
    reads({
      '2023-05-29T10:15:07.123+07:00': '2023-05-29T10:15:07.123+07:00',
      '2023-05-29T10:15:07,5+07:00': '2023-05-29T10:15:07.500+07:00',
      '2023-05-29T03:15:07.1234567Z': '2023-05-29T10:15:07.123+07:00',
      '2023-05-29T10:15:07+0700': '2023-05-29T10:15:07+07:00',
      '2023-05-29T10:15:07+07': '2023-05-29T10:15:07+07:00',
      '2023-05-29T10:15+07:00': '2023-05-29T10:15:00+07:00',
      '2023-05-29t03:15z': '2023-05-29T10:15:00+07:00',
      '2023-05-28T22:15:00-05:00': '2023-05-29T10:15:00+07:00',
      '2023-05-29T08:45:00+05:30': '2023-05-29T10:15:00+07:00',
      '2023-05-29 10:15:07 +07:00': '2023-05-29T10:15:07+07:00',
      '2023-05-29T10:15:07.123456+07:00': '2023-05-29T10:15:07.123+07:00',
      '2023-05-29T10:15:07 +07:00': '2023-05-29T10:15:07+07:00',
      '2023-05-29': '2023-05-29',
      '2024-02-29': '2024-02-29',
      '2023-05-29Z': '2023-05-29',
      '2023-05-29+07:00': '2023-05-29',
    }),
  );

  it(
    'reads compact ISO 8601, without a T if it is whole',
    reads({
      '20230529T101507+0700': '2023-05-29T10:15:07+07:00',
      '20230529T031507Z': '2023-05-29T10:15:07+07:00',
      '20230529T1015': '2023-05-29T10:15:00+07:00',
      '20230529T101507.5+07:00': '2023-05-29T10:15:07.500+07:00',
      '20230529T10:15:07': '2023-05-29T10:15:07+07:00',
      '2023-05-29T101507': '2023-05-29T10:15:07+07:00',
      '2023-05-29T1015+0700': '2023-05-29T10:15:00+07:00',
      '20230529': '2023-05-29',
      '19991231': '1999-12-31',
      '20230529101507': '2023-05-29T10:15:07+07:00',
      '20230529 101507': undefined,
      '202305291015': undefined,
      '29052023': undefined,
      '20231329': undefined,
      '12345678': undefined,
      '20230529256060': undefined,
      '20230529T10150': undefined,
      '20231329T101507': undefined,
    }),
  );

  it(
    'reads ISO 8601 with its zone in brackets',
    reads({
      '2023-05-29T10:15:00+07:00[Asia/Ho_Chi_Minh]': '2023-05-29T10:15:00+07:00',
      '2023-05-29T10:15:00+07:00[Asia/Ho_Chi_Minh][u-ca=gregory]': '2023-05-29T10:15:00+07:00',
      '2023-05-29T05:15:00+02:00[Europe/Paris]': '2023-05-29T10:15:00+07:00',
      '2023-05-29T03:15Z[UTC]': '2023-05-29T10:15:00+07:00',
      '2023-05-29T10:15[Asia/Ho_Chi_Minh]': '2023-05-29T10:15:00+07:00',
      '2023-05-29T05:15[Europe/Paris]': '2023-05-29',
    }),
  );

  it(
    'reads the JSON of ASP.NET, whose offset says nothing about the time',
    reads({
      '/Date(1685330107000)/': '2023-05-29T10:15:07+07:00',
      '\\/Date(1685330107000)\\/': '2023-05-29T10:15:07+07:00',
      '/Date(1685330107000+0700)/': '2023-05-29T10:15:07+07:00',
      '/Date(1685330107000-0500)/': '2023-05-29T10:15:07+07:00',
      '/date(1685330107000)/': '2023-05-29T10:15:07+07:00',
      '/Date(-62135596800000)/': undefined,
      '/Date(0)/': undefined,
      '/Date(1685330107000': undefined,
      '/Date(2023)/': undefined,
    }),
  );

  it(
    'reads what languages and programs print for a time',
    reads({
      'Mon May 29 2023 10:15:00 GMT+0700 (Indochina Time)': '2023-05-29T10:15:00+07:00',
      'Mon May 29 2023 10:15:00 GMT+0700 (Giờ Đông Dương)': '2023-05-29T10:15:00+07:00',
      'Mon May 29 2023 05:15:00 GMT+0200 (Central European Summer Time)': '2023-05-29T10:15:00+07:00',
      'Mon May 29 10:15:00 2023': '2023-05-29T10:15:00+07:00',
      'Tue May  9 10:15:00 2023': '2023-05-09T10:15:00+07:00',
      'Mon May 29 10:15:00 ICT 2023': '2023-05-29T10:15:00+07:00',
      'Mon May 29 03:15:00 UTC 2023': '2023-05-29T10:15:00+07:00',
      'Mon May 29 03:15:00 +0000 2023': '2023-05-29T10:15:00+07:00',
      'Mon 29 May 10:15:00 +07 2023': '2023-05-29T10:15:00+07:00',
      '2023-05-29 10:15:00 +0700 +07': '2023-05-29T10:15:00+07:00',
      '2023-05-29 03:15:00 +0000 UTC': '2023-05-29T10:15:00+07:00',
      '2023-05-29 03:15:00 UTC': '2023-05-29T10:15:00+07:00',
      '10:15:00 29/5/2023': '2023-05-29T10:15:00+07:00',
      '10:15:00 Giờ Đông Dương Thứ Hai, 29 tháng 5, 2023': '2023-05-29T10:15:00+07:00',
      '5/29/2023, 10:15:00 AM': '2023-05-29T10:15:00+07:00',
      'Monday, May 29, 2023 at 10:15 AM': '2023-05-29T10:15:00+07:00',
      '29-05-2023, 10:15 AM': '2023-05-29T10:15:00+07:00',
      '29/05/2023, 10:15:00': '2023-05-29T10:15:00+07:00',
    }),
  );

  it(
    'reads RFC 822 with each of its zones, with and without weekday and seconds',
    reads({
      'Mon, 29 May 2023 03:15:00 UT': '2023-05-29T10:15:00+07:00',
      'Mon, 29 May 2023 03:15:00 UTC': '2023-05-29T10:15:00+07:00',
      'Mon, 29 May 2023 03:15:00 Z': '2023-05-29T10:15:00+07:00',
      'Mon, 29 May 2023 03:15 GMT': '2023-05-29T10:15:00+07:00',
      '29 May 2023 03:15:00 +0000': '2023-05-29T10:15:00+07:00',
      'Mon, 29 May 2023 10:15:00': '2023-05-29T10:15:00+07:00',
      'Sun, 28 May 2023 22:15:00 EST': '2023-05-29T10:15:00+07:00',
      'Sun, 28 May 2023 23:15:00 EDT': '2023-05-29T10:15:00+07:00',
      'Sun, 28 May 2023 21:15:00 CST': '2023-05-29T10:15:00+07:00',
      'Sun, 28 May 2023 22:15:00 CDT': '2023-05-29T10:15:00+07:00',
      'Sun, 28 May 2023 20:15:00 MST': '2023-05-29T10:15:00+07:00',
      'Sun, 28 May 2023 21:15:00 MDT': '2023-05-29T10:15:00+07:00',
      'Sun, 28 May 2023 19:15:00 PST': '2023-05-29T10:15:00+07:00',
      'Sun, 28 May 2023 20:15:00 PDT': '2023-05-29T10:15:00+07:00',
      'Mon, 29 May 2023 10:15:00 ICT': '2023-05-29T10:15:00+07:00',
      'Thu, 1 Jun 2023 10:15:00 +0700': '2023-06-01T10:15:00+07:00',
      'Thu 2 Feb 2023': '2023-02-02',
      'Monday, 29-May-2023 03:15:00 GMT': '2023-05-29T10:15:00+07:00',
      'Mon,29 May 2023 10:15:00 +0700': '2023-05-29T10:15:00+07:00',
      'Mon., 29 May 2023 10:15:00 +0700': '2023-05-29T10:15:00+07:00',
      'Mon, 29 May 2023 10:15:00+0700': '2023-05-29T10:15:00+07:00',
      'Mon, 29 May 2023 03:15:00GMT': '2023-05-29T10:15:00+07:00',
      'Mon,  29  May  2023  10:15:00  +0700': '2023-05-29T10:15:00+07:00',
      'Mon, 29 May 2023 10:15:00 +0700 (ICT)': '2023-05-29T10:15:00+07:00',
      'Sat, 09 September 2023 10:15:00 +0700': '2023-09-09T10:15:00+07:00',
    }),
  );

  it(
    'reads each spelling of Vietnam’s zone, and takes it where there is none',
    reads({
      '29/05/2023 10:15 GMT+7': '2023-05-29T10:15:00+07:00',
      '29/05/2023 10:15 GMT+07': '2023-05-29T10:15:00+07:00',
      '29/05/2023 10:15 GMT+0700': '2023-05-29T10:15:00+07:00',
      '29/05/2023 10:15 GMT+07:00': '2023-05-29T10:15:00+07:00',
      '29/05/2023 10:15 UTC+7': '2023-05-29T10:15:00+07:00',
      '29/05/2023 10:15(GMT+7)': '2023-05-29T10:15:00+07:00',
      '29/05/2023 10:15 ( gmt + 7 )': '2023-05-29T10:15:00+07:00',
      '29/05/2023 10:15 +0700': '2023-05-29T10:15:00+07:00',
      '29/05/2023 12:15 GMT+9': '2023-05-29T10:15:00+07:00',
      '10:15, 29/05/2023 (GMT+7)': '2023-05-29T10:15:00+07:00',
      '10:15 GMT+7 29/05/2023': '2023-05-29T10:15:00+07:00',
      '29/05/2023 10:15 UTC+07': '2023-05-29T10:15:00+07:00',
      '29/05/2023 10:15 (ICT)': '2023-05-29T10:15:00+07:00',
      '29/05/2023 10:15 Asia/Ho_Chi_Minh': '2023-05-29T10:15:00+07:00',
      '10:15 (giờ Việt Nam), 29/05/2023': '2023-05-29T10:15:00+07:00',
      '10:15 giờ Hà Nội, ngày 29/05/2023': '2023-05-29T10:15:00+07:00',
      '29/05/2023 10:15 +7': '2023-05-29T10:15:00+07:00',
      '2023-05-29T10:15:00+7:00': '2023-05-29T10:15:00+07:00',
      '29/05/2023 (GMT+7)': '2023-05-29',
    }),
  );

  it(
    'knows some zones by their names, and of a time in any other only the day',
    reads({
      'Mon, 29 May 2023 11:15:00 SGT': '2023-05-29T10:15:00+07:00',
      'Mon, 29 May 2023 12:15:00 JST': '2023-05-29T10:15:00+07:00',
      'Mon, 29 May 2023 05:15:00 CEST': '2023-05-29T10:15:00+07:00',
      '10:15 UTC 29/05/2023': '2023-05-29T17:15:00+07:00',
      'Mon, 29 May 2023 10:15:00 IST': '2023-05-29',
      'Mon, 29 May 2023 23:15:00 BST': '2023-05-29',
      'Mon, 29 May 2023 10:15:00 (Central Time)': '2023-05-29',
      '29/05/2023 10:15 XYZ': '2023-05-29',
      '29/05/2023 10:15 constructor': '2023-05-29',
      '2023-05-29T10:15:00 America/New_York': '2023-05-29',
      '29/05/2023 10:15 EST+5': undefined,
    }),
  );

  it(
    'reads the day first, whatever the separators, with the time before or after',
    reads({
      '29/05/2023': '2023-05-29',
      '5/6/2023': '2023-06-05',
      '29-05-2023': '2023-05-29',
      '29.05.2023': '2023-05-29',
      '1.1.2026': '2026-01-01',
      '05/06/2023 10:15:07': '2023-06-05T10:15:07+07:00',
      '05/06/2023, 10:15': '2023-06-05T10:15:00+07:00',
      '05/06/2023 - 10:15': '2023-06-05T10:15:00+07:00',
      '05/06/2023 – 10:15': '2023-06-05T10:15:00+07:00',
      '05-06-2023 - 10:15': '2023-06-05T10:15:00+07:00',
      '05/06/2023 lúc 10:15': '2023-06-05T10:15:00+07:00',
      '5/6/2023 9:05': '2023-06-05T09:05:00+07:00',
      '10:15 05/06/2023': '2023-06-05T10:15:00+07:00',
      '10:15 - 05/06/2023': '2023-06-05T10:15:00+07:00',
      '10:15:07 5-6-2023': '2023-06-05T10:15:07+07:00',
      'lúc 10:15 Thứ Hai, 29 tháng 5, 2023': '2023-05-29T10:15:00+07:00',
      '10:15 ngày 29/05/2023': '2023-05-29T10:15:00+07:00',
      '29/05/2023 00:00': '2023-05-29T00:00:00+07:00',
      '29/05/2023 23:59:59': '2023-05-29T23:59:59+07:00',
    }),
  );

  it(
    'reads SA and CH day first, and AM and PM month first',
    reads({
      '05/06/2023 08:20 SA': '2023-06-05T08:20:00+07:00',
      '05/06/2023 08:20 CH': '2023-06-05T20:20:00+07:00',
      '05/06/2023 12:20 SA': '2023-06-05T00:20:00+07:00',
      '05/06/2023 12:20 ch': '2023-06-05T12:20:00+07:00',
      '5/6/2023 08:20 AM': '2023-05-06T08:20:00+07:00',
      '5/6/2023, 8:20:07 PM': '2023-05-06T20:20:07+07:00',
      '5/6/2023, 8:20:07\u202fPM': '2023-05-06T20:20:07+07:00',
      '5/6/2023 12:20 AM': '2023-05-06T00:20:00+07:00',
      '5/6/2023 12:20 pm': '2023-05-06T12:20:00+07:00',
      '5/29/2023 8:20AM': '2023-05-29T08:20:00+07:00',
      '5/6/2023 8:20 p.m.': '2023-05-06T20:20:00+07:00',
      '05/06/2023 3:20 chiều': '2023-06-05T15:20:00+07:00',
      '05/06/2023 15:20 CH': '2023-06-05T15:20:00+07:00',
      '8h20 sáng 05/06/2023': '2023-06-05T08:20:00+07:00',
      '8h20 tối 05/06/2023': '2023-06-05',
      'Thứ hai, 05/06/2023 08:20 PM': '2023-06-05T20:20:00+07:00',
      '08:20 AM ngày 29/05/2023': '2023-05-29T08:20:00+07:00',
      'Thu 5/6/2023 08:20 PM': '2023-05-06T20:20:00+07:00',
      // What browsers print for hour12.
      '0:20 SA 5/6/2023': '2023-06-05T00:20:00+07:00',
      '0:20 CH 5/6/2023': '2023-06-05T12:20:00+07:00',
      '2023-05-06 08:20 PM': '2023-05-06T20:20:00+07:00',
      '6 May 2023 08:20 PM': '2023-05-06T20:20:00+07:00',
    }),
  );

  it(
    'does not turn a date round to make it possible',
    rejects('29/5/2023 8:20 PM', '05/29/2023', '05/29/2023 10:15', '5-6-2023 8:20 PM', '5.6.2023 8:20 AM'),
  );

  it('reads every weekday, in any case, composed or not', () => {
    const days =
      'Thứ hai,Thứ Ba,THỨ TƯ,thứ năm,Thứ sáu,Thứ bảy,Chủ nhật,CHỦ NHẬT,Thứ 2,Thứ 7,T2,CN,thu hai,Hai,Ba,Tư,Bảy'.split(
        ',',
      );
    for (const day of days) {
      for (const text of [day, day.normalize('NFD')]) {
        expect(read(`${text}, 29/05/2023 10:15`), text).to.equal('2023-05-29T10:15:00+07:00');
        expect(read(`${text} - 29/05/2023`), text).to.equal('2023-05-29');
        expect(read(`${text}, ngày 29/05/2023 10:15`), text).to.equal('2023-05-29T10:15:00+07:00');
      }
    }
  });

  it(
    'reads dates in words, composed or not',
    reads({
      'ngày 08 tháng 12 năm 2024 16:02': '2024-12-08T16:02:00+07:00',
      'Ngày 8 tháng 12 năm 2024': '2024-12-08',
      ['Chủ nhật, ngày 08 tháng 12 năm 2024 16:02 (GMT +7)'.normalize('NFD')]: '2024-12-08T16:02:00+07:00',
      '29 tháng 5, 2023': '2023-05-29',
      '29 thg 5, 2023': '2023-05-29',
      '10:15 Th 2, 29 thg 5, 2023': '2023-05-29T10:15:00+07:00',
      'ngày 29 tháng 5/2023': '2023-05-29',
      '10:15 Th 2, 29 Th 5, 2023': '2023-05-29T10:15:00+07:00',
      '29 Th.5 2023': '2023-05-29',
      'Hà Nội, ngày 29 tháng 5 năm 2023': '2023-05-29',
      'Ngày 29 tháng năm năm 2023': '2023-05-29',
    }),
  );

  it('reads the month names of WordPress in Vietnamese, before and behind the day', () => {
    const names =
      'Tháng Một,Tháng Hai,Tháng Ba,Tháng Tư,Tháng Năm,Tháng Sáu,Tháng Bảy,Tháng Tám,Tháng Chín,Tháng Mười,Tháng Mười Một,Tháng Mười Hai';
    names.split(',').forEach((name, index) => {
      const month = String(index + 1).padStart(2, '0');
      for (const written of [name, `Th${index + 1}`, `Th${month}`, `thg ${index + 1}`, `Tháng ${month}`]) {
        for (const text of [
          written,
          written.toLowerCase(),
          written.toUpperCase(),
          written.normalize('NFD'),
        ]) {
          expect(read(`T6, 09 ${text} 2023 10:15:00 +0700`), text).to.equal(
            `2023-${month}-09T10:15:00+07:00`,
          );
          expect(read(`9 ${text}, 2023`), text).to.equal(`2023-${month}-09`);
          expect(read(`${text} 9, 2023 10:15 sáng`), text).to.equal(`2023-${month}-09T10:15:00+07:00`);
        }
      }
    });
  });

  it(
    'does not take the months of the moon for those of the sun',
    rejects('9 Tháng Giêng 2023', '9 tháng Chạp, 2023'),
  );

  it(
    'reads the month first if it is in words',
    reads({
      'May 29, 2023': '2023-05-29',
      'May 29th 2023': '2023-05-29',
      'Tháng Năm, 29, 2023 10:15': '2023-05-29T10:15:00+07:00',
      'Sept. 3, 2026': '2026-09-03',
      'December 1st, 2023 10:15': '2023-12-01T10:15:00+07:00',
      'Monday, May 29, 2023 - 10:15': '2023-05-29T10:15:00+07:00',
      'Monday, May 29,2023 10:15 AM': '2023-05-29T10:15:00+07:00',
      '10:15, May 29, 2023': '2023-05-29T10:15:00+07:00',
      '29th of May, 2023': '2023-05-29',
      '2023-May-29': '2023-05-29',
      'May 32, 2023': undefined,
      'May 2023': undefined,
    }),
  );

  it(
    'reads the time as Vietnam says it',
    reads({
      '10h15 ngày 29/5/2023': '2023-05-29T10:15:00+07:00',
      '29/05/2023 10h15': '2023-05-29T10:15:00+07:00',
      '10H15, 29-5-2023': '2023-05-29T10:15:00+07:00',
      "10h15' 29/5/2023": '2023-05-29T10:15:00+07:00',
      '29/5/2023 10h15’': '2023-05-29T10:15:00+07:00',
      '10h5 ngày 29/5/2023': '2023-05-29T10:05:00+07:00',
      '10h ngày 29/5/2023': '2023-05-29T10:00:00+07:00',
      '10h 29/5/2023': '2023-05-29T10:00:00+07:00',
      '10g15 29/5/2023': '2023-05-29T10:15:00+07:00',
      '10 giờ 15 ngày 29/5/2023': '2023-05-29T10:15:00+07:00',
      '10 giờ 15 phút, ngày 29 tháng 5 năm 2023': '2023-05-29T10:15:00+07:00',
      '29/5/2023 - 10 giờ': '2023-05-29T10:00:00+07:00',
      '10:15h 29/5/2023': '2023-05-29T10:15:00+07:00',
      'Cập nhật lúc 10h15, 29/5/2023': '2023-05-29T10:15:00+07:00',
      'Đăng lúc: 10:15 29/05/2023': '2023-05-29T10:15:00+07:00',
      '29/05/2023 • 10:15': '2023-05-29T10:15:00+07:00',
      'Ngày đăng: 29/05/2023 10:15': '2023-05-29T10:15:00+07:00',
      'Xuất bản : 10h15, 29/5/2023': '2023-05-29T10:15:00+07:00',
      'Cập nhật lần cuối: 29/05/2023': '2023-05-29',
      'Cập nhật lần cuối lúc 10:15 29/05/2023': '2023-05-29T10:15:00+07:00',
      'Ngày đăng 29/05/2023 10:15': '2023-05-29T10:15:00+07:00',
      'Posted on May 29, 2023': '2023-05-29',
      'Chiều 29/05/2023': '2023-05-29',
      'Tối 29/05/2023, 20:15': '2023-05-29T20:15:00+07:00',
      // What is before a time may mean a zone or a half of the day.
      'UTC time 10:15 29/05/2023': undefined,
      'UTC 10:15 29/05/2023': undefined,
      'Eastern Time 10:15 29/05/2023': undefined,
      'Buổi chiều 3:15 29/05/2023': undefined,
      'Chiều 03h15 29/05/2023': undefined,
      '29/05/2023 10:15 +5 bình luận': undefined,
      '10h60 29/5/2023': undefined,
      '25h 29/5/2023': undefined,
      '10h-11h 29/5/2023': undefined,
      '10h15 - 11h30 ngày 29/5/2023': undefined,
      '10h15 ngày 29/5': undefined,
    }),
  );

  it(
    'does not mind white space and noise',
    reads({
      '  29/05/2023\u00a010:15 \n': '2023-05-29T10:15:00+07:00',
      '\u200e29/05/2023  10:15\u200b': '2023-05-29T10:15:00+07:00',
      '29/05/2023\u3000lúc\u300010:15': '2023-05-29T10:15:00+07:00',
      '\n\tMon, 29 May 2023\n 03:15:00 GMT\n': '2023-05-29T10:15:00+07:00',
      '29/05/2023&nbsp;10:15': '2023-05-29T10:15:00+07:00',
      'Mon, 29 May 2023 10:15:00 &#43;0700': '2023-05-29T10:15:00+07:00',
    }),
  );

  it(
    'reads a year of two digits where RFC 822 has one, unless the weekday is another',
    reads({
      'Mon, 29 May 23 03:15:00 GMT': '2023-05-29T10:15:00+07:00',
      'Monday, 29-May-23 03:15:00 GMT': '2023-05-29T10:15:00+07:00',
      'Thu, 1 Jun 23 10:15 +0700': '2023-06-01T10:15:00+07:00',
      'Thu 2 Feb 23 10:15': '2023-02-02T10:15:00+07:00',
      '29 May 23 10:15:00 +0700': '2023-05-29T10:15:00+07:00',
      'Sat, 29 May 99 10:15:00 +0700': '1999-05-29T10:15:00+07:00',
      'T2, 29 Th5 23 10:15:00 +0700': '2023-05-29T10:15:00+07:00',
      'CN, 28 Th5 23 10:15:00 +0700': '2023-05-28T10:15:00+07:00',
      'Tue, 29 May 23 10:15:00 GMT': undefined,
      'Thứ Ba, 29 Tháng Năm 23 10:15': undefined,
      '29 tháng 5 10:15': undefined,
      '29 tháng 5 10h15': undefined,
    }),
  );

  it(
    'has no year of two digits anywhere else',
    rejects('29/5/23', '29/05/23 10:15', '23-05-29', 'May 29, 23'),
  );

  it(
    'has no day that the calendar lacks',
    rejects(
      '31/02/2023',
      '29/02/2023',
      '2023-02-30',
      '31 Apr 2023',
      '0/5/2023',
      '5/0/2023',
      '32/1/2023',
      '1/13/2023',
      '2023-13-01',
      '2023-00-10',
      '29/02/2100',
    ),
  );

  it(
    'has no time that no clock shows',
    rejects(
      '29/05/2023 24:00',
      '29/05/2023 10:60',
      '29/05/2023 10:15:60',
      '29/05/2023 13:20 SA',
      '5/6/2023 0:20 PM',
      '2023-05-29T10:15:00+15:00',
      '2023-05-29T10:15:00+07:60',
      '29/05/2023 1015',
    ),
  );

  it(
    'does not guess',
    rejects(
      '',
      ' ',
      'hôm qua',
      'vừa xong',
      'Ngày 29/5',
      '29/5',
      '10:15',
      '2023',
      '2023-05',
      '685330107',
      '16853301070',
      '1685330107000000',
      '2023-W22-1',
      '29/05-2023',
      '29/05/2023 - 5',
      '29/05/2023 10:15 - 5',
      '29/05/2023 10:15 - 11:30',
      '29/05/2023 -05',
      '10:15 29/05/2023 11:20',
      '29/05/202310:15',
      '2023-05-2910:15',
      '29/05/2023 29/05/2023',
      'PV - 16:25, 10/07/2021',
      'Mon, 29 Mai 2023 10:15:00 GMT',
      '29 thang 2023',
      'Invalid Date',
      '0000-00-00 00:00:00',
      '-2023-05-29',
    ),
  );

  it(
    'keeps to the years 1900 to 2100 in Vietnam',
    reads({
      '1900-01-01': '1900-01-01',
      '1900-01-01T00:00:00+07:00': '1900-01-01T00:00:00+07:00',
      '1899-12-31T23:59:59+07:00': undefined,
      '31/12/2100 23:59': '2100-12-31T23:59:00+07:00',
      '2100-12-31T23:59:59Z': undefined,
      '2101-01-01': undefined,
      '0050-01-01': undefined,
      '0001-01-01T00:00:00': undefined,
      'Mon, 01 Jan 0001 00:00:00 GMT': undefined,
      '01 Jan 0001 00:00:00 +0000': undefined,
      'Mon, 01 Jan 0001 00:00:00 Z': undefined,
      '9999-12-31': undefined,
    }),
  );

  it('does not look at more than a hundred characters', () => {
    expect(read('29/05/2023'.padEnd(100))).to.equal('2023-05-29');
    expect(read('29/05/2023'.padEnd(101))).to.equal(undefined);
  });

  describe('under fire', () => {
    const first = Date.parse('1900-01-01T00:00:00+07:00');
    const end = Date.parse('2101-01-01T00:00:00+07:00');

    function expectSound(value: unknown): void {
      const result = readDate(value);
      if (!result) return;
      expect(Object.keys(result)).to.have.members(['date', 'precision']);
      expect(result.precision).to.be.oneOf(['minute', 'day']);
      expect(+result.date).to.be.at.least(first).and.below(end);
    }

    it('neither throws nor leaves the years, whatever it is given', () => {
      fc.assert(fc.property(fc.anything({ withDate: true, withBigInt: true }), expectSound), {
        numRuns: 2000,
      });
      fc.assert(fc.property(fc.date({ noInvalidDate: false }), expectSound), { numRuns: 500 });
      fc.assert(fc.property(fc.double(), expectSound), { numRuns: 500 });
    });

    it('neither throws nor leaves the years on the rubble of dates', () => {
      const pieces = fc.oneof(
        fc.integer({ min: 0, max: 9999 }).map(String),
        fc.constantFrom(...'/-.:, tThHzZ()+'),
        fc.constantFrom(
          'GMT',
          'GMT+7',
          '+07:00',
          'EST',
          'AM',
          'CH',
          'Thứ hai',
          'Thu',
          'May',
          'tháng',
          'năm',
          'ngày',
          ' - ',
          'Th5',
          'giờ',
          '[Asia/Ho_Chi_Minh]',
          '/Date(',
        ),
        fc.constantFrom('2023', '29', '05', '10:15', '29/05/2023'),
      );
      const rubble = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));
      fc.assert(fc.property(rubble, expectSound), { numRuns: 5000 });
    });

    it('reads back every minute in each way of writing it', () => {
      const minute = fc
        .integer({ min: first / 60_000, max: end / 60_000 - 1 })
        .map((count) => count * 60_000)
        .filter((ms) => Math.abs(ms) >= 86_400_000);
      fc.assert(
        fc.property(minute, (ms) => {
          const iso = new Date(ms + 7 * 3_600_000).toISOString();
          const [, year, month, day, time, hour, minute] = /^(\d+)-(\d+)-(\d+)T((\d+):(\d+))/.exec(iso)!;
          const rfc822 = new Date(ms + 7 * 3_600_000).toUTCString();
          const [weekday, , name] = rfc822.split(/\W+/);
          const ways = [
            new Date(ms).toISOString(),
            new Date(ms).toUTCString(),
            `${weekday} ${name} ${day} ${year} ${time}:00 GMT+0700 (Indochina Time)`,
            rfc822.replace('GMT', '+0700'),
            `${Number(hour)} giờ ${Number(minute)} ngày ${Number(day)}/${Number(month)}/${year}`,
            `${day}/${month}/${year} ${time}`,
            `${time}, ${Number(day)}-${Number(month)}-${year} (GMT+7)`,
            `Thứ 2, ngày ${day} tháng ${month} năm ${year} - ${time}`,
          ];
          for (const way of ways) {
            expect(readDate(way)?.date.getTime(), way).to.equal(ms);
            expect(readDate(` ${way}`), way).to.deep.equal(readDate(way));
          }
        }),
        { numRuns: 500 },
      );
    });
  });

  it('reads the same whichever way: a plain ISO time as one with a space before it, which is read word by word', () => {
    const digits = (most: number, least = 2) =>
      fc.nat(most).map((value) => String(value).padStart(least, '0'));
    const zone = fc.oneof(
      fc.constantFrom('Z', '', 'z', '+0700', '+07:00'),
      fc
        .tuple(fc.constantFrom('+', '-'), digits(16), fc.constant(':'), digits(61))
        .map((parts) => parts.join('')),
    );
    const rest = fc.oneof(
      fc.constant(''),
      digits(61).map((second) => `:${second}`),
      fc.tuple(digits(61), digits(1200, 1)).map(([second, fraction]) => `:${second}.${fraction}`),
    );
    const text = fc
      .tuple(
        fc.constantFrom('1899', '1900', '2023', '2024', '2026', '2100', '2101', '0000'),
        digits(13),
        digits(32),
        digits(25),
        digits(61),
        rest,
        zone,
      )
      .map(
        ([year, month, day, hour, minute, ...end]) =>
          `${year}-${month}-${day}T${hour}:${minute}${end.join('')}`,
      );
    fc.assert(
      fc.property(text, (value) => {
        expect(readDate(value)).to.deep.equal(readDate(` ${value}`));
      }),
      { numRuns: 20_000 },
    );
  }).timeout(60_000);
});
