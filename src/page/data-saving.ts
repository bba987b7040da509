/** The addresses of the pictures that a reader asked for. */
const requested = new Set<string>();

/** Whether the reader has told the browser that every picture costs money. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

/** Shows a picture on the whole page from now on, in spite of saving data. */
export function requestPicture(src: string): void {
  requested.add(src);
}

/** Whether a picture waits until the reader asks for it. */
export const isPictureWithheld = (src: string): boolean => savesData() && !requested.has(src);
