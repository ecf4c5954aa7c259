import type { Field } from '../field.ts';
import { node } from '../node.ts';

/**
 * Address line 2 behind a small button. The folded field stays in the document and can be filled, so
 * that a browser's autofill does not lose a flat number; once it holds something it unfolds.
 */
export function secondLine(field: Field): { node: HTMLElement; open: () => void } {
  const button = node('button', { type: 'button', class: 'Action' }, 'Add address line 2');
  const box = node('div', { class: 'Line2' }, button, field.node);
  field.relabel('Address line 2 (optional)');
  const fold = (folded: boolean) => {
    button.hidden = !folded;
    field.node.classList.toggle('Field--folded', folded);
    field.control.tabIndex = folded ? -1 : 0;
    if (folded) field.node.setAttribute('aria-hidden', 'true');
    else field.node.removeAttribute('aria-hidden');
  };
  fold(true);
  field.control.addEventListener('input', () => field.value && fold(false));
  button.addEventListener('click', () => {
    fold(false);
    field.control.focus();
  });
  return { node: box, open: () => fold(false) };
}
