import type { FeedDraft } from '../to-feed.js';

/** One shape of data that publishers use. It is recognized by its content, never by name or MIME type. */
export interface Format<Input> {
  name: string;
  matches(input: Input): boolean;
  /** Renames the format's fields to ours. Checking the values is the same for all formats and comes later. */
  toDraft(input: Input, base: string, now: Date): FeedDraft;
}
