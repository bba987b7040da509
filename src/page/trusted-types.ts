/** The part of the Trusted Types API that is used here. */
interface ScriptPolicy {
  createScript(text: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

const POLICY_NAME = 'bantin-json-ld';

/** Undefined until it is needed, null where the page forbids it. */
let policy: ScriptPolicy | null | undefined;

function createJsonLdPolicy(): ScriptPolicy | null {
  const { trustedTypes } = globalThis as { trustedTypes?: Partial<PolicyFactory> };
  const rules: ScriptPolicy = { createScript: (text) => text };
  try {
    return trustedTypes?.createPolicy?.(POLICY_NAME, rules) ?? rules;
  } catch {
    console.error(`bantin: Content-Security-Policy: trusted-types ${POLICY_NAME}`);
    return null;
  }
}

/**
 * Returns JSON-LD in a form that a script element takes, where the page enforces Trusted Types too.
 *
 * @returns undefined if the page does not allow the policy `bantin-json-ld`
 */
export function toTrustedJsonLd(text: string): string | undefined {
  if (policy === undefined) policy = createJsonLdPolicy();
  return policy?.createScript(text);
}
