import type { Block, Picture } from '../article.js';
import { textOf } from '../markup/collect.js';
import type { Element } from '../markup/tree.js';
import { childrenOf, textIn } from '../markup/xml.js';

/** The text of the paragraphs, as written. */
export const paragraphsOf = (blocks: Block[]): string[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? textOf(block.children) : []));

/** The first picture among blocks. */
export const figureOf = (blocks: Block[]): Picture | undefined =>
  blocks.find((block) => block.type === 'figure')?.picture;

/** The picture that comes with an item: media:content before media:thumbnail before an enclosure. */
export function pictureOf(item: Element): unknown {
  const groups = [item, ...childrenOf(item, 'media:group')];
  const media = ['media:content', 'media:thumbnail', 'enclosure', 'link']
    .flatMap((name) => groups.flatMap((group) => childrenOf(group, name)))
    .find(({ name, attributes: { type, medium, rel } }) =>
      name === 'link' || name === 'enclosure'
        ? /^image\//.test(String(type)) && rel !== 'alternate'
        : !/video|audio|application|text/.test(`${String(type)} ${String(medium)}`),
    );
  if (!media) return undefined;
  const { url, href, width, height } = media.attributes;
  return {
    src: url ?? href,
    width,
    height,
    caption: textIn(media, 'media:description'),
    credit: textIn(media, 'media:credit'),
  };
}

/** Of what a feed says of all its items: it is read for each of them. */
export const MAX_AUTHORS = 10;

/** The house itself, or nobody in particular. */
const NO_PERSON = /^(?:báo |pv$|tto$|phóng viên$|bot$|media$)|(?: online| điện tử)$/i;

const toKey = (name: string) => name.toLowerCase().replace(/báo|online|điện tử|\s/g, '');

/**
 * Who wrote an item and whom the publisher has it from. Outlets sign their own work: that is no person.
 *
 * @param source what the item itself names
 * @param outlet who publishes the feed
 */
export function toCredits(authors: { name: string }[], source: unknown, outlet: string) {
  const isPerson = ({ name }: { name: string }) => !NO_PERSON.test(name) && toKey(name) !== toKey(outlet);
  const house = authors.find((author) => !isPerson(author))?.name;
  // One name by two elements is one person.
  const named = new Map(authors.filter(isPerson).map((author) => [author.name, author]));
  return {
    authors: [...named.values()],
    attribution: source || outlet || house,
  };
}
