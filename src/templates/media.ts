import { msg, str } from '@lit/localize';
import type { TemplateResult } from 'lit';
import type { Media } from '../data/article.js';
import { formatDuration, toParts } from '../data/text/durations.js';
import { getLocale } from '../localization/localization.js';
import { html } from './html.js';
import type { DrawOptions } from './options.js';

/** What belongs to an article besides its text, if that is to be shown: always, unless the page wants the headline alone. */
export const mediaOf = (
  { media }: { media?: Media | undefined },
  { fields }: DrawOptions,
): Media | undefined => (fields.size > 0 ? media : undefined);

/** "2 phút 15 giây". */
function spellDuration(seconds: number): string {
  const units = ['hour', 'minute', 'second'];
  const words = toParts(seconds).map((count, index) => count && spellCount(count, units[index]!));
  return words.filter(Boolean).join(' ');
}

/** "2 phút", "1 minute": an amount with its unit as the language has it for this number. */
const spellCount = (count: number, unit: string): string =>
  new Intl.NumberFormat(getLocale(), { style: 'unit', unit, unitDisplay: 'long' }).format(count);

/** "12 ảnh". One picture is no series. */
const countText = (count = 0): string => (count > 1 ? msg(str`${count} ảnh`, { id: 'picture-count' }) : '');

/** What an article has besides its text, in words. */
const spokenTypes: Record<Media['type'], () => string> = {
  video: () => msg('Video', { id: 'video' }),
  audio: () => msg('Âm thanh', { id: 'spoken-audio' }),
  gallery: () => msg('Chùm ảnh', { id: 'spoken-gallery' }),
};

/** What the mark of an article says: "2:15" behind its sign, "12 ảnh". */
function mediaText({ type, durationSeconds, count }: Media): string {
  const duration = durationSeconds && formatDuration(durationSeconds);
  if (type === 'video') return duration || spokenTypes.video();
  if (type === 'gallery') return countText(count) || msg('Ảnh', { id: 'gallery' });
  return duration ? msg(str`nghe ${duration}`, { id: 'audio-duration' }) : msg('Nghe', { id: 'audio' });
}

/** "Video, 2 phút 15 giây". */
function spell({ type, durationSeconds, count }: Media): string {
  const length = countText(count) || (durationSeconds && spellDuration(durationSeconds));
  return [spokenTypes[type](), length].filter(Boolean).join(', ');
}

/** What is read out behind a headline: " (Video, 2 phút 15 giây)", or nothing. */
export const spokenBehind = (media: Media | undefined): string => (media ? ` (${spell(media)})` : '');

/** The mark of an article: on its picture, else before its headline. The name of the link says the same in words. */
export const renderMediaMark = (media: Media): TemplateResult =>
  html`<span
    part="media"
    class="media ${media.type}"
    aria-hidden="true"
    .textContent=${mediaText(media)}
  ></span>`;
