import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { HotEvents } from '../../src/index.js';
import { feed, serve, settled } from '../helpers.js';

/** Makes elements hand over what they tell the browser of themselves. */
function captureInternals() {
  const { attachInternals } = HTMLElement.prototype;
  const captured = new Map<Element, ElementInternals>();
  HTMLElement.prototype.attachInternals = function () {
    const internals = attachInternals.call(this);
    captured.set(this, internals);
    return internals;
  };
  return {
    of: (element: Element) => captured.get(element),
    restore: () => (HTMLElement.prototype.attachInternals = attachInternals),
  };
}

describe('the state of an element', () => {
  it('is busy for screen readers while it loads, without an attribute on the element', async () => {
    const internals = captureInternals();
    try {
      const { url, release } = await serve({ body: feed, held: 'start' });
      const list = await fixture<HotEvents>(html`<hot-events src=${url}></hot-events>`);
      expect(internals.of(list)?.ariaBusy).to.equal('true');
      expect(list.getAttributeNames()).to.deep.equal(['src']);
      await release();
      await settled(list);
      expect(internals.of(list)?.ariaBusy).to.equal('false');
      expect(list.getAttributeNames()).to.deep.equal(['src']);
    } finally {
      internals.restore();
    }
  });
});
