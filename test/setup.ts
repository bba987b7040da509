// An unhandled rejection only logs by default: here it fails the test that let it happen.
const rejections: unknown[] = [];
addEventListener('unhandledrejection', (event) => rejections.push(event.reason));

// The framework's globals come with its own script, which loads after this one.
addEventListener('DOMContentLoaded', () => {
  if (typeof afterEach !== 'function') return;
  afterEach(() => {
    if (rejections.length) throw rejections.splice(0)[0];
  });
});
