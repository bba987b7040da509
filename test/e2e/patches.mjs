// What old libraries, polyfills and trackers do to the built-in objects. Each is a function that runs on the page.

/** Modelled on Prototype 1.6, MooTools 1.2 and 1.3, core-js, zone.js, Datejs and common snippets, with their faults. */
export const PATCHES = {
  'Array.prototype.toJSON that gives a text': () => {
    Array.prototype.toJSON = function () {
      return `[${this.map((value) => JSON.stringify(value)).join(', ')}]`;
    };
  },

  'toJSON of texts, numbers and dates that gives JSON': () => {
    String.prototype.toJSON = function () {
      return `"${this.replace(/"/g, '\\"')}"`;
    };
    Number.prototype.toJSON = function () {
      return Number.isFinite(+this) ? this.toString() : 'null';
    };
    Date.prototype.toJSON = function () {
      return `"${this.getUTCFullYear()}-${this.getUTCMonth() + 1}-${this.getUTCDate()}Z"`;
    };
  },

  'Array.prototype.reduce that takes no function': () => {
    Array.prototype.reduce = function () {
      return this.length > 1 ? this : this[0];
    };
  },

  'methods of lists that stop by throwing': () => {
    const stop = {};
    const each = function (iterator, context) {
      try {
        for (let at = 0; at < this.length; at++) iterator.call(context, this[at], at);
      } catch (thrown) {
        if (thrown !== stop) throw thrown;
      }
      return this;
    };
    const search = (isFound, ifNone, toResult) =>
      function (iterator, context) {
        let result = ifNone;
        each.call(this, (value, at) => {
          if (!isFound(iterator ? iterator.call(context, value, at) : value)) return;
          result = toResult(value);
          throw stop;
        });
        return result;
      };
    const collect = function (iterator, context) {
      const results = [];
      each.call(this, (value, at) => results.push(iterator ? iterator.call(context, value, at) : value));
      return results;
    };
    const select = function (iterator, context) {
      const results = [];
      each.call(this, (value, at) => iterator.call(context, value, at) && results.push(value));
      return results;
    };
    Object.assign(Array.prototype, {
      each,
      _each: each,
      forEach: each,
      map: collect,
      collect,
      filter: select,
      findAll: select,
      find: search(Boolean, undefined, (value) => value),
      detect: search(Boolean, undefined, (value) => value),
      some: search(Boolean, false, () => true),
      every: search(
        (value) => !value,
        true,
        () => false,
      ),
      entries() {
        return collect.call(this);
      },
      toArray() {
        return collect.call(this);
      },
      indexOf(item, from = 0) {
        for (let at = from < 0 ? this.length + from : from; at < this.length; at++)
          if (this[at] === item) return at;
        return -1;
      },
    });
  },

  'helpers of lists that can be enumerated': () => {
    Object.assign(Array.prototype, {
      first() {
        return this[0];
      },
      last() {
        return this[this.length - 1];
      },
      contains(item) {
        return this.indexOf(item) >= 0;
      },
      remove(item) {
        const at = this.indexOf(item);
        if (at >= 0) this.splice(at, 1);
        return this;
      },
      clone() {
        return this.slice();
      },
      append(other) {
        this.push(...other);
        return this;
      },
      flatten() {
        return this.flat(Infinity);
      },
      clear() {
        this.length = 0;
        return this;
      },
      size() {
        return this.length;
      },
    });
  },

  'Array.from that takes no function': () => {
    Array.from = (item) => {
      if (item === null || item === undefined) return [];
      const isList =
        typeof item !== 'string' && typeof item.length === 'number' && typeof item !== 'function';
      return isList ? (Array.isArray(item) ? item : Array.prototype.slice.call(item)) : [item];
    };
  },

  'Function.prototype.bind that takes its arguments as a list': () => {
    Function.prototype.bind = function (context, args) {
      const bound = this;
      return function (...given) {
        return bound.apply(context, args === undefined ? given : [].concat(args));
      };
    };
    Object.assign(Function.prototype, {
      delay(seconds, ...args) {
        return setTimeout(() => this(...args), seconds * 1000);
      },
      extend(properties) {
        return Object.assign(this, properties);
      },
    });
  },

  'methods of texts that are older than the standard’s': () => {
    Object.assign(String.prototype, {
      startsWith(pattern) {
        return this.lastIndexOf(pattern, 0) === 0;
      },
      endsWith(pattern) {
        const at = this.length - pattern.length;
        return at >= 0 && this.indexOf(pattern, at) === at;
      },
      contains(text, separator) {
        return separator
          ? (separator + this + separator).includes(separator + text + separator)
          : this.includes(text);
      },
      trim() {
        return String(this).replace(/^\s+|\s+$/g, '');
      },
      strip() {
        return this.trim();
      },
      include(pattern) {
        return this.indexOf(pattern) > -1;
      },
      toInt(base) {
        return parseInt(this, base || 10);
      },
      empty() {
        return this === '';
      },
      times(count) {
        return count < 1 ? '' : new Array(count + 1).join(this);
      },
    });
  },

  'methods of elements that give the element back': () => {
    const proto = window.HTMLElement.prototype;
    Object.assign(proto, {
      remove() {
        this.parentNode?.removeChild(this);
        return this;
      },
      update(content) {
        this.innerHTML = content ?? '';
        return this;
      },
      select(selector) {
        return this.querySelectorAll(selector);
      },
      get(name) {
        return this.getAttribute(name);
      },
      set(name, value) {
        this.setAttribute(name, value);
        return this;
      },
      show() {
        this.style.display = '';
        return this;
      },
      empty() {
        while (this.firstChild) this.removeChild(this.firstChild);
        return this;
      },
      clone(deep) {
        return this.cloneNode(deep);
      },
      match(selector) {
        return this.matches(selector);
      },
      fire(name) {
        return this.dispatchEvent(new window.CustomEvent(name));
      },
      next() {
        return this.nextElementSibling;
      },
      insert(node) {
        this.append(node);
        return this;
      },
    });
  },

  'properties of all objects that can be enumerated': () => {
    Object.prototype.foo = 'bar';
    Object.prototype.each = function (iterator) {
      for (const key in this) iterator(this[key], key);
    };
    Object.prototype.extend = function (source) {
      for (const key in source) this[key] = source[key];
      return this;
    };
  },

  'an Event of the library’s own': () => {
    window.Event = function (event) {
      this.event = event;
      this.type = event?.type;
    };
    window.Event.Keys = { enter: 13 };
    window.Event.prototype.stop = function () {
      this.event.stopPropagation();
      return this;
    };
  },

  'Map, Set and WeakMap of a polyfill': () => {
    const isIterable = (source) => source !== null && source !== undefined;
    window.Map = class Map {
      #keys = [];
      #values = [];
      constructor(entries) {
        if (isIterable(entries)) for (const [key, value] of entries) this.set(key, value);
      }
      get size() {
        return this.#keys.length;
      }
      has(key) {
        return this.#keys.includes(key);
      }
      get(key) {
        return this.#values[this.#keys.indexOf(key)];
      }
      set(key, value) {
        const at = this.#keys.indexOf(key);
        if (at < 0) this.#values[this.#keys.push(key) - 1] = value;
        else this.#values[at] = value;
        return this;
      }
      delete(key) {
        const at = this.#keys.indexOf(key);
        if (at >= 0) [this.#keys, this.#values].forEach((list) => list.splice(at, 1));
        return at >= 0;
      }
      clear() {
        this.#keys.length = this.#values.length = 0;
      }
      forEach(use, context) {
        for (const [key, value] of this) use.call(context, value, key, this);
      }
      *keys() {
        yield* this.#keys;
      }
      *values() {
        yield* this.#values;
      }
      *entries() {
        for (let at = 0; at < this.#keys.length; at++) yield [this.#keys[at], this.#values[at]];
      }
      [Symbol.iterator]() {
        return this.entries();
      }
    };
    window.Set = class Set {
      #map = new window.Map();
      constructor(values) {
        if (isIterable(values)) for (const value of values) this.add(value);
      }
      get size() {
        return this.#map.size;
      }
      has(value) {
        return this.#map.has(value);
      }
      add(value) {
        this.#map.set(value, value);
        return this;
      }
      delete(value) {
        return this.#map.delete(value);
      }
      clear() {
        this.#map.clear();
      }
      forEach(use, context) {
        this.#map.forEach(use, context);
      }
      values() {
        return this.#map.values();
      }
      keys() {
        return this.#map.values();
      }
      [Symbol.iterator]() {
        return this.#map.values();
      }
    };
    // Frozen objects cannot be marked.
    window.WeakMap = class WeakMap {
      #name = Symbol('weak');
      #frozen = new window.Map();
      // What is no object is no key, as in the standard.
      has(key) {
        return Object(key) === key && (Object.hasOwn(key, this.#name) || this.#frozen.has(key));
      }
      get(key) {
        if (!this.has(key)) return undefined;
        return Object.hasOwn(key, this.#name) ? key[this.#name] : this.#frozen.get(key);
      }
      set(key, value) {
        if (Object.isExtensible(key))
          Object.defineProperty(key, this.#name, { value, configurable: true, writable: true });
        else this.#frozen.set(key, value);
        return this;
      }
      delete(key) {
        return this.#frozen.delete(key) || (Object.hasOwn(key, this.#name) && delete key[this.#name]);
      }
    };
  },

  'a Promise of a polyfill': () => {
    const Native = window.Promise;
    window.Promise = class Promise {
      #native;
      constructor(executor) {
        this.#native = new Native(executor);
      }
      then(...handlers) {
        return new window.Promise((resolve, reject) => this.#native.then(...handlers).then(resolve, reject));
      }
      catch(handler) {
        return this.then(undefined, handler);
      }
      finally(handler) {
        return this.then(
          (value) => Native.resolve(handler()).then(() => value),
          (error) =>
            Native.resolve(handler()).then(() => {
              throw error;
            }),
        );
      }
      static resolve(value) {
        return value instanceof window.Promise ? value : new window.Promise((resolve) => resolve(value));
      }
      static reject(error) {
        return new window.Promise((_, reject) => reject(error));
      }
      static all(list) {
        return new window.Promise((resolve, reject) => Native.all(list).then(resolve, reject));
      }
    };
  },

  'functions of Object and Array of a polyfill': () => {
    const each = (source, use) => Object.keys(source).forEach((key) => use(key, source[key]));
    Object.assign = (target, ...sources) => {
      for (const source of sources) if (source) each(source, (key, value) => (target[key] = value));
      return target;
    };
    Object.entries = (source) => Object.keys(source).map((key) => [key, source[key]]);
    Object.values = (source) => Object.keys(source).map((key) => source[key]);
    Object.fromEntries = (entries) => {
      const result = {};
      for (const [key, value] of entries) result[key] = value;
      return result;
    };
    Object.hasOwn = (source, key) => Object.prototype.hasOwnProperty.call(source, key);
    Array.from = (source, use = (value) => value) => {
      const list = source[Symbol.iterator] ? [...source] : [];
      if (!source[Symbol.iterator]) for (let at = 0; at < source.length; at++) list.push(source[at]);
      return list.map((value, at) => use(value, at));
    };
    Array.isArray = (value) => Object.prototype.toString.call(value) === '[object Array]';
    Number.isNaN = (value) => value !== value;
    Number.isFinite = (value) => typeof value === 'number' && window.isFinite(value);
  },

  'iterators of a polyfill': () => {
    const iterate = function* () {
      for (let at = 0; at < this.length; at++) yield this[at];
    };
    for (const { prototype } of [Array, window.NodeList, window.HTMLCollection, window.DOMTokenList])
      Object.defineProperty(prototype, Symbol.iterator, {
        value: iterate,
        configurable: true,
        writable: true,
      });
    Array.prototype.values = iterate;
  },

  'a fetch that a tracker has wrapped': () => {
    const { fetch } = window;
    window.fetch = function (...args) {
      return fetch.apply(this, args).then((response) => {
        window.trackedRequests = (window.trackedRequests ?? 0) + 1;
        return response.clone();
      });
    };
  },

  'a fetch on top of XMLHttpRequest, without streams': () => {
    window.fetch = (url, { signal } = {}) =>
      new Promise((resolve, reject) => {
        const request = new window.XMLHttpRequest();
        request.responseType = 'arraybuffer';
        request.open('GET', url);
        request.onload = () => {
          const { status, responseURL, response } = request;
          const headers = new window.Headers({
            'content-type': request.getResponseHeader('content-type') ?? '',
          });
          const bytes = () => Promise.resolve(response);
          const text = () => Promise.resolve(new TextDecoder().decode(response));
          resolve({
            ok: status >= 200 && status < 300,
            status,
            url: responseURL,
            headers,
            body: undefined,
            arrayBuffer: bytes,
            text,
            json: () => text().then(JSON.parse),
            blob: () => bytes().then((buffer) => new window.Blob([buffer])),
            clone() {
              return this;
            },
          });
        };
        request.onerror = () => reject(new TypeError('Network request failed'));
        signal?.addEventListener('abort', () => request.abort());
        request.send();
      });
  },

  'a JSON of a library': () => {
    const { parse, stringify } = window.JSON;
    window.JSON = {
      parse: (text, reviver) => parse(String(text), reviver),
      stringify: (value, replacer, space) => stringify(value, replacer, space),
    };
  },

  'a toISOString without milliseconds, and a Date.parse that gives null': () => {
    const pad = (number) => String(number).padStart(2, '0');
    Date.prototype.toISOString = function () {
      const time = [this.getUTCHours(), this.getUTCMinutes(), this.getUTCSeconds()].map(pad).join(':');
      return `${this.getUTCFullYear()}-${pad(this.getUTCMonth() + 1)}-${pad(this.getUTCDate())}T${time}Z`;
    };
    Date.prototype.toString = function (format) {
      return format ? String(format) : this.toISOString();
    };
    const { parse } = Date;
    Date.parse = (text) => (Number.isNaN(parse(text)) ? null : new Date(parse(text)));
  },

  'a Date of a testing library': () => {
    const Native = Date;
    function FakeDate(...args) {
      if (!(this instanceof FakeDate)) return Native();
      return Reflect.construct(Native, args, new.target);
    }
    Object.assign(FakeDate, {
      UTC: Native.UTC,
      now: () => Native.now(),
      parse: Native.parse,
      prototype: Native.prototype,
    });
    window.Date = FakeDate;
  },

  'timers, listeners and observers in zones': () => {
    const run = (callback) =>
      function (...args) {
        return typeof callback === 'function' ? callback.apply(this, args) : undefined;
      };
    for (const name of ['setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame']) {
      const native = window[name];
      window[name] = (callback, ...rest) => native.call(window, run(callback), ...rest);
    }
    const listeners = new WeakMap();
    const { prototype } = window.EventTarget;
    const { addEventListener: add, removeEventListener: remove } = prototype;
    prototype.addEventListener = function (type, listener, options) {
      if (!listener) return;
      if (!listeners.has(listener))
        listeners.set(listener, (event) =>
          typeof listener === 'function' ? listener.call(this, event) : listener.handleEvent(event),
        );
      add.call(this, type, listeners.get(listener), options);
    };
    prototype.removeEventListener = function (type, listener, options) {
      remove.call(this, type, listeners.get(listener) ?? listener, options);
    };
    for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver']) {
      const Native = window[name];
      window[name] = function (callback, options) {
        return new Native(run(callback), options);
      };
      window[name].prototype = Native.prototype;
    }
  },

  'elements and shadow roots that somebody watches': () => {
    const wrap = (owner, name, before = () => {}) => {
      const native = owner[name];
      owner[name] = function (...args) {
        before(...args);
        return native.apply(this, args);
      };
    };
    const { Element, Node, Document, ShadowRoot } = window;
    wrap(Element.prototype, 'attachShadow');
    for (const name of ['appendChild', 'insertBefore', 'removeChild', 'replaceChild', 'cloneNode'])
      wrap(Node.prototype, name);
    for (const name of [
      'setAttribute',
      'getAttribute',
      'removeAttribute',
      'querySelector',
      'querySelectorAll',
      'matches',
    ])
      wrap(Element.prototype, name);
    for (const name of ['createElement', 'importNode', 'createTextNode', 'querySelector'])
      wrap(Document.prototype, name);
    wrap(ShadowRoot.prototype, 'querySelector');
    wrap(Object.getPrototypeOf(customElements), 'define');
    const Native = window.HTMLElement;
    window.HTMLElement = function HTMLElement() {
      return Reflect.construct(Native, [], this.constructor);
    };
    window.HTMLElement.prototype = Native.prototype;
    Object.setPrototypeOf(window.HTMLElement, Native);
  },

  'texts and patterns of a polyfill': () => {
    const wrap = (owner, name) => {
      const native = owner[name];
      owner[name] = function (...args) {
        return native.apply(this, args);
      };
    };
    for (const name of [
      'replace',
      'replaceAll',
      'split',
      'match',
      'matchAll',
      'normalize',
      'localeCompare',
      'padStart',
      'toLowerCase',
    ])
      wrap(String.prototype, name);
    for (const name of ['exec', 'test']) wrap(RegExp.prototype, name);
    for (const name of ['flatMap', 'includes', 'at', 'flat', 'findLast']) wrap(Array.prototype, name);
  },

  'a console with nothing but log': () => {
    Object.defineProperty(window, 'console', { value: { log() {} }, configurable: true, writable: true });
  },
};
