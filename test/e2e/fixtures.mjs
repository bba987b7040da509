// The attacks and the formats of the other tests, for those that run end to end.
import { bundleSources } from '../bundle-sources.mjs';

/**
 * - `ATTACKS` – `{family, number, text}` each
 * - `HOSTILE_HOST` – whom they ask
 * - `FORMATS` – by name, from stories and a channel to text
 */
export const { ATTACKS, HOSTILE_HOST, CHANNEL, FORMATS, toHostileStory } = await import(
  await bundleSources(`
    export { ATTACKS, HOSTILE_HOST } from './test/fixtures/attacks.ts';
    export { CHANNEL, FORMATS } from './test/fixtures/formats.ts';
    export { toHostileStory } from './test/fixtures/hostile-stories.ts';`)
);
