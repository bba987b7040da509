// What the page knows and does. Its views draw it.
import { checkValue, toAddresses } from './controls.js';
import { explainAddresses, noAddress, type Failure } from './explain.js';
import { checkAttributes, checkFolder, readHash, writeHash } from './hash.js';
import type { Proposal } from '../../src/cli/propose-map.js';
import type { Attribute, ElementInfo, Token } from './manifest.js';
import { toSrc } from './plan.js';
import type { Host } from './preview.js';
import { findSample, toSampleUrl } from './samples.js';
import { isRead, readSources, type Reading } from './source.js';
import { findElement, initialState, isPairedByDefault, type State } from './state.js';
import { checkToken } from './tokens.js';

const without = (values: Record<string, string>, name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([one]) => one !== name));

/** Whether a source is JSON that somebody has to describe. */
const isOfOtherShape = (source: Reading['sources'][number]): boolean =>
  !isRead(source) && source.failure.reason.startsWith('unknown-json');

export type Width = 'narrow' | 'fit' | 'wide';

export class Store {
  readonly elements: ElementInfo[];
  readonly integrity: Record<string, string>;
  state: State = initialState;
  /** What was typed, by the name of its field. Not all of it is a value. */
  drafts: Record<string, string> = {};
  /** What was found at the addresses that were asked for last. */
  reading: Reading | null = null;
  /** Addresses that are none. */
  failures: Failure[] = [];
  isReading = false;
  /** Whether the address came with a link, and nobody has asked for it yet. */
  isFromLink = false;
  /** What the preview reads. It stays while another address is typed, until that is asked for. */
  shownSrc = '';
  /** Groups of the form that have a value. They stay open when it goes. */
  readonly opened = new Set<string>();
  width: Width = 'fit';
  host: Host = 'light';
  /** Asks the preview what an element shows where nobody says so; undefined if it cannot tell yet. */
  usualFields: () => string | undefined = () => undefined;
  /** What a screen reader is told. */
  message = '';
  readonly #changed: () => void;
  /** Which reading is the last: what comes of others is not shown. */
  #turn = 0;
  #writing: ReturnType<typeof setTimeout> | undefined;

  constructor(elements: ElementInfo[], integrity: Record<string, string>, changed: () => void) {
    this.elements = elements;
    this.integrity = integrity;
    this.#changed = changed;
  }

  get element(): ElementInfo {
    return findElement(this.elements, this.state.tag);
  }

  /** What was read at the present address. */
  get currentReading(): Reading | null {
    return this.reading?.src === this.#address ? this.reading : null;
  }

  get #address(): string {
    return findSample(this.state.sample)?.src ?? toSrc(this.state);
  }

  /** Forgets what was typed and asked for. */
  #stopReading(): void {
    this.#turn++;
    this.isReading = false;
    this.isFromLink = false;
    this.failures = [];
  }

  /** Takes over the hash. An address in it is shown, and not asked for. */
  readLocation(): void {
    this.#stopReading();
    this.drafts = {};
    this.state = readHash(location.hash, this.elements);
    this.isFromLink = !this.state.sample && Boolean(this.state.attributes.src);
    this.shownSrc = '';
    this.#changed();
    if (this.state.sample) void this.read();
  }

  /** Changes the state, and the address with it. */
  set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.#writeLocation();
    this.#changed();
  }

  /** Browsers refuse who writes too often. */
  #writeLocation(): void {
    clearTimeout(this.#writing);
    try {
      history.replaceState(null, '', writeHash(this.state) || location.pathname + location.search);
    } catch {
      this.#writing = setTimeout(() => this.#writeLocation(), 1000);
    }
  }

  /** Changes what is not part of a configuration. */
  view(change: Partial<Pick<Store, 'width' | 'host' | 'message'>>): void {
    Object.assign(this, change);
    this.#changed();
  }

  setTag(tag: string): void {
    const values = this.state.attributes;
    const attributes = checkAttributes(findElement(this.elements, tag), (name) => values[name]);
    this.drafts = {};
    this.set({ tag, attributes, isPaired: isPairedByDefault(tag) });
  }

  /** Takes a sample with what suits it, in place of what suited the last; '' takes an address. */
  setSample(name: string): void {
    const present = Object.keys(findSample(this.state.sample)?.attributes ?? {});
    const kept = Object.entries(this.state.attributes).filter(
      ([key]) => key !== 'src' && !present.includes(key),
    );
    const values = { ...Object.fromEntries(kept), ...findSample(name)?.attributes };
    this.drafts = {};
    this.#stopReading();
    this.set({ sample: name, attributes: checkAttributes(this.element, (key) => values[key]) });
    if (name) void this.read();
  }

  /** Takes what was typed into the field of an attribute; undefined is its default. */
  setAttribute(attribute: Attribute, draft: string | undefined): void {
    const { name } = attribute;
    const attributes = without(this.state.attributes, name);
    const value = draft === undefined ? undefined : checkValue(attribute, draft);
    this.#setDraft(name, draft);
    this.set({ attributes: value === undefined ? attributes : { ...attributes, [name]: value } });
  }

  /** Takes a guess where the articles and their fields are, and reads with it. */
  takeProposal({ itemsPath, fieldMap }: Proposal): void {
    const values: Record<string, string> = { 'items-path': itemsPath, 'field-map': JSON.stringify(fieldMap) };
    for (const attribute of this.element.attributes) {
      const value = values[attribute.name];
      if (value !== undefined) this.setAttribute(attribute, value);
    }
    void this.read();
  }

  setToken({ name, syntax }: Token, draft: string): void {
    const tokens = without(this.state.tokens, name);
    const value = checkToken(syntax, draft);
    this.#setDraft(name, draft);
    this.set({ tokens: value === undefined ? tokens : { ...tokens, [name]: value } });
  }

  setFolder(draft: string): void {
    this.#setDraft('_folder', draft);
    this.set({ folder: checkFolder(draft) ?? this.state.folder });
  }

  /** Takes an address as it is typed. Nothing is asked for. */
  setAddress(draft: string): void {
    this.#stopReading();
    const attribute = this.element.attributes.find(({ name }) => name === 'src');
    if (attribute) this.setAttribute(attribute, toAddresses(draft).join(' '));
    this.#setDraft('src', draft);
    this.#changed();
  }

  #setDraft(name: string, draft: string | undefined): void {
    const drafts = without(this.drafts, name);
    this.drafts = draft === undefined ? drafts : { ...drafts, [name]: draft };
  }

  reset(): void {
    const { language, tab } = this.state;
    this.drafts = {};
    this.#stopReading();
    this.set({ ...initialState, language, tab });
    void this.read();
  }

  /** Reads what somebody asked for. Only this asks the network for anything. */
  async read(): Promise<void> {
    const { sample, attributes } = this.state;
    const typed = this.drafts.src?.trim() ?? attributes.src ?? '';
    const src = findSample(sample)?.src ?? toAddresses(typed).join(' ');
    const turn = ++this.#turn;
    this.failures = sample ? [] : explainAddresses(src);
    // What was typed may hold what no snippet may.
    if (!this.failures.length && src !== this.#address) this.failures = [noAddress(src)];
    this.isReading = !this.failures.length;
    if (!this.isReading) this.shownSrc = '';
    this.#changed();
    if (!this.isReading) return;
    const toUrl = (address: string) =>
      sample ? toSampleUrl(address) : new URL(address, document.baseURI).href;
    const shape = { itemsPath: attributes['items-path'] ?? '', fieldMap: attributes['field-map'] ?? '' };
    const reading = await readSources(src, { shape, toUrl });
    // Somebody may have chosen another one meanwhile.
    if (turn !== this.#turn) return;
    this.isReading = false;
    this.isFromLink = false;
    this.reading = reading;
    if (reading.sources.some(isOfOtherShape)) this.opened.add('source');
    this.shownSrc = reading.feed ? toAddresses(src).map(toUrl).join(' ') : '';
    this.#changed();
  }
}
