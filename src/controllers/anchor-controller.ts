import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article } from '../data/article.js';

/** Browsers round where things are. */
const ROUNDING_PX = 0.5;
/** One of so many is still there after an update. */
const MAX_ANCHORS = 20;

interface AnchorHost extends ReactiveControllerHost, Element {
  /** The articles of its feed: another array if they may be others. */
  readonly articles: Article[];
  /** Whether what it shows of them depends on other elements. */
  readonly followsOthers: boolean;
}

/** Something that a reader sees, and where it was. */
interface Anchor {
  element: Element;
  top: number;
}

/** Returns the element that holds another one, also where that is in a slot or a shadow root. */
function parentOf(element: Element): Element | null {
  const { parentNode } = element.assignedSlot ?? element;
  return parentNode instanceof ShadowRoot ? parentNode.host : (parentNode as Element | null);
}

/** The elements in another one as they are drawn. Of a form with a field "children", `children` is that field. */
function childrenOf(element: Element): Element[] {
  const children = element instanceof HTMLSlotElement ? element.assignedElements() : [];
  if (children.length > 0) return children;
  let child = (element.shadowRoot ?? element).firstElementChild;
  for (; child; child = child.nextElementSibling) children.push(child);
  return children;
}

/** Whether an element scrolls up and down. What `<body>` says is the window's, unless `<html>` says something itself. */
function isScroller(element: Element): boolean {
  const isWindow =
    element === document.body && getComputedStyle(document.documentElement).overflowY === 'visible';
  const canScroll = /auto|scroll/.test(getComputedStyle(element).overflowY);
  return canScroll && !isWindow && element.scrollHeight > element.clientHeight;
}

/** Returns the elements around another one, up to what scrolls it up and down. */
function pathTo(element: Element): Element[] {
  const page = document.scrollingElement ?? document.documentElement;
  const path: Element[] = [];
  for (let parent = parentOf(element); parent instanceof Element; parent = parentOf(parent)) {
    path.push(parent);
    if (parent === page || isScroller(parent)) break;
  }
  return path;
}

/**
 * Adds what the edge cuts to the anchors, in its smallest pieces, and then what comes below in the document.
 *
 * @param path what may end above the edge, and yet hold something below it: pages are often as high as the window
 */
function addAnchors(anchors: Anchor[], parent: Element, edge: number, path: Element[]): void {
  for (const element of childrenOf(parent)) {
    if (anchors.length === MAX_ANCHORS) return;
    const { top, bottom } = element.getBoundingClientRect();
    const hasBox = element.getClientRects().length > 0;
    const isAbove = hasBox && bottom <= edge;
    if (isAbove && !path.includes(element)) continue;
    const { display, position } = getComputedStyle(element);
    // What does not move with the page tells nothing.
    if (hasBox ? !/static|relative/.test(position) : display !== 'contents') continue;
    const before = anchors.length;
    if (!hasBox || top < edge) addAnchors(anchors, element, edge, path);
    if (hasBox && !isAbove && anchors.length === before) anchors.push({ element, top });
  }
}

/**
 * Keeps what a reader reads where it is when a refresh brings something above it. Most browsers do so themselves, as
 * soon as somebody asks where something is, unless the page forbids it. Safari does not. So only what is left to do is
 * done.
 */
export class AnchorController implements ReactiveController {
  readonly #host: AnchorHost;
  #articles: Article[] = [];
  #scroller: Element | undefined;
  /** What stands at the top edge of what a reader sees, before an update, and what comes after it. */
  #anchors: Anchor[] = [];

  constructor(host: AnchorHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const before = this.#articles;
    this.#articles = this.#host.articles;
    this.#anchors = [];
    // What comes first has its room.
    if (before.length === 0 || (before === this.#articles && !this.#host.followsOthers)) return;
    const path = pathTo(this.#host);
    const scroller = path.at(-1);
    // In another document than that of the script.
    if (!scroller) return;
    const isWindow = scroller === document.scrollingElement;
    const edge = isWindow ? 0 : Math.max(0, scroller.getBoundingClientRect().top);
    this.#scroller = scroller;
    // Nothing that a reader sees moves while the list begins below the edge.
    if (this.#host.getBoundingClientRect().top < edge) addAnchors(this.#anchors, scroller, edge, path);
  }

  hostUpdated(): void {
    const anchor = this.#anchors.find(({ element }) => element.isConnected);
    this.#anchors = [];
    if (!anchor) return;
    const moved = anchor.element.getBoundingClientRect().top - anchor.top;
    // At once, also on pages that scroll softly.
    if (Math.abs(moved) > ROUNDING_PX) this.#scroller!.scrollBy({ top: moved, behavior: 'instant' });
  }
}
