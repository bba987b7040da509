import { str, type msg as Msg } from '@lit/localize';

export { str };

/** A text with variables: Vietnamese with their values, a translation with their numbers. */
interface Variables {
  strings: readonly string[];
  values: readonly unknown[];
}

type Text = string | Variables;

/** Texts by their ids, as the tools of @lit/localize generate them. */
export type Translation = Record<string, Text>;

let translation: Translation | undefined;

/** From now on texts are these; undefined stands for Vietnamese, the source. */
export function useTranslation(texts: Translation | undefined): void {
  translation = texts;
}

function fill({ strings, values }: Variables): string {
  return String.raw({ raw: strings }, ...values);
}

/**
 * A text in the language of the page. The tools of @lit/localize know it by its type; the look-up is ours, for
 * theirs loads translations asynchronously and would show Vietnamese first.
 */
export const msg = ((source: Text, { id }: { id: string }): string => {
  const text = translation?.[id] ?? source;
  if (typeof text === 'string') return text;
  if (text === source) return fill(text);
  return fill({
    strings: text.strings,
    values: text.values.map((at) => (source as Variables).values[at as number]),
  });
}) as typeof Msg;
