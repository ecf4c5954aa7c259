import { describe, expect, it } from 'vitest';
import { rulesOf } from './rules.ts';
import { isSafeValue, variablesOf } from './themes.ts';

describe('appearance', () => {
  it('lays the store’s variables over the theme’s', () => {
    const variables = variablesOf({ theme: 'night', variables: { colorPrimary: 'oklch(0.6 0.2 30)' } });
    expect(variables).toMatchObject({ colorPrimary: 'oklch(0.6 0.2 30)', colorBackground: '#30313d' });
  });

  it.each(['red;}body{display:none', 'url(https://mallory.example)', 'var(--x)', '\\75rl(x)', 'image-set("x")', 'a/*'])(
    'leaves out the value %s',
    value => {
      expect(isSafeValue(value)).toBe(false);
      expect(variablesOf({ variables: { colorText: value } }).colorText).toBe('#30313d');
    },
  );

  it('keeps rules for its own classes and names what it refuses', () => {
    const { css, refused } = rulesOf({
      '.Input--invalid:focus': { boxShadow: '0 0 0 2px red', display: 'none' },
      '.Tab, .Label': { color: 'red' },
      body: { color: 'red' },
      '.Input{} body': { color: 'red' },
    });
    expect(css).toEqual(['.Input--invalid:focus{box-shadow:0 0 0 2px red}', '.Tab, .Label{color:red}']);
    expect(refused).toEqual(['.Input--invalid:focus display', 'body', '.Input{} body']);
  });
});
