/** Who is told when a reader goes back or forward: one listener for the whole page. */
export const addressFollowers = new Set<() => void>();

globalThis.addEventListener?.('popstate', () => {
  for (const follow of addressFollowers) follow();
});
