/** `bantin/svelte`: the elements in the markup of Svelte. Types only. */
export {};
