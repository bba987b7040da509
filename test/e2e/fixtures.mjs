// The attacks and formats of the unit tests, for the end-to-end tests.
import { bundleSources } from '../../tools/bundle-sources.mjs';

/**
 * - `ATTACKS`: `{family, number, text}` each
 * - `HOSTILE_HOST`: the host that attacks try to reach
 * - `FORMATS`: by name, functions from stories and a channel to text
 */
export const { ATTACKS, HOSTILE_HOST, CHANNEL, FORMATS, toHostileStory } = await import(
  await bundleSources(`
    export { ATTACKS, HOSTILE_HOST } from './test/fixtures/attacks.ts';
    export { CHANNEL, FORMATS } from './test/fixtures/formats.ts';
    export { toHostileStory } from './test/fixtures/hostile-stories.ts';`)
);
