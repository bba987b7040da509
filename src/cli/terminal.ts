import process from 'node:process';

/** Control characters (escape sequences begin with one), direction overrides, line separators. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Text from anywhere as one line that can only be read, never obeyed. */
export const toLine = (text: string): string => text.replace(UNSAFE, '\ufffd');

/** JSON in which such characters are written as what they are, by number; line feeds between values stay. */
export function toSafeJson(json: string): string {
  return json.replace(UNSAFE, (sign) => {
    if (sign === '\n') return sign;
    const units = sign.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'));
    return units.map((unit) => `\\u${unit}`).join('');
  });
}

/** The only place that writes. Whatever is given to it may hold anything. */
export class Terminal {
  /** A status may take the place of the one before. */
  readonly canRewrite = process.stderr.isTTY;
  #hasStatus = false;

  print(line: string): void {
    process.stdout.write(`${toLine(line)}\n`);
  }

  printText(text: string): void {
    for (const line of text.split('\n')) this.print(line);
  }

  printJson(json: string): void {
    process.stdout.write(`${toSafeJson(json)}\n`);
  }

  /** For what is not the result: the standard output may be on its way into a file. */
  tell(line: string): void {
    this.clearStatus();
    process.stderr.write(`${toLine(line)}\n`);
  }

  showStatus(line: string): void {
    if (!this.canRewrite) {
      this.tell(line);
      return;
    }
    this.#hasStatus = true;
    process.stderr.write(`\r${toLine(line)}\x1b[K`);
  }

  clearStatus(): void {
    if (this.#hasStatus) process.stderr.write('\r\x1b[K');
    this.#hasStatus = false;
  }
}
