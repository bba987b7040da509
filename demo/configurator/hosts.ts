// Which hosts a page has to allow: those of the files, of the feed and of its pictures.
import type { Feed, Picture } from '../../src/data/article.js';
import { shownArticles } from '../../src/data/find-article.js';
import { picturesIn } from '../../src/data/markup/first-blocks.js';

/** Sources as a Content-Security-Policy has them. */
export interface Hosts {
  files: string[];
  feeds: string[];
  pictures: string[];
}

/** More hosts than anybody would list. */
const MAX_HOSTS = 8;

/** The page that a snippet is pasted into is its own host. */
const OWN = "'self'";

function toSource(address: string, isOwnSite: boolean): string {
  try {
    const { origin } = new URL(address, document.baseURI);
    const isRelative = !/^[a-z]+:/i.test(address);
    return isRelative || (isOwnSite && origin === location.origin) ? OWN : origin;
  } catch {
    return OWN;
  }
}

function toSources(addresses: string[], isOwnSite: boolean): string[] {
  const sources = [...new Set(addresses.map((address) => toSource(address, isOwnSite)))].sort();
  return sources.length > MAX_HOSTS ? ['https:'] : sources;
}

/** Lists the addresses of a picture. */
const addressesOf = ({ src, srcset = '' }: Picture): string[] => [
  src,
  ...srcset.split(/,\s+/).flatMap((candidate) => candidate.trim().split(/\s/)[0] || []),
];

/** Lists the addresses of all pictures that may be shown. */
function picturesOf(feed: Feed | null, hasBody: boolean): string[] {
  return shownArticles(feed).flatMap(({ picture, authors, body }) =>
    [picture, ...authors.map((author) => author.picture), ...(hasBody ? picturesIn(body) : [])].flatMap(
      (one) => (one ? addressesOf(one) : []),
    ),
  );
}

interface Needs {
  /** The feeds as they are written, and where they were read after redirects. */
  addresses: string[];
  urls: string[];
  folder: string;
  feed: Feed | null;
  hasBody: boolean;
}

/** Feeds of the page's own site are read from this one, so pictures of this site are those of that one. */
export function findHosts({ addresses, urls, folder, feed, hasBody }: Needs): Hosts {
  const isOwnSite = addresses.every((address) => address.startsWith('/'));
  return {
    files: toSources([folder], false),
    feeds: toSources([...addresses, ...urls], isOwnSite),
    pictures: toSources(picturesOf(feed, hasBody), isOwnSite),
  };
}
