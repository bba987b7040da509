// Reads the command line.
import { parseArgs } from 'node:util';

const HELP = `npm run bench -- [options]

  --short               a few repetitions of less: under three minutes
  --repetitions=n       how often each contestant is measured (5)
  --minutes=n           no further repetition after that (18, short: 2.4)
  --only=a,a3,bantin    only these contestants; a is always there, as the base
  --columns=load,heap   only these figures
  --sizes=10,1000       only these lengths of the list
  --dist=folder         another build of bantin; several times for several builds, side by side
  --check               exit code 1 if a goal is missed
  --help`;

const splitList = (list) => list?.split(',').filter(Boolean);

/** @param {string[]} args without node and the script */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      short: { type: 'boolean', default: false },
      repetitions: { type: 'string' },
      minutes: { type: 'string' },
      only: { type: 'string' },
      columns: { type: 'string' },
      sizes: { type: 'string' },
      dist: { type: 'string', multiple: true },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { short, check, help } = values;
  const repetitions = Number(values.repetitions ?? (short ? 2 : 5));
  if (!(repetitions >= 1)) throw new Error('--repetitions needs a number, 1 or more.');
  const minutes = Number(values.minutes ?? (short ? 2.4 : 18));
  if (!(minutes > 0)) throw new Error('--minutes needs a number.');
  return {
    minutes,
    short,
    check,
    help: help ? HELP : undefined,
    repetitions: Math.trunc(repetitions),
    only: splitList(values.only),
    columns: splitList(values.columns),
    sizes: splitList(values.sizes)?.map(Number),
    dists: values.dist,
  };
}
