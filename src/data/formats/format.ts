import type { FeedDraft } from '../to-feed.js';

/** One shape of data that publishers use. It is recognised by its content, never by name or MIME type. */
export interface Format<Input> {
  name: string;
  matches(input: Input): boolean;
  /** Renames the format's fields to ours; checking them is the same for all and comes after. */
  toDraft(input: Input, base: string): FeedDraft;
}
