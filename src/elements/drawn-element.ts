import { LitElement, type PropertyValues } from 'lit';
import type { FeedState } from '../controllers/feed-host.js';
import { StateController } from '../controllers/state-controller.js';
import { FeedError } from '../data/feed-error.js';
import { adoptStylesInto } from '../page/adopted-styles.js';
import { hasFallback } from '../page/fallback.js';
import { createLastResort } from '../templates/last-resort.js';
import { ServedContent } from './served-content.js';

/** The attribute by which a tag says that a server drew its root. */
const SERVED = 'data-served';

/**
 * An element that keeps being drawn, whatever a page does to it: scripts that change what is in its root, a move to
 * another document, a root that was written in the markup, a document in which Lit draws nothing.
 */
export abstract class DrawnElement extends LitElement {
  /** Why the element could not be drawn. @internal */
  protected drawError: FeedError | null = null;

  readonly #stateController = new StateController(this);
  /** Sees what is taken out of the root. */
  #observer: MutationObserver | undefined;
  /** Whether something else stands in the root than Lit would go on drawing into. */
  #isBroken = false;
  /** What a server drew, until it has gone. */
  #served: ServedContent | undefined;
  /** Whether the element was made before its root. */
  #hasWaited = false;

  abstract get state(): FeedState;

  /** Does nothing on a server, which may be told to call this. There is nothing to listen to. */
  override connectedCallback(): void {
    if (!('childNodes' in this)) return;
    const isRootToCome = this.hasAttribute(SERVED) && !this.shadowRoot && !this.hasChildNodes();
    if (isRootToCome && document.readyState === 'loading') this.#waitForParser();
    else super.connectedCallback();
  }

  /** Styles the element again after it moved to another document. @internal */
  adoptedCallback(): void {
    const root = this.renderRoot as ShadowRoot | undefined;
    if (root) this.#adoptStyles(root);
  }

  abstract reload(): Promise<void>;

  /** Whether there is nothing to draw yet, or nothing could be read. @internal */
  protected get isWaiting(): boolean {
    return /idle|loading|error/.test(this.state);
  }

  /** Whether what a server drew stands in place of anything else. @internal */
  protected get keepsServed(): boolean {
    const served = this.#served;
    return served !== undefined && this.isWaiting && (served.isShown || !isBehindParser(this));
  }

  /** @internal @param isKnown whether the last update failed as well */
  protected abstract handleDrawError(error: FeedError, isKnown: boolean): void;

  /** Takes over a root that was written in the markup. What stands in it goes when there is something to draw. */
  protected override createRenderRoot(): ShadowRoot {
    const { shadowRootOptions } = this.constructor as typeof LitElement;
    const given = this.shadowRoot ?? this.#stateController.root;
    const root = given ?? this.attachShadow(shadowRootOptions);
    const template = given || !this.#hasWaited ? null : this.#template;
    if (template) root.append(template.content);
    template?.remove();
    if (given || template) this.#served = new ServedContent(root, this.#setUp(root));
    else this.#clear(root);
    this.#observer = new MutationObserver(this.#handleRemovals);
    return root;
  }

  /** What changes while the element is away is drawn when it is back. */
  protected override shouldUpdate(): boolean {
    return this.isConnected;
  }

  /** Draws. Where another script has taken away what Lit holds on to, everything is drawn anew. */
  protected override update(changed: PropertyValues): void {
    // Lit's templates are HTML, which a page of XML does not parse. Chromium does not even tell of attributes there.
    if (/xml/.test(document.contentType)) throw new TypeError(`no drawing in ${document.contentType}`);
    const root = this.renderRoot as ShadowRoot;
    const observer = this.#observer!;
    this.#handleRemovals(observer.takeRecords());
    // What Lit does itself is not even recorded: a refresh changes a thousand cards.
    observer.disconnect();
    if (this.#isBroken) this.#clear(root);
    this.#isBroken = false;
    const replaceServed = this.keepsServed ? undefined : this.#served?.prepare();
    super.update(changed);
    if (replaceServed) {
      replaceServed();
      if (isBehindParser(this)) this.#served = undefined;
      // Older engines have style elements.
      this.#adoptStyles(root);
    }
    observer.observe(root, { childList: true, subtree: true });
  }

  /** An element that cannot be drawn shows the links inside the tag, and harms no other. */
  protected override performUpdate(): void {
    const hadError = this.drawError !== null;
    this.drawError = null;
    try {
      super.performUpdate();
    } catch (cause) {
      this.drawError = new FeedError('render', this.baseURI, { cause });
      if (!this.#served) {
        this.#clear(this.renderRoot as ShadowRoot);
        this.renderRoot.append(createLastResort(hasFallback(this), () => this.reload()));
        this.#isBroken = true;
      }
      this.#stateController.hostUpdated();
      this.handleDrawError(this.drawError, hadError);
    }
  }

  /** The parser makes the root that stands in the markup, and complains where there is one. Then come the children. */
  #waitForParser(): void {
    const connect = (): void => {
      // Older engines take the root for a child.
      if (document.readyState === 'loading' && this.lastChild === this.#template) return;
      observer.disconnect();
      if (this.isConnected && !this.#observer) super.connectedCallback();
    };
    const observer = new MutationObserver(connect);
    observer.observe(this, { childList: true });
    document.addEventListener('DOMContentLoaded', connect, { once: true });
    this.#hasWaited = true;
  }

  get #template(): HTMLTemplateElement | null {
    return this.querySelector(':scope > template[shadowrootmode]');
  }

  /** Empties a root, so that the next update draws everything anew. */
  #clear(root: ShadowRoot): void {
    root.replaceChildren();
    this.#served = undefined;
    this.#setUp(root);
  }

  /** Makes the place where Lit draws. */
  #setUp(root: ShadowRoot): Comment {
    const end = document.createComment('');
    root.append(end);
    this.renderOptions.renderBefore = end;
    this.#adoptStyles(root);
    return end;
  }

  /** A translator that changes texts alone does no harm: they are read by nobody else. */
  readonly #handleRemovals = (records: MutationRecord[]): void => {
    const removed = records.flatMap(({ removedNodes }) => [...removedNodes]);
    this.#isBroken ||= removed.some(({ nodeType }) => nodeType !== Node.TEXT_NODE);
  };

  #adoptStyles(root: ShadowRoot): void {
    adoptStylesInto(root, (this.constructor as typeof LitElement).elementStyles);
  }
}

/** Whether all that is in an element was read. */
const isBehindParser = (element: Element): boolean =>
  document.readyState !== 'loading' || element.nextSibling !== null;
