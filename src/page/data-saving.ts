/** The addresses of the pictures that a reader asked for. */
const requested = new Set<string>();

/** Whether the reader has told the browser that every picture costs money. */
function savesData(): boolean {
  // Some servers have no navigator.
  const { connection } = (globalThis.navigator ?? {}) as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

/** Shows a picture on the whole page from now on, in spite of saving data. */
export function requestPicture(src: string): void {
  requested.add(src);
}

/** How many pictures are shown in spite of saving data; undefined where all are shown. */
export const countRequestedPictures = (): number | undefined => (savesData() ? requested.size : undefined);

/** Whether a picture waits until the reader asks for it. */
export const isPictureWithheld = (src: string): boolean => savesData() && !requested.has(src);
