import type { Appearance } from '@stripe/stripe-js';
import { CHALLENGE_CSS } from '../challenge/challenge-css.ts';
import { BASE_CSS } from './base-css.ts';
import { isDark } from './is-dark.ts';
import { rulesOf } from './rules.ts';
import { type Variables, variablesOf } from './themes.ts';

const base = new CSSStyleSheet();
const own = new CSSStyleSheet();
const warned = new Set<string>();

/**
 * Applies an appearance at once; called again when the store switches between light and dark.
 * Sheets are constructed, so the frame needs no style element and no inline style.
 */
export function applyAppearance(appearance: Appearance = {}): void {
  if (document.adoptedStyleSheets.length === 0) {
    base.replaceSync(BASE_CSS + CHALLENGE_CSS);
    document.adoptedStyleSheets = [base, own];
  }
  const variables = variablesOf(appearance);
  const { css, refused } = rulesOf(appearance.rules);
  own.replaceSync(`${rootRule(variables)}${css.join('')}`);
  document.documentElement.classList.toggle('is-dark', isDark(variables));
  document.documentElement.classList.toggle('is-still', appearance.disableAnimations === true);
  document.documentElement.classList.toggle('is-condensed', appearance.inputs === 'condensed');
  for (const rule of refused.filter(name => !warned.has(name))) {
    warned.add(rule);
    console.warn(`[Stripe sandbox] appearance.rules: ${rule} is not supported and was ignored.`);
  }
}

function rootRule(variables: Variables): string {
  const declarations = Object.entries(variables).map(([name, value]) => `--${name}:${value}`);
  return `:root{${declarations.join(';')}}`;
}
