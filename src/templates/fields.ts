/** The fields of an overlay or a grid, which have no room for a standfirst. */
export const WITHOUT_STANDFIRST = 'picture label section kicker byline attribution time';
export const DEFAULT_CARD_FIELDS = `${WITHOUT_STANDFIRST} standfirst`;

/** An element that may show what others published. */
interface Aggregator {
  readonly requireAttribution: boolean;
  readonly minAge: number;
  readonly sources: string[];
}

/** Adds the source to what little is shown of articles: an aggregator has to name it. */
const withSource = (fields: string, { requireAttribution, minAge, sources }: Aggregator): string =>
  requireAttribution || minAge > 0 || sources.length > 1 ? `${fields} attribution` : fields;

/** The fields of headlines. */
export const headlineFields = (aggregator: Aggregator): string => withSource('label kicker time', aggregator);

/** The fields of a rail of times. Of labels it shows those that the law asks for. */
export const railFields = (aggregator: Aggregator): string => withSource('label time', aggregator);

export const ALL_FIELDS = `${DEFAULT_CARD_FIELDS} keywords`;

/** The default fields of each layout of a list. */
export const LIST_FIELDS = {
  list: DEFAULT_CARD_FIELDS,
  grid: WITHOUT_STANDFIRST,
  lead: DEFAULT_CARD_FIELDS,
  shelf: WITHOUT_STANDFIRST,
  event: DEFAULT_CARD_FIELDS,
};
