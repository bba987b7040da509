/** The texts of a language by their ids. */
export type Texts = Map<string, string>;

export function readTexts(generated: string): Texts;
export function inlineTexts(code: string, translations: Texts[]): string;
export function tableAttributes(code: string): string;
export function letConstants(code: string): string;
export const INTERNAL_NAMES: string[];
