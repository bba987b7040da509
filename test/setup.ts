// An unhandled rejection only logs by default: here it fails the test that let it happen.
const rejections: unknown[] = [];
addEventListener('unhandledrejection', (event) => rejections.push(event.reason));

// The framework comes with a script of its own, some time after this one: its globals are met when they are set.
Object.defineProperty(globalThis, 'afterEach', {
  configurable: true,
  set(afterEach: Mocha.HookFunction) {
    Object.defineProperty(globalThis, 'afterEach', { configurable: true, writable: true, value: afterEach });
    afterEach(() => {
      if (rejections.length) throw rejections.splice(0)[0];
    });
  },
});
