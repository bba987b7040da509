import { nothing, type TemplateResult } from 'lit';
import type { StaticValue } from 'lit/static-html.js';
import type { Label } from '../data/article.js';
import { html } from './html.js';
import type { DrawOptions } from './options.js';
import { staticPart, staticTag } from './tags.js';

/** Id of the sentence that every root has for links that open a new tab. */
export const NEW_TAB_ID = 'new-tab';

/** Id of the word that a root has for each label that it shows, for the links of such articles. */
export const labelId = (label: Label): string => `label-${label}`;

type Optional = string | typeof nothing;

/** What a template binds to a link. Without an address it is a plain text in a `<span>`. */
export interface LinkBindings {
  tag: StaticValue;
  href: Optional;
  target: Optional;
  /** Tells search engines of links that somebody paid for. */
  rel: Optional;
  /** Refers a link to the label of its article, and to the sentence that says that it opens a new tab. */
  describedBy: Optional;
}

const NO_LINK: LinkBindings = {
  tag: staticTag('span'),
  href: nothing,
  target: nothing,
  rel: nothing,
  describedBy: nothing,
};

/** The label of an article that somebody paid for, which all its links have; others only its headline has. */
export const paidLabel = (label: Label | undefined): Label | undefined =>
  label === 'sponsored' || label === 'ad' ? label : undefined;

/** @param label the label of the article that the link belongs to */
export function toLink(
  url: string | undefined,
  { target, fields }: DrawOptions,
  label?: Label,
): LinkBindings {
  if (!url) return NO_LINK;
  const ids = [label && fields.has('label') && labelId(label), target === '_blank' && NEW_TAB_ID];
  return {
    tag: staticTag('a'),
    href: url,
    target: target ?? nothing,
    rel: paidLabel(label) ? 'noopener sponsored' : 'noopener',
    describedBy: ids.filter(Boolean).join(' ') || nothing,
  };
}

export interface LinkOptions {
  part?: string;
  /** The text in full, for a link that shows a short form. */
  title?: string | undefined;
  /** Its name for screen readers, where its text alone does not say where it leads. */
  label?: string;
  /** The keyword that the link stands for. */
  keyword?: string;
}

/** What the control of a keyword knows, for the listener of the root. */
export interface KeywordControl extends HTMLElement {
  keyword?: string;
}

/** A link that opens where the element's `target` says; its text alone where there is no address. */
export function renderLink(
  url: string | undefined,
  text: string,
  options: DrawOptions,
  { part, title, label, keyword }: LinkOptions = {},
): TemplateResult {
  if (!url)
    return html`<span part=${staticPart(part)} title=${title ?? nothing} .textContent=${text}></span>`;
  const { href, target, rel, describedBy } = toLink(url, options, options.label);
  return html`<a
    part=${staticPart(part)}
    href=${href}
    title=${title ?? nothing}
    target=${target}
    rel=${rel}
    aria-label=${label || nothing}
    aria-describedby=${describedBy}
    .keyword=${keyword ?? nothing}
    .textContent=${text}
  ></a>`;
}

/** A link as `renderLink` makes it, around more than a text. */
export function renderLinkAround(
  url: string | undefined,
  content: unknown,
  options: DrawOptions,
  { part, keyword }: LinkOptions = {},
): TemplateResult {
  const { tag, href, target, rel, describedBy } = toLink(url, options, options.label);
  return html`<${tag} part=${staticPart(part)} href=${href} target=${target} rel=${rel}
    aria-describedby=${describedBy} .keyword=${keyword}>${content}</${tag}>`;
}
