import { homepage } from '../package.json';

/** Makes a page of docs/ fit Storybook: without its front matter, and with links to the pages of the site. */
export function readGuide(markdown: string, language: 'vi' | 'en'): string {
  const site = new URL(`${language}/`, homepage);
  return markdown
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/\]\(([^):]+)\.md\b/g, (_, page: string) => `](${new URL(`${page}.html`, site).href}`);
}
