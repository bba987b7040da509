/**
 * `bantin/jsx`: the elements in JSX, for React 19, Preact and Solid. Types only.
 *
 * Lines that name a framework are ignored where it is not installed. `@ts-ignore` is in comments that the compiler
 * leaves in the declarations.
 */
/* eslint-disable @typescript-eslint/ban-ts-comment, @typescript-eslint/no-namespace, @typescript-eslint/no-empty-object-type -- see above; JSX is extended by interfaces in namespaces */
import type { Attributes, Data, ElementTypes, Listeners, Tag, TagProps, Tokens } from './element-types.js';

export type { Fields } from './element-types.js';

type ElementOf<T extends Tag> = ElementTypes[T]['element'];

/** @ts-ignore */
type ReactHtml<T> = import('react').DetailedHTMLProps<import('react').HTMLAttributes<T>, T>;

/** @ts-ignore */
type PreactHtml<T extends HTMLElement> = import('preact').HTMLAttributes<T>;

/** @ts-ignore */
type SolidHtml<T> = import('solid-js').JSX.HTMLAttributes<T>;

/** React refuses custom properties and `class`, but for custom elements it takes both. */
interface ReactExtras {
  class?: string | undefined;
  style?: Tokens | undefined;
}

type ReactElements = {
  [T in Tag]: ReactHtml<ElementOf<T>> & ReactExtras & TagProps<T> & Listeners<T, 'on'>;
};

type PreactElements = {
  [T in Tag]: PreactHtml<ElementOf<T>> & TagProps<T> & Listeners<T, 'on'>;
};

type Prefixed<Props, Prefix extends string> = {
  [Name in keyof Props as Name extends string ? `${Prefix}${Name}` : never]: Props[Name];
};

type SolidElements = {
  [T in Tag]: SolidHtml<ElementOf<T>> &
    TagProps<T> &
    Prefixed<Attributes<T>, 'attr:'> &
    Prefixed<Data<T>, 'prop:'> &
    Listeners<T, 'on:'>;
};

/** @ts-ignore */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}

/** @ts-ignore */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends PreactElements {}
  }
}

/** @ts-ignore */
declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends SolidElements {}
  }
}
