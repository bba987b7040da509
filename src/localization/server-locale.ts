import type { msg } from '@lit/localize';
import { _installMsgImplementation } from '@lit/localize/init/install.js';
import { runtimeMsg } from '@lit/localize/internal/runtime-msg.js';
import type { templates } from './generated/en.js';
import { sourceLocale } from './generated/locale-codes.js';

type Templates = typeof templates;

/** The language of what a server draws. Pages in several languages are drawn there, one after the other. */
export interface ServerLocale {
  getLocale(): string;
  /** Draws in a language. It must be done when the function returns, for the language is that of the process. */
  drawIn<Drawn>(locale: string, draw: () => Drawn): Drawn;
}

/**
 * Takes the place of `configureLocalization`, which changes the language asynchronously, and reports to a window.
 *
 * @param findTemplates returns the translations of a language; undefined for the source
 */
export function configureServerLocale(
  findTemplates: (locale: string) => Templates | undefined,
): ServerLocale {
  let current: string = sourceLocale;
  const translate = ((template, options) =>
    runtimeMsg(findTemplates(current), template, options)) as typeof msg;
  _installMsgImplementation(translate);
  return {
    getLocale: () => current,
    drawIn(locale, draw) {
      const before = current;
      current = locale;
      try {
        return draw();
      } finally {
        current = before;
      }
    },
  };
}
