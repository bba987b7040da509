// Reads the files of the demo, fills in its templates, and moves the times of its samples.
import { readFile } from 'node:fs/promises';
import { lookup } from 'mrmime';

const DEMO = new URL('./', import.meta.url);

const MINUTE_MS = 60_000;
const YEAR_MS = 365 * 24 * 60 * MINUTE_MS;
/** The age that the newest article of the demo always has. */
const NEWEST_AGE_MS = 12 * MINUTE_MS;

/** The origin that the sample files name, and the two notations of their times. */
const SAMPLE_ORIGIN = 'https://mienbien.example';
const ISO_TIME = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/g;
const RFC_TIME = /\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d/g;

/** @typedef {{type: string, body: string, headers?: Record<string, string>}} Made */

export const readText = (name) => readFile(new URL(name, DEMO), 'utf8');
export const readJson = async (name) => JSON.parse(await readText(name));

export const toPage = (body, headers) => ({ type: 'text/html; charset=utf-8', body, headers });

export const toJson = (value, type = 'application/json') => ({
  type: `${type}; charset=utf-8`,
  body: JSON.stringify(value),
});

export const escapeHtml = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Puts in what several pages have: `{{> header}}` takes header.html. */
async function includeParts(template) {
  const parts = template.split(/\{\{> (\w+)\}\}/);
  const texts = parts.map((part, at) => (at % 2 ? readText(`${part}.html`) : part));
  return (await Promise.all(texts)).join('');
}

/** Fills in a template of the demo. `{{name}}` takes text, `{{{name}}}` takes HTML, `{{> name}}` another file. */
export async function fillTemplate(name, values = {}) {
  const template = await includeParts(await readText(name));
  return template
    .replace(/\{\{\{(\w+)\}\}\}/g, (_, key) => values[key])
    .replace(/\{\{(\w+)\}\}/g, (_, key) => escapeHtml(values[key]));
}

const newestTimeOf = (articles) => Math.max(...articles.map(({ published }) => Date.parse(published)));

/** How far the times of the demo have to move so that its newest article is a few minutes old. */
const toShiftMs = (articles) => Date.now() - NEWEST_AGE_MS - newestTimeOf(articles);

/** Returns the article with its times moved. Articles that are more than a year older than the newest keep theirs. */
function moveTimes(article, { shiftMs, newest }) {
  const move = (time) => {
    if (newest - Date.parse(time) > YEAR_MS) return time;
    return new Date(Date.parse(time) + shiftMs).toISOString();
  };
  const moved = { ...article };
  if (article.published) moved.published = move(article.published);
  if (article.modified) moved.modified = move(article.modified);
  return moved;
}

/** The portal's own feed, as fresh as that of a newspaper. */
export async function readFreshFeed() {
  const feed = await readJson('articles.json');
  const newest = newestTimeOf(feed.articles);
  const shiftMs = toShiftMs(feed.articles);
  return { ...feed, articles: feed.articles.map((article) => moveTimes(article, { shiftMs, newest })) };
}

/** A file of the demo, with this server as its origin. Its times move like those of the portal. */
export async function makeSample(path, origin) {
  const { articles } = await readJson('articles.json');
  const shiftMs = toShiftMs(articles);
  const move = (time) => new Date(Date.parse(`${time}Z`) + shiftMs);
  // The zone follows the match and stays as it is.
  const text = await readText(path);
  const body = text
    .replaceAll(SAMPLE_ORIGIN, origin)
    .replace(ISO_TIME, (time) => move(time).toISOString().slice(0, 19).replace('T', time[10]))
    .replace(RFC_TIME, (time) => move(time).toUTCString().replace(' GMT', ''));
  return { type: `${lookup(path)}; charset=utf-8`, body };
}
