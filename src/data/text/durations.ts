/** Returns hours, minutes and seconds. */
export const toParts = (seconds: number) =>
  [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), Math.floor(seconds % 60)] as const;

/** "2:15", "1:02:15". */
export function formatDuration(seconds: number): string {
  const [hours, minutes, rest] = toParts(seconds);
  const padded = String(rest).padStart(2, '0');
  return hours ? `${hours}:${String(minutes).padStart(2, '0')}:${padded}` : `${minutes}:${padded}`;
}
