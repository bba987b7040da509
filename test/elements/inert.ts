/** All that the elements draw, and the attributes that each may have besides `part` and `class`. */
const DRAWN: Record<string, string> = {
  div: 'role tabindex aria-label data-fields data-initial aria-hidden lang dir style',
  slot: 'name',
  h1: 'lang dir',
  h2: 'lang dir',
  h3: 'lang dir',
  h4: 'lang dir',
  h5: 'lang dir',
  h6: 'lang dir',
  p: 'role hidden lang dir data-short',
  ul: 'role aria-label hidden lang tabindex',
  ol: 'role aria-label start',
  li: 'lang dir',
  article: '',
  aside: '',
  header: '',
  a: 'href title target rel aria-describedby aria-label',
  span: 'title id hidden role lang aria-hidden aria-label',
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
  img: 'lang style referrerpolicy loading fetchpriority width height sizes srcset src alt',
  figure: 'lang',
  figcaption: 'lang dir',
  blockquote: '',
  pre: 'tabindex',
  table: 'lang',
  tbody: '',
  caption: '',
  tr: '',
  th: 'scope colspan rowspan',
  td: 'colspan rowspan',
  button: 'type title aria-pressed aria-disabled lang',
  input: 'readonly aria-label',
};

const WORDS = (words: string) => new RegExp(`^(?:\\s*(?:${words.replaceAll(' ', '|')}))*\\s*$`);

const ADDRESS = /^https?:\/\/[^\s<>"]+$/;

/** What an attribute may say. Those that are not here may say anything: it is read out, and nothing else. */
const VALUES: Record<string, RegExp> = {
  class: WORDS(
    'root idle header bare stage waiting skeleton unseen fallback status filter shown empty list grid headlines lead more ' +
      'card auto stacked side overlay headline text overline new label section kicker standfirst meta byline ' +
      'attribution spoken picture broken live breaking sponsored ad ai corrected article head body correction table ' +
      'signature source keywords line far old linked untitled unbroken number relative fresh media video audio ' +
      'gallery portrait columnist story related event rail day milestone shelf shelf-frame tools sizes shared address ' +
      'size-(?:100|125|150)',
  ),
  part: WORDS(
    'heading view-all count clear show list item more new card card-(?:live|breaking|sponsored|ad|ai|corrected) ' +
      'card-section-[a-z\\d-]+ picture label section kicker headline link standfirst meta byline attribution time ' +
      'keywords keyword caption credit correction body original status retry skeleton media portrait related rail day ' +
      'previous next share text-size',
  ),
  'data-fields': WORDS('picture label section kicker standfirst byline attribution time keywords'),
  role: WORDS('list status region group'),
  'aria-hidden': /^true$/,
  'aria-disabled': /^(?:true|false)$/,
  'aria-pressed': /^(?:true|false)$/,
  readonly: /^$/,
  rel: WORDS('noopener sponsored'),
  id: WORDS('new-tab label-(?:live|breaking|sponsored|ad|ai|corrected)'),
  'aria-describedby': WORDS('new-tab label-(?:live|breaking|sponsored|ad|ai|corrected)'),
  style:
    /^(?:object-position: [\d.% ]+;|--_kept: [\d.]+px; --_width: [\d.]+px;(?: --_shared: min\([\d.]+px, \d+px \+ \d+em\);)?)?$/,
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
  dir: /^auto$/,
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
