// Computes how well the texts of a page read, and how well those on a picture do, by its pixels.

/** Runs on the page: the contrast of every text with what is painted below it, the worst of each kind. */
export function contrastsOfTexts() {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

  /** A colour of CSS as red, green, blue, alpha. */
  function toRgba(colour) {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  }
  const luminance = (rgb) =>
    [0.2126, 0.7152, 0.0722]
      .map((share, at) => {
        const value = rgb[at] / 255;
        return share * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
      })
      .reduce((sum, value) => sum + value);
  const over = ([red, green, blue, alpha], below) =>
    [red, green, blue].map((value, at) => value * alpha + below[at] * (1 - alpha));
  const parentOf = (element) =>
    element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? null;

  function surfaceBelow(element) {
    const layers = [];
    for (let at = element; at; at = parentOf(at))
      layers.unshift(toRgba(getComputedStyle(at).backgroundColor));
    return layers.reduce((below, layer) => over(layer, below), [255, 255, 255]);
  }

  /** Elements with a text of their own that is seen. */
  function textsIn(root) {
    return [...root.querySelectorAll('*')].flatMap((element) => [
      ...([...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) &&
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.closest('.spoken, [hidden], .overlay:not(.bare), .picture, style')
        ? [element]
        : []),
      ...(element.shadowRoot ? textsIn(element.shadowRoot) : []),
    ]);
  }

  const worst = {};
  for (const element of textsIn(document.body)) {
    if (!(element.getRootNode() instanceof ShadowRoot)) continue;
    const surface = surfaceBelow(element);
    const [text, below] = [over(toRgba(getComputedStyle(element).color), surface), surface].map(luminance);
    const contrast = (Math.max(text, below) + 0.05) / (Math.min(text, below) + 0.05);
    const paid = element.closest('.sponsored, .ad') ? 'paid ' : '';
    const name = `${paid}${element.getAttribute('part') ?? ''} ${element.className || element.localName}`;
    worst[name] = Math.min(worst[name] ?? Infinity, contrast);
  }
  return worst;
}

/** Runs on the page: the luminance of each pixel of a picture that stands apart most from a text in white. */
async function brightestOf(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  let brightest = 0;
  for (let at = 0; at < data.length; at += 4)
    brightest = Math.max(brightest, data[at], data[at + 1], data[at + 2]);
  return brightest;
}

/** The least contrast of the white texts on the picture of a card, by the pixels below them. Shadows do not count. */
export async function contrastOnPicture(page, card) {
  await card.evaluate(({ shadowRoot }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.overlay .text * { color: #0000 !important; text-shadow: none !important }');
    shadowRoot.adoptedStyleSheets.push(sheet);
  });
  const contrasts = [];
  for (const part of ['section', 'headline', 'attribution']) {
    const text = card.locator(`[part=${part}]`);
    const picture = await text.screenshot();
    const value = (await page.evaluate(brightestOf, picture.toString('base64'))) / 255;
    const luminance = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    contrasts.push(1.05 / (luminance + 0.05));
  }
  return contrasts;
}
