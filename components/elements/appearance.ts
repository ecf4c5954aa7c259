import type { Appearance } from '@stripe/stripe-js';

const TOKENS = ['paper', 'sheet', 'ink', 'muted', 'edge', 'vermilion', 'on-vermilion'] as const;
type Token = (typeof TOKENS)[number];

/** The shop's look for Stripe's frames, read from the theme's own tokens, so that there is one source of colour. */
export function appearanceOf(root: HTMLElement): Appearance {
  const styles = getComputedStyle(root);
  const dark = styles.colorScheme === 'dark';
  const colours = Object.fromEntries(
    TOKENS.map(token => [token, asHex(styles.getPropertyValue(`--color-${token}`))]),
  ) as Record<Token, string>;
  return { theme: dark ? 'night' : 'stripe', labels: 'above', variables: variables(colours), rules: rules(colours) };
}

const variables = (colour: Record<Token, string>): NonNullable<Appearance['variables']> => ({
  fontFamily: "'Instrument Sans', ui-sans-serif, system-ui, sans-serif",
  fontSizeBase: '16px',
  spacingUnit: '4px',
  gridRowSpacing: '16px',
  gridColumnSpacing: '12px',
  borderRadius: '3px',
  colorBackground: colour.paper,
  colorText: colour.ink,
  colorTextSecondary: colour.muted,
  colorTextPlaceholder: colour.muted,
  colorPrimary: colour.vermilion,
  colorDanger: colour.vermilion,
});

/** The same 48-pixel controls, labels and focus ring as the shop's own fields. */
const rules = (colour: Record<Token, string>): NonNullable<Appearance['rules']> => ({
  '.Label': { fontSize: '15px', fontWeight: '500', color: colour.ink, marginBottom: '6px' },
  '.Input': { padding: '12px 14px', lineHeight: '22px', border: `1px solid ${colour.edge}`, boxShadow: 'none' },
  '.Input:hover': { borderColor: colour.ink },
  '.Input:focus': {
    borderColor: colour.edge,
    outline: `2px solid ${colour.vermilion}`,
    outlineOffset: '1px',
    boxShadow: 'none',
  },
  '.Input--invalid': { border: `2px solid ${colour.vermilion}`, color: colour.ink, boxShadow: 'none' },
  '.Error': { fontSize: '14px', fontWeight: '500', color: colour.vermilion },
});

/** A CSS colour of any notation as #rrggbb: frames know hex for certain, oklch perhaps not. */
function asHex(colour: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return colour;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map(part => part.toString(16).padStart(2, '0')).join('')}`;
}
