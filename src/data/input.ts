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
export type PictureInput = string | ({ readonly src: string } & Optional<Omit<Picture, 'src'>>);

/** A name, or a person with one. */
export type AuthorInput =
  | string
  | ({ readonly name: string; readonly picture?: PictureInput | null | undefined } & Optional<
      Pick<Author, 'url'>
    >);

/** The name of a source, or a source with one. */
export type AttributionInput = string | ({ readonly name: string } & Optional<Omit<Attribution, 'name'>>);

/** A sentence, or a correction with one. */
export type CorrectionInput =
  | string
  | ({ readonly text: string; readonly date?: DateInput | null | undefined } & Optional<
      Pick<Correction, 'url'>
    >);

interface ArticleFields extends Pick<
  Article,
  'url' | 'kicker' | 'standfirst' | 'publishedPrecision' | 'section' | 'language' | 'status'
> {
  id: string | number;
  published: DateInput;
  modified: DateInput;
  authors: OneOrMany<AuthorInput>;
  attribution: AttributionInput;
  picture: OneOrMany<PictureInput>;
  media: { readonly type: Media['type'] } & Optional<Omit<Media, 'type'>>;
  related: readonly Readonly<Related>[];
  /** A list, or a comma-separated text. */
  keywords: OneOrMany<string>;
  /** HTML, one text for all or one a paragraph, or blocks. */
  body: string | readonly (string | Block)[];
  label: Label;
  correction: CorrectionInput;
}

/** An article as setters take it. */
export type ArticleInput = { readonly headline: string } & Optional<ArticleFields>;

/** A list of articles as setters take it. */
export type FeedInput = { readonly articles: readonly ArticleInput[] } & Optional<Omit<Feed, 'articles'>>;
