/** What passes where a page enforces Trusted Types: our own templates, and data for search engines. */
interface Policy {
  createHTML(html: string): string;
  createScript(text: string): string;
}

interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** Null where the page forbids it. */
let policy: Policy | null | undefined;

const same = (text: string) => text;

/**
 * The one policy named `bantin` of this page, made when it is first needed: in the script file it serves Lit's
 * templates as well. Undefined where there are no Trusted Types, null where the page does not allow it.
 */
export function getPolicy(): Policy | null | undefined {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  if (policy !== undefined) return policy;
  try {
    policy = trustedTypes?.createPolicy('bantin', { createHTML: same, createScript: same });
  } catch {
    policy = null;
    console.error('bantin: Content-Security-Policy: trusted-types bantin');
  }
  return policy;
}
