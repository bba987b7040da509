import { LitElement, type PropertyValues } from 'lit';
import type { FeedState } from '../controllers/feed-host.js';
import { StateController } from '../controllers/state-controller.js';
import { FeedError } from '../data/feed-error.js';
import { adoptStylesInto } from '../page/adopted-styles.js';
import { hasFallback } from '../page/fallback.js';
import { createLastResort } from '../templates/last-resort.js';

/**
 * An element that keeps being drawn, whatever a page does to it: scripts that change what is in its root, a move to
 * another document, a root that was written in the markup, a document in which Lit draws nothing.
 */
export abstract class DrawnElement extends LitElement {
  /** Why the element could not be drawn. @internal */
  protected drawError: FeedError | null = null;

  readonly #stateController = new StateController(this);
  /** The end of what Lit draws. Who takes away the comments of a root takes it along. */
  #end: Comment | undefined;
  #lastResort: HTMLElement | undefined;

  abstract get state(): FeedState;

  /** Does nothing on a server, which may be told to call this. There is nothing to listen to. */
  override connectedCallback(): void {
    if ('childNodes' in this) super.connectedCallback();
  }

  /** Styles the element again after it moved to another document. @internal */
  adoptedCallback(): void {
    const root = this.renderRoot as ShadowRoot | undefined;
    if (root) this.#adoptStyles(root);
  }

  abstract reload(): Promise<void>;

  /** @internal @param isKnown whether the last update failed as well */
  protected abstract handleDrawError(error: FeedError, isKnown: boolean): void;

  /** Takes over a root that was written in the markup, and what stands in it goes. */
  protected override createRenderRoot(): ShadowRoot {
    const { shadowRootOptions } = this.constructor as typeof LitElement;
    const root = this.shadowRoot ?? this.#stateController.root ?? this.attachShadow(shadowRootOptions);
    this.#clear(root);
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
    if (this.#end?.parentNode !== this.renderRoot) this.#clear(this.renderRoot as ShadowRoot);
    try {
      super.update(changed);
    } catch {
      this.#clear(this.renderRoot as ShadowRoot);
      super.update(changed);
    }
  }

  /** An element that cannot be drawn shows the links inside the tag, and harms no other. */
  protected override performUpdate(): void {
    const hadError = this.drawError !== null;
    this.drawError = null;
    try {
      super.performUpdate();
      this.#lastResort?.remove();
    } catch (cause) {
      this.drawError = new FeedError('render', this.baseURI, { cause });
      this.#lastResort?.remove();
      this.#lastResort = createLastResort(hasFallback(this), () => this.reload());
      this.renderRoot.append(this.#lastResort);
      this.#stateController.hostUpdated();
      this.handleDrawError(this.drawError, hadError);
    }
  }

  /** Empties a root, so that the next update draws everything anew. */
  #clear(root: ShadowRoot): void {
    this.#end = document.createComment('');
    root.replaceChildren(this.#end);
    this.renderOptions.renderBefore = this.#end;
    this.#adoptStyles(root);
  }

  #adoptStyles(root: ShadowRoot): void {
    adoptStylesInto(root, (this.constructor as typeof LitElement).elementStyles);
  }
}
