/** The fields of an overlay or a grid, which have no room for a standfirst. */
export const WITHOUT_STANDFIRST = 'picture label section kicker byline attribution time';
export const DEFAULT_CARD_FIELDS = `${WITHOUT_STANDFIRST} standfirst`;
export const HEADLINE_FIELDS = 'label kicker time';
/** What an aggregator's headlines show as well. */
export const ATTRIBUTED_HEADLINE_FIELDS = 'label kicker attribution time';
export const ALL_FIELDS = `${DEFAULT_CARD_FIELDS} keywords`;

/** The default fields of each layout of a list. */
export const LIST_FIELDS = {
  list: DEFAULT_CARD_FIELDS,
  grid: WITHOUT_STANDFIRST,
  lead: DEFAULT_CARD_FIELDS,
  headlines: HEADLINE_FIELDS,
};
