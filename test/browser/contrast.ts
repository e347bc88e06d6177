const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

const luminances = new Map<string, number>();

/** Returns the relative luminance (WCAG 2.2) of the last of several colours that are painted over each other. */
function luminance(...colors: string[]): number {
  const key = colors.join(' ');
  const known = luminances.get(key);
  if (known !== undefined) return known;
  for (const color of colors) {
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const result = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  luminances.set(key, result);
  return result;
}

/** Returns the contrast (WCAG 2.2, 1.4.6) of a colour to the one below it, which is painted over the colour of the page. */
export function contrast(color: string, background: string, page = 'white'): number {
  const [one, other] = [luminance(page, background, color), luminance(page, background)].sort((a, b) => b - a);
  return (one! + 0.05) / (other! + 0.05);
}

/** Returns the contrast of a text to the surface of its element. */
export function contrastOf(node: Element, surface = node.closest('.surface')!, page?: string): number {
  return contrast(getComputedStyle(node).color, getComputedStyle(surface).backgroundColor, page);
}

/** Returns the elements that contain text nodes. */
export function textNodes(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].filter((node) =>
    [...node.childNodes].some((child) => child instanceof Text && child.data.trim()),
  );
}
