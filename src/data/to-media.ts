import type { Media } from './article.js';
import { own } from './own.js';
import { present } from './read-fields.js';
import { toPlainText } from './text/normalize.js';

const TYPES: Media['type'][] = ['video', 'audio', 'gallery'];

/** "135", "135.5": seconds. */
const SECONDS = /^()()(\d{1,6})(?:\.\d+)?$/;
/** "2:15", "1:02:15", "90:00". */
const CLOCK = /^(?:(\d\d?):(?=[0-5]?\d:))?(\d{1,3}):([0-5]\d)(?:\.\d+)?$/;
/** "PT2M15S", "P0DT1H", of ISO 8601. Days and longer are no length of a recording. */
const ISO = /^P(?:0+[YMWD])*T(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:(\d{1,6})(?:\.\d+)?S)?$/i;
/** 100 hours. Nobody publishes longer ones. */
const MAX_SECONDS = 360_000;

/** Reads a length of time as feeds write it: seconds, hours and minutes with colons, or ISO 8601. */
export function toSeconds(value: unknown): number | undefined {
  const text = toPlainText(value);
  const [, hours, minutes, seconds] = SECONDS.exec(text) ?? CLOCK.exec(text) ?? ISO.exec(text) ?? [];
  const length = Number(hours || 0) * 3600 + Number(minutes || 0) * 60 + Number(seconds || 0);
  return length > 0 && length <= MAX_SECONDS ? length : undefined;
}

/** Reads a number of pictures. */
const toCount = (value: unknown) => Number(/^\d{1,4}$/.exec(toPlainText(value))?.[0]);

/** Reads what belongs to an article besides its text: an object with the fields of `Media`, or its type alone. */
export function toMedia(value: unknown): Media | undefined {
  const written = own(value, 'type') ?? value;
  const type = TYPES.find((known) => known === written);
  if (!type) return undefined;
  return type === 'gallery'
    ? present<Media>({ type, count: toCount(own(value, 'count')) })
    : present<Media>({ type, durationSeconds: toSeconds(own(value, 'durationSeconds')) });
}
