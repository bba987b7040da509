import type { Article } from '../data/article.js';
import { shownArticles } from '../data/find-article.js';
import { picturesIn } from '../data/markup/first-blocks.js';
import type { Merge } from '../data/merge.js';
import {
  findBrokenScripts,
  findDropped,
  findMerged,
  findNotNfc,
  findSharedIds,
  findUnmapped,
  type Drafts,
} from './draft-findings.js';
import type { Reach } from './reach.js';
import type { Texts } from './texts/index.js';

export type WarningCode = keyof Texts['warnings'];

/** Something in a feed that its publisher should fix. */
export interface Warning {
  code: WarningCode;
  count: number;
  /** The headline, address or id of the first case. */
  example?: string;
  message: string;
}

/** How many cases to name. Publishers need all names to fix these; for the rest one example is enough. */
const MAX_NAMES: Partial<Record<WarningCode, number>> = { duplicate: 10, 'taken-away': 10, 'not-found': 10 };

export interface Findings extends Drafts {
  now?: Date;
  /** The headlines of articles that lost a relative address. */
  relative: string[];
  /** Who may read the address; undefined if that does not matter. */
  reach?: Reach | undefined;
}

/** Finds pictures with neither alt text nor caption. Returns their addresses. */
function findWithoutAlt(articles: Article[]): string[] {
  const found = articles
    .flatMap(({ picture, body }) => [...(picture ? [picture] : []), ...picturesIn(body)])
    .filter(({ alt, caption }) => !alt && !caption)
    .map(({ src }) => src);
  // The picture of an article often stands in its body, too.
  return [...new Set(found)];
}

const toName = ({ merged }: Merge) => merged.headline || merged.id;

/** Says what merged articles have in common, with numbers where it is not the same for all. */
function describeReasons(merges: Merge[], texts: Texts): string {
  const counts = new Map<string, number>();
  for (const { reason } of merges) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => texts.reasons[reason] + (counts.size > 1 ? `: ${count}` : ''))
    .join(', ');
}

function toWarning(code: WarningCode, names: string[], texts: Texts, reasons = ''): Warning {
  const [example] = names;
  const count = names.length;
  const text = texts.warnings[code](count, reasons);
  if (!example) return { code, count, message: text };
  return {
    code,
    count,
    example,
    message: texts.withNames(text, names.slice(0, MAX_NAMES[code] ?? 1), count),
  };
}

/** Lists the warnings of what was found, in its order. */
const listWarnings = (found: [WarningCode, string[]][], texts: Texts, reasons: string): Warning[] =>
  found.filter(([, names]) => names.length).map(([code, names]) => toWarning(code, names, texts, reasons));

/** Warns of articles that were left out because several feeds have them, or because one has removed them. */
export function toMergeWarnings(merges: Merge[], texts: Texts): Warning[] {
  const takenAway = merges.filter(({ reason }) => reason === 'removed');
  const doubles = merges.filter(({ reason }) => reason !== 'removed');
  const found: [WarningCode, string[]][] = [
    ['duplicate', doubles.map(toName)],
    ['taken-away', takenAway.map(toName)],
  ];
  return listWarnings(found, texts, describeReasons(doubles, texts));
}

/** Warns of what keeps pages from reading the address. */
function toReachWarnings(reach: Reach | undefined, texts: Texts): Warning[] {
  if (!reach) return [];
  const { allowed, isInsecure } = reach;
  const warnings: Warning[] = [];
  if (isInsecure) warnings.push(toWarning('insecure', [''], texts));
  if (allowed !== '*') warnings.push(toWarning(allowed ? 'other-origin' : 'no-cors', [''], texts, allowed));
  return warnings;
}

/** Lists all warnings, the most serious first. */
export function toWarnings(findings: Findings, texts: Texts): Warning[] {
  const { feed, now = new Date(), relative, reach } = findings;
  const articles = shownArticles(feed);
  const headlines = (matches: (article: Article) => boolean) =>
    articles.filter(matches).map(({ headline }) => headline);
  const merges = findMerged(findings, false);
  const reasons = describeReasons(merges, texts);
  const found: [WarningCode, string[]][] = [
    ['not-found', findUnmapped(findings)],
    ['not-json', findBrokenScripts(findings)],
    ['no-headline', findDropped(findings)],
    ['duplicate', merges.map(toName)],
    ['shared-id', findSharedIds(findings)],
    ['removed', feed.articles.filter(({ status }) => status === 'removed').map(({ id }) => id)],
    ['taken-away', findMerged(findings, true).map(toName)],
    ['relative', relative],
    ['no-source', headlines(({ attribution }) => !attribution)],
    ['no-time', headlines(({ published }) => !published)],
    ['day-only', headlines((article) => !!article.published && article.publishedPrecision === 'day')],
    ['future', headlines(({ published }) => !!published && published > now)],
    ['no-link', headlines(({ url }) => !url)],
    ['no-picture', headlines(({ picture }) => !picture)],
    ['no-alt', findWithoutAlt(articles)],
    ['not-nfc', findNotNfc(findings)],
  ];
  const warnings = [...toReachWarnings(reach, texts), ...listWarnings(found, texts, reasons)];
  return articles.length ? warnings : [toWarning('empty', [], texts), ...warnings];
}
