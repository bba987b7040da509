/** `bantin/vue`: the elements in templates of Vue. Types only. */
import type { HTMLAttributes, ReservedProps } from 'vue';
import type { CamelListeners, CamelProps, ElementTypes, FieldMap, Tag } from './element-types.js';

export type { Fields } from './element-types.js';

/** Templates name attributes and properties alike: `fieldMap` may be JSON. */
type VueProps<T extends Tag> = Omit<CamelProps<T>, 'fieldMap' | 'htmlFor'> & {
  fieldMap?: string | FieldMap | null | undefined;
} & (CamelProps<T> extends { htmlFor?: infer Id } ? { for?: Id } : unknown);

/** An element as Vue knows components. A template reference is the element. */
type VueElement<T extends Tag> = new () => ElementTypes[T]['element'] & {
  $props: HTMLAttributes & ReservedProps & VueProps<T> & CamelListeners<T> & SlotName;
  $slots: { default?: () => unknown };
};

type VueElements = { [T in Tag]: VueElement<T> };

interface SlotName {
  slot?: string | undefined;
}

/* eslint-disable @typescript-eslint/no-empty-object-type -- these are merged into Vue's interfaces */
declare module 'vue' {
  interface GlobalComponents extends VueElements {}
  /** So that children can name a slot of the element. */
  interface HTMLAttributes extends SlotName {}
}
