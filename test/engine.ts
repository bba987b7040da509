type Engine = 'chromium' | 'firefox' | 'webkit';

/** The engine that runs the tests. All of them call themselves Safari, and Chromium calls itself Chrome. */
const engine: Engine = /Firefox\//.test(navigator.userAgent)
  ? 'firefox'
  : /Chrome\//.test(navigator.userAgent)
    ? 'chromium'
    : 'webkit';

/** A test that one engine cannot pass, whatever we do: there it is skipped, and says why. */
export function itExcept(without: Engine, reason: string, name: string, test: Mocha.AsyncFunc): void {
  if (engine === without) it.skip(`${name} (not in ${without}: ${reason})`, test);
  else it(name, test);
}
