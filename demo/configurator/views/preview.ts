// The preview with its switches: how wide, and on what page.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Store, Width } from '../store.js';
import type { Host } from '../preview.js';
import { ui } from '../texts/ui.js';

function switchView<T extends string>(
  name: string,
  { legend, options, value }: { legend: string; options: Record<string, string>; value: T },
  choose: (value: T) => void,
): TemplateResult {
  return html`<fieldset class="switches">
    <legend>${legend}</legend>
    ${Object.entries(options).map(
      ([option, text]) =>
        html`<label>
          <input
            type="radio"
            name=${name}
            value=${option}
            .checked=${live(option === value)}
            @change=${() => choose(option as T)}
          />${text}
        </label>`,
    )}
  </fieldset>`;
}

/** What stands in place of a preview that reads nothing. */
function toNote(store: Store): TemplateResult | typeof nothing {
  const { language, attributes } = store.state;
  if (store.shownSrc || store.isReading) return nothing;
  const texts = ui[language];
  if (store.failures.length || store.currentReading) return html`<p class="note">${texts.unread}</p>`;
  const isAsked = attributes.src && store.isFromLink;
  const host = isAsked ? new URL(attributes.src!.split(' ')[0]!, document.baseURI).host : '';
  return html`<p class="note">${isAsked ? texts.notLoaded(host) : texts.notYet}</p>`;
}

export function previewView(store: Store, handleLoad: (event: Event) => void): TemplateResult {
  const { width, host } = store;
  const texts = ui[store.state.language];
  return html`<section class="preview" aria-labelledby="preview-heading">
    <div class="bar">
      <h2 id="preview-heading">${texts.preview}</h2>
      ${switchView<Width>('width', { legend: texts.width, options: texts.widths, value: width }, (chosen) =>
        store.view({ width: chosen }),
      )}
      ${switchView<Host>('host', { legend: texts.host, options: texts.hosts, value: host }, (chosen) =>
        store.view({ host: chosen }),
      )}
    </div>
    ${toNote(store)}
    <div class="stage" data-width=${width} data-host=${host}>
      <iframe src="khung.html" title=${texts.frame} @load=${handleLoad}></iframe>
    </div>
  </section>`;
}
