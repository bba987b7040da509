import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { toJson } from '../data/own.js';
import { toTrustedJsonLd } from '../page/trusted-types.js';

interface JsonLdHost extends ReactiveControllerHost {
  readonly jsonLd: boolean;
}

/** Describes to search engines what an element shows, in one script in the document's head. */
export class JsonLdController implements ReactiveController {
  readonly #host: JsonLdHost;
  readonly #describe: () => object | undefined;
  #script: HTMLScriptElement | undefined;
  #text = '';

  /** @param describe returns the schema.org thing, or undefined if there is nothing to describe */
  constructor(host: JsonLdHost, describe: () => object | undefined) {
    this.#host = host;
    this.#describe = describe;
    host.addController(this);
  }

  hostUpdated(): void {
    const thing = this.#host.jsonLd ? this.#describe() : undefined;
    if (thing) this.#write(thing);
    else this.#script?.remove();
  }

  hostDisconnected(): void {
    this.#script?.remove();
  }

  #write(thing: object): void {
    const json = toJson({ '@context': 'https://schema.org', ...thing });
    // A saved page must not find an end tag in it.
    const text = json.replace(/</g, '\\u003c');
    if (text !== this.#text || !this.#script) {
      const trusted = toTrustedJsonLd(text);
      if (trusted === undefined) return;
      this.#script ??= createScript();
      this.#script.textContent = trusted;
      this.#text = text;
    }
    // `document.head` may be a named element.
    document.querySelector('head')?.append(this.#script);
  }
}

function createScript(): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  return script;
}
