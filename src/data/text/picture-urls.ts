/** What the address of a picture says about it. */
import { asText } from '../own.js';
import { safeUrl } from './urls.js';

/** Emoji and smileys, drawn as pictures by WordPress, Facebook, Twitter, Telegram, forums … */
export const EMOJI_URL =
  /\/emoji(?:\/|\.php)|twemoji|notoemoji|joypixels|emojione|\/(?:smil(?:ey|ie)s?|emoticons?\d*)\//i;

/** Files of films and sounds. */
export const FILM = /\.(?:mp(?:4|d|e?g)|m4v|m3u8|mov|mkv|webm|ogv|avi|wmv|f[l4]v|3gp)(?:[?#]|$)/i;
export const SOUND = /\.(?:mp3|m4[ab]|aac|og[ag]|opus|wav|wma|flac)(?:[?#]|$)/i;

/** A document, a page, or Flash. */
const OTHER_FILE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|html?|ico|swf)(?:[?#]|$)/;

/** The face of an author or a reader, and what WordPress.com draws itself. */
const FACE =
  /[/.](?:gr|libr|ui-)avatars?\.(?:com|org)\/|\/profile_images\/|\/avatars\/\w{1,3}\/|\/\/(?:avatars?|yt\d)\.|googleusercontent\.com\/a[-/]|\.wp\.com\/i\/blank/;

const ICON = /\/icons?\/[^/]*$|favicon/;

/** What counts readers, or brings advertisements. */
export const COUNTER =
  /feedburner\.com\/~|\/\/(?:pixel|stats|feeds)\.w(?:p|ordpress)\.com|facebook\.com\/tr\b|(?:matomo|piwik)\.php|\/\/[^/]*(?:doubleclick|googlesyndication|analytics)/i;

/** What a page shows until a script has loaded the picture, or where there is none. */
const PLACEHOLDER =
  /\/(?:blank|spacer|pixel|px|trans(?:parent)?|clear|loading|grey|1x1|lazy[\w-]*)(?:[-_.]1x1)?\.(?:gif|png|svg)|\/(?:[\w-]*[-_])?(?:placeholder|(?:no|default)[-_]?(?:image|img|photo|avatar|thumb(?:nail)?))(?:[-_][\da-z]+)?\.\w/;

/** All of them, in lower case: engines take much longer to compile patterns that ignore the case. */
const NO_PICTURE = new RegExp(
  [EMOJI_URL, FILM, SOUND, OTHER_FILE, FACE, ICON, COUNTER, PLACEHOLDER]
    .map(({ source }) => source)
    .join('|'),
);

/** Returns an address as `safeUrl` does, unless what is there is no picture of an article. */
export function pictureUrl(value: unknown, base: string): string | undefined {
  const url = safeUrl(value, base);
  // A query may name a film, but not one of a picture.
  const said = url?.toLowerCase().replace(/(\.(?:jpe?g|png|gif|webp|avif))[?#].*/, '$1');
  return said && NO_PICTURE.test(said) ? undefined : url;
}

/** Returns whether an address ends as those of photos do. */
export const endsAsPicture = (value: unknown): boolean =>
  /\.(?:jpe?g|png|gif|webp|avif)(?:[?#&]|$)/i.test(asText(value));

/** The kind of a file, and the query behind its name, only say how a picture is to be cut and sent. */
const FILE_END = /\.(?:jpe?g|png|gif|webp|avif)(?:\.webp)?(?:[?#].*)?$/i;

/**
 * How content systems and image services write a size: "-300x200", "/s1600/", "/thumb_w/640/", "/styles/large/public/",
 * "=w640-h400", "?w=640".
 */
const SIZE =
  /^https?:|\bi\d\.wp\.com\/|[-_](?:\d{2,4}x\d{1,4}|scaled)$|\/(?:(?:thumb_\w+|zoom|resize|crop|fit|max)\/[\dx_,-]+|fetch\/[^/]+|styles\/[\w-]+\/public|(?:size\/)?[swh]\d{2,4}(?:-[\w-]+)?|\d{2,4}x\d{2,4})(?=\/)|=[swh]\d{2,4}(?:-[\w-]+)?$|[?&](?:w|h|q|width|height|size|quality)=\d+/g;

const withoutSize = (url: string) => url.replace(FILE_END, '').replace(SIZE, '');

/** Returns whether two addresses are the same picture, in whatever size. */
export const isSamePicture = (one: string, other: string): boolean =>
  one === other || withoutSize(one) === withoutSize(other);
