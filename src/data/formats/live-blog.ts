import type { Block } from '../article.js';
import { openingText } from '../markup/first-blocks.js';
import { asArray, asText } from '../own.js';
import { formatDate, formatDateTime, formatTimeOfDay, toIsoDate } from '../text/absolute-time.js';
import { readFirstDate, type ReadDate } from '../text/dates.js';
import { toPlainText } from '../text/normalize.js';
import { canonicalUrl } from '../text/urls.js';

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
  attribution: unknown;
}

/** So many letters at its beginning tell an update from others of that minute. */
const MAX_OPENING = 100;

/** Returns the id of an update: its own, its address, or its time with its opening words. */
function idOf({ id, url, published, body, headline }: PostingDraft): unknown {
  const opening = openingText(body, MAX_OPENING, '') || toPlainText(headline);
  return id ?? url ?? `${toPlainText(published[0])} ${opening.slice(0, MAX_OPENING)}`;
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
 * Returns a live blog as a story: the posting, which has the updates as its body, and each update as an article. An
 * update whose address is that of the posting has none of its own, and its source is that of the posting.
 */
export function toStory(posting: PostingDraft, drafts: PostingDraft[]): object[] {
  const page = canonicalUrl(asText(posting.url));
  const updates = drafts.map((draft) => {
    const update = draft.url && canonicalUrl(draft.url) === page ? { ...draft, url: undefined } : draft;
    return { ...update, id: idOf(update), attribution: draft.attribution || posting.attribution };
  });
  const parts = updates.flatMap((update, at) => toPart(update, updates[at - 1]));
  return [{ ...posting, body: [...asArray(posting.body), ...parts] }, ...updates];
}
