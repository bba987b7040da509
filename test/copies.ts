// The copies of answers that the elements keep in the browser.

/** Where the copy of an address stands. */
export const addressOf = (url: string) =>
  `/?bantin=${encodeURIComponent(`${url}{"itemsPath":"","fieldMap":{}}`)}`;

/** The copy of an address, if there is one. */
export const copyOf = async (url: string) => (await caches.open('bantin')).match(addressOf(url));

/** Waits until the copy of an address is there, or gone. Returns when it was saved. */
export async function copyIs(isThere: boolean, url: string) {
  let copy = await copyOf(url);
  while (Boolean(copy) !== isThere) copy = await copyOf(url);
  return Number(copy?.headers.get('bantin-saved-at'));
}
