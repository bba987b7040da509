import { expect, fixture, html } from '@open-wc/testing';
import { css, LitElement, type CSSResultGroup, type ReactiveController } from 'lit';
import { HotEvents, KeywordTags, NewsArticle, NewsCard } from '../../src/index.js';
import { feed, serve, settled, storm, texts } from '../helpers.js';
import { one } from './shown.js';

const ELEMENTS = {
  'hot-events': HotEvents,
  'keyword-tags': KeywordTags,
  'news-article': NewsArticle,
  'news-card': NewsCard,
};

describe('for a developer who knows Lit', () => {
  for (const [tag, element] of Object.entries(ELEMENTS)) {
    it(`<${tag}> is a LitElement, with all that belongs to one`, async () => {
      const made = new element();
      expect(made).to.be.instanceOf(LitElement);
      expect(made.localName).to.equal(tag);
      expect([...element.elementProperties.keys()]).to.include.members(['src', 'fields', 'headingLevel']);
      expect(element.observedAttributes).to.include.members(['src', 'fields', 'heading-level']);
      expect(element.elementStyles).to.have.length.above(0);
      (await fixture(html`<div></div>`)).append(made);
      expect(await made.updateComplete).to.be.true;
      expect(made.renderRoot === made.shadowRoot).to.be.true;
      expect(made.hasUpdated).to.be.true;
    });

    it(`<${tag}> takes a controller from outside along with its updates, until that is removed`, async () => {
      const calls: string[] = [];
      const controller: ReactiveController = {
        hostConnected: () => calls.push('connected'),
        hostUpdate: () => calls.push('update'),
        hostUpdated: () => calls.push('updated'),
        hostDisconnected: () => calls.push('disconnected'),
      };
      const made = new element();
      made.addController(controller);
      (await fixture(html`<div></div>`)).append(made);
      await made.updateComplete;
      expect(calls).to.deep.equal(['connected', 'update', 'updated']);
      made.remove();
      expect(calls.pop()).to.equal('disconnected');
      made.removeController(controller);
      made.requestUpdate();
      await made.updateComplete;
      expect(calls).to.deep.equal(['connected', 'update', 'updated']);
    });
  }

  /** A card with stars, written as in plain JavaScript. */
  class StarredCard extends NewsCard {
    static override properties = { stars: { type: Number, reflect: true } };

    static override get styles(): CSSResultGroup {
      return [
        super.styles,
        css`
          .stars {
            color: rgb(1, 2, 3);
          }
        `,
      ];
    }

    declare stars: number;

    constructor() {
      super();
      this.stars = 0;
    }

    protected override render() {
      return html`${super.render()}
        <p class="stars">${this.stars} sao</p>`;
    }
  }
  customElements.define('starred-card', StarredCard);

  it('a subclass draws what it inherits and what it adds, in both styles', async () => {
    const card = await fixture<StarredCard>(html`<starred-card .article=${storm}></starred-card>`);
    expect(texts(card, 'headline')).to.deep.equal([storm.headline]);
    expect(getComputedStyle(one(card, '[part~=card]')).display).to.equal('grid');
    const stars = one(card, '.stars');
    expect(getComputedStyle(stars).color).to.equal('rgb(1, 2, 3)');
    card.stars = 4;
    await card.updateComplete;
    expect(stars.textContent).to.equal('4 sao');
  });

  it('a subclass reads and writes the attributes that it inherits and those that it adds', async () => {
    const card = await fixture<StarredCard>(
      html`<starred-card stars="3" layout="SIDE" heading-level="9"></starred-card>`,
    );
    expect([card.stars, card.layout, card.headingLevel]).to.deep.equal([3, 'side', 6]);
    Object.assign(card, { stars: 5, layout: 'ngang' });
    await card.updateComplete;
    expect([card.getAttribute('stars'), card.getAttribute('layout')]).to.deep.equal(['5', 'auto']);
    expect(NewsCard.elementProperties.has('stars'), 'the class itself stays as it is').to.be.false;
  });

  it('a subclass loads a feed as its class does', async () => {
    const { url } = await serve({ body: feed });
    const card = await fixture<StarredCard>(html`<starred-card src=${url}></starred-card>`);
    await settled(card);
    expect(card.state).to.equal('ready');
    expect(texts(card, 'headline')).to.deep.equal([storm.headline]);
  });
});
