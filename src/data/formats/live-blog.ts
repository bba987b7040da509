import type { Block } from '../article.js';
import { openingText } from '../markup/first-blocks.js';
import { asArray } from '../own.js';
import { formatDate, formatDateTime, formatTimeOfDay, toIsoDate } from '../text/absolute-time.js';
import { readFirstDate, type ReadDate } from '../text/dates.js';
import { toPlainText } from '../text/normalize.js';
import { canonicalUrl, safeUrl } from '../text/urls.js';
import { countHolders } from '../unique-ids.js';

/** What a format makes of a live blog, and of each of its updates. */
export interface PostingDraft {
  id: unknown;
  url: string | undefined;
  headline: unknown;
  /** Whether the headline is made of the opening words. */
  isUntitled?: boolean;
  body: unknown;
  published: unknown[];
  picture: unknown;
  language: unknown;
  attribution: unknown;
}

/** So many letters at its beginning tell an update from others. */
const MAX_OPENING = 100;

/** Returns what the addresses and ids of an update or a posting are compared by. */
const toKey = (name: unknown) => canonicalUrl(toPlainText(name));

/** Returns the time of an update with its opening words, which tell it from others of that minute. */
function toMoment({ published, body, headline }: PostingDraft): string {
  const opening = openingText(body, MAX_OPENING, '') || toPlainText(headline);
  return `${toPlainText(published[0])} ${opening.slice(0, MAX_OPENING)}`;
}

/** Formats the time of an update; its date, too, where that is not the date of the one before. */
function toTime({ date, precision }: ReadDate, before: ReadDate | undefined): string {
  if (precision === 'day') return formatDate(date);
  const isSameDay = before && toIsoDate(before.date) === toIsoDate(date);
  return isSameDay ? formatTimeOfDay(date) : formatDateTime(date);
}

/** Returns an update as a part of the whole text, under its time and its headline. */
function toPart({ published, headline, isUntitled, picture, body }: PostingDraft, before?: PostingDraft) {
  const date = readFirstDate(published);
  const time = date ? toTime(date, readFirstDate(before?.published)) : '';
  const title = isUntitled ? '' : toPlainText(headline);
  const heading: Block = { type: 'heading', level: 3, children: [[time, title].filter(Boolean).join(' · ')] };
  return [heading, ...(picture ? [{ type: 'figure', picture }] : []), ...asArray(body)];
}

/**
 * Returns a live blog as a story: the posting, which has the updates as its body, and each update as an article. The id
 * or address that an update shares with the posting, or with one of another headline, is not its own. Its source and
 * its language are those of the posting unless it names others.
 */
export function toStory(posting: PostingDraft, drafts: PostingDraft[]): object[] {
  const keysOf = ({ id, url }: PostingDraft, holder: string) =>
    [id, url].map((name): [string, string] => [toKey(name), holder]);
  const counts = countHolders([
    ...keysOf(posting, 'posting'),
    ...drafts.flatMap((draft) => keysOf(draft, `update ${toPlainText(draft.headline)}`)),
  ]);
  const toOwn = <T>(name: T) => (counts.get(toKey(name)) === 1 ? name : undefined);
  const updates = drafts.map((draft) => {
    const ownId = toOwn(draft.id);
    const url = toOwn(draft.url) ?? safeUrl(ownId, '');
    const id = ownId ?? url ?? toMoment(draft);
    const { attribution = posting.attribution, language = posting.language } = draft;
    return { ...draft, id, url, attribution, language };
  });
  const keyOf = ({ id, headline }: PostingDraft) => `${toPlainText(id)} ${toPlainText(headline)}`;
  const distinct = [...new Map(updates.map((update) => [keyOf(update), update])).values()];
  const parts = distinct.flatMap((update, at) => toPart(update, distinct[at - 1]));
  return [{ ...posting, body: [...asArray(posting.body), ...parts] }, ...updates];
}
