// The form: the main choices first, then all that the manifest lists.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { shownArticles } from '../../../src/data/find-article.js';
import { publishedId } from '../../../src/data/identity.js';
import type { Attribute } from '../manifest.js';
import { KEYWORDS, LOOKS } from '../state.js';
import type { Store } from '../store.js';
import { groupOf } from '../texts/names.js';
import { ui } from '../texts/ui.js';
import { attributeField, tokenField } from './field.js';
import { sourceView } from './source.js';

type FieldEvent = Event & { target: HTMLSelectElement };

/** The accent stands among the main choices. */
const ACCENT = '--news-accent';

/** What has a place of its own in the form, or no meaning. */
const LEFT_OUT = ['src', 'for'];
const isAsked = (tag: string, { name }: Attribute) =>
  !LEFT_OUT.includes(name) && !(tag === KEYWORDS && name === 'fields');

function elementView(store: Store): TemplateResult {
  const { language, tag } = store.state;
  const texts = ui[language];
  return html`<fieldset class="group">
    <legend>${texts.element}</legend>
    <div class="tiles">
      ${store.elements.map(
        (element) =>
          html`<label>
            <input
              type="radio"
              name="element"
              value=${element.tag}
              .checked=${live(element.tag === tag)}
              @change=${() => store.setTag(element.tag)}
            />
            <span>${texts.elements[element.tag] ?? element.tag}</span>
            <code>${element.tag}</code>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

function lookField(store: Store): TemplateResult {
  const { language, look } = store.state;
  const texts = ui[language];
  return html`<div class="field">
    <label for="look">${texts.look}</label>
    <select id="look" @change=${({ target }: FieldEvent) => store.set({ look: target.value })}>
      ${LOOKS.map((name) => html`<option value=${name} ?selected=${name === look}>${texts.looks[name]}</option>`)}
    </select>
  </div>`;
}

/** What to choose an article from. */
const articleList = (store: Store): TemplateResult =>
  html`<datalist id="articles">
    ${shownArticles(store.currentReading?.feed ?? null).map(
      (article) => html`<option value=${publishedId(article)}>${article.headline}</option>`,
    )}
  </datalist>`;

function groupView(store: Store, group: string, attributes: Attribute[]): TemplateResult | typeof nothing {
  if (!attributes.length) return nothing;
  if (attributes.some(({ name }) => name in store.state.attributes)) store.opened.add(group);
  return html`<details class="more" ?open=${store.opened.has(group)}>
    <summary>${ui[store.state.language].groups[group]}</summary>
    ${attributes.map((attribute) => attributeField(attribute, store))}
  </details>`;
}

export function formView(store: Store): TemplateResult {
  const { attributes, tokens } = store.element;
  const texts = ui[store.state.language];
  const asked = attributes.filter((attribute) => isAsked(store.state.tag, attribute));
  const ofGroup = (group: string) => asked.filter(({ name }) => (groupOf[name] ?? 'other') === group);
  const order = Object.keys(groupOf);
  const main = ofGroup('main').sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
  const accent = tokens.find(({ name }) => name === ACCENT);
  return html`<section class="form" aria-label=${texts.form}>
    ${elementView(store)} ${sourceView(store)}
    <fieldset class="group">
      <legend>${texts.main}</legend>
      ${main.map((attribute) => attributeField(attribute, store))} ${lookField(store)}
      ${accent ? tokenField(accent, store) : nothing}
    </fieldset>
    ${Object.keys(texts.groups).map((group) => groupView(store, group, ofGroup(group)))}
    <details class="more">
      <summary>${texts.tokens}</summary>
      ${tokens.filter(({ name }) => name !== ACCENT).map((token) => tokenField(token, store))}
    </details>
    ${articleList(store)}
    <button class="quiet" @click=${() => store.reset()}>${texts.reset}</button>
  </section>`;
}
