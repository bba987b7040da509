import { formatDuration } from '../../data/text/durations.js';
import { fieldMapShape, type Texts } from './vi.js';

const articles = (count: number) => (count === 1 ? '1 article' : `${count} articles`);

export const en: Texts = {
  reading: (seconds) => `Reading… ${seconds} s`,
  stopped: 'Stopped.',
  seeHelp: 'How to use it: bantin --help',
  standardInput: 'the standard input',
  format: 'Format',
  title: 'Title',
  page: 'Page',
  count: 'Articles',
  sources: 'Sources',
  related: 'related',
  readSources: (read, count) => `Read ${read} of ${count} sources`,
  unreadable: 'could not be read',
  media({ type, durationSeconds, count }) {
    if (type === 'gallery') return count ? `${count} pictures` : 'gallery';
    return durationSeconds ? `${type} ${formatDuration(durationSeconds)}` : type;
  },
  none: '(none)',
  noTime: 'time unknown',
  noSource: 'source unknown',
  noLink: 'no link',
  warningsHeading: 'Warnings',
  noWarnings: 'Nothing to complain about.',
  showWay: 'Add these options:',
  tryCommands: 'Try:',
  tagAttributes: 'In the tag, write:',
  formats: {
    native: 'bantin JSON',
    'json-feed': 'JSON Feed',
    wordpress: 'WordPress REST',
    'json-ld': 'JSON-LD (schema.org)',
    rss: 'RSS',
    atom: 'Atom',
    'field-map': 'JSON by --field-map',
  },
  written: (count, file) => `Wrote ${articles(count)} to ${file}`,
  more: (count) => `… and ${articles(count)} more`,
  baked: (count, file) => `${file}: updated, ${count === 1 ? '1 tag has' : `${count} tags have`} news`,
  unchanged: (file) => `${file}: nothing has changed`,
  noTags: (file) => `${file}: there is no <hot-events>, <news-card> or <news-article> with a src`,

  bake: {
    'not-closed':
      'the tag is not closed, so all that follows is inside it. Write the end tag </…>; <… /> closes nothing.',
    markers:
      'there must be one <!--bantin--> and then one <!--/bantin-->, directly in the tag. It was left alone.',
    'in-link': 'the tag is inside an <a>, and links cannot be nested. It was left alone.',
    'server-code':
      'PHP, ASP or an include writes a part of the tag or of its JSON, so the feed is unknown here. It was left alone.',
    'own-content':
      'it has a fallback of its own, which was left alone. For news beside it put <!--bantin--><!--/bantin--> where they are to stand.',
    'nothing-to-show': 'the feed has nothing to show here.',
  },

  withNames(text, names, count) {
    const listed = names.map((name) => `“${name}”`).join(', ');
    if (names.length === 1 && count > 1) return `${text}, for example ${listed}.`;
    return `${text}: ${listed}${count > names.length ? ` and ${count - names.length} more` : ''}.`;
  },

  warnings: {
    insecure: () =>
      'The address is http:, so no https: page can read it. Try the https: address, or use bantin snapshot or a proxy on your own site.',
    'no-cors': () =>
      'The server sends no Access-Control-Allow-Origin, so pages of other sites cannot read it. Ask who runs it to allow that, or use bantin snapshot or a proxy on your own site.',
    'other-origin': (_count, allowed) =>
      `The server lets only pages of ${allowed} read it (Access-Control-Allow-Origin). For pages of other sites ask who runs it to allow that, or use bantin snapshot or a proxy on your own site.`,
    empty: () => 'There is no article to show.',
    'not-json': (count) =>
      `${count === 1 ? '1 script' : `${count} scripts`} of JSON-LD left out for want of valid JSON`,
    'no-headline': (count) => `${count === 1 ? '1 item' : `${count} items`} left out for want of a headline`,
    duplicate: (count, reasons) =>
      `${articles(count)} merged into ${count === 1 ? 'another as its double' : 'others as doubles'} (${reasons})`,
    'shared-id': (count) => `${articles(count)} with an id that is not used, for others have it, too`,
    removed: (count) => `${articles(count)} removed by the publisher, not shown`,
    'taken-away': (count) => `${articles(count)} not shown, for a removed article has the same id or address`,
    relative: (count) =>
      `${articles(count)} without some link or picture, for its address is relative and there is no --url`,
    'no-source': (count) => `${articles(count)} without a source`,
    'no-time': (count) => `${articles(count)} without a time, or with one that cannot be read`,
    'day-only': (count) => `${articles(count)} with a date but no time of day`,
    future: (count) => `${articles(count)} with a time in the future`,
    'no-link': (count) => `${articles(count)} without a link`,
    'no-picture': (count) => `${articles(count)} without a picture`,
    'not-found': (count) => `${count === 1 ? '1 path' : `${count} paths`} of --field-map that no article has`,
    'no-alt': (count) =>
      `${count === 1 ? '1 picture' : `${count} pictures`} with neither alt text nor caption`,
    'not-nfc': (count) =>
      `${count === 1 ? '1 word' : `${count} words`} with letters in pieces (not NFC), put together on reading`,
  },

  reasons: {
    'id+address': 'same id and address',
    'id+headline': 'same id and headline',
    'address+headline': 'same address and headline',
    id: 'same id',
    address: 'same address',
    headline: 'same headline',
    number: 'same article number in the address',
  },

  errors: {
    network: 'No connection to {address}. Check the address and your network.',
    redirects: '{address} redirects in a circle: {found}. Check the address, or tell who runs the feed.',
    'redirects-self':
      '{address} redirects to itself, so it leads nowhere. Check the address, or tell who runs the feed.',
    'redirects-cookie':
      '{address} redirects in a circle ({found}), because the server sets a cookie and waits to get it back. A feed must be readable without cookies: ask who runs it to change that.',
    'redirects-many': '{address} redirects too many times. Check the address, or tell who runs the feed.',
    downgrade: '{address} redirects from https: to http:, which browsers block.',
    'relative-address':
      '"{address}" is not a whole http or https address. If it is a relative one, add --url with the address of the page.',
    csp: 'Reading {address} is forbidden.',
    timeout: '{address} took too long. Try again, or give it more time with --timeout.',
    'http-not-found': 'The server answered {status}: there is nothing at {address}. Check the address.',
    'http-forbidden':
      'The server answered {status}: it does not let us read {address}. Ask who runs the feed.',
    'http-busy': 'The server answered {status} for {address}: it is broken or overloaded. Try again later.',
    http: 'The server answered {status} for {address}, which is no feed.',
    'too-large': '{address} is larger than 5 MB. Split it, or leave out articles.',
    parse: '{address} is neither valid JSON nor an XML feed.',
    notice:
      'The server printed an error message into {address}, and the rest is not the whole of JSON or XML. Ask who runs it to mend that.',
    nothing: '{address} is empty.',
    'web-page': "{address} is a web page, not a feed. Look for the address of the site's feed (RSS, JSON).",
    'web-page-feeds': '{address} is a web page, not a feed. It announces these feeds: {found}',
    'unknown-xml': '{address} is XML, but not a feed (RSS, Atom).',
    'unknown-json': `{address} is JSON of a shape that we do not know. Add these options: --items-path data.list ${fieldMapShape}`,
    'unknown-json-lists': '{address} is JSON of a shape that we do not know. It has lists: {found}.',
    'file-missing': 'There is no file {address}.',
    'file-is-folder': '{address} is a folder, not a file.',
    'file-forbidden': 'No permission to read {address}.',
    file: '{address} could not be read.',
    'no-articles': '{address} has no article, so nothing was written.',
    'snapshot-too-large':
      'The snapshot is larger than 5 MB, and no page could read it: {address} was not written.',
    'page-too-large': '{address} is larger than 5 MB, so it is no page to write news into.',
    'page-changes':
      '{address} kept changing while the feeds were read, so it was not written. Run it again later.',
    'folder-missing': 'There is no folder to write {address} to. Make it first.',
    'write-not-a-file': '{address} is not a regular file, so it was not replaced. To print instead: --out -',
    'write-forbidden': 'No permission to write {address}.',
    'disk-full': 'The disk is full: {address} was not written; the old file is as it was.',
    write: '{address} could not be written; the old file, if any, is as it was.',
    output: 'The standard output could not be written.',
    unexpected: 'Something unforeseen went wrong.',
  },

  usage: {
    'missing-command': 'a command is missing: read, snapshot, embed or bake.',
    'unknown-command': 'there is no command "{word}", only read, snapshot, embed and bake.',
    'unknown-option': 'there is no option {word}.',
    'missing-value': '{word} needs a value after it.',
    'no-value': '{word} takes no value.',
    'missing-input': 'the address or file to read is missing (- is the standard input).',
    'missing-out': '--out is missing: the file to write (- is the standard output).',
    'too-many-snapshot':
      '"{word}" is too much: snapshot writes one feed at a time. Put a path with spaces in quotes.',
    'too-many-embed':
      '"{word}" is too much: embed takes one feed at a time. Put a path with spaces in quotes.',
    'too-many-bake': '"{word}" is too much: bake takes one page at a time. Put a path with spaces in quotes.',
    'wrong-command': '{word} is for {commands} only.',
    'embed-address': 'embed needs the http or https address of the feed; for the file "{word}" add --url.',
    'bake-file': 'bake needs a file of this machine to write into, not "{word}".',
    limit: '--limit "{word}" must be a whole number from 1 to 1000.',
    address: '"{word}" is not a valid http or https address.',
    base: '--url "{word}" must be a whole address, such as https://bao.example/tin.json.',
    timeout: '--timeout "{word}" must be seconds, more than 0 and at most 3600.',
    language: '--lang "{word}": there are only vi and en.',
    'field-map-json': `--field-map must be a JSON object, such as ${fieldMapShape}; it is: {word}`,
    'field-map-name': `--field-map: articles have no field "{word}". bantin's names are on the left, the feed's on the right: ${fieldMapShape}`,
    'field-map-path': `--field-map: "{word}" must be the name of a field, or a path with dots, such as ${fieldMapShape}`,
  },
};
