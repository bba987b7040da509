import type { Article } from './article.js';
import { addressOf, isAddress, isUntitled } from './identity.js';
import { noteMerges, type Merge, type MergeReason } from './merges.js';
import { own } from './own.js';
import { articleNumber, canonicalUrl } from './text/urls.js';
import { makeIdsUnique } from './unique-ids.js';

/** A value, and all items that have it. */
interface Shared {
  items: Item[];
  /** Their headlines, as many as it takes to judge the value. */
  headlines: string[];
}

type Index = Map<string, Shared>;

/** The items that are one article. */
interface Group {
  items: Item[];
  /** The only item without a reason. */
  root: Item;
  kept?: Item;
}

/** An article as it is in the feed, and what tells which article it is. */
interface Item {
  article: Article;
  group: Group;
  /** Why it is the same article as others of its group. */
  reason?: MergeReason;
  id?: Shared | undefined;
  address?: Shared | undefined;
  headline?: Shared | undefined;
  number?: Shared | undefined;
}

/** An id, address or number that so many headlines share belongs to none of them. */
export const MAX_HEADLINES = 2;

const isWitness = ({ headlines }: Shared) => headlines.length <= MAX_HEADLINES;

/** Adds an item to those that have a value. */
function note(index: Index, value: string | undefined, item: Item): Shared | undefined {
  if (!value) return undefined;
  let shared = index.get(value);
  if (!shared) {
    shared = { items: [], headlines: [] };
    index.set(value, shared);
  }
  shared.items.push(item);
  const { headlines } = shared;
  const { headline, status } = item.article;
  if (headline && status === 'ok' && isWitness(shared) && !headlines.includes(headline))
    headlines.push(headline);
  return shared;
}

/** Puts two items, and all that are one article with them, into one group. */
function join(first: Item, second: Item, reason: MergeReason): void {
  if (first.group === second.group) return;
  const { root } = first.group;
  second.group.root.reason = reason;
  const isLarger = second.group.items.length > first.group.items.length;
  // Moving the smaller group keeps the time short, however many there are.
  const [to, from] = isLarger ? [second.group, first.group] : [first.group, second.group];
  for (const item of from.items) {
    item.group = to;
    to.items.push(item);
  }
  to.root = root;
}

/** Joins those of some items that also share another value. Returns the first item with each value. */
function joinWhere(items: Item[], other: 'id' | 'address' | 'headline', reason: MergeReason) {
  const firsts = new Map<Shared | undefined, Item>();
  for (const item of items) {
    const first = firsts.get(item[other]);
    if (first) join(first, item, reason);
    else firsts.set(item[other], item);
  }
  return firsts;
}

/** Joins items that share a witness and have another one in common. */
function joinPairs({ items }: Shared, kind: 'id' | 'address', other: 'address' | 'headline'): void {
  const withBoth = items.filter((item) => item[kind] && item[other]);
  joinWhere(withBoth, other, `${kind}+${other}` as MergeReason);
}

/** Joins items with one number, unless they have ids of their own that differ. */
function joinByNumber({ items }: Shared): void {
  const firsts = joinWhere(items, 'id', 'number');
  const withoutId = firsts.get(undefined);
  const withId = items.find(({ id }) => id);
  if (withoutId && withId) join(withoutId, withId, 'number');
}

const hasOnlyOneWitness = ({ id, address, headline }: Item) =>
  [id, address, headline].filter(Boolean).length === 1;

/** Joins items that have no other witness with the first one that has one. */
function joinLonely(shared: Shared, kind: 'id' | 'address' | 'headline'): void {
  const items = shared.items.filter((item) => item[kind]);
  const host = items.find((item) => !hasOnlyOneWitness(item)) ?? items[0];
  for (const item of items) {
    // Two articles must not become one through an item that has the address of one and the number of the other.
    const isFree = kind !== 'address' || item.group.items.length === 1;
    if (isFree && hasOnlyOneWitness(item)) join(host!, item, kind);
  }
}

const isRemoved = ({ article }: Item) => article.status === 'removed';

/** Joins a removed item with all that have the same id or address, wherever they stand. */
function takeAway({ items }: Shared): void {
  const removed = items.find(isRemoved);
  if (removed) for (const item of items) join(removed, item, 'removed');
}

/** Calls a function for each witness that several items share. */
function forShared(index: Index, handle: (shared: Shared) => void): void {
  for (const shared of index.values()) if (shared.items.length > 1 && isWitness(shared)) handle(shared);
}

/** What the items of a feed may have in common. Values are as the publisher gave them. */
interface Indexes {
  ids: Index;
  addresses: Index;
  headlines: Index;
  numbers: Index;
}

function toItem(article: Article, { ids, addresses, headlines, numbers }: Indexes, feedPage: string): Item {
  const { id, headline } = article;
  const item = { article } as Item;
  item.group = { items: [item], root: item };
  const address = addressOf(article, feedPage);
  const sharedId = isAddress(article) ? undefined : note(ids, id, item);
  if (id !== headline) item.id = sharedId;
  item.address = note(addresses, address, item);
  item.number = note(numbers, address && articleNumber(address), item);
  if (!isUntitled(article)) item.headline = note(headlines, headline, item);
  return item;
}

/** Takes a value that is no witness from the items that have it. */
function forget(index: Index, kind: 'id' | 'address' | 'number'): void {
  for (const shared of index.values()) {
    if (!isWitness(shared)) for (const item of shared.items) item[kind] = undefined;
  }
}

/** Joins the items that are one article. */
function joinItems({ ids, addresses, headlines, numbers }: Indexes): void {
  forget(ids, 'id');
  forget(addresses, 'address');
  forget(numbers, 'number');
  forShared(ids, takeAway);
  forShared(addresses, takeAway);
  forShared(ids, (shared) => joinPairs(shared, 'id', 'address'));
  forShared(ids, (shared) => joinPairs(shared, 'id', 'headline'));
  forShared(addresses, (shared) => joinPairs(shared, 'address', 'headline'));
  forShared(numbers, joinByNumber);
  forShared(ids, (shared) => joinLonely(shared, 'id'));
  forShared(addresses, (shared) => joinLonely(shared, 'address'));
  forShared(headlines, (shared) => joinLonely(shared, 'headline'));
}

/** Returns NaN if the article does not say when it was modified. */
const modifiedMs = ({ article }: Item) => Number(own(article, 'modified'));

/** Returns whether an item is to be kept in place of an earlier one of the same article. */
function isNewer(item: Item, earlier: Item): boolean {
  if (isRemoved(item) !== isRemoved(earlier)) return isRemoved(item);
  // Without times of modification, the later one in the feed counts as the newer one.
  return !(modifiedMs(item) < modifiedMs(earlier));
}

/**
 * Keeps one version of each article, in the place of the first. Two items are one article if two of these agree, or the
 * only one that one of them has: id, address, headline; or if their article numbers agree and their ids do not differ.
 * A removed item takes away all that have its id or its address.
 *
 * @param feedUrl the page of the feed, which is no article's address
 */
export function mergeDoubles(articles: Article[], feedUrl = ''): Article[] {
  const indexes: Indexes = {
    ids: new Map(),
    addresses: new Map(),
    headlines: new Map(),
    numbers: new Map(),
  };
  const feedPage = canonicalUrl(feedUrl);
  const items = articles.map((article) => toItem(article, indexes, feedPage));
  joinItems(indexes);
  const groups = new Set<Group>();
  for (const item of items) {
    const { group } = item;
    groups.add(group);
    if (!group.kept || isNewer(item, group.kept)) group.kept = item;
  }
  const kept = [...groups].map((group) => group.kept!.article);
  makeIdsUnique(kept, (id) => {
    const shared = indexes.ids.get(id);
    return !shared || isWitness(shared);
  });
  noteMerges(kept, toMerges(items));
  return kept;
}

/** Lists the items that are not kept. */
function toMerges(items: Item[]): Merge[] {
  const left = items.filter((item) => item.group.kept !== item);
  return left.map(({ article, group, reason }) => {
    const kept = group.kept!;
    return {
      merged: article,
      kept: kept.article,
      reason: isRemoved(kept) ? 'removed' : (reason ?? kept.reason)!,
    };
  });
}
