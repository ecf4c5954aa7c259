import { isSafeValue } from './themes.ts';

const CLASS =
  /^\.(Input|Label|Error|Tab|TabLabel|TabIcon|Block|AccordionItem|PickerItem|Checkbox|CheckboxInput|CheckboxLabel|RadioIcon|Action|TermsText|Text)(--(selected|invalid|empty|focused|checked|select))*$/;
const PSEUDO = /(::placeholder|::selection|:hover|:focus|:focus-visible|:active|:disabled|:autofill|:checked)+$/;

const PROPERTY =
  /^(background-color|border(-(top|right|bottom|left))?(-(color|style|width))?|border(-(top|bottom)-(left|right))?-radius|box-shadow|caret-color|color|fill|font-(family|size|variant|weight|feature-settings|variation-settings)|letter-spacing|line-height|margin(-(top|right|bottom|left))?|opacity|outline(-(color|style|width|offset))?|padding(-(top|right|bottom|left))?|text-(decoration|shadow|transform)|transition|-webkit-text-fill-color)$/;

export type RuleReport = { css: string[]; refused: string[] };

/**
 * Turns the store's `appearance.rules` into CSS, by allow-list: the classes of Stripe's Appearance
 * API, its properties, and values that load nothing. What is refused is named, so that the frame can
 * warn about it as real Stripe does.
 */
export function rulesOf(rules: Record<string, unknown> = {}): RuleReport {
  const report: RuleReport = { css: [], refused: [] };
  for (const [selectors, declarations] of Object.entries(rules)) {
    const allowed = selectors.split(',').every(selector => isSafeSelector(selector.trim()));
    if (!allowed || typeof declarations !== 'object' || declarations === null) {
      report.refused.push(selectors);
      continue;
    }
    const body = Object.entries(declarations).flatMap(([property, value]) => {
      if (isSafeProperty(kebab(property)) && isSafeValue(value)) return [`${kebab(property)}:${value}`];
      report.refused.push(`${selectors} ${property}`);
      return [];
    });
    if (body.length > 0) report.css.push(`${selectors}{${body.join(';')}}`);
  }
  return report;
}

function isSafeSelector(selector: string): boolean {
  return CLASS.test(selector.replace(PSEUDO, ''));
}

function isSafeProperty(property: string): boolean {
  return PROPERTY.test(property);
}

function kebab(property: string): string {
  return property.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}
