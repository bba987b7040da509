/** The fields of an overlay or a grid, which have no room for a standfirst. */
export const WITHOUT_STANDFIRST = 'picture label section kicker byline attribution time';
export const DEFAULT_CARD_FIELDS = `${WITHOUT_STANDFIRST} standfirst`;
export const HEADLINE_FIELDS = 'label kicker byline attribution time';
export const ALL_FIELDS = `${DEFAULT_CARD_FIELDS} keywords`;
