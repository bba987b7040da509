// The page as an element, drawn into the page itself: its style sheet is that of the page.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { docsAddress } from './docs.js';
import { readManifest } from './manifest.js';
import { toPlan } from './plan.js';
import { holdLinks, showInFrame, usualFields } from './preview.js';
import { isRead } from './source.js';
import { Store } from './store.js';
import { ui } from './texts/ui.js';
import { formView } from './views/form.js';
import { previewView } from './views/preview.js';
import { snippetView } from './views/snippet.js';

/** How wide the page of a wide preview is. It is made smaller to fit. */
const WIDE_PX = 1100;
/** A longer preview scrolls, so that the snippet is in view below it. */
const MAX_SHARE = 0.62;

async function fetchJson(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

export class EmbedConfigurator extends LitElement {
  #store: Store | undefined;
  #page: Document | undefined;
  #failed = false;

  protected override createRenderRoot(): HTMLElement {
    // It says what to do if no script comes.
    this.replaceChildren();
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#start();
  }

  async #start(): Promise<void> {
    try {
      const [manifest, integrity] = await Promise.all(
        ['custom-elements.json', 'integrity.json'].map(fetchJson),
      );
      const elements = readManifest(manifest);
      const store = new Store(elements, integrity as Record<string, string>, () => this.requestUpdate());
      store.usualFields = () => this.#page && usualFields(this.#page, store.state);
      this.#store = store;
      store.readLocation();
      addEventListener('hashchange', () => store.readLocation());
      addEventListener('resize', () => this.#fit());
    } catch (error) {
      console.error(error);
      this.#failed = true;
      this.requestUpdate();
    }
  }

  protected override render(): TemplateResult {
    const store = this.#store;
    if (!store)
      return this.#failed ? html`<p class="waiting">${ui.vi.noManifest} / ${ui.en.noManifest}</p>` : html``;
    const reading = store.currentReading;
    const plan = toPlan(store.state, {
      elements: store.elements,
      integrity: store.integrity,
      feed: reading?.feed ?? null,
      urls: reading?.sources.filter(isRead).map(({ url }) => url) ?? [],
    });
    const texts = ui[store.state.language];
    return html`<a class="skip" href="#doan-ma" @click=${this.#skip}>${texts.skip}</a>
      ${this.#header(store)}
      <main>
        <h1>${texts.title}</h1>
        <p class="lead">${texts.lead}</p>
        <div class="columns">
          ${formView(store)}
          <div class="results">
            ${previewView(store, (event) => this.#handleLoad(event))} ${snippetView(store, plan)}
          </div>
        </div>
      </main>`;
  }

  #header(store: Store): TemplateResult {
    const texts = ui[store.state.language];
    const other = store.state.language === 'vi' ? 'en' : 'vi';
    return html`<header class="top">
      <a class="brand" href=${docsAddress('home', store.state.language) ?? nothing}>bantin</a>
      <button class="quiet" lang=${other} @click=${() => store.set({ language: other })}>
        ${texts.otherLanguage}
      </button>
    </header>`;
  }

  /** The hash is the configuration, so the link moves by itself. */
  #skip(event: Event): void {
    event.preventDefault();
    document.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
  }

  #handleLoad({ target }: Event): void {
    const page = (target as HTMLIFrameElement).contentDocument;
    if (!page) return;
    this.#page = page;
    holdLinks(page);
    new ResizeObserver(() => this.#fit()).observe(page.body);
    this.#show();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.#store) return;
    const { language } = this.#store.state;
    document.documentElement.lang = language;
    document.title = `${ui[language].title} – bantin`;
    this.#show();
    this.#fit();
  }

  #show(): void {
    const store = this.#store;
    if (!store || !this.#page) return;
    const { state, elements, shownSrc: src, host } = store;
    showInFrame(this.#page, { state, elements, src, host });
  }

  /** Makes the frame as high as its page, and a wide one small enough. */
  #fit(): void {
    const frame = this.querySelector('iframe');
    const stage = frame?.parentElement;
    if (!frame || !stage || !this.#page) return;
    const isWide = this.#store?.width === 'wide' && stage.clientWidth < WIDE_PX;
    const scale = isWide ? stage.clientWidth / WIDE_PX : 1;
    const height = Math.min(this.#page.body.offsetHeight || 200, (innerHeight * MAX_SHARE) / scale);
    frame.style.inlineSize = this.#store?.width === 'wide' ? `${WIDE_PX}px` : '';
    frame.style.blockSize = `${Math.ceil(height)}px`;
    frame.style.transform = isWide ? `scale(${scale})` : '';
    stage.style.blockSize = isWide ? `${Math.ceil(height * scale)}px` : '';
  }
}

customElements.define('embed-configurator', EmbedConfigurator);
