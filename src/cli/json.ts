import { isRecord } from '../data/own.js';
import { parseJson } from '../data/text/junk.js';

/** A list deeper or further on is not what somebody looks for. */
const MAX_DEPTH = 6;
const MAX_VALUES = 10_000;
const MAX_LISTS = 5;
const MAX_NAMES = 8;
/** One article may lack what the next one has. */
const MAX_ITEMS = 3;

/** A list of objects somewhere in JSON. */
export interface FoundList {
  /** The dot path to it; '' for the root. */
  path: string;
  count: number;
  /** The names in its first object. */
  names: string[];
  /** The first objects. */
  items: unknown[];
}

/** Returns what JSON stands for, junk around it aside; undefined if it is none. */
export function parseJsonOrNothing(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** Finds lists of objects in JSON of any shape, those nearest to the root first. */
export function findLists(root: unknown): FoundList[] {
  const found: FoundList[] = [];
  const queue = [{ value: root, path: [] as string[] }];
  // The queue grows while it is read.
  for (const { value, path } of queue) {
    if (found.length === MAX_LISTS || path.length > MAX_DEPTH) break;
    if (Array.isArray(value) && isRecord(value[0])) {
      found.push({
        path: path.join('.'),
        count: value.length,
        names: Object.keys(value[0]).slice(0, MAX_NAMES),
        items: value.slice(0, MAX_ITEMS),
      });
    }
    if (!isRecord(value) || queue.length > MAX_VALUES) continue;
    // A path cannot lead through a name with a dot.
    for (const [name, inner] of Object.entries(value)) {
      if (!name.includes('.')) queue.push({ value: inner, path: [...path, name] });
    }
  }
  return found;
}
