// Who is measured.
import { bantinOf } from './bantin.mjs';
import blueskyProfileFeed from './bluesky-profile-feed.mjs';
import bskyEmbed from './bsky-embed.mjs';
import lit from './lit.mjs';
import mastodonTimeline from './mastodon-timeline.mjs';
import relativeTime from './relative-time.mjs';
import vanilla from './vanilla.mjs';

/** The contestant that all ratios are taken to. */
export const BASE = 'a';

/**
 * Lists the contestants.
 *
 * @param {{only?: string[], dists: string[]}} options
 */
export function listContestants({ only, dists }) {
  const all = [
    ...vanilla,
    lit,
    ...bantinOf(dists),
    relativeTime,
    bskyEmbed,
    blueskyProfileFeed,
    mastodonTimeline,
  ];
  const known = new Set(all.map(({ id }) => id));
  const unknown = only?.find((id) => !known.has(id));
  if (unknown) throw new Error(`No contestant "${unknown}". Known: ${[...known].join(', ')}`);
  // All builds of bantin go by the name of the first.
  const isWanted = ({ id }) =>
    id === BASE || only.includes(id) || (id.startsWith('bantin') && only.includes('bantin'));
  return only ? all.filter(isWanted) : all;
}
