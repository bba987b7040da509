/** Ranges of the numbers. The manifest has no place for them. */
export const ranges: Record<string, { min: number; max: number }> = {
  limit: { min: 1, max: 1000 },
  'page-size': { min: 1, max: 1000 },
  refresh: { min: 30, max: 86_400 },
  'min-age': { min: 0, max: 525_600 },
};
