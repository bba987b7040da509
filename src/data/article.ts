/** The model that every format is converted to and that every element draws. Types only. */

/** A picture of an article. */
export interface Picture {
  /** Absolute http(s) URL. */
  src: string;
  /** Alternative text; empty if the caption or the headline already says it. */
  alt: string;
  /** The line under the picture. */
  caption?: string;
  /** Who made the picture. */
  credit?: string;
  /** Width in CSS pixels, according to the feed. */
  width?: number;
  /** Height in CSS pixels, according to the feed. */
  height?: number;
  /** The `srcset` attribute of `<img>`, with absolute URLs. */
  srcset?: string;
  /** The point that no crop may lose, from the left and from the top: "50% 20%". */
  focus?: string;
}

export interface Author {
  name: string;
  /** Address of a page about the person. */
  url?: string;
  /** A portrait, shown where an article is an opinion. */
  picture?: Picture;
}

/** A film, a recording or a series of pictures that belongs to an article. */
export interface Media {
  /** A film, a recording, or a series of pictures. */
  type: 'video' | 'audio' | 'gallery';
  /** How long a film or a recording takes. */
  durationSeconds?: number;
  /** How many pictures a gallery has. */
  count?: number;
}

/** Another article, named beside a lead story. */
export interface Related {
  /** The headline of the other article. */
  headline: string;
  /** Absolute http(s) URL. */
  url: string;
}

/** Where the publisher got the article from ("Theo …"). */
export interface Attribution {
  name: string;
  /** Short form, shown instead of the name ("KT&ĐU"). */
  code?: string;
  /** Address of the source, or of the original. */
  url?: string;
}

export interface Correction {
  text: string;
  date?: Date;
  /** Address where it is explained. */
  url?: string;
}

export type Label = 'live' | 'breaking' | 'sponsored' | 'ad' | 'ai' | 'corrected';

export type Inline =
  | string
  | { type: 'link'; url: string; children: Inline[] }
  | { type: 'strong' | 'emphasis' | 'code' | 'mark' | 'deleted' | 'sub' | 'sup'; children: Inline[] }
  | { type: 'break' };

/** A cell of a table. Where blocks come from outside, a list of inlines is a cell, too. */
export interface Cell {
  children: Inline[];
  /** A header of its row, or of its column where the whole row has no others. Cells of the head have no such mark. */
  header?: true;
  /** 2 to 100, and never beyond the table, as `rowSpan`. */
  colSpan?: number;
  rowSpan?: number;
}

/** The block vocabulary. Nothing else can be drawn. */
export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; level: 2 | 3 | 4 | 5 | 6; children: Inline[] }
  | { type: 'list'; ordered: boolean; start?: number; items: Block[][] }
  | { type: 'quote'; children: Block[] }
  | { type: 'figure'; picture: Picture }
  | { type: 'table'; caption?: string; head: Cell[]; rows: Cell[][] }
  | { type: 'code'; text: string }
  | { type: 'embed'; url: string; title: string }
  | { type: 'rule' };

export interface Article {
  /** Identity for keyed updates; falls back to the URL, then to the headline. */
  id: string;
  /** Absolute http(s) permalink. */
  url?: string;
  headline: string;
  /** Label before the headline. */
  kicker?: string;
  /** Sapo: the paragraph between headline and body. */
  standfirst?: string;
  published?: Date;
  modified?: Date;
  /** `day` if the source gives no time of day, or an unreliable one. Then only dates are shown. */
  publishedPrecision: 'minute' | 'day';
  /** Chuyên mục: the section of the paper. */
  section?: string;
  authors: Author[];
  attribution?: Attribution;
  picture?: Picture;
  media?: Media;
  related: Related[];
  keywords: string[];
  body: Block[];
  /** Language of the article as BCP 47 has it: `vi`, `en`. */
  language?: string;
  label?: Label;
  correction?: Correction;
  /** A removed article is never shown. */
  status: 'ok' | 'removed';
}

export interface Feed {
  /** Name of the list. */
  title?: string;
  /** Absolute http(s) URL of the list's page. */
  url?: string;
  /** In the publisher's order. */
  articles: Article[];
}
