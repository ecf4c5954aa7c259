import type { Variables } from './themes.ts';

/**
 * Whether fields are dark, so that the browser draws its own parts (menus, autofill) to match. Any
 * CSS colour is understood, because the browser itself is asked; a transparent background is judged
 * by its text.
 */
export function isDark({ colorBackground = '#fff', colorText = '#000' }: Variables): boolean {
  const background = luminance(colorBackground);
  if (background !== undefined) return background < 0.4;
  const text = luminance(colorText);
  return text !== undefined && text > 0.6;
}

/** Perceived brightness from 0 to 1; undefined for a colour that is mostly transparent. */
function luminance(color: string): number | undefined {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return undefined;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return alpha < 128 ? undefined : (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
