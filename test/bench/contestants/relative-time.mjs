// The vanilla list with GitHub's element for each time.
import { vanilla } from './vanilla.mjs';

export default {
  ...vanilla({
    id: 'relative-time',
    title: 'a + relative-time-element 5.3.1',
    label: 'a + relative-time-element',
    note: 'the vanilla list with one `<relative-time>` for each time',
    entry: 'pages/relative-time.js',
    hasSheet: true,
  }),
  isPeer: true,
};
