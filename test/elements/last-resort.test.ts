import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { HotEvents } from '../../src/index.js';
import type { NewsErrorEvent } from '../../src/index.js';
import { feed, part, texts } from '../helpers.js';

/** Breaks an element from within: whatever it draws next throws. */
function breakDown(list: HotEvents): void {
  Object.defineProperty(list, 'headingLevel', {
    get() {
      throw new RangeError('hỏng');
    },
    configurable: true,
  });
}

describe('what cannot be drawn', () => {
  it('leaves the links inside the tag, tells the page once, and harms no other element', async () => {
    const box = await fixture(
      html`<div>
        <hot-events><a href="/tin-moi">Tin mới nhất</a></hot-events>
        <hot-events .feed=${feed}></hot-events>
      </div>`,
    );
    const [broken, whole] = box.querySelectorAll<HotEvents>('hot-events');
    const errors: NewsErrorEvent[] = [];
    broken!.addEventListener('news-error', (event) => errors.push(event));
    breakDown(broken!);
    broken!.feed = feed;
    await broken!.updateComplete;
    broken!.requestUpdate();
    await broken!.updateComplete;
    const link = broken!.querySelector('a')!;
    expect(link.assignedSlot).not.to.be.null;
    expect(link.getBoundingClientRect().height).to.be.above(0);
    expect(errors.map(({ error }) => error.cause)).to.satisfy((causes: unknown[]) =>
      causes.every((cause) => cause instanceof RangeError),
    );
    expect(errors).to.have.length(1);
    expect(texts(whole!, 'headline')).to.have.length(3);
  });

  it('shows again as soon as it can be drawn', async () => {
    const list = await fixture<HotEvents>(html`<hot-events><a href="/tin-moi">Tin mới</a></hot-events>`);
    breakDown(list);
    list.feed = feed;
    await list.updateComplete;
    Reflect.deleteProperty(list, 'headingLevel');
    list.requestUpdate();
    await list.updateComplete;
    expect(texts(list, 'headline')).to.have.length(3);
    expect(list.querySelector('a')!.assignedSlot).to.be.null;
    expect(part(list, 'status')!.textContent.trim()).to.equal('');
  });
});
