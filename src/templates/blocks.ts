import { msg, str } from '@lit/localize';
import { nothing, type TemplateResult } from 'lit';
import type { Block, Cell, Inline, Picture } from '../data/article.js';
import { getLocale } from '../localization/localization.js';
import { headingTag } from './heading.js';
import { html } from './html.js';
import { renderLink, renderLinkAround } from './link.js';
import type { DrawOptions } from './options.js';
import { renderPicture, type PictureOptions } from './picture.js';
import { staticTag } from './tags.js';
import { unbroken } from './unbroken.js';

/** The tags of inline elements, by the names of the model. */
const INLINE_TAGS = {
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
  mark: 'mark',
  deleted: 'del',
  sub: 'sub',
  sup: 'sup',
} as const;

const renderInlines = (inlines: Inline[], options: DrawOptions): unknown[] =>
  inlines.map((inline) => renderInline(inline, options));

function renderInline(inline: Inline, options: DrawOptions): unknown {
  if (typeof inline === 'string') return unbroken(inline);
  if (inline.type === 'break') return html`<br />`;
  const content = renderInlines(inline.children, options);
  if (inline.type === 'link') return renderLinkAround(inline.url, content, options);
  const tag = staticTag(INLINE_TAGS[inline.type]);
  return html`<${tag}>${content}</${tag}>`;
}

/** A picture with its caption and who made it. */
export function renderFigure(
  picture: Picture,
  options: DrawOptions,
  pictureOptions?: PictureOptions,
): TemplateResult {
  const { caption, credit } = picture;
  const maker = credit && msg(str`Ảnh: ${credit}`, { id: 'credit' });
  const figcaption = html`<figcaption dir="auto">
    ${caption ? html`<span part="caption" .textContent=${unbroken(caption)}></span>` : nothing}
    ${maker ? html`<span part="credit" lang=${getLocale()} .textContent=${maker}></span>` : nothing}
  </figcaption>`;
  return html`<figure lang=${options.language ?? nothing}>
    ${renderPicture(picture, options, pictureOptions)} ${caption || maker ? figcaption : nothing}
  </figure>`;
}

type Table = Extract<Block, { type: 'table' }>;

/** An amount, a share, a date: what is compared digit by digit. */
const NUMBER = /^[-+−~<>≈]?\s?\d[\d.,/:\s–-]*\s?(?:%|‰|°C|đồng|tỉ|tỷ|triệu)?$/;
const isNumber = ([text, ...rest]: Inline[]) =>
  typeof text === 'string' && rest.length === 0 && text.length <= 30 && NUMBER.test(text);

/**
 * A cell. Without text it is the header of nothing.
 *
 * @param below the cell below the header of a column, which stands above its numbers
 */
function renderCell(
  cell: Cell,
  scope: 'col' | 'row',
  options: DrawOptions,
  below: Cell = cell,
): TemplateResult {
  const { header, children, colSpan = nothing, rowSpan = nothing } = cell;
  const content = renderInlines(children, options);
  const name = isNumber(below.children) ? 'number' : nothing;
  return header && children.length > 0
    ? html`<th class=${name} scope=${scope} colspan=${colSpan} rowspan=${rowSpan}>${content}</th>`
    : html`<td class=${name} colspan=${colSpan} rowspan=${rowSpan}>${content}</td>`;
}

/** A row. If all its cells are headers, they are those of columns. */
function renderRow(cells: Cell[], options: DrawOptions, next: Cell[] = []): TemplateResult {
  const scope = cells.every(({ header }) => header) ? 'col' : 'row';
  // Where cells span some, columns are not told apart.
  const below = scope === 'col' && next.length === cells.length ? next : cells;
  return html`<tr>
    ${cells.map((cell, index) => renderCell(cell, scope, options, below[index]))}
  </tr>`;
}

/** A wide table scrolls in its own box, by keyboard too. */
function renderTable({ caption, head, rows }: Table, options: DrawOptions): TemplateResult {
  const label = caption ?? msg('Bảng', { id: 'table' });
  const heads = head.map((cell): Cell => ({ ...cell, header: true }));
  const lines = heads.length > 0 ? [heads, ...rows] : rows;
  const locale = caption ? nothing : getLocale();
  return html`<div class="table" role="region" tabindex="0" lang=${locale} aria-label=${label}>
    <table lang=${options.language ?? nothing}>
      ${
        caption
          ? html`<caption>
              ${caption}
            </caption>`
          : nothing
      }
      <tbody>
        ${lines.map((cells, index) => renderRow(cells, options, lines[index + 1]))}
      </tbody>
    </table>
  </div>`;
}

function renderList(block: Extract<Block, { type: 'list' }>, options: DrawOptions): TemplateResult {
  const tag = staticTag(block.ordered ? 'ol' : 'ul');
  const items = block.items.map((item) => html`<li>${renderBlocks(item, options)}</li>`);
  return html`<${tag} start=${block.start ?? nothing}>${items}</${tag}>`;
}

function renderEmbed({ url, title }: { url: string; title: string }, options: DrawOptions): TemplateResult {
  const text = msg(str`Xem: ${title}`, {
    id: 'embed',
  });
  return html`<p>${renderLink(url, text, options)}</p>`;
}

/** The body's own headings are below the article's. */
function renderBlockHeading(
  { level, children }: Extract<Block, { type: 'heading' }>,
  options: DrawOptions,
): TemplateResult {
  const tag = headingTag(options.headingLevel + level - 1);
  return html`<${tag}>${renderInlines(children, options)}</${tag}>`;
}

function renderBlock(block: Block, options: DrawOptions): TemplateResult {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${renderInlines(block.children, options)}</p>`;
    case 'heading':
      return renderBlockHeading(block, options);
    case 'list':
      return renderList(block, options);
    case 'quote':
      return html`<blockquote>${renderBlocks(block.children, options)}</blockquote>`;
    case 'figure':
      return renderFigure(block.picture, options);
    case 'table':
      return renderTable(block, options);
    case 'code':
      return html`<pre tabindex="0"><code>${block.text}</code></pre>`;
    case 'embed':
      return renderEmbed(block, options);
    case 'rule':
      return html`<hr />`;
  }
}

/** A body, drawn with text bindings alone: what is no block cannot be drawn. */
export const renderBlocks = (blocks: Block[], options: DrawOptions): TemplateResult[] =>
  blocks.map((block) => renderBlock(block, options));
