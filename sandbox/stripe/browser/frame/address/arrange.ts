import { node } from '../node.ts';
import type { AddressFields } from './address-fields.ts';
import { formatOf } from './formats.ts';
import { isNumericPostalCode } from './postal-codes.ts';

const WIDTHS = { 2: 'Field--third', 3: 'Field--half', 4: 'Field--twothirds', 6: '' };

/**
 * Shows the fields of one country in its order, with its words. Fields are kept and moved, so what was
 * typed survives a change of country; a region or code that does not fit the new one is emptied.
 */
export function arrangeFor(country: string, fields: AddressFields, into: HTMLElement): void {
  const format = formatOf(country);
  const { locality, postalCode, region } = fields;
  locality.relabel(format.city);
  postalCode.node.hidden = !format.postal;
  if (format.postal) {
    postalCode.relabel(format.postal.optional ? `${format.postal.label} (optional)` : format.postal.label);
    postalCode.control.setAttribute('aria-required', String(!format.postal.optional));
    postalCode.control.setAttribute('inputmode', isNumericPostalCode(country) ? 'numeric' : 'text');
  }
  region.node.hidden = !format.region;
  if (format.region) {
    const before = region.value;
    const { label } = format.region;
    const problem = { code: 'incomplete_state', message: `Your ${label.toLowerCase()} is incomplete.` };
    region.relabel(label);
    region.check = value => (value ? undefined : problem);
    const choices = [['', ''] as const, ...format.region.choices];
    region.control.replaceChildren(...choices.map(([value, text]) => node('option', { value }, text)));
    region.value = format.region.choices.some(([value]) => value === before) ? before : '';
  }
  const byName = { locality, postalCode, administrativeArea: region };
  const shown = format.rows.flat().map(([name, columns]) => {
    const { node: box } = byName[name];
    box.classList.remove(...Object.values(WIDTHS).filter(Boolean));
    if (WIDTHS[columns]) box.classList.add(WIDTHS[columns]);
    return box;
  });
  const focused = document.activeElement;
  into.replaceChildren(...shown);
  if (focused instanceof HTMLElement && into.contains(focused)) focused.focus();
  for (const field of [locality, postalCode, region]) field.show(undefined);
}
