import process from 'node:process';

/** Control characters (escape sequences begin with one), direction overrides, line separators. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** Makes one line of untrusted text, without characters that control the terminal. */
const toLine = (text: string): string => text.replace(UNSAFE, '\ufffd');

/** Escapes the same characters in JSON. Line feeds between values stay. */
export function toSafeJson(json: string): string {
  return json.replace(UNSAFE, (sign) => {
    if (sign === '\n') return sign;
    const units = sign.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'));
    return units.map((unit) => `\\u${unit}`).join('');
  });
}

/** Writes the same characters as character references. Line feeds stay. */
export const toSafeHtml = (html: string): string =>
  html.replace(UNSAFE, (sign) => (sign === '\n' ? sign : `&#${sign.codePointAt(0)};`));

/** All output goes through here. It treats every text as untrusted. */
export class Terminal {
  /** Whether a new status can replace the one before. */
  readonly canRewrite = process.stderr.isTTY;
  #hasStatus = false;

  print(line: string): void {
    process.stdout.write(`${toLine(line)}\n`);
  }

  printJson(json: string): void {
    process.stdout.write(`${toSafeJson(json)}\n`);
  }

  printHtml(html: string): void {
    process.stdout.write(`${toSafeHtml(html)}\n`);
  }

  /** Writes messages to the standard error, because the standard output may go into a file. */
  printMessage(line: string): void {
    this.clearStatus();
    process.stderr.write(`${toLine(line)}\n`);
  }

  showStatus(line: string): void {
    if (!this.canRewrite) return this.printMessage(line);
    this.#hasStatus = true;
    process.stderr.write(`\r${toLine(line)}\x1b[K`);
  }

  clearStatus(): void {
    if (this.#hasStatus) process.stderr.write('\r\x1b[K');
    this.#hasStatus = false;
  }
}
