/** `bantin/vue`: the elements in templates of Vue. Types only. */
export {};
