import type { Block, Picture } from './article.js';
import { firstPicture } from './markup/first-blocks.js';
import { validateBlocks } from './markup/validate-blocks.js';
import { isRecord, own } from './own.js';

/** The getters of our own articles. What they return is checked already. */
const checkedGetters = new WeakSet<() => unknown>();

/** Calls a function. Bodies of a page's own objects may throw at every touch: then the result is undefined. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/**
 * Creates a getter that makes blocks when it is first called, and then keeps them.
 *
 * @param holder an object with the body; it is let go of when the blocks are made
 */
function createGetter(holder: object, url: string): () => Block[] {
  let source: object | undefined = holder;
  let blocks: Block[] | undefined;
  function getter(): Block[] {
    blocks ??= attempt(() => validateBlocks(own(source, 'body'), { url })) ?? [];
    source = undefined;
    return blocks;
  }
  checkedGetters.add(getter);
  return getter;
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
  const isChecked = get !== undefined && checkedGetters.has(get);
  // Only the body is held where that is possible: the draft may be large.
  const holder = get ? (draft as object) : { body };
  return {
    /** Returns the blocks. The body is read at the first call. */
    getter: isChecked ? (get as () => Block[]) : createGetter(holder, url),
    /** Returns the first picture, if it can be found without calling a getter of the draft. */
    findPicture: (): Picture | undefined => attempt(() => firstPicture(body, url)),
  };
}
