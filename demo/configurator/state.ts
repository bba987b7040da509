import type { ElementInfo } from './manifest.js';

/** Vite puts it in. */
declare const BANTIN_VERSION: string;

export type Language = 'vi' | 'en';

export const TABS = ['html', 'npm', 'react', 'wordpress'] as const;
export type Tab = (typeof TABS)[number];

/** Themes as style sheets; '' is none. */
export const LOOKS = ['', 'classic', 'compact', 'contrast', 'government'];

export const DEFAULT_FOLDER = `/bantin/${BANTIN_VERSION}/`;

/** What somebody has chosen. All of it stands in the hash. */
export interface State {
  language: Language;
  tab: Tab;
  tag: string;
  /** The name of a sample; '' where an address is read. */
  sample: string;
  /** By name. What is as by default is not there. */
  attributes: Record<string, string>;
  tokens: Record<string, string>;
  look: string;
  /** Where the files stand on the page's server. */
  folder: string;
  /** Whether list and keywords come together. */
  isPaired: boolean;
}

/** Elements that may come with each other: a list, and the keywords that filter it. */
export const LIST = 'hot-events';
export const KEYWORDS = 'keyword-tags';

/** The id that a list has for its keywords. */
export const LIST_ID = 'tin';

export const initialState: State = {
  language: 'vi',
  tab: 'html',
  tag: LIST,
  sample: 'tin-moi',
  attributes: {},
  tokens: {},
  look: '',
  folder: DEFAULT_FOLDER,
  isPaired: false,
};

/** Keywords come with their list unless somebody wants them alone; a list comes alone. */
export const isPairedByDefault = (tag: string): boolean => tag === KEYWORDS;

export const findElement = (elements: ElementInfo[], tag: string): ElementInfo =>
  elements.find((element) => element.tag === tag) ?? elements[0]!;
