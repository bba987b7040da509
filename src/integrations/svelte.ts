/** `bantin/svelte`: the elements in the markup of Svelte. Types only. */
import type { HTMLAttributes } from 'svelte/elements';
import type { ElementTypes, Listeners, Tag, TagProps } from './element-types.js';

export type { Fields } from './element-types.js';

type SvelteElements = {
  [T in Tag]: HTMLAttributes<ElementTypes[T]['element']> & TagProps<T> & Listeners<T, 'on'>;
};

declare module 'svelte/elements' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merged into Svelte's interface
  interface SvelteHTMLElements extends SvelteElements {}
}
