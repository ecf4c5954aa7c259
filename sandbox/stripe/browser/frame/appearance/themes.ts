import type { Appearance } from '@stripe/stripe-js';

export type Variables = Record<string, string>;

const LIGHT: Variables = {
  colorPrimary: '#0570de',
  colorBackground: '#ffffff',
  colorText: '#30313d',
  colorTextSecondary: 'color-mix(in srgb, var(--colorText) 76%, var(--colorBackground))',
  colorTextPlaceholder: 'color-mix(in srgb, var(--colorText) 66%, var(--colorBackground))',
  colorDanger: '#c9183d',
  colorSuccess: '#12805c',
  fontFamily: '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
  fontSizeBase: '16px',
  fontSizeSm: '0.9em',
  fontSizeXs: '0.8em',
  fontWeightNormal: '400',
  fontWeightMedium: '500',
  fontLineHeight: '1.4',
  spacingUnit: '4px',
  borderRadius: '5px',
  gridRowSpacing: 'calc(var(--spacingUnit) * 4)',
  gridColumnSpacing: 'calc(var(--spacingUnit) * 3)',
  inputColorBorder: 'color-mix(in srgb, var(--colorText) 52%, var(--colorBackground))',
  inputFocusColorBorder: 'var(--colorPrimary)',
  inputBoxShadow: 'none',
  inputFocusBoxShadow: '0 0 0 3px color-mix(in srgb, var(--colorPrimary) 26%, transparent)',
  focusBoxShadow: 'var(--inputFocusBoxShadow)',
  focusOutline: '2px solid transparent',
  labelColorText: 'var(--colorText)',
  labelFontSize: 'var(--fontSizeSm)',
  labelFontWeight: 'var(--fontWeightMedium)',
  labelSpacing: 'calc(var(--spacingUnit) * 1.5)',
  iconColor: 'var(--colorTextSecondary)',
};

/** The themes' variables; names are those of Stripe's Appearance API. `none` draws as little as it can. */
export const THEMES: Record<string, Variables> = {
  stripe: LIGHT,
  flat: { ...LIGHT, colorBackground: '#f1f3f5', inputColorBorder: 'var(--colorBackground)', borderRadius: '6px' },
  night: {
    ...LIGHT,
    colorPrimary: '#85d996',
    colorBackground: '#30313d',
    colorText: '#ffffff',
    colorDanger: '#fe87a1',
    colorSuccess: '#85d996',
  },
  none: {
    ...LIGHT,
    colorTextSecondary: 'currentColor',
    colorTextPlaceholder: 'color-mix(in srgb, currentColor 66%, transparent)',
    colorBackground: 'transparent',
    inputColorBorder: 'currentColor',
    borderRadius: '0',
  },
};

/** A value that cannot leave its declaration, load anything or read another variable. */
export function isSafeValue(value: unknown): value is string {
  return typeof value === 'string' && !/[{}<>;@\\]|\/\*|(url|var|image|image-set|element|attr|env)\s*\(/i.test(value);
}

/** The theme's variables with the store's own over them; unsafe ones are left out. */
export function variablesOf(appearance: Appearance): Variables {
  const theme = THEMES[appearance.theme ?? 'stripe'] ?? LIGHT;
  const own = Object.entries(appearance.variables ?? {}).filter(
    ([name, value]) => /^[a-zA-Z0-9]+$/.test(name) && isSafeValue(value),
  );
  return { ...theme, ...(Object.fromEntries(own) as Variables) };
}
