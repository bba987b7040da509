import type { Media } from '../article.js';
import type { Element } from '../markup/nodes.js';
import { childrenOf, textIn } from '../markup/xml.js';
import { asText, firstOwn, own } from '../own.js';
import { FILM, SOUND } from '../text/picture-urls.js';
import { toSeconds } from '../to-media.js';
import { relationOf } from './links.js';

const FILES = ['media:content', 'enclosure', 'link', 'atom:link'];

/**
 * Returns what kind of recording a file is, by what a feed says of it, else by its address.
 *
 * @param kind a MIME type, a medium, or both
 */
export function recordingType(kind: unknown, address: unknown): Media['type'] | undefined {
  const said = /\b(?:video|audio|image)\b/i.exec(asText(kind))?.[0].toLowerCase();
  if (said) return said === 'image' ? undefined : (said as Media['type']);
  const [path = ''] = asText(address).split('?');
  if (FILM.test(path)) return 'video';
  return SOUND.test(path) ? 'audio' : undefined;
}

function typeOf(file: Element): Media['type'] | undefined {
  const { name, attributes } = file;
  if (name.endsWith('link') && relationOf(file) !== 'enclosure') return undefined;
  const kind = `${asText(own(attributes, 'type'))} ${asText(own(attributes, 'medium'))}`;
  return recordingType(kind, firstOwn(attributes, 'url', 'href'));
}

/**
 * Returns what kind of recording an item of RSS or Atom has, as a draft of `Media`. There may be several files of it, of
 * which only one tells its length.
 */
export function recordingOf(item: Element) {
  const parents = [item, ...childrenOf(item, 'media:group')];
  let type: Media['type'] | undefined;
  const lengths: unknown[] = [];
  for (const file of parents.flatMap((parent) => childrenOf(parent, ...FILES))) {
    const found = typeOf(file);
    type ??= found;
    if (found && found === type) lengths.push(own(file.attributes, 'duration'));
  }
  return type && { type, durationSeconds: [...lengths, textIn(item, 'itunes:duration')].find(toSeconds) };
}
