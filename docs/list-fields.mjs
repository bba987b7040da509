// The fields of native JSON, of dist/feed.schema.json; in Vietnamese they are explained in _data/field-texts.json.
import { readFileSync } from 'node:fs';

const vietnamese = JSON.parse(readFileSync(new URL('./_data/field-texts.json', import.meta.url), 'utf8'));

/** What a list of articles is made of, in the order in which it is read. */
const TYPES = {
  FeedInput: 'feed',
  ArticleInput: 'article',
  PictureInput: 'picture',
  AuthorInput: 'author',
  AttributionInput: 'attribution',
  Media: 'media',
  Related: 'related',
  CorrectionInput: 'correction',
};

/** Types that have no name of their own in the schema are those of the field. */
const OBJECTS = { media: ['media'], related: ['[related]'] };

/** Names the values that a field takes: its words, or what kind they are of. */
function toValues(node) {
  if (node.const !== undefined) return [String(node.const)];
  if (node.enum) return node.enum.map(String);
  if (node.$ref)
    return [
      node.$ref
        .replace('#/definitions/', '')
        .replace(/Input$/, '')
        .toLowerCase(),
    ];
  if (node.anyOf) return [...new Set(node.anyOf.flatMap(toValues))].filter((value) => value !== 'null');
  if (node.type === 'array') return [`[${toValues(node.items).join(' | ')}]`];
  return [node.type].flat().filter((type) => type !== 'null');
}

/** The properties of a type that is an object, or else a text. */
function findObject(definitions, type) {
  const { ArticleInput } = definitions;
  const places = {
    Media: ArticleInput.properties.media,
    Related: ArticleInput.properties.related.anyOf.find(({ items }) => items)?.items,
  };
  const node = places[type] ?? definitions[type];
  return node.anyOf?.find(({ properties }) => properties) ?? node;
}

/** Lists the fields that a schema has, type by type, with what they take and what is said of them. */
export function listFields({ definitions }) {
  return Object.entries(TYPES).flatMap(([key, type]) => {
    const { properties, required = [] } = findObject(definitions, key);
    return Object.entries(properties)
      .filter(([name]) => name !== '$schema')
      .map(([name, node]) => ({
        type,
        name,
        values: OBJECTS[name] ?? toValues(name === 'label' ? definitions.Label : node),
        isRequired: required.includes(name),
        en: node.description,
        vi: vietnamese[type]?.[name],
      }))
      .sort((one, other) => Number(other.isRequired) - Number(one.isRequired));
  });
}

/** Lists what a body may be made of: each kind of block with its fields. */
export function listBlocks({ definitions }) {
  return definitions.Block.anyOf.map(({ properties, required }) => ({
    name: properties.type.const,
    fields: Object.entries(properties)
      .filter(([name]) => name !== 'type')
      .map(([name, node]) => ({ name, values: toValues(node), isRequired: required.includes(name) })),
  }));
}
