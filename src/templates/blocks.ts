import { html, nothing, type TemplateResult } from 'lit/html.js';
import { msg, str } from '../localization/msg.js';
import type { Block, Inline, Picture } from '../data/article.js';
import type { NewsElement } from '../elements/news-element.js';
import { renderHeading } from './heading.js';
import { renderLink } from './link.js';
import { renderPicture } from './picture.js';

function renderInline(host: NewsElement, inline: Inline): unknown {
  if (typeof inline === 'string') return inline;
  if (inline.type === 'break') return html`<br />`;
  const content = renderInlines(host, inline.children);
  switch (inline.type) {
    case 'link':
      return renderLink(host, inline.url, content);
    case 'strong':
      return html`<strong>${content}</strong>`;
    case 'emphasis':
      return html`<em>${content}</em>`;
    case 'code':
      return html`<code>${content}</code>`;
    case 'mark':
      return html`<mark>${content}</mark>`;
    case 'sub':
      return html`<sub>${content}</sub>`;
    case 'sup':
      return html`<sup>${content}</sup>`;
  }
}

const renderInlines = (host: NewsElement, inlines: Inline[]): unknown[] =>
  inlines.map((inline) => renderInline(host, inline));

/** A picture with its caption and who made it. */
export function renderFigure(picture: Picture, isFirst: boolean): TemplateResult {
  const { caption, credit } = picture;
  return html`<figure>
    ${renderPicture(picture, isFirst)}
    ${
      caption || credit
        ? html`<figcaption>
            ${caption ? html`<span part="caption">${caption}</span>` : nothing}
            ${
              credit
                ? html`<span part="credit"
                    >${msg(str`Ảnh: ${credit}`, { id: 'credit', desc: 'Who made a picture' })}</span
                  >`
                : nothing
            }
          </figcaption>`
        : nothing
    }
  </figure>`;
}

type Table = Extract<Block, { type: 'table' }>;

/** A wide table scrolls in its own box, by keyboard too. */
function renderTable(host: NewsElement, { caption, head, rows }: Table): TemplateResult {
  const label = caption ?? msg('Bảng', { id: 'table', desc: 'Read out for a table without a caption' });
  return html`<div class="table" role="region" tabindex="0" aria-label=${label}>
    <table>
      ${
        caption
          ? html`<caption>
              ${caption}
            </caption>`
          : nothing
      }
      ${
        head.length
          ? html`<thead>
              <tr>
                ${head.map((cell) => html`<th scope="col">${renderInlines(host, cell)}</th>`)}
              </tr>
            </thead>`
          : nothing
      }
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${renderInlines(host, cell)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function renderBlock(host: NewsElement, block: Block): TemplateResult {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${renderInlines(host, block.children)}</p>`;
    case 'heading':
      // The body's own headings stand below the article's.
      return renderHeading(host.headingLevel + block.level - 1, renderInlines(host, block.children));
    case 'list': {
      const items = block.items.map((item) => html`<li>${renderBlocks(host, item)}</li>`);
      return block.ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
    case 'quote':
      return html`<blockquote>${renderBlocks(host, block.children)}</blockquote>`;
    case 'figure':
      return renderFigure(block.picture, false);
    case 'table':
      return renderTable(host, block);
    case 'code':
      return html`<pre tabindex="0"><code>${block.text}</code></pre>`;
    case 'embed':
      return html`<p>
        ${renderLink(
          host,
          block.url,
          msg(str`Video: ${block.title}`, {
            id: 'embed',
            desc: 'Link to an embedded video; the variable is its title',
          }),
        )}
      </p>`;
    case 'rule':
      return html`<hr />`;
  }
}

/** A body, drawn with text bindings alone: what is no block cannot be drawn. */
export function renderBlocks(host: NewsElement, blocks: Block[]): TemplateResult[] {
  return blocks.map((block) => renderBlock(host, block));
}
