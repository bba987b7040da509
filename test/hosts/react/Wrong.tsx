// Each comment stands before a mistake that the types must refuse; tsc says so if one is not.
import { articles } from '../shared/articles';

export const wrong = [
  // @ts-expect-error not a layout
  <hot-events articles={articles} layout="gird" />,
  // @ts-expect-error not an attribute
  <hot-events limitt="5" />,
  // @ts-expect-error no headline
  <news-card article={{ url: '/bai/mua-lon' }} />,
  // @ts-expect-error React would never call it: the tag takes onnews-open
  <hot-events onNewsOpen={() => undefined} />,
];
