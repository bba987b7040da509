'use client';

import 'bantin';

/** Brings the elements to a page that has their tags only. */
export const Elements = () => null;
