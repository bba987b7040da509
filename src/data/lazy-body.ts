import type { Article, Block, Picture } from './article.js';
import { attempt } from './attempt.js';
import { firstPicture } from './markup/first-blocks.js';
import { validateBlocks } from './markup/validate-blocks.js';
import { isRecord, own } from './own.js';

type ReadBody = () => Block[];

/**
 * Creates a function that makes blocks when it is first called, and then keeps them.
 *
 * @param holder an object with the body; it is let go of when the blocks are made
 */
function createReader(holder: object, url: string): ReadBody {
  let source: object | undefined = holder;
  let blocks: Block[] | undefined;
  return () => {
    blocks ??= attempt(() => validateBlocks(own(source, 'body'), { url })) ?? [];
    source = undefined;
    return blocks;
  };
}

/** Where an article has what reads its body. It is also found through a proxy, and by an object that inherits. */
const BODY = Symbol('body');

interface BodyOwner {
  [BODY]?: ReadBody | undefined;
}

/** The getter of all articles. Engines store an object in a slower way that has a getter of its own. */
function getBody(this: BodyOwner): Block[] {
  return this[BODY]?.() ?? [];
}

/**
 * Prepares the body of an article, without reading it.
 *
 * @param draft the article from outside
 * @param url what relative addresses are resolved against
 */
export function toLazyBody(draft: unknown, url: string) {
  const property = attempt(() => isRecord(draft) && Object.getOwnPropertyDescriptor(draft, 'body'));
  const { get, value: body } = (property || {}) as { get?: () => unknown; value?: unknown };
  // An article of ours keeps its blocks when it is read again.
  const known = get === getBody ? (draft as BodyOwner)[BODY] : undefined;
  // Only the body is held where that is possible: the draft may be large.
  const readBody = known ?? createReader(get ? (draft as object) : { body }, url);
  return {
    /** Adds the property `body` to an article. */
    addTo(article: object): void {
      Object.defineProperty(article, BODY, { value: readBody, writable: true });
      Object.defineProperty(article, 'body', { get: getBody, enumerable: true });
    },
    /** Returns the first picture, if it can be found without calling a getter of the draft. */
    findPicture: (): Picture | undefined => attempt(() => firstPicture(body, url)),
  };
}

/** Gives an article the body of a newer version. */
export function takeBody(article: Article, newer: Article): void {
  (article as BodyOwner)[BODY] = (newer as BodyOwner)[BODY];
}
