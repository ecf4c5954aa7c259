import localFont from 'next/font/local';

/** For names of prints and numbers of editions. The axis of optical size keeps it fine when large. */
export const fraunces = localFont({
  src: '../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2',
  weight: '100 900',
  style: 'normal',
  display: 'swap',
  // 67 kB that would stand before the style sheet on a slow line; its fallback has the same measures, nothing moves.
  preload: false,
  variable: '--font-fraunces',
  adjustFontFallback: 'Times New Roman',
  fallback: ['Georgia', 'serif'],
});

/** For everything else. */
export const instrument = localFont({
  src: '../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  weight: '400 700',
  style: 'normal',
  display: 'swap',
  variable: '--font-instrument',
  adjustFontFallback: 'Arial',
  fallback: ['system-ui', 'sans-serif'],
});

/** For the `className` of `<html>` in each root layout. */
export const fonts = `${fraunces.variable} ${instrument.variable}`;
