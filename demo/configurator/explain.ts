// Why an address cannot be read, in words.
import { CliError, type Reason } from '../../src/cli/cli-error.js';
import { fill, textsOf } from '../../src/cli/texts/index.js';
import { MAX_ADDRESS_LENGTH, toAddresses } from './controls.js';
import type { Language } from './state.js';
import { failureTexts } from './texts/failures.js';

/** What went wrong. The words are found when it is shown, in the language of then. */
export interface Failure {
  reason: Reason | keyof (typeof failureTexts)['vi'];
  values: Record<string, unknown>;
}

/** Returns whether a server answers a page that cannot read the answer. */
async function isThere(url: string): Promise<boolean> {
  try {
    await fetch(url, { mode: 'no-cors', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
}

const isOtherOrigin = (url: string) => new URL(url).origin !== location.origin;

/** What a browser does not tell apart: a server that is not there, and one that does not let this page read. */
async function toNetworkReason(url: string): Promise<Failure['reason']> {
  if (!navigator.onLine) return 'offline';
  if (isOtherOrigin(url) && (await isThere(url))) return 'no-cors';
  return 'unreachable';
}

/** Says what went wrong, and what to do. */
export function toSentence({ reason, values }: Failure, language: Language): string {
  const own: Record<string, string> = failureTexts[language];
  return fill(own[reason] ?? textsOf(language).errors[reason as Reason], values);
}

/** Explains what was thrown while an address was read. */
export async function explainError(error: unknown, url: string): Promise<Failure> {
  if (!(error instanceof CliError)) return { reason: 'unexpected', values: {} };
  const reason = error.reason === 'network' ? await toNetworkReason(url) : error.reason;
  return { reason, values: { ...error.details, host: new URL(url).host } };
}

/** Explains an address that is none, before anything is asked for; undefined for one that can be asked for. */
export function explainAddress(address: string): Failure | undefined {
  const reason = toAddressReason(address);
  return reason && { reason, values: { address } };
}

/** Explains what was typed as one address or several; nothing if all of them can be asked for. */
export function explainAddresses(src: string): Failure[] {
  const max = MAX_ADDRESS_LENGTH;
  if (src.length > max) return [{ reason: 'too-long', values: { max } }];
  return src ? toAddresses(src).flatMap((one) => explainAddress(one) ?? []) : [noAddress('')];
}

/** Says that a text is no address. */
export const noAddress = (address: string): Failure => ({ reason: 'no-address', values: { address } });

function toAddressReason(address: string): Failure['reason'] | undefined {
  if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(address)) return toAbsoluteReason(address);
  // What begins with a slash stands on the page's own server.
  if (/^\/(?!\/)/.test(address)) return undefined;
  return /^(?:\/\/)?[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:\/|$)/.test(address) ? 'no-scheme' : 'no-address';
}

function toAbsoluteReason(address: string): Failure['reason'] | undefined {
  if (!/^https?:/i.test(address)) return 'other-scheme';
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return 'no-address';
  const { username, password } = new URL(address);
  if (username || password) return 'with-password';
  const isBlocked = location.protocol === 'https:' && /^http:/i.test(address);
  return isBlocked && !/^http:\/\/(?:localhost|127\.)/i.test(address) ? 'insecure' : undefined;
}
