import { oneEvent } from '@open-wc/testing';
import { clock } from '../src/page/clock.js';
import type { NewsElement } from '../src/elements/news-element.js';
import type { NewsEventMap } from '../src/elements/events.js';
import seed from './fixtures/seed.json' with { type: 'json' };

export { seed };

/** Native JSON of one article that has everything, for tests to bend. */
export const storm = {
  id: 'mua-lu-2026',
  url: 'https://mienbien.example/bai/nuoc-song-len-nhanh.html',
  headline: 'Nước sông lên nhanh, huyện miền núi sơ tán 340 hộ dân trong đêm',
  kicker: 'Mưa lũ miền Trung',
  standfirst: 'Lực lượng xung kích dùng xuồng đưa người già, trẻ em tới trường học cao tầng trước khi lũ về.',
  published: '2026-11-23T13:00:00+07:00',
  modified: '2026-11-23T13:45:00+07:00',
  section: 'Thời sự',
  authors: ['Nguyễn Lệ', { name: 'Trần Thị Ế' }],
  attribution: { name: 'Đài Phát thanh và Truyền hình tỉnh', code: 'Đài PTTH tỉnh' },
  picture: {
    src: '/demo/pictures/storm.webp',
    alt: 'Xuồng cứu hộ giữa dòng nước',
    width: 1280,
    height: 800,
    caption: 'Xuồng cứu hộ trên sông.',
    credit: 'Nguyễn Lệ',
  },
  keywords: ['mưa lũ', 'sơ tán', 'miền núi'],
  label: 'live' as const,
  body: [
    'Từ nửa đêm, nước sông dâng gần <strong>hai mét</strong>.',
    'Đến 4 giờ sáng, 340 hộ dân đã ở nơi an toàn.',
  ],
};

export const harbour = {
  id: 'cang-ca-2026',
  url: 'https://mienbien.example/bai/cang-ca.html',
  headline: 'Cảng cá nâng cấp xong cầu tàu, mỗi ngày bốc dỡ thêm 90 tấn',
  published: '2026-11-21T08:00:00+07:00',
  section: 'Kinh tế',
  authors: 'Phan Đức',
  attribution: 'TTXVN',
  keywords: ['cảng cá', 'mưa lũ'],
  body: '<p>Cầu tàu mới dài 120 mét.</p>',
};

export const school = {
  id: 'thu-vien-so-2026',
  url: 'https://mienbien.example/bai/thu-vien-so.html',
  headline: 'Trường làng 60 năm tuổi mở thư viện số cho bốn xã ven sông',
  published: '2026-11-20T07:30:00+07:00',
  section: 'Giáo dục',
  keywords: ['thư viện', 'chuyển đổi số'],
  body: '',
};

/** A feed of three, with one keyword that two of them share. */
export const feed = {
  title: 'Miền Biển',
  url: 'https://mienbien.example/',
  articles: [storm, harbour, school],
};

/** A quarter of an hour past two in the afternoon, Vietnam's time, of the day of the storm. */
export const NOW = new Date('2026-11-23T15:00:00+07:00');

const realNow = clock.now;

/** Stops the clock for what is drawn from now on. */
export function setNow(now: Date = NOW): void {
  clock.now = () => now;
}

export function restoreNow(): void {
  clock.now = realNow;
}

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  /** Text as it is, anything else as JSON. */
  body?: unknown;
  /** Where the answer waits until it is released: before its first byte, in the middle of the body or behind it. */
  held?: 'start' | 'middle' | 'end';
  /** Before the first byte. For answers in any order: whatever must not come too soon is held. */
  delayMs?: number;
  /** Before each part of the body but the first. */
  pauseMs?: number;
  /** Ends the connection in the middle of the body. */
  cut?: boolean;
  /** Says at the beginning how long the body is. */
  isLengthTold?: boolean;
  /** Says the body so many times. */
  times?: number;
  /** Compresses the body. */
  gzip?: boolean;
}

export interface Served {
  url: string;
  /** Changes the answer from now on. */
  change(answer: Answer): Promise<void>;
  /** Lets go what is held. */
  release(): Promise<void>;
  /** What the server saw. */
  log(): Promise<Log>;
}

export interface Log {
  requests: number;
  aborted: number;
  /** Requests for what the browser had already. */
  unchanged: number;
  /** Of the last request. */
  headers: Record<string, string>;
}

let served = 0;

/** An address on a real HTTP server, in a folder of it, that answers as it is told, at this address alone. */
export async function serve(answer: Answer, folder = ''): Promise<Served> {
  const url = new URL(
    `/served/${folder}${Date.now()}-${Math.random().toString(36).slice(2)}-${served++}`,
    location.href,
  ).href;
  const change = async ({ body = '', ...rest }: Answer) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    await fetch(url, { method: 'PUT', body: JSON.stringify({ ...rest, body: text }) });
  };
  await change(answer);
  return {
    url,
    change,
    release: async () => void (await fetch(`${url}?release`, { method: 'PUT' })),
    log: async () => (await (await fetch(`${url}?log`)).json()) as Log,
  };
}

/** Waits until the server has seen something, and says what it saw. */
export async function logged({ log }: Served, isSo: (log: Log) => unknown): Promise<Log> {
  let seen = await log();
  while (!isSo(seen)) seen = await log();
  return seen;
}

/** Timers of so many milliseconds run when the test says so, all others as ever. */
export function holdTimers(ms: number) {
  const { setTimeout: set, clearTimeout: clear } = window;
  const held = new Map<unknown, () => void>();
  window.setTimeout = ((run: () => void, after?: number, ...rest: unknown[]) => {
    if (after !== ms) return set(run, after, ...rest);
    // A number that no other timer has.
    const timer = set(() => undefined);
    held.set(timer, run);
    return timer;
  }) as typeof set;
  window.clearTimeout = (timer) => {
    held.delete(timer);
    clear(timer);
  };
  return {
    /** How many wait. */
    count: () => held.size,
    /** The time is over. */
    pass() {
      const due = [...held.values()];
      held.clear();
      due.forEach((run) => run());
    },
    restore: () => Object.assign(window, { setTimeout: set, clearTimeout: clear }),
  };
}

/** Waits for one of our events. */
export function nextEvent<T extends keyof NewsEventMap>(target: EventTarget, type: T) {
  return oneEvent(target as HTMLElement, type) as unknown as Promise<NewsEventMap[T]>;
}

/** Waits until something is so; the runner's own timeout is the limit. */
export async function until(isSo: () => unknown): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Waits until an element has settled: shown, empty or failed. */
export async function settled(element: NewsElement): Promise<void> {
  await until(() => !['idle', 'loading'].includes(element.state));
  await element.updateComplete;
}

/** One element with this part. */
export function part(element: Element, name: string): HTMLElement | null {
  return element.shadowRoot!.querySelector(`[part~="${name}"]`);
}

/** Whether there is an element with this part. */
export const hasPart = (element: Element, name: string): boolean => part(element, name) !== null;

/** The text of every element with this part, spaces as people see them. */
export function texts(element: Element, name: string): string[] {
  return [...element.shadowRoot!.querySelectorAll(`[part~="${name}"]`)].map((found) => textOf(found));
}

/** Text as it is read: runs of white space are one space. */
export function textOf(node: Node | null): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
