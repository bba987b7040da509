// Looks at focus rings as a reader does: by the pixels that change where the focus goes.

/** How far from the edge of a control its ring may be, in pixels. */
const REACH = 6;
/** What WCAG asks of things that are no text. */
const LEAST_CONTRAST = 3;

/** Runs on the page: where the ring of the focused control has to be, and its name. */
function findTarget() {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (!focused || focused === document.body || !(focused.getRootNode() instanceof ShadowRoot)) return null;
  const part = focused.getAttribute('part');
  const { x, y, width, height } = (
    part === 'link' ? focused.closest('article') : focused
  ).getBoundingClientRect();
  const radius = Math.min(parseFloat(getComputedStyle(focused).borderRadius) || 0, height / 2);
  // Its ring is without the separator.
  const isInMeta = focused.matches('.meta a');
  const { top, left } = isInMeta ? getComputedStyle(focused, '::after') : { top: '0', left: '0' };
  const [above, before] = [top, left].map(parseFloat);
  return {
    part: part ?? focused.localName,
    name: `${focused.getRootNode().host.localName} ${part ?? focused.localName}: ${focused.textContent.trim().slice(0, 24)}`,
    box: { x: x + before, y: y + above, width: width - before, height: height - 2 * above },
    radius,
  };
}

/** Runs on the page: compares two pictures of a control, pixel by pixel. */
async function compare({ before, after, margin, radius, reach, least }) {
  async function pixelsOf(base64) {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height);
  }
  const luminance = (data, at) =>
    [0.2126, 0.7152, 0.0722]
      .map((share, channel) => {
        const value = data[at + channel] / 255;
        return share * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
      })
      .reduce((sum, value) => sum + value);
  const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

  const [was, is] = await Promise.all([pixelsOf(before), pixelsOf(after)]);
  const { width, height } = is;
  /** 0: as before; 1: changed; 2: changed so much that it is seen. */
  const changes = new Uint8Array(width * height);
  for (let at = 0; at < changes.length; at++) {
    const isSame = [0, 1, 2].every((channel) => was.data[at * 4 + channel] === is.data[at * 4 + channel]);
    if (isSame) continue;
    changes[at] = contrast(luminance(was.data, at * 4), luminance(is.data, at * 4)) >= least ? 2 : 1;
  }
  const at = (x, y) => changes[y * width + x];

  /** The share of a side along which a line is seen. Corners may be round. */
  function sideOf(length, read) {
    let seen = 0;
    let count = 0;
    const corner = margin + Math.ceil(Math.max(radius, 4));
    for (let along = corner; along < length - corner; along++) {
      count++;
      for (let depth = margin - reach; depth < margin + reach; depth++) {
        if (read(along, depth) !== 2) continue;
        seen++;
        break;
      }
    }
    return count ? seen / count : 1;
  }
  const sides = {
    top: sideOf(width, (along, depth) => at(along, depth)),
    bottom: sideOf(width, (along, depth) => at(along, height - 1 - depth)),
    left: sideOf(height, (along, depth) => at(depth, along)),
    right: sideOf(height, (along, depth) => at(width - 1 - depth, along)),
  };
  let inside = 0;
  const from = margin + reach;
  // A round one has its ring inside of the corners.
  const across = from + Math.ceil(radius);
  for (let y = from; y < height - from; y++) {
    for (let x = across; x < width - across; x++) if (at(x, y)) inside++;
  }
  return { sides, inside };
}

const MARGIN = 10;

async function lookAt(page, { name, part, box, radius }) {
  const [x, y] = [Math.round(box.x) - MARGIN, Math.round(box.y) - MARGIN];
  const width = Math.round(box.x + box.width) + MARGIN - x;
  const height = Math.round(box.y + box.height) + MARGIN - y;
  const clip = { x, y, width, height };
  const after = await page.screenshot({ clip });
  await page.evaluate(() => {
    let focused = document.activeElement;
    while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    globalThis.lastFocused = focused;
    focused.blur();
  });
  const before = await page.screenshot({ clip });
  await page.evaluate(() => globalThis.lastFocused.focus({ focusVisible: true, preventScroll: true }));
  const [beforeText, afterText] = [before, after].map((picture) => picture.toString('base64'));
  const seen = await page.evaluate(compare, {
    before: beforeText,
    after: afterText,
    margin: MARGIN,
    radius,
    reach: REACH,
    least: LEAST_CONTRAST,
  });
  return { name, part, ...seen };
}

/**
 * Goes through a page by Tab, and looks at the ring of every control of ours.
 *
 * @returns the name of each control, the share of each `side` of its ring that is seen, and how many pixels change
 *   `inside`, where nothing should
 */
export async function lookAtRings(page) {
  const rings = [];
  await page.locator('#start').focus();
  for (;;) {
    await page.keyboard.press('Tab');
    const isOutside = await page.evaluate(() => document.activeElement?.id === 'end');
    if (isOutside) return rings;
    const target = await page.evaluate(findTarget);
    if (target) rings.push(await lookAt(page, target));
  }
}

/** What is wrong with a ring, in words; empty if it is one whole line. */
export function faultsOf({ sides, inside }) {
  const torn = Object.entries(sides).filter(([, share]) => share < 0.9);
  return [
    ...torn.map(([side, share]) => `${side} ${Math.round(share * 100)} %`),
    ...(inside > 8 ? [`${inside} pixels inside`] : []),
  ].join(', ');
}
