// Takes pictures of stories and compares them with the baselines in test/visual/.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../visual', import.meta.url));
/** Where pictures that differ from their baseline are kept. Not in Git. */
const ACTUAL = join(FOLDER, 'actual');
const DRAWN_BY = join(FOLDER, 'drawn-by.json');

/** The padding of the scene, on both sides. */
const SCENE_PADDING = 48;

/** Some things are drawn outside of the box: the tint of paid cards, focus rings. */
const MARGIN = 8;

/** Higher than any story, so that lazy pictures load without scrolling. */
const HEIGHT = 4000;

/** Stories to draw in full. The rest of a list would show more of the same. */
const MAX_HEIGHT = 800;
const WHOLE = /^(news-article|torture)--/;

/** Smaller differences of a colour channel do not count, because builds of an engine round differently. */
const TOLERANCE = 12;

/**
 * The stories, each with the widths of its box in light and dark mode. Stories with a width of their own keep it.
 *
 * @type {{id: string, light?: number[], dark?: number[], theme?: string}[]}
 */
const shown = [
  { id: 'elements-hot-events--san-sang', light: [320, 768, 1280], dark: [320] },
  { id: 'elements-hot-events--luoi', light: [320, 768, 1280], dark: [768] },
  { id: 'elements-hot-events--tin-chinh', light: [320, 768, 1280], dark: [1280] },
  { id: 'elements-hot-events--tieu-de', light: [320], dark: [320] },
  { id: 'event-and-shelf--su-kien', light: [320, 768, 1280], dark: [320, 1280] },
  { id: 'event-and-shelf--ke', light: [320, 768], dark: [768] },
  { id: 'event-and-shelf--dau-hieu', light: [768] },
  { id: 'event-and-shelf--goc-nhin', light: [320, 768] },
  { id: 'event-and-shelf--dang-tai-su-kien', light: [320, 768] },
  { id: 'elements-hot-events--xem-them', light: [320, 768] },
  { id: 'elements-hot-events--dang-tai', light: [320, 768], dark: [768] },
  { id: 'elements-hot-events--loi', light: [320, 768], dark: [320] },
  { id: 'elements-news-card--doc', light: [320], dark: [320] },
  { id: 'elements-news-card--ngang', light: [320, 768], dark: [768] },
  { id: 'elements-news-card--phu', light: [480], dark: [480] },
  { id: 'elements-news-card--chi-tieu-de', light: [320, 768], dark: [320] },
  { id: 'elements-news-card--nhan-tin', light: [768] },
  { id: 'elements-news-article--san-sang', light: [320, 768], dark: [768] },
  { id: 'elements-news-article--chia-se', light: [320, 768] },
  { id: 'elements-keyword-tags--dem-va-xep', light: [320, 768], dark: [768] },
  { id: 'elements-keyword-tags--dang-loc', light: [320] },
  { id: 'torture--danh-sach', light: [320] },
  // Not classic.css, because its font depends on the machine.
  ...['compact', 'contrast', 'government'].map((theme) => ({
    id: 'elements-hot-events--tin-chinh',
    light: [768],
    theme,
  })),
];

/** All pictures: the name, the story, and the settings of the toolbar. */
export const pictures = shown
  .flatMap(({ id, theme, ...schemes }) =>
    ['light', 'dark'].flatMap((scheme) =>
      (schemes[scheme] ?? []).map((width) => ({
        name: [id.replace('elements-', ''), theme, scheme, width].filter(Boolean).join('-'),
        id,
        type: 'story',
        width,
        globals: `scheme:${scheme};theme:${theme ?? 'default'}`,
      })),
    ),
  )
  // Changing the toolbar reloads Storybook, so pictures with the same settings follow each other.
  .sort((one, other) => (one.globals < other.globals ? -1 : Number(one.globals > other.globals)));

/**
 * Draws a flat stand-in for a photograph. It makes small baselines and still shows how the picture is cropped. The hue
 * tells pictures apart.
 */
export function drawPicture(path) {
  const hue = [...path].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="800">
    <rect width="1280" height="800" fill="hsl(${hue} 30% 70%)"/><rect y="520" width="1280" height="280" fill="hsl(${hue} 30% 45%)"/>
    <circle cx="640" cy="400" r="180" fill="hsl(${hue} 60% 85%)"/>
    <rect x="20" y="20" width="1240" height="760" fill="none" stroke="hsl(${hue} 40% 30%)" stroke-width="40"/></svg>`;
}

/** The size of the window for a box of this width. */
export const toViewport = (width) => ({ width: width + SCENE_PADDING, height: HEIGHT });

/** Takes a picture of what the story draws. */
export async function takePicture(page, { name }) {
  await page.waitForFunction(() => {
    const find = (root) => [
      ...root.querySelectorAll('img'),
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? find(shadowRoot) : [])),
    ];
    return find(document.querySelector('#storybook-root')).every(({ complete }) => complete);
  });
  const { x, y, width, height } = await page.locator('#storybook-root .box').boundingBox();
  const clip = {
    x: x - MARGIN,
    y: y - MARGIN,
    width: width + 2 * MARGIN,
    height: (WHOLE.test(name) ? height : Math.min(height, MAX_HEIGHT)) + 2 * MARGIN,
  };
  return page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
}

/**
 * Compares two PNG files in a page of the browser.
 *
 * @returns {Promise<string>} a description of the difference, or ''
 */
export function compare(page, baseline, actual, maxShare) {
  return page.evaluate(
    async ([one, other, tolerance, share]) => {
      const { atob, Blob, createImageBitmap, OffscreenCanvas } = globalThis;
      const [first, second] = await Promise.all(
        [one, other].map(async (data) => {
          const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      if (first.width !== second.width || first.height !== second.height)
        return `${second.width} × ${second.height} instead of ${first.width} × ${first.height}`;
      let different = 0;
      for (let at = 0; at < first.data.length; at += 4) {
        const isSame = [0, 1, 2].every(
          (channel) => Math.abs(first.data[at + channel] - second.data[at + channel]) <= tolerance,
        );
        if (!isSame) different++;
      }
      const part = different / (first.data.length / 4);
      return part > share ? `${different} pixels differ (${(part * 100).toFixed(3)} %)` : '';
    },
    [baseline.toString('base64'), actual.toString('base64'), TOLERANCE, maxShare],
  );
}

/** The browser that drew the baselines, or undefined if there are none. */
export function readDrawnBy() {
  try {
    return JSON.parse(readFileSync(DRAWN_BY, 'utf8'));
  } catch {
    return undefined;
  }
}

export function readBaseline(name) {
  try {
    return readFileSync(join(FOLDER, `${name}.png`));
  } catch {
    return undefined;
  }
}

/** Deletes all baselines and records that this browser draws the new ones. */
export function startBaselines(drawnBy) {
  for (const file of readdirSync(FOLDER)) if (file.endsWith('.png')) rmSync(join(FOLDER, file));
  writeFileSync(DRAWN_BY, `${JSON.stringify(drawnBy, null, 2)}\n`);
}

export const writeBaseline = (name, picture) => writeFileSync(join(FOLDER, `${name}.png`), picture);

export const forgetActual = () => rmSync(ACTUAL, { recursive: true, force: true });

/** Saves a picture that differs. Returns its path. */
export function writeActual(name, picture) {
  mkdirSync(ACTUAL, { recursive: true });
  const path = join(ACTUAL, `${name}.png`);
  writeFileSync(path, picture);
  return path;
}

/** Lists baselines without a picture. */
export function listLeftOver() {
  const names = new Set(pictures.map(({ name }) => `${name}.png`));
  return readdirSync(FOLDER).filter((file) => file.endsWith('.png') && !names.has(file));
}
