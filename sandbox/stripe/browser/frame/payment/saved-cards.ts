import type { PaymentMethod } from '@stripe/stripe-js';
import { node } from '../node.ts';
import { brandIcon } from './brand-icons.ts';
import { BRANDS } from './brands.ts';

export type SavedCards = {
  /** A radio group; with `withNew`, its last choice is a new card. */
  node: HTMLElement;
  /** The chosen saved card; undefined for a new one. */
  chosen: () => PaymentMethod | undefined;
};

type Hooks = {
  withNew: boolean;
  onChoose: () => void;
  /** Absent when the store does not let cards be removed. Resolves to whether it worked. */
  remove?: (card: PaymentMethod) => Promise<boolean>;
};

/** The shopper's saved cards as radio buttons, the newest chosen. */
export function drawSavedCards(cards: PaymentMethod[], { withNew, onChoose, remove }: Hooks): SavedCards {
  const rows = new Map<string, PaymentMethod>(cards.map(card => [card.id, card]));
  const picker = node('div', { class: 'Picker', role: 'radiogroup', 'aria-label': withNew ? 'Card' : 'Saved cards' });
  const checked = () => picker.querySelector<HTMLInputElement>('input:checked');
  cards.forEach((card, index) => {
    const row = savedRow(card, index === 0);
    if (remove)
      row.append(
        removal(card, row, remove, () => {
          rows.delete(card.id);
          row.remove();
          if (!checked()) picker.querySelector<HTMLInputElement>('input')?.click();
          picker.hidden = picker.childElementCount === 0;
          picker.querySelector<HTMLInputElement>('input:checked')?.focus();
          onChoose();
        }),
      );
    picker.append(row);
  });
  if (withNew) picker.append(row('new', [brandIcon('unknown')], 'New card', undefined, cards.length === 0));
  picker.addEventListener('change', onChoose);
  return { node: picker, chosen: () => rows.get(checked()?.value ?? '') };
}

function savedRow(card: PaymentMethod, checked: boolean): HTMLElement {
  const brand = BRANDS.find(({ id }) => id === card.card?.brand);
  const month = String(card.card?.exp_month ?? '').padStart(2, '0');
  const year = String(card.card?.exp_year ?? '').slice(-2);
  const title = `${brand?.name ?? 'Card'} ••••\u00a0${card.card?.last4 ?? ''}`;
  return row(card.id, [brandIcon(brand?.id ?? 'unknown')], title, `Expires ${month}/${year}`, checked);
}

function row(value: string, icons: Node[], title: string, detail: string | undefined, checked: boolean): HTMLElement {
  const radio = node('input', { type: 'radio', name: 'saved-card', value, checked });
  const text = node('span', {}, title, ...(detail ? [node('small', {}, detail)] : []));
  return node('div', { class: 'PickerItem' }, node('label', {}, radio, ...icons, text));
}

/** Two presses, so that a slip removes nothing. */
function removal(card: PaymentMethod, row: HTMLElement, remove: NonNullable<Hooks['remove']>, gone: () => void) {
  const name = row.querySelector('label span')?.firstChild?.textContent ?? 'this card';
  const ask = node('button', { type: 'button', class: 'Action', 'aria-label': `Remove ${name}` }, 'Remove');
  const sure = node('button', { type: 'button', class: 'Action Action--danger' }, 'Yes, remove');
  const keep = node('button', { type: 'button', class: 'Action' }, 'Keep');
  const box = node('span', {}, ask);
  ask.addEventListener('click', () => {
    box.replaceChildren(sure, ' ', keep);
    keep.focus();
  });
  keep.addEventListener('click', () => {
    box.replaceChildren(ask);
    ask.focus();
  });
  sure.addEventListener('click', async () => {
    sure.disabled = true;
    if (await remove(card)) gone();
    else keep.click();
    sure.disabled = false;
  });
  return box;
}
