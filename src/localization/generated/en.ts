
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'about-hour-ago': `about 1 hour ago`,
'about-hours-ago': str`about ${0} hours ago`,
'about-month-ago': `about 1 month ago`,
'about-months-ago': `about 2 months ago`,
'about-year-ago': `about 1 year ago`,
'about-years-ago': str`about ${0} years ago`,
'added': str`${0} more articles, ${1} now shown`,
'almost-years-ago': str`almost ${0} years ago`,
'attribution': str`Source: ${0}`,
'byline': `Article by`,
'clear-filter': `Clear filter`,
'credit': str`Photo: ${0}`,
'day-ago': `1 day ago`,
'days-ago': str`${0} days ago`,
'debug-anchor': `error`,
'debug-attribute': `no such attribute; there is`,
'debug-count': str`${0} articles`,
'debug-json': `is no JSON`,
'debug-less': `less news.`,
'debug-none-of': `is none of`,
'debug-nothing': `no news.`,
'embed': str`View: ${0}`,
'empty': `No news yet.`,
'error': `The news could not be loaded.`,
'filter-count': str`${0} articles for the keyword “${1}”`,
'filter-count-one': str`1 article for the keyword “${0}”`,
'filter-empty': str`No article has the keyword “${0}”.`,
'hot-events': `Hot events`,
'just-now': `just now`,
'keywords': `Keywords`,
'label-ad': `Advertisement`,
'label-ai': `Made with AI`,
'label-breaking': `Breaking news`,
'label-corrected': `Correction`,
'label-live': `Live`,
'label-sponsored': `Sponsored content`,
'loading': `Loading news…`,
'minute-ago': `1 minute ago`,
'minutes-ago': str`${0} minutes ago`,
'modified': str`Updated ${0}`,
'months-ago': str`${0} months ago`,
'more': `Show more`,
'new': `New`,
'new-tab': `(opens in a new tab)`,
'original': `View the original`,
'over-year-ago': `over 1 year ago`,
'over-years-ago': str`over ${0} years ago`,
'retry': `Try again`,
'show-picture': `Show picture`,
'stale': str`Showing the copy saved on ${0}.`,
'table': `Table`,
'view-all': `View all`,
'weekdays': `Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday`,
    };
  