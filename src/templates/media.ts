import { msg, str } from '@lit/localize';
import { noChange, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { Media } from '../data/article.js';
import { html } from './html.js';

/** "2:15", "1:02:15". */
function formatDuration(seconds: number): string {
  const [hours, minutes, rest] = toParts(seconds);
  const padded = String(rest).padStart(2, '0');
  return hours ? `${hours}:${String(minutes).padStart(2, '0')}:${padded}` : `${minutes}:${padded}`;
}

/** Returns hours, minutes and seconds. */
const toParts = (seconds: number) =>
  [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), Math.floor(seconds % 60)] as const;

/** "2 phút 15 giây". */
function spellDuration(seconds: number): string {
  const [hours, minutes, rest] = toParts(seconds);
  const parts = [
    hours && msg(str`${hours} giờ`, { id: 'hours', desc: 'Length of a film or a recording' }),
    minutes && msg(str`${minutes} phút`, { id: 'minutes', desc: 'Length of a film or a recording' }),
    rest && msg(str`${rest} giây`, { id: 'seconds', desc: 'Length of a film or a recording' }),
  ];
  return parts.filter(Boolean).join(' ');
}

const countText = (count: number): string =>
  msg(str`${count} ảnh`, { id: 'picture-count', desc: 'Number of pictures of a series' });

/** What the mark of an article says: "2:15" behind its sign, "12 ảnh". */
export function mediaText({ type, durationSeconds, count }: Media): string {
  const duration = durationSeconds && formatDuration(durationSeconds);
  if (type === 'video')
    return duration || msg('Video', { id: 'video', desc: 'Mark of an article with a film' });
  if (type === 'gallery')
    return count ? countText(count) : msg('Ảnh', { id: 'gallery', desc: 'Mark of a series of pictures' });
  return duration
    ? msg(str`nghe ${duration}`, { id: 'audio-duration', desc: 'Mark of a recording; variable: its length' })
    : msg('Nghe', { id: 'audio', desc: 'Mark of an article with a recording' });
}

const spokenTypes: Record<Media['type'], () => string> = {
  video: () => msg('Video', { id: 'video', desc: 'Mark of an article with a film' }),
  audio: () => msg('Bản tin nghe', { id: 'spoken-audio', desc: 'Read out: an article with a recording' }),
  gallery: () => msg('Chùm ảnh', { id: 'spoken-gallery', desc: 'Read out: a series of pictures' }),
};

/** "Video, 2 phút 15 giây". */
function spell({ type, durationSeconds, count }: Media): string {
  const length = count ? countText(count) : durationSeconds && spellDuration(durationSeconds);
  return [spokenTypes[type](), length].filter(Boolean).join(', ');
}

/** What is read out behind a headline: " (Video, 2 phút 15 giây)", or nothing. */
export const spokenBehind = (media: Media | undefined): string => (media ? ` (${spell(media)})` : '');

/** The mark where there is no picture. The name of the link says the same in words. */
export const renderMediaMark = (media: Media): TemplateResult =>
  html`<span
    part="media"
    class="media ${media.type}"
    aria-hidden="true"
    .textContent=${mediaText(media)}
  ></span>`;

class MediaMarkDirective extends Directive {
  #mark: HTMLElement | undefined;

  render(media: Media | undefined): unknown {
    return media;
  }

  /** A card without a mark has no node for it, as a child part would. */
  override update({ element }: ElementPart, [media]: [Media | undefined]): unknown {
    if (!media) this.#mark?.remove();
    else {
      this.#mark ??= document.createElement('span');
      this.#mark.setAttribute('part', 'media');
      this.#mark.setAttribute('aria-hidden', 'true');
      this.#mark.className = `media ${media.type}`;
      this.#mark.textContent = mediaText(media);
      element.append(this.#mark);
    }
    return noChange;
  }
}

/** For the frame of a picture: the mark of what belongs to it. The name of the link says the same in words. */
export const mediaMark = directive(MediaMarkDirective);
