const files = import.meta.glob<string>('../src/themes/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The themes of the package, by file name. */
export const themes: Record<string, string> = Object.fromEntries(
  Object.entries(files).map(([path, css]) => [path.replace(/^.*\/|\.css$/g, ''), css]),
);

/** Returns what a theme says of itself in its first comment. */
export const describeTheme = (name: string): string => /\/\* (.*?) \*\//.exec(themes[name] ?? '')?.[1] ?? '';

/** Returns a theme that applies to a part of the page, so that several can be compared side by side. */
export const scopeTheme = (name: string, selector: string): string =>
  (themes[name] ?? '').replaceAll(':root', selector);
