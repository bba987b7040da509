// What to copy: the snippet for each kind of page, and what has to stand elsewhere.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { toAddresses } from '../controls.js';
import { docsAddress } from '../docs.js';
import type { Plan } from '../plan.js';
import { findSample } from '../samples.js';
import { toHtml, toWordPress } from '../snippet/html.js';
import { toImports, toInstall, toMarkup, toReact } from '../snippet/modules.js';
import { toCss, toPolicy } from '../snippet/policy.js';
import { DEFAULT_FOLDER, TABS, type Tab } from '../state.js';
import type { Store } from '../store.js';
import { ui } from '../texts/ui.js';
import { tabsView } from './tabs.js';

interface Block {
  id: string;
  title: string;
  help?: string;
  /** A page that says more. */
  more?: { href: string | undefined; text: string };
  code: string;
}

const VERSION = DEFAULT_FOLDER.split('/').at(-2)!;

/** Selects a text, for the keyboard's own copying. */
function select(element: Element): void {
  getSelection()?.selectAllChildren(element);
  (element as HTMLElement).focus();
}

/** Copies a text; where the browser refuses, it is selected. */
async function copy(store: Store, { id, code }: Block): Promise<void> {
  const { copied, selected } = ui[store.state.language];
  store.view({ message: '' });
  try {
    await navigator.clipboard.writeText(code);
    store.view({ message: copied });
  } catch {
    select(document.getElementById(id)!);
    store.view({ message: selected });
  }
}

async function copyLink(store: Store): Promise<void> {
  const { linkCopied, linkRefused } = ui[store.state.language];
  store.view({ message: '' });
  try {
    await navigator.clipboard.writeText(location.href);
    store.view({ message: linkCopied });
  } catch {
    store.view({ message: linkRefused });
  }
}

function blockView(block: Block, store: Store): TemplateResult | typeof nothing {
  const { id, title, help, more, code } = block;
  if (!code) return nothing;
  const texts = ui[store.state.language];
  return html`<div class="block">
    <div class="bar">
      <h3>${title}</h3>
      <button class="primary" aria-label=${texts.copyOf(title)} @click=${() => copy(store, block)}>
        ${texts.copy}
      </button>
    </div>
    ${help ? html`<p class="help">${help}</p>` : nothing}
    ${more?.href ? html`<p class="help"><a href=${more.href}>${more.text}</a></p>` : nothing}
    <pre id=${id} tabindex="0" role="region" aria-label=${title}><code .textContent=${code}></code></pre>
  </div>`;
}

/** What each tab shows. */
function toBlocks(tab: Tab, plan: Plan, store: Store): Block[] {
  const texts = ui[store.state.language];
  const install = { id: 'install', title: texts.install, help: texts.installHelp };
  switch (tab) {
    case 'npm':
      return [
        { ...install, code: toInstall(VERSION) },
        { id: 'imports', title: texts.imports, code: toImports(plan) },
        { id: 'markup', title: texts.markup, code: toMarkup(plan) },
      ];
    case 'react':
      return [
        { ...install, code: toInstall(VERSION, '@lit/react') },
        { id: 'component', title: texts.component, code: toReact(plan) },
      ];
    case 'wordpress':
      return [
        {
          id: 'wordpress',
          title: texts.wordpressBlock,
          help: texts.wordpressHelp,
          more: { href: docsAddress('cms', store.state.language), text: texts.wordpressMore },
          code: toWordPress(plan),
        },
      ];
    default:
      return [{ id: 'html', title: texts.html, code: toHtml(plan) }];
  }
}

/** What has to stand elsewhere. React sets tokens itself. */
function toOthers(tab: Tab, plan: Plan, store: Store): Block[] {
  const texts = ui[store.state.language];
  const isModule = tab === 'npm' || tab === 'react';
  const policyHelp = `${texts.policyHelp} ${texts.policyPictures}`;
  return [
    { id: 'css', title: texts.css, help: texts.cssHelp, code: tab === 'react' ? '' : toCss(plan) },
    { id: 'policy', title: texts.policy, help: policyHelp, code: toPolicy(plan, isModule) },
  ];
}

function filesView(plan: Plan, store: Store): TemplateResult {
  const { language, sample, folder } = store.state;
  const texts = ui[language];
  const names = ['bantin.js', 'bantin.css', ...(plan.look ? [`themes/${plan.look}.css`] : [])];
  const found = findSample(sample);
  const sampleFiles = found && !found.inline ? toAddresses(found.src) : [];
  const toItem = (href: string, name: string, path: string) =>
    html`<li><a href=${href} download>${name}</a> ${texts.putInto(path)}</li>`;
  return html`<div class="block">
    <h3>${texts.files}</h3>
    <p class="help">${texts.filesHelp(folder)}</p>
    <ul class="files">
      ${names.map((name) => toItem(name, name.replace('themes/', ''), folder + name))}
      ${sampleFiles.map((path) => toItem(`mau${path}`, path.slice(1), path))}
    </ul>
    <div class="field">
      <label for="folder">${texts.folder}</label>
      <input
        type="text"
        id="folder"
        spellcheck="false"
        autocomplete="off"
        aria-describedby="folder-help"
        .value=${live(store.drafts._folder ?? folder)}
        @input=${({ target }: Event & { target: HTMLInputElement }) => store.setFolder(target.value)}
      />
      <p class="help" id="folder-help">${texts.folderHelp}</p>
    </div>
  </div>`;
}

export function snippetView(store: Store, plan: Plan): TemplateResult {
  const { language, tab, sample, attributes } = store.state;
  const texts = ui[language];
  const found = findSample(sample);
  const isModule = tab === 'npm' || tab === 'react';
  return html`<section class="snippet-part" id="doan-ma" aria-labelledby="snippet-heading">
    <div class="bar">
      <h2 id="snippet-heading">${texts.snippet}</h2>
      <button class="quiet" @click=${() => copyLink(store)}>${texts.copyLink}</button>
    </div>
    ${tabsView<Tab>({
      label: texts.tabList,
      tabs: TABS,
      nameOf: (one) => texts.tabs[one]!,
      chosen: tab,
      choose: (chosen) => store.set({ tab: chosen }),
    })}
    <div id="panel" role="tabpanel" aria-labelledby="tab-${tab}">
      ${found && !found.inline ? html`<p class="note">${texts.sampleNote(found.src)}</p>` : nothing}
      ${found || attributes.src ? nothing : html`<p class="note">${texts.notYet}</p>`}
      ${[...toBlocks(tab, plan, store), ...toOthers(tab, plan, store)].map((block) => blockView(block, store))}
      ${isModule ? nothing : filesView(plan, store)}
    </div>
    <p class="message" role="status">${store.message}</p>
  </section>`;
}
