// The tables of the fields of native JSON, as HTML.
import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt();

/** Says in words of the language what a field takes; words that are written as they are stand in code. */
function sayValue(value, { kinds, listOf }) {
  if (value.startsWith('[')) {
    const items = value.slice(1, -1).split(' | ');
    return `${listOf} ${items.map((item) => sayValue(item, { kinds, listOf })).join(' / ')}`;
  }
  return kinds[value] ?? `<code>${value}</code>`;
}

const sayValues = (values, say) => values.map((value) => sayValue(value, say)).join(', ');

const toTable = (
  heads,
  rows,
  label,
) => `<div class="table" tabindex="0" role="group" aria-label="${label}"><table>
<thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}
</tbody></table></div>
`;

/** @param {object} say the words of the language, from words.json */
export function renderFields({ types, blocks }, lang, say) {
  const toHeading = (type) => `<h2 id="${type}">${say.types[type]}</h2>\n`;
  const toRow = (field) => [
    `<code>${field.name}</code>${field.isRequired ? ` <small>${say.required}</small>` : ''}`,
    sayValues(field.values, say),
    markdown.renderInline(field[lang] ?? ''),
  ];
  const toBlock = ({ name, fields }) => [
    `<code>${name}</code>`,
    fields.map((field) => `<code>${field.name}</code>: ${sayValues(field.values, say)}`).join('<br>'),
  ];
  const tables = types.map(
    ({ type, fields }) =>
      toHeading(type) + toTable([say.field, say.takes, say.meaning], fields.map(toRow), say.types[type]),
  );
  const heads = [`type`, say.contains];
  return `${tables.join('\n')}${toHeading('blocks')}${toTable(heads, blocks.map(toBlock), say.types.blocks)}`;
}
