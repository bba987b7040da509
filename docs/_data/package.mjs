// What pages take from package.json.
import { readFileSync } from 'node:fs';

const { version, homepage } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

export default { version, homepage };
