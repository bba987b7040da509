// The reference of each element, from custom-elements.json: what the source says of itself, and nothing else.
import { readFileSync } from 'node:fs';

const { modules } = JSON.parse(readFileSync(new URL('../../custom-elements.json', import.meta.url), 'utf8'));
const declarations = modules.flatMap((module) => module.declarations);

/** In the order of the navigation. */
const TAGS = ['hot-events', 'news-card', 'keyword-tags', 'news-article'];

const unquote = (text) => text.replace(/^'(.*)'$/s, '$1');

/** The words that an attribute takes, without its default. */
const toWords = (type, byDefault) =>
  type
    .split(' | ')
    .map(unquote)
    .filter((word) => !['string', 'null', byDefault].includes(word));

/** Which kind of value an attribute takes, its default, and the other words if they are words. */
function toValues({ type: { text }, default: byDefault }) {
  const value = unquote(byDefault);
  if (text === 'boolean') return { kind: 'boolean' };
  // `fields` takes several of its words.
  const isList = text.endsWith('| string');
  if (isList || /'.*\|/.test(text)) {
    const words = toWords(text, isList ? undefined : value);
    return { kind: isList ? 'several of' : undefined, value: value === 'null' ? '' : value, words };
  }
  const kind = /^\d \|/.test(text) ? 'number' : text.split(' | ')[0];
  return { kind, value: /^(null|\{\})?$/.test(value) ? '' : value };
}

const isOwn = ({ inheritedFrom }) => inheritedFrom?.name !== 'NewsElement';

function toAttribute(attribute) {
  const { name, fieldName, description } = attribute;
  return { name, property: fieldName === name ? undefined : fieldName, description, ...toValues(attribute) };
}

/** What an event carries: the fields of its class. */
function toEvent({ name, type, description }) {
  const { members } = declarations.find((declaration) => declaration.name === type.text);
  return { name, description, type: type.text, fields: members.filter(({ kind }) => kind === 'field') };
}

const toMember = ({ name, kind, type, return: returned, readonly, description }) => ({
  name: kind === 'method' ? `${name}()` : name,
  type: (returned?.type ?? type).text,
  readonly,
  description,
});

function toReference(tag) {
  const element = declarations.find(({ tagName }) => tagName === tag);
  // What an attribute says of a property need not be said twice.
  const attributes = element.attributes.map((attribute) => {
    const member = element.members.find(({ name }) => name === attribute.fieldName);
    const isLonger = member.description.length > attribute.description.length;
    return { ...attribute, description: isLonger ? member.description : attribute.description };
  });
  const isAttribute = ({ name }) => attributes.some(({ fieldName }) => fieldName === name);
  return {
    tag,
    className: element.name,
    summary: element.summary,
    own: attributes.filter(isOwn).map(toAttribute),
    shared: attributes.filter((attribute) => !isOwn(attribute)).map(toAttribute),
    members: element.members.filter((member) => !isAttribute(member)).map(toMember),
    events: element.events.map(toEvent),
    slots: element.slots,
    parts: element.cssParts,
    cssProperties: element.cssProperties,
    states: element.cssStates,
  };
}

export default TAGS.map(toReference);
