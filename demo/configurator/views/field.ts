// One field of the form, by what its value may be.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { controlOf, type Control } from '../controls.js';
import type { Attribute, Token } from '../manifest.js';
import type { Store } from '../store.js';
import { attributeWords, tokenWords, words } from '../texts/names.js';
import { ui } from '../texts/ui.js';

type FieldEvent = Event & { target: HTMLInputElement | HTMLSelectElement };

interface Shown {
  id: string;
  /** Of the attribute or token. */
  name: string;
  label: string;
  help: string;
  /** Whether what was typed is no value. */
  isBad: boolean;
}

/** Draws a field with its label, its help and, where what was typed is no value, that. */
function toRow(
  { id, name, label, help, isBad }: Shown,
  store: Store,
  control: TemplateResult,
): TemplateResult {
  const texts = ui[store.state.language];
  return html`<div class="field" data-name=${name}>
    <div class="caption">
      <label for=${id}>${label}</label>
      ${name.startsWith('--') ? nothing : html`<code aria-hidden="true">${name}</code>`}
    </div>
    ${control} ${help ? html`<p class="help" id="${id}-help">${help}</p>` : nothing}
    ${isBad ? html`<p class="bad" id="${id}-bad">${texts.badValue}</p>` : nothing}
  </div>`;
}

const toDescription = ({ id, help, isBad }: Shown) =>
  [help && `${id}-help`, isBad && `${id}-bad`].filter(Boolean).join(' ') || nothing;

/** What a word of the manifest is called. */
const toOption = (word: string, store: Store): string =>
  (store.state.language === 'vi' && words[word]?.includes(':') && words[word]) || word;

function toChoice(attribute: Attribute, options: string[], store: Store, shown: Shown) {
  const { name, fallback } = attribute;
  const value = store.state.attributes[name] ?? fallback ?? '';
  const all = fallback === null ? ['', ...options] : options;
  const texts = ui[store.state.language];
  return html`<select
    id=${shown.id}
    aria-describedby=${toDescription(shown)}
    .value=${live(value)}
    @change=${({ target }: FieldEvent) => store.setAttribute(attribute, target.value)}
  >
    ${all.map(
      (option) =>
        html`<option value=${option} ?selected=${option === value}>
          ${option ? toOption(option, store) : texts.byDefault}
        </option>`,
    )}
  </select>`;
}

function toNumber(
  attribute: Attribute,
  { min, max }: { min: number; max: number },
  store: Store,
  shown: Shown,
) {
  const { name, fallback } = attribute;
  return html`<input
    type="number"
    id=${shown.id}
    min=${min}
    max=${max}
    inputmode="numeric"
    aria-describedby=${toDescription(shown)}
    aria-invalid=${shown.isBad ? 'true' : nothing}
    placeholder=${fallback === '0' ? '' : (fallback ?? '')}
    .value=${live(store.drafts[name] ?? store.state.attributes[name] ?? '')}
    @input=${({ target }: FieldEvent) => store.setAttribute(attribute, target.value || undefined)}
  />`;
}

function toText(attribute: Attribute, store: Store, shown: Shown) {
  const { name, fallback } = attribute;
  return html`<input
    type="text"
    id=${shown.id}
    autocomplete="off"
    spellcheck="false"
    list=${name === 'article-id' ? 'articles' : nothing}
    aria-describedby=${toDescription(shown)}
    aria-invalid=${shown.isBad ? 'true' : nothing}
    .value=${live(store.drafts[name] ?? store.state.attributes[name] ?? fallback ?? '')}
    @input=${({ target }: FieldEvent) => store.setAttribute(attribute, target.value)}
  />`;
}

/** A text that may be set to nothing: no attribute is another thing than an empty one. */
function toOptional(attribute: Attribute, store: Store, shown: Shown): TemplateResult {
  const { name } = attribute;
  const isSet = name in store.state.attributes;
  const { setOwn } = ui[store.state.language];
  return html`<div class="field" data-name=${name}>
    <label class="switch">
      <input
        type="checkbox"
        aria-describedby=${toDescription(shown)}
        .checked=${live(isSet)}
        @change=${() => store.setAttribute(attribute, isSet ? undefined : '')}
      />${shown.label}: ${setOwn.toLowerCase()}
    </label>
    ${isSet ? html`<label class="heard" for=${shown.id}>${shown.label}</label>${toText(attribute, store, shown)}` : nothing}
    ${shown.help ? html`<p class="help" id="${shown.id}-help">${shown.help}</p>` : nothing}
  </div>`;
}

function toSwitch(attribute: Attribute, store: Store, shown: Shown): TemplateResult {
  const { name } = attribute;
  const isOn = name in store.state.attributes;
  return html`<div class="field" data-name=${name}>
    <label class="switch">
      <input
        type="checkbox"
        id=${shown.id}
        aria-describedby=${toDescription(shown)}
        .checked=${live(isOn)}
        @change=${() => store.setAttribute(attribute, isOn ? undefined : '')}
      />${shown.label}
    </label>
    ${shown.help ? html`<p class="help" id="${shown.id}-help">${shown.help}</p>` : nothing}
  </div>`;
}

const toWordList = (text: string) => text.split(' ').filter(Boolean);

/** Words that are on or off, once somebody chooses them: until then the layout does. */
function toWords(attribute: Attribute, options: string[], store: Store, shown: Shown): TemplateResult {
  const { name, fallback } = attribute;
  const value = store.state.attributes[name];
  const isSet = value !== undefined;
  const texts = ui[store.state.language];
  const usual = toWordList(fallback ?? '');
  const order = [...usual, ...options.filter((word) => !usual.includes(word))];
  const present = toWordList(value ?? '');
  const toggleAll = () =>
    store.setAttribute(attribute, isSet ? undefined : (store.usualFields() ?? fallback ?? ''));
  function toggle(word: string): void {
    const next = order.filter((one) => (one === word) !== present.includes(one));
    store.setAttribute(attribute, next.join(' '));
  }
  return html`<fieldset class="field words" data-name=${name}>
    <legend>${shown.label}</legend>
    <label class="switch whole">
      <input type="checkbox" .checked=${live(isSet)} @change=${toggleAll} />${texts.ownFields}
    </label>
    ${(isSet ? options : []).map(
      (word) =>
        html`<label class="switch">
          <input type="checkbox" .checked=${live(present.includes(word))} @change=${() => toggle(word)} />${
            store.state.language === 'vi' ? (words[word] ?? word) : word
          }
        </label>`,
    )}
  </fieldset>`;
}

function isBadDraft(attribute: Attribute, store: Store): boolean {
  const draft = store.drafts[attribute.name];
  return Boolean(draft) && draft !== attribute.fallback && !(attribute.name in store.state.attributes);
}

function toControl(attribute: Attribute, control: Control, store: Store, shown: Shown): TemplateResult {
  if (control.kind === 'choice') return toChoice(attribute, control.options, store, shown);
  if (control.kind === 'number') return toNumber(attribute, control, store, shown);
  return toText(attribute, store, shown);
}

/** Draws the field of an attribute. */
export function attributeField(attribute: Attribute, store: Store): TemplateResult {
  const control = controlOf(attribute);
  const { label = '', help = '' } = attributeWords(attribute, store.state.language);
  const shown = {
    id: `a-${attribute.name}`,
    name: attribute.name,
    label,
    help,
    isBad: isBadDraft(attribute, store),
  };
  if (control.kind === 'switch') return toSwitch(attribute, store, shown);
  if (control.kind === 'optional') return toOptional(attribute, store, shown);
  if (control.kind === 'words') return toWords(attribute, control.options, store, shown);
  return toRow(shown, store, toControl(attribute, control, store, shown));
}

/** A colour as the platform's own picker takes it. */
const toPicked = (value: string): string => (/^#[\da-f]{6}$/i.test(value) ? value : '#888888');

/** Draws the field of a token. */
export function tokenField(token: Token, store: Store): TemplateResult {
  const { name, syntax, fallback } = token;
  const value = store.drafts[name] ?? store.state.tokens[name] ?? '';
  const { label = '', help = '' } = tokenWords(token, store.state.language);
  const shown = {
    id: `t-${name}`,
    name,
    label,
    help,
    isBad: Boolean(value.trim()) && !(name in store.state.tokens),
  };
  const handleInput = ({ target }: FieldEvent) => store.setToken(token, target.value);
  const picker = html`<input
    type="color"
    aria-label="${ui[store.state.language].pick}: ${label}"
    .value=${live(toPicked(value))}
    @input=${handleInput}
  />`;
  const control = html`<span class="pair">
    <input
      type="text"
      id=${shown.id}
      autocomplete="off"
      spellcheck="false"
      placeholder=${fallback}
      aria-describedby=${toDescription(shown)}
      aria-invalid=${shown.isBad ? 'true' : nothing}
      .value=${live(value)}
      @input=${handleInput}
    />${syntax === '<color>' ? picker : nothing}
  </span>`;
  return toRow(shown, store, control);
}
