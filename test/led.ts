import { serve, type Answer } from './helpers.js';
import { elsewhere } from './page.js';

/** WebKit takes no asterisk for it at the second redirect in a row of a request that began at the page's own origin. */
const headers = {
  'access-control-allow-origin': location.origin,
  'access-control-allow-credentials': 'true',
};

/** An address that leads to another. */
const leadTo = async (location: string) =>
  (await serve({ status: 302, headers: { ...headers, location } })).url;

/** Ways to a feed: the address that one begins at, given the one that it ends at. */
const WAYS = {
  'by a relative address': (target: string) => leadTo(target.slice(target.indexOf('tin/'))),
  'at another origin': (target: string) => leadTo(elsewhere(target)),
  'in three steps': async (target: string) => {
    const third = await leadTo(elsewhere(target));
    const second = await leadTo(elsewhere(third));
    return leadTo(elsewhere(second));
  },
};

export type Way = keyof typeof WAYS;

export const WAY_NAMES = Object.keys(WAYS) as Way[];

/** A feed, where to ask for it, and where it is, which is neither the same folder nor, mostly, the same origin. */
export async function serveBehind(way: Way, answer: Answer) {
  const target = (await serve({ headers, ...answer }, 'tin/moi/')).url;
  const url = await WAYS[way](target);
  return { url, finalUrl: way === 'by a relative address' ? target : elsewhere(target) };
}
