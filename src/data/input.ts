/** What setters take: the model, or native JSON as a publisher has it. Only a headline is required. Types only. */
import type {
  Article,
  Attribution,
  Author,
  Block,
  Correction,
  Feed,
  Label,
  Media,
  Picture,
  Related,
} from './article.js';

/** All of them may be left out, null or undefined. */
type Optional<T> = { readonly [Name in keyof T]?: T[Name] | null | undefined };

type OneOrMany<T> = T | readonly T[];

/** A date, or a text that names one: ISO 8601, or as feeds write it. */
export type DateInput = string | Date;

/** An address, or a picture with one. */
export type PictureInput =
  | string
  | ({
      /** Address of the file, http(s). */
      readonly src: string;
    } & Optional<Omit<Picture, 'src'>>);

/** A name, or a person with one. */
export type AuthorInput =
  | string
  | ({
      /** The name of the person. */
      readonly name: string;
      /** A portrait, shown where an article is an opinion. */
      readonly picture?: PictureInput | null | undefined;
    } & Optional<Pick<Author, 'url'>>);

/** The name of a source, or a source with one. */
export type AttributionInput =
  | string
  | ({
      /** The name of the source. */
      readonly name: string;
    } & Optional<Omit<Attribution, 'name'>>);

/** A sentence, or a correction with one. */
export type CorrectionInput =
  | string
  | ({
      /** What was wrong. */
      readonly text: string;
      /** When it was corrected. */
      readonly date?: DateInput | null | undefined;
    } & Optional<Pick<Correction, 'url'>>);

interface ArticleFields extends Pick<
  Article,
  'kicker' | 'standfirst' | 'publishedPrecision' | 'section' | 'language' | 'status'
> {
  /** What stays when the article is edited; the address by default, else the headline. */
  id: string | number;
  /** Address of the article; a relative one is resolved against that of the feed. */
  url: string;
  /** When it was published. A time without a zone is Vietnam's. */
  published: DateInput;
  /** When it was last changed. */
  modified: DateInput;
  /** Who wrote it. */
  authors: OneOrMany<AuthorInput>;
  /** Where the publisher got it from ("Theo …"); the title of the feed by default. */
  attribution: AttributionInput;
  /** The picture of the article; of several the first. */
  picture: OneOrMany<PictureInput>;
  /** What is to be seen or heard: a mark on the picture. */
  media: { readonly type: Media['type'] } & Optional<Omit<Media, 'type'>>;
  /** Other articles, named beside a lead story; the first 20 are kept. */
  related: readonly Readonly<Related>[];
  /** A list, or a comma-separated text. */
  keywords: OneOrMany<string>;
  /** HTML, one text for all or one a paragraph, or blocks. */
  body: string | readonly (string | Block)[];
  /** What stands before the headline, in the reader's language. */
  label: Label;
  /** What was wrong before, shown before the body. */
  correction: CorrectionInput;
}

/** An article as setters take it. */
export type ArticleInput = {
  /** The only field that an article must have. */
  readonly headline: string;
} & Optional<ArticleFields>;

/** A list of articles as setters take it. */
export type FeedInput = {
  /** In the publisher's order. */
  readonly articles: readonly ArticleInput[];
} & Optional<Omit<Feed, 'articles'>>;
