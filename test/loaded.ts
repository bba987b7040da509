import { fixture, html } from '@open-wc/testing';
import type { HotEvents } from '../src/index.js';
import { serve, settled, texts, type Answer } from './helpers.js';

/** The headlines that an element shows. */
export const headlines = (element: Element): string[] => texts(element, 'headline');

/** A list that has settled upon what the server answers, together with that server. */
export async function load(answer: Answer) {
  const served = await serve(answer);
  const list = await fixture<HotEvents>(html`<hot-events src=${served.url}></hot-events>`);
  await settled(list);
  return { ...served, list };
}

/** What an element tells the page, from now on. */
export function record(target: EventTarget): string[] {
  const told: string[] = [];
  for (const type of ['news-load', 'news-error']) target.addEventListener(type, () => told.push(type));
  return told;
}
