import { nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Article } from '../data/article.js';
import type { Arranged } from '../data/story.js';
import { renderSource } from './byline.js';
import { cardParts, renderCardSkeleton } from './card.js';
import { skeletonLines } from './frame.js';
import { renderHeadline } from './heading.js';
import { html, inline } from './html.js';
import { renderOverline } from './label.js';
import { paidLabel } from './link.js';
import { attempt, renderStory, toKey } from './list.js';
import { mediaOf } from './media.js';
import type { DrawOptions } from './options.js';
import { renderRelated } from './related.js';
import { railMoment, renderMoment, timeKey, toDays } from './time.js';

/** What the rail and the articles beside the lead show, if the page does not say. What somebody paid for says so. */
const railOptions = (options: DrawOptions, fields: string): DrawOptions =>
  options.areFieldsGiven ? options : { ...options, fields: new Set(fields.split(' ')) };

/** The label of an article in the rail: of those that go with every link, and others if the page asks for them. */
const labelOf = ({ label }: Article, { areFieldsGiven }: DrawOptions) =>
  areFieldsGiven ? label : paidLabel(label);

/** What happened, and when. */
function renderMilestone(article: Article, options: DrawOptions, isNew: boolean): TemplateResult {
  const { language, section, kicker } = article;
  const label = labelOf(article, options);
  const media = mediaOf(article, options);
  const moment = options.fields.has('time') ? railMoment(article, options) : undefined;
  const headline = renderHeadline(article, options, { level: options.headingLevel + 1, label, media });
  const overline = renderOverline({ label, section, kicker, language }, options, { isNew, media });
  return html`<li part="item">
    <article part=${cardParts(article)} class="card milestone ${label ?? ''}" .article=${article}>
      <div class="text">
        ${moment ? renderMoment(moment, 'time') : nothing}${overline}${inline([headline])}${renderSource(article, options)}
      </div>
    </article>
  </li>`;
}

export interface EventOptions {
  /** The ids of the articles that came while the reader was on the page. */
  newIds: ReadonlySet<string>;
  /** What stands beside the first article. */
  related: Arranged['related'];
  /** The fields of the rail. */
  railFields: string;
}

/** The rail of times: an ordered list of days, each with what happened on it. */
function renderRail(
  articles: Article[],
  options: DrawOptions,
  key: string,
  newIds: EventOptions['newIds'],
): unknown {
  if (articles.length === 0) return nothing;
  const renderItem = (article: Article) => {
    const isNew = newIds.has(article.id);
    const time = railMoment(article, options);
    return guard([article, key, isNew, time?.text, time?.isFresh], () =>
      attempt(() => renderMilestone(article, options, isNew)),
    );
  };
  // Safari takes a list without numbers for no list at all, unless it has the role.
  return html`<ol part="rail" class="rail" role="list">
    ${repeat(
      toDays(articles, options),
      (day) => day.key,
      (day) =>
        html`<li part="day" class="day">
          <ol role="list" aria-label=${day.name || nothing}>
            ${repeat(day.articles, ({ id }) => id, renderItem)}
          </ol>
        </li>`,
    )}
  </ol>`;
}

/** A running story: the lead with what belongs to it, and below it what happened when. */
export function renderEvent(
  [lead, ...rail]: Article[],
  options: DrawOptions,
  { newIds, related, railFields }: EventOptions,
): TemplateResult | typeof nothing {
  if (!lead) return nothing;
  const small = railOptions(options, railFields);
  const key = toKey(options) + railFields;
  const story = guard([lead, ...related, key, newIds, timeKey(lead, options)], () =>
    attempt(() =>
      renderStory(lead, renderRelated(related, small, newIds), options, {
        isNew: newIds.has(lead.id),
        tag: 'div',
      }),
    ),
  );
  return html`<div part="list" class="list event">
    ${keyed(lead.id, story)}${renderRail(rail, small, key, newIds)}
  </div>`;
}

/** Keeps the room of a running story until it comes. */
export function renderEventSkeleton(count: number, options: DrawOptions, railFields: string): TemplateResult {
  const fields = options.areFieldsGiven ? options.fieldNames : railFields;
  const milestone = html`<div class="card milestone" data-fields=${fields}>
    <div class="text">${skeletonLines}</div>
  </div>`;
  return html`<div class="list event">
    <div class="story">${renderCardSkeleton(options, 'lead')}</div>
    <div class="rail">${[...Array(count - 1).keys()].map(() => milestone)}</div>
  </div>`;
}
