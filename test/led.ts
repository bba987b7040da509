import { serve, type Answer } from './helpers.js';
import { elsewhere } from './page.js';

const headers = { 'access-control-allow-origin': '*' };

/** An address that leads to another. */
const leadTo = async (location: string) =>
  (await serve({ status: 302, headers: { ...headers, location } })).url;

/** Ways to a feed: the address that one begins at, given the one that it ends at. */
const WAYS = {
  'by a relative address': (target: string) => leadTo(target.slice(target.indexOf('tin/'))),
  'at another origin': (target: string) => leadTo(elsewhere(target)),
  // There and back and there again.
  'over three others': async (target: string) =>
    leadTo(elsewhere(await leadTo(await leadTo(elsewhere(target))))),
};

export type Way = keyof typeof WAYS;

export const WAY_NAMES = Object.keys(WAYS) as Way[];

/** A feed, where to ask for it, and where it is, which is neither the same folder nor, mostly, the same origin. */
export async function serveBehind(way: Way, answer: Answer) {
  const target = (await serve({ headers, ...answer }, 'tin/moi/')).url;
  const url = await WAYS[way](target);
  return { url, finalUrl: way === 'by a relative address' ? target : elsewhere(target) };
}
