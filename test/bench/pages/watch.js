// Runs in every measured page before anything of its own. `bench.driver` comes from the contestant.
globalThis.bench = {
  driver: undefined,
  /** Milliseconds after which a page is given up. */
  patience: 30_000,

  frames: () =>
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),

  /** Waits until so many cards are on screen and the first says that text. Returns when that was. */
  async drawn(count, text = '', kind = 'cards') {
    const start = performance.now();
    for (;;) {
      const cards = bench.driver[kind]();
      if (cards.length === count && (count === 0 || bench.says(cards[0], text))) break;
      if (performance.now() - start > bench.patience)
        throw new Error(`${cards.length} of ${count} ${kind} came`);
      await bench.pause(20);
    }
    await bench.frames();
    return performance.now();
  },

  /** For drivers: takes an element off the page, and puts a fresh one there. */
  mounting(find, makeFresh, start = () => {}) {
    let place;
    let fresh;
    return {
      unmount() {
        place = find().parentNode;
        fresh = makeFresh();
        find().remove();
      },
      mount() {
        place.append(fresh);
        start(fresh);
      },
    };
  },

  says: (card, text) => !text || card.textContent.includes(text),

  /** Counts nodes of every kind below a node, in open shadow roots too. */
  countNodes(root, counts = { elements: 0, texts: 0, comments: 0 }) {
    for (const node of root.childNodes) {
      if (node.nodeType === 1) counts.elements++;
      if (node.nodeType === 3) counts.texts++;
      if (node.nodeType === 8) counts.comments++;
      bench.countNodes(node, counts);
    }
    if (root.shadowRoot) bench.countNodes(root.shadowRoot, counts);
    return counts;
  },
};
