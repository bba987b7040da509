/** What became of what a reader shares: handed over, copied, or neither. */
export type Outcome = 'shared' | 'copied' | 'refused';

/** Offers an address to share. Where a browser cannot, or the page may not, the address is copied. */
export async function share(title: string, url: string): Promise<Outcome> {
  try {
    await navigator.share({ title, url });
    return 'shared';
  } catch (error) {
    // The reader thought better of it, or pressed twice and is choosing now.
    if (/^(Abort|InvalidState)Error$/.test((error as Error).name)) return 'shared';
  }
  try {
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch {
    return 'refused';
  }
}
