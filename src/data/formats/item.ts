import type { Block, Picture } from '../article.js';
import { textOf } from '../markup/collect.js';
import type { Element } from '../markup/tree.js';
import { childrenOf, textIn } from '../markup/xml.js';
import { toPicture } from '../to-picture.js';

/** The text of the paragraphs, as written. */
export const paragraphsOf = (blocks: Block[]): string[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? textOf(block.children) : []));

/** The first picture among blocks. */
export const figureOf = (blocks: Block[]): Picture | undefined =>
  blocks.find((block) => block.type === 'figure')?.picture;

/** The picture that comes with an item: media:content before media:thumbnail before an enclosure; the first that is one. */
export function pictureOf(item: Element, base: string): Picture | undefined {
  const groups = [item, ...childrenOf(item, 'media:group')];
  for (const name of ['media:content', 'media:thumbnail', 'enclosure', 'link']) {
    for (const media of groups.flatMap((group) => childrenOf(group, name))) {
      const { type, medium, rel, url, href, width, height } = media.attributes;
      const isPicture =
        name === 'link' || name === 'enclosure'
          ? /^image\//i.test(String(type)) && rel !== 'alternate'
          : !/video|audio|application|text/i.test(`${String(type)} ${String(medium)}`);
      const picture =
        isPicture &&
        toPicture(
          {
            src: url ?? href,
            width,
            height,
            caption: textIn(media, 'media:description'),
            credit: textIn(media, 'media:credit'),
          },
          base,
        );
      if (picture) return picture;
    }
  }
  return undefined;
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
