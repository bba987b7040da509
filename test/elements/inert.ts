/** All that the elements draw, and the attributes that each may have besides `part` and `class`. */
const DRAWN: Record<string, string> = {
  div: 'role tabindex aria-label data-fields aria-hidden',
  slot: 'name',
  h1: '',
  h2: '',
  h3: '',
  h4: '',
  h5: '',
  h6: '',
  p: 'role hidden',
  ul: 'role aria-label hidden',
  ol: 'role aria-label start',
  li: '',
  article: 'lang data-fields',
  aside: '',
  header: '',
  a: 'href title target rel aria-describedby',
  span: 'title id hidden role',
  strong: '',
  em: '',
  code: '',
  mark: '',
  del: '',
  sub: '',
  sup: '',
  small: '',
  br: '',
  hr: '',
  time: 'datetime title hidden',
  img: 'referrerpolicy loading fetchpriority width height sizes srcset src alt',
  figure: '',
  figcaption: '',
  blockquote: '',
  pre: 'tabindex',
  table: '',
  tbody: '',
  caption: '',
  tr: '',
  th: 'scope colspan rowspan',
  td: 'colspan rowspan',
  button: 'type title aria-pressed',
};

const WORDS = (words: string) => new RegExp(`^(?:\\s*(?:${words.replaceAll(' ', '|')}))*\\s*$`);

const ADDRESS = /^https?:\/\/[^\s<>"]+$/;

/** What an attribute may say. Those that are not here may say anything: it is read out, and nothing else. */
const VALUES: Record<string, RegExp> = {
  class: WORDS(
    'root header bare stage waiting skeleton unseen fallback status filter shown empty list grid headlines lead more ' +
      'card auto stacked side overlay headline text overline new label section kicker standfirst meta byline ' +
      'attribution spoken picture broken live breaking sponsored ad ai corrected article head body correction table ' +
      'signature source keywords line separated crowded optional far',
  ),
  part: WORDS(
    'heading view-all count clear list item more new card picture label section kicker headline link standfirst meta ' +
      'byline attribution time keywords keyword caption credit correction body original status retry skeleton',
  ),
  'data-fields': WORDS('picture label section kicker standfirst byline attribution time keywords'),
  role: WORDS('list status region'),
  rel: WORDS('noopener sponsored'),
  id: WORDS('new-tab'),
  'aria-describedby': WORDS('new-tab'),
  hidden: /^$/,
  href: ADDRESS,
  src: ADDRESS,
  srcset: /^https?:\/\/[^\s<>"]+ [\d.]+[wx](?:, https?:\/\/[^\s<>"]+ [\d.]+[wx])*$/,
  sizes: /^(?:auto, )?\(min-width: 64rem\) 44rem, 100vw$/,
  referrerpolicy: /^no-referrer$/,
  loading: /^(?:lazy|eager)$/,
  fetchpriority: /^high$/,
  width: /^\d{1,5}$/,
  height: /^\d{1,5}$/,
  tabindex: /^0$/,
  lang: /^[a-z]{2,3}(?:-[a-z\d]+)*$/i,
  datetime: /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?\+07:00)?$/,
  type: /^button$/,
  scope: /^(?:col|row)$/,
  colspan: /^(?:[1-9]\d?|100)$/,
  rowspan: /^(?:[1-9]\d?|100)$/,
  start: /^-?\d{1,9}$/,
  target: /^_(?:blank|parent|top)$/,
};

const allowed = new Map(
  Object.entries(DRAWN).map(([name, attributes]) => [name, new Set(`part class ${attributes}`.split(' '))]),
);

/** What an element has drawn that is neither the block vocabulary nor its own markup; empty where all is well. */
export function strangersIn(element: Element): string[] {
  const found: string[] = [];
  for (const drawn of element.shadowRoot!.querySelectorAll('*')) {
    const { localName, namespaceURI } = drawn;
    const names = allowed.get(localName);
    if (!names || namespaceURI !== 'http://www.w3.org/1999/xhtml') found.push(`<${localName}>`);
    for (const name of drawn.getAttributeNames()) {
      const value = drawn.getAttribute(name)!;
      if (!names?.has(name) || VALUES[name]?.test(value) === false)
        found.push(`<${localName} ${name}="${value}">`);
    }
  }
  return found;
}
