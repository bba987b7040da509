// What a Liferay portal brings along: a loader of AMD modules, globals of YUI, and navigation without reloading. Written
// for this page, after what such portals do.
(() => {
  const modules = new Map();

  globalThis.define = (name, needs, make) => modules.set(name, { needs, make });
  globalThis.define.amd = {};
  globalThis.require = (names, use) => use?.(...names.map((name) => modules.get(name)));
  globalThis.YUI = () => ({ use: (...steps) => steps.at(-1)({}) });
  globalThis.AUI = globalThis.YUI;
  globalThis.Liferay = { Language: { get: (key) => key }, SPA: {}, on() {}, fire() {} };

  /** Scripts that come with innerHTML don't run, so each is made anew. */
  function runScripts(surface) {
    for (const old of surface.querySelectorAll('script')) {
      const script = document.createElement('script');
      for (const { name, value } of old.attributes) script.setAttribute(name, value);
      script.textContent = old.textContent;
      old.replaceWith(script);
    }
  }

  /** Takes title and content of another page, and leaves the rest as it is. */
  async function show(address) {
    const response = await fetch(address);
    const other = new globalThis.DOMParser().parseFromString(await response.text(), 'text/html');
    const surface = document.getElementById('content');
    surface.innerHTML = other.getElementById('content').innerHTML;
    document.title = other.title;
    runScripts(surface);
    document.body.dataset.navigated = new URL(address, location.href).pathname;
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[data-senna]');
    if (!link) return;
    event.preventDefault();
    globalThis.history.pushState({ senna: true }, '', link.href);
    show(link.href);
  });
  addEventListener('popstate', () => show(location.href));
})();
