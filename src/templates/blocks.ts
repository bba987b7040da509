import { html, type TemplateResult } from 'lit/html.js';
import { msg, str } from '../localization/msg.js';
import type { Block, Inline, Picture } from '../data/article.js';
import type { NewsElement } from '../elements/news-element.js';
import { renderHeading } from './heading.js';
import { renderLink } from './link.js';
import { renderPicture } from './picture.js';
import { renderTag } from './tag.js';

/** The tags of emphasis, by the names of the model. */
const TAGS = { strong: 'strong', emphasis: 'em', code: 'code', mark: 'mark', sub: 'sub', sup: 'sup' };

const renderInlines = (host: NewsElement, inlines: Inline[]): unknown[] =>
  inlines.map((inline) => {
    if (typeof inline === 'string') return inline;
    if (inline.type === 'break') return html`<br />`;
    const content = renderInlines(host, inline.children);
    return inline.type === 'link'
      ? renderLink(host, inline.url, content)
      : renderTag(TAGS[inline.type], content);
  });

/** A picture with its caption and who made it. */
export function renderFigure(host: NewsElement, picture: Picture, isFirst: boolean): TemplateResult {
  const { caption, credit } = picture;
  const maker = credit && msg(str`Ảnh: ${credit}`, { id: 'credit', desc: 'Who made a picture' });
  const words = [
    caption && renderTag('span', caption, ' part="caption"'),
    ' ',
    maker && renderTag('span', maker, ' part="credit"'),
  ];
  return renderTag('figure', [
    renderPicture(host, picture, isFirst),
    caption || credit ? renderTag('figcaption', words) : '',
  ]);
}

type Table = Extract<Block, { type: 'table' }>;

/** A wide table scrolls in its own box, by keyboard too. */
function renderTable(host: NewsElement, { caption, head, rows }: Table): TemplateResult {
  const label = caption ?? msg('Bảng', { id: 'table', desc: 'Read out for a table without a caption' });
  const heads = head.map((cell) => renderTag('th', renderInlines(host, cell), ' scope="col"'));
  const cells = rows.map((row) => row.map((cell) => renderTag('td', renderInlines(host, cell))));
  const table = [
    caption && renderTag('caption', caption),
    [heads, ...cells].map((row) => (row.length ? renderTag('tr', row) : '')),
  ];
  return html`<div class="table" role="region" tabindex="0" aria-label=${label}>
    ${renderTag('table', table)}
  </div>`;
}

function renderBlock(host: NewsElement, block: Block): TemplateResult {
  switch (block.type) {
    case 'paragraph':
      return renderTag('p', renderInlines(host, block.children));
    case 'heading':
      // The body's own headings stand below the article's.
      return renderHeading(host.headingLevel + block.level - 1, renderInlines(host, block.children));
    case 'list': {
      const items = block.items.map((item) => renderTag('li', renderBlocks(host, item)));
      return renderTag(block.ordered ? 'ol' : 'ul', items);
    }
    case 'quote':
      return renderTag('blockquote', renderBlocks(host, block.children));
    case 'figure':
      return renderFigure(host, block.picture, false);
    case 'table':
      return renderTable(host, block);
    case 'code':
      return renderTag('pre', renderTag('code', block.text), ' tabindex="0"');
    case 'embed': {
      const title = msg(str`Video: ${block.title}`, {
        id: 'embed',
        desc: 'Link to an embedded video; the variable is its title',
      });
      return renderTag('p', renderLink(host, block.url, title));
    }
    case 'rule':
      return html`<hr />`;
  }
}

/** A body, drawn with text bindings alone: what is no block cannot be drawn. */
export function renderBlocks(host: NewsElement, blocks: Block[]): TemplateResult[] {
  return blocks.map((block) => renderBlock(host, block));
}
