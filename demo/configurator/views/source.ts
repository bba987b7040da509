// Where the news comes from: a sample or an address, and what was found there.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Proposal } from '../../../src/cli/propose-map.js';
import { textsOf } from '../../../src/cli/texts/index.js';
import { toAddresses } from '../controls.js';
import { docsAddress } from '../docs.js';
import { toSentence, type Failure } from '../explain.js';
import { samples } from '../samples.js';
import { countFields, isRead, type FailedSource, type ReadSource } from '../source.js';
import { KEYWORDS, LIST } from '../state.js';
import type { Store } from '../store.js';
import { ui } from '../texts/ui.js';

type FieldEvent = Event & { target: HTMLInputElement | HTMLSelectElement };

const DEFAULT_SAMPLE = samples[0]!.name;

/** Warnings that repeat what is listed as missing. */
const REPEATED = ['no-source', 'no-time'];

/** The hosts that would be asked. */
function toHostNames(src: string): string {
  const hosts = toAddresses(src).map((address) =>
    URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).host : address,
  );
  return [...new Set(hosts)].join(', ');
}

function toMissing({ feed }: ReadSource, store: Store): TemplateResult {
  const { language, tag } = store.state;
  const texts = ui[language];
  const { count, fields } = countFields(feed);
  // Only a whole article shows its body.
  const missing = fields.filter(
    ([name, found]) => found < count && (name !== 'body' || tag === 'news-article'),
  );
  if (!count) return html``;
  if (!missing.length) return html`<p>${texts.allThere}</p>`;
  return html`<p>${texts.missing}:</p>
    <ul>
      ${missing.map(
        ([name, found]) =>
          html`<li>${texts.fields[name]}: ${found ? texts.has(found, count) : texts.none}</li>`,
      )}
    </ul>`;
}

function toFound(source: ReadSource, store: Store): TemplateResult {
  const { language } = store.state;
  const { count } = countFields(source.feed);
  const format =
    textsOf(language).formats[source.format]?.replace('--field-map', 'field-map') ?? source.format;
  const warnings = source.warn(language).filter(({ code }) => !REPEATED.includes(code));
  return html`<div class="found">
    <p class="verdict">${ui[language].recognised(format, count)}</p>
    ${toMissing(source, store)}
    ${
      warnings.length
        ? html`<ul>
            ${warnings.map(({ message }) => html`<li>${message.replaceAll('--field-map', 'field-map')}</li>`)}
          </ul>`
        : nothing
    }
  </div>`;
}

/** What helps further: a button that fills in what was guessed, or a page of the documentation. */
function toRemedy({ reason, values }: Failure, store: Store): TemplateResult | typeof nothing {
  const { language } = store.state;
  const texts = ui[language];
  const proposal = values.proposal as Proposal | undefined;
  if (proposal) {
    return html`<button class="quiet" @click=${() => store.takeProposal(proposal)}>
      ${texts.takeProposal}
    </button>`;
  }
  const href = reason === 'no-cors' ? docsAddress('proxies', language) : undefined;
  return href ? html`<p class="help"><a href=${href}>${texts.proxies}</a></p>` : nothing;
}

function toSource(source: ReadSource | FailedSource, isOne: boolean, store: Store): TemplateResult {
  const heading = isOne ? nothing : html`<p class="address">${source.address}</p>`;
  if (isRead(source)) return html`${heading}${toFound(source, store)}`;
  return html`${heading}
    <p class="failure">${toSentence(source.failure, store.state.language)}</p>
    ${toRemedy(source.failure, store)}`;
}

function toVerdict(store: Store): TemplateResult {
  const { language } = store.state;
  if (store.isReading) return html`<p>${ui[language].checking}</p>`;
  if (store.failures.length) {
    return html`${store.failures.map((failure) => html`<p class="failure">${toSentence(failure, language)}</p>`)}`;
  }
  const { sources = [] } = store.currentReading ?? {};
  return html`${sources.map((source) => toSource(source, sources.length === 1, store))}`;
}

function addressField(store: Store): TemplateResult {
  const { language, attributes } = store.state;
  const texts = ui[language];
  const hosts = toHostNames(attributes.src ?? '');
  return html`<form
    class="field"
    @submit=${(event: Event) => {
      event.preventDefault();
      void store.read();
    }}
  >
    <label for="address">${texts.address}</label>
    <input
      type="text"
      id="address"
      inputmode="url"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      placeholder="https://bao.example/rss/tin-moi.rss"
      aria-describedby="address-help"
      .value=${live(store.drafts.src ?? attributes.src ?? '')}
      @input=${({ target }: FieldEvent) => store.setAddress(target.value)}
    />
    <p class="help" id="address-help">${texts.addressHelp}</p>
    ${store.isFromLink ? html`<p class="note">${texts.notLoaded(hosts)}</p>` : nothing}
    <button class="primary">${store.isFromLink ? texts.load(hosts) : texts.check}</button>
  </form>`;
}

function sampleField(store: Store): TemplateResult {
  const { language, sample } = store.state;
  return html`<div class="field">
    <label for="sample">${ui[language].sample}</label>
    <select id="sample" @change=${({ target }: FieldEvent) => store.setSample(target.value)}>
      ${samples.map(
        (one) => html`<option value=${one.name} ?selected=${one.name === sample}>${one[language]}</option>`,
      )}
    </select>
  </div>`;
}

function pairField(store: Store): TemplateResult | typeof nothing {
  const { language, tag, isPaired } = store.state;
  if (tag !== LIST && tag !== KEYWORDS) return nothing;
  const texts = ui[language];
  return html`<label class="switch">
    <input type="checkbox" .checked=${live(isPaired)} @change=${() => store.set({ isPaired: !isPaired })} />${
      tag === LIST ? texts.paired : texts.pairedKeywords
    }
  </label>`;
}

export function sourceView(store: Store): TemplateResult {
  const { language, sample } = store.state;
  const texts = ui[language];
  const toRadio = (value: string, text: string, isChecked: boolean) =>
    html`<label>
      <input
        type="radio"
        name="kind"
        value=${value}
        .checked=${live(isChecked)}
        @change=${() => store.setSample(value)}
      />${text}
    </label>`;
  return html`<fieldset class="group">
    <legend>${texts.source}</legend>
    <div class="choices">
      ${toRadio(DEFAULT_SAMPLE, texts.fromSample, Boolean(sample))} ${toRadio('', texts.fromAddress, !sample)}
    </div>
    ${sample ? sampleField(store) : addressField(store)}
    <div class="result" role="status">${toVerdict(store)}</div>
    ${pairField(store)}
  </fieldset>`;
}
