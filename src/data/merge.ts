import type { Article } from './article.js';
import { addressOf, isAddress, isUntitled } from './identity.js';
import { own } from './own.js';
import { articleNumber, canonicalUrl } from './text/urls.js';
import { makeIdsUnique } from './unique-ids.js';

/** Why two items of a feed are one article: what they have in common. */
export type MergeReason =
  'id+address' | 'id+headline' | 'address+headline' | 'id' | 'address' | 'headline' | 'number' | 'removed';

/** A version of an article that is not shown, because another one is. */
export interface Merge {
  merged: Article;
  kept: Article;
  /** `removed` if the publisher removed the article that is kept. */
  reason: MergeReason;
}

/** Not a part of the feed: only those who explain it ask. */
const merges = new WeakMap<Article[], Merge[]>();

/** Returns which versions were left out of a list of articles that was read, and why. */
export const mergesOf = (articles: Article[]): Merge[] => merges.get(articles) ?? [];

/** Keeps what was merged, for those who ask about a list of articles. */
export const noteMerges = (articles: Article[], found: Merge[]): unknown => merges.set(articles, found);

/** What may tell which article an item is. The first three are its witnesses. */
type Kind = 'id' | 'address' | 'headline' | 'number';

/** A value, and all items that have it. */
interface Shared {
  items: Item[];
  /** Whether the value tells which article an item is, once somebody has asked. */
  isWitness?: boolean;
}

/** What the items of a feed may have in common. Values are as the publisher gave them. */
type Indexes = Record<Kind, Map<string, Shared>>;

/** An article as it is in the feed, and what tells which article it is. */
interface Item extends Partial<Record<Kind, Shared | undefined>> {
  article: Article;
  /** The items that are one article. */
  group: Item[];
  /** Why it is the same article as others of its group. One of them has no reason. */
  reason?: MergeReason;
}

const isRemoved = ({ article }: Item) => article.status === 'removed';

/** An id, address or number that so many headlines share belongs to none of them. */
export const MAX_HEADLINES = 2;

function isWitness(shared: Shared): boolean {
  const { items } = shared;
  if (items.length <= MAX_HEADLINES) return true;
  // What is removed often has no headline.
  const headlines = () => items.map((item) => !isRemoved(item) && item.article.headline).filter(Boolean);
  shared.isWitness ??= new Set(headlines()).size <= MAX_HEADLINES;
  return shared.isWitness;
}

/** Returns what an item has of a kind, if it tells anything. */
function witnessOf(item: Item, kind: Kind): Shared | undefined {
  const shared = item[kind];
  return shared && isWitness(shared) ? shared : undefined;
}

/** Adds an item to those that have a value. */
function note(index: Map<string, Shared>, value: string | undefined, item: Item): Shared | undefined {
  if (!value) return undefined;
  let shared = index.get(value);
  if (!shared) {
    shared = { items: [] };
    index.set(value, shared);
  }
  shared.items.push(item);
  return shared;
}

/** Puts two items, and all that are one article with them, into one group. */
function join(first: Item, second: Item, reason: MergeReason): void {
  if (first.group === second.group) return;
  const isLarger = second.group.length > first.group.length;
  // Moving the smaller group keeps the time short, however many there are.
  const [to, from] = isLarger ? [second.group, first.group] : [first.group, second.group];
  for (const item of from) {
    item.reason ??= reason;
    item.group = to;
    to.push(item);
  }
}

/** Joins those of some items that also share another value. Returns the first item with each value. */
function joinWhere(items: Item[], other: Kind, reason: MergeReason) {
  const firsts = new Map<Shared | undefined, Item>();
  for (const item of items) {
    const shared = witnessOf(item, other);
    const first = firsts.get(shared);
    if (first) join(first, item, reason);
    else firsts.set(shared, item);
  }
  return firsts;
}

/** Joins items that share a witness and have another one in common. */
function joinPairs(items: Item[], kind: 'id' | 'address', other: 'address' | 'headline'): void {
  const withBoth = items.filter((item) => item[kind] && witnessOf(item, other));
  joinWhere(withBoth, other, `${kind}+${other}` as MergeReason);
}

/** Joins items with one number, unless they have ids of their own that differ. */
function joinByNumber(items: Item[]): void {
  const firsts = joinWhere(items, 'id', 'number');
  const withoutId = firsts.get(undefined);
  const withId = items.find((item) => witnessOf(item, 'id'));
  if (withoutId && withId) join(withoutId, withId, 'number');
}

const hasOnlyOneWitness = (item: Item) =>
  (['id', 'address', 'headline'] as const).filter((kind) => witnessOf(item, kind)).length === 1;

/** Joins items that have no other witness with the first one that has one. */
function joinLonely(all: Item[], kind: 'id' | 'address' | 'headline'): void {
  const items = all.filter((item) => item[kind]);
  const host = items.find((item) => !hasOnlyOneWitness(item)) ?? items[0];
  for (const item of items) {
    // Two articles must not become one through an item that has the address of one and the number of the other.
    const isFree = kind !== 'address' || item.group.length === 1;
    if (isFree && hasOnlyOneWitness(item)) join(host!, item, kind);
  }
}

/** Joins a removed item with all that have the same id or address, wherever they stand. */
function takeAway(items: Item[]): void {
  const removed = items.find(isRemoved);
  if (removed) for (const item of items) join(removed, item, 'removed');
}

function toItem(article: Article, id: string, indexes: Indexes, feedPages: string[]): Item {
  const { headline, url } = article;
  const item: Item = { article, group: [] };
  item.group.push(item);
  const address = addressOf(article, ...feedPages);
  // What is no witness is an id all the same: a removed item may have nothing else.
  const sharedId = article.id === url ? undefined : note(indexes.id, id, item);
  if (article.id !== headline && !isAddress(article)) item.id = sharedId;
  item.address = note(indexes.address, address, item);
  item.number = note(indexes.number, address && articleNumber(address), item);
  if (!isUntitled(article)) item.headline = note(indexes.headline, headline, item);
  return item;
}

/** Joins the items that are one article. */
function joinItems(indexes: Indexes): void {
  /** Calls a function with the items of each witness that several share. */
  const forShared = (kind: Kind, handle: (items: Item[]) => void) => {
    for (const shared of indexes[kind].values())
      if (shared.items.length > 1 && isWitness(shared)) handle(shared.items);
  };
  forShared('id', takeAway);
  forShared('address', takeAway);
  forShared('id', (items) => joinPairs(items, 'id', 'address'));
  forShared('id', (items) => joinPairs(items, 'id', 'headline'));
  forShared('address', (items) => joinPairs(items, 'address', 'headline'));
  forShared('number', joinByNumber);
  for (const kind of ['id', 'address', 'headline'] as const)
    forShared(kind, (items) => joinLonely(items, kind));
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
 * @param feeds what they are from: the page of a feed is no article's address
 * @param toId returns what the id of an article is compared by
 */
export function mergeDoubles(
  articles: Article[],
  feeds: { url?: string | undefined }[] = [],
  toId = ({ id }: Article): string => id,
): Article[] {
  const indexes: Indexes = { id: new Map(), address: new Map(), headline: new Map(), number: new Map() };
  const feedPages = feeds.map(({ url = '' }) => canonicalUrl(url));
  const items = articles.map((article) => toItem(article, toId(article), indexes, feedPages));
  joinItems(indexes);
  const keptItems = new Map<Item[], Item>();
  for (const item of items) {
    const earlier = keptItems.get(item.group);
    if (!earlier || isNewer(item, earlier)) keptItems.set(item.group, item);
  }
  const articlesKept = [...keptItems.values()].map(({ article }) => article);
  const kept = makeIdsUnique(articlesKept, (article) => {
    const shared = indexes.id.get(toId(article));
    return !shared || isWitness(shared);
  });
  noteMerges(kept, toMerges(items, keptItems));
  return kept;
}

/** Lists the items that are not kept. */
function toMerges(items: Item[], keptItems: Map<Item[], Item>): Merge[] {
  const merges: Merge[] = [];
  for (const item of items) {
    const kept = keptItems.get(item.group)!;
    const reason = isRemoved(kept) ? 'removed' : (item.reason ?? kept.reason)!;
    if (item !== kept) merges.push({ merged: item.article, kept: kept.article, reason });
  }
  return merges;
}
