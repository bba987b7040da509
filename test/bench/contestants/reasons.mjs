// Why some figures make no sense for a contestant.

/** A peer shows the posts of one account: no filter, no pages of what it has, no widget of one article. */
export const TIMELINE_WITHOUT = {
  filter: 'It has no filter.',
  more: 'It has no button that shows more of what it has read.',
  widgets: 'It has no element for one article.',
};

/** Its own requests cannot be preloaded: they differ from what a link tag can ask for. */
export const NO_PRELOAD = 'Its documentation gives no address to preload.';
