// A page without a list. What it costs is taken off from what the others cost.
import { toPage } from './page.mjs';

export const empty = {
  id: 'empty',
  title: 'empty page',
  driver: () => ({ cards: () => [], widgets: () => [] }),
  prepare: async () => [],
  page: () => toPage({ head: '', body: '' }),
};
