import type { Feed } from '../../data/article.js';
import type { FieldMapOptions } from '../../data/field-map.js';
import { readFeed } from '../../data/read-feed.js';
import { toCliError } from '../explain.js';
import { readSource, type Source } from '../source.js';

/** Reads addresses for the tags of a page, each once. */
export class Sources {
  readonly #timeoutMs: number;
  readonly #signal: AbortSignal;
  readonly #now: Date;
  readonly #answers = new Map<string, Promise<Source>>();

  constructor(timeoutMs: number, signal: AbortSignal, now: Date) {
    this.#timeoutMs = timeoutMs;
    this.#signal = signal;
    this.#now = now;
  }

  /** @throws {CliError} if it cannot be read */
  async read(address: string, map: FieldMapOptions): Promise<Feed> {
    const answer = this.#answers.get(address) ?? this.#ask(address);
    this.#answers.set(address, answer);
    const { bytes, url = address, contentType = '' } = await answer;
    try {
      return readFeed(bytes, { url, contentType, now: this.#now, ...map });
    } catch (error) {
      throw toCliError(error, address, bytes, url);
    }
  }

  #ask(address: string): Promise<Source> {
    return readSource({ input: address, timeoutMs: this.#timeoutMs }, this.#signal);
  }
}
