/** `bantin/server`: what a server writes into a page, for readers and crawlers without script. */
export {};
