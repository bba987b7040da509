// The attacks and the formats of the other tests, for those that run end to end.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const { outputFiles } = await build({
  stdin: {
    contents: `
      export { ATTACKS, HOSTILE_HOST } from './test/fixtures/attacks.ts';
      export { CHANNEL, FORMATS } from './test/fixtures/formats.ts';
      export { toHostileStory } from './test/fixtures/hostile-stories.ts';`,
    resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
  },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'neutral',
  logLevel: 'silent',
});

/**
 * - `ATTACKS` – `{family, number, text}` each
 * - `HOSTILE_HOST` – whom they ask
 * - `FORMATS` – by name, from stories and a channel to text
 */
export const { ATTACKS, HOSTILE_HOST, CHANNEL, FORMATS, toHostileStory } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
