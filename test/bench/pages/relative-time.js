// The vanilla list, with an element for each time instead of a function.
import '@github/relative-time-element';
import { readOptions, startLists } from './start.js';
import { template, VanillaList } from './vanilla-list.js';

const withElement = template.cloneNode(true);
withElement.content.querySelector('time').replaceWith(document.createElement('relative-time'));

function fillTime(element, { published }) {
  element.setAttribute('datetime', published);
}

startLists((host) => new VanillaList(host, readOptions(host), { template: withElement, fillTime }));
