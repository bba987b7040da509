/** The fields of an overlay or a grid, which have no room for a standfirst. */
export const WITHOUT_STANDFIRST = 'picture label section kicker byline attribution time';
export const DEFAULT_CARD_FIELDS = `${WITHOUT_STANDFIRST} standfirst`;

/** The fields of headlines. An aggregator has to name its sources, also where little is shown. */
export const headlineFields = ({ requireAttribution, minAge, sources }: Aggregator): string =>
  requireAttribution || minAge > 0 || sources.length > 1
    ? 'label kicker attribution time'
    : 'label kicker time';

/** An element that may show what others published. */
interface Aggregator {
  readonly requireAttribution: boolean;
  readonly minAge: number;
  readonly sources: string[];
}

export const ALL_FIELDS = `${DEFAULT_CARD_FIELDS} keywords`;

/** The default fields of each layout of a list. */
export const LIST_FIELDS = {
  list: DEFAULT_CARD_FIELDS,
  grid: WITHOUT_STANDFIRST,
  lead: DEFAULT_CARD_FIELDS,
  shelf: WITHOUT_STANDFIRST,
  event: DEFAULT_CARD_FIELDS,
};
