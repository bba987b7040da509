/**
 * Makes way for Lit on pages whose elements carry the names of Lit's globals: a `<form id="litElementVersions">`
 * answers for the array that Lit would push to, and Lit would fail before anything is drawn. To be evaluated before
 * Lit.
 */
const NAMES = [
  'reactiveElementVersions',
  'litElementVersions',
  'litHtmlVersions',
  'litPropertyMetadata',
  'reactiveElementPolyfillSupport',
  'litElementPolyfillSupport',
  'litElementHydrateSupport',
  'litHtmlPolyfillSupport',
  'ShadyCSS',
  'trustedTypes',
];

const globals = globalThis as unknown as Record<string, unknown>;

const isNamedElement = (value: unknown): boolean =>
  value instanceof Element || value instanceof HTMLCollection || value === (value as Window | null)?.window;

for (const name of NAMES) {
  if (name in globals && isNamedElement(globals[name])) globals[name] = undefined;
}
