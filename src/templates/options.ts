import type { Label } from '../data/article.js';

/** Where a link opens, as on `<a>`. */
export type Target = '_self' | '_blank' | '_parent' | '_top';
/** How times read: `relative` ("khoảng 1 năm trước"), `auto` (relative for a day, then the date), `absolute`. */
export type TimeStyle = 'relative' | 'auto' | 'absolute';
/** Whose colours: the page's, or our own on an opaque surface. */
export type Theme = 'auto' | 'light' | 'dark';

/** What a template knows of the element that it is drawn for. */
export interface DrawOptions {
  /** The names of the fields to show besides the headline. */
  fields: ReadonlySet<string>;
  /** The same names as text, by which style sheets reserve their room. */
  fieldNames: string;
  /** Whether the page author names the fields. */
  areFieldsGiven: boolean;
  /** Level of the element's heading, 1–6. */
  headingLevel: number;
  /** Null leaves it to the page's `<base>`. */
  target: Target | null;
  timeStyle: TimeStyle;
  now: Date;
  /** What relative addresses of keywords are resolved against. */
  baseUrl: string;
  /** Address template of the keywords in cards and articles; empty if they are no links. */
  keywordHref: string;
  /** The name of the page's own outlet; '' for none, null for what the feed says. */
  outlet: string | null;
  /** The label of the article whose body is drawn: links in it are paid for if it is. */
  label?: Label | undefined;
  /** The language of that article. */
  language?: string | undefined;
  /** Whether the first picture is likely to be in the first viewport, and is loaded with high priority. */
  isLeading: boolean;
}

/** Reads the attribute `fields`, whatever its order, case and spacing. */
export const toFields = (names: string): ReadonlySet<string> =>
  new Set(names.toLowerCase().split(/\s+/).filter(Boolean));
