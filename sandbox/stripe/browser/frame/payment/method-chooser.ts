import type { PaymentMethod, StripePaymentElementOptions } from '@stripe/stripe-js';
import { request } from '../api.ts';
import type { Connection } from '../connection.ts';
import { node } from '../node.ts';
import type { CustomerSession } from './customer-session.ts';
import { drawSavedCards } from './saved-cards.ts';

export type MethodChooser = { nodes: HTMLElement[]; chosen: () => PaymentMethod | undefined };

type Ask = {
  session: CustomerSession | undefined;
  layout: StripePaymentElementOptions['layout'];
  onChoose: () => void;
};

/**
 * Saved card or new one. Like real Elements it draws nothing when there is no choice to make; else
 * tabs (Saved, New card), or in the accordion layout one list with a new card at its end.
 */
export function drawMethodChooser(connection: Connection, { session, layout, onChoose }: Ask): MethodChooser {
  if (!session || session.cards.length === 0) return { nodes: [], chosen: () => undefined };
  const type = typeof layout === 'object' ? layout.type : layout;
  const remove = session.canRemove ? (card: PaymentMethod) => removeCard(connection, session, card) : undefined;
  const withNew = type === 'accordion';
  const saved = drawSavedCards(session.cards, { withNew, onChoose: () => onChoose(), remove });
  if (withNew) return { nodes: [saved.node], chosen: saved.chosen };
  const tabs = drawTabs(selected => {
    saved.node.hidden = selected === 'card' || saved.node.childElementCount === 0;
    onChoose();
  });
  return { nodes: [tabs.node, saved.node], chosen: () => (tabs.selected() === 'saved' ? saved.chosen() : undefined) };
}

function drawTabs(onSelect: (selected: string) => void) {
  let selected = 'saved';
  const list = node('div', { class: 'Tabs', role: 'radiogroup', 'aria-label': 'Payment method' });
  const tabs = [tab('saved', 'Saved'), tab('card', 'New card')];
  const select = (wanted: HTMLButtonElement) => {
    selected = wanted.dataset.value ?? '';
    for (const one of tabs) {
      one.setAttribute('aria-checked', String(one === wanted));
      one.classList.toggle('Tab--selected', one === wanted);
      one.tabIndex = one === wanted ? 0 : -1;
    }
    onSelect(selected);
  };
  for (const [index, one] of tabs.entries()) {
    one.addEventListener('click', () => select(one));
    one.addEventListener('keydown', ({ key }) => {
      if (!key.startsWith('Arrow')) return;
      const other = tabs[1 - index] ?? one;
      select(other);
      other.focus();
    });
  }
  list.append(...tabs);
  tabs[0]?.classList.add('Tab--selected');
  return { node: list, selected: () => selected };
}

function tab(value: string, text: string): HTMLButtonElement {
  const first = value === 'saved';
  return node(
    'button',
    {
      type: 'button',
      role: 'radio',
      class: 'Tab',
      'data-testid': value,
      'data-value': value,
      'aria-checked': String(first),
      tabindex: first ? '0' : '-1',
    },
    text,
  );
}

async function removeCard(
  { hello, emit }: Connection,
  session: CustomerSession,
  card: PaymentMethod,
): Promise<boolean> {
  const payment_method = { id: card.id, type: card.type, billing_details: card.billing_details };
  try {
    await request(hello, 'POST', `/v1/payment_methods/${encodeURIComponent(card.id)}/detach`, {
      customer_session_client_secret: session.secret,
    });
    emit('savedpaymentmethodremove', { success: true, payment_method });
    return true;
  } catch (error) {
    const message = typeof error === 'object' && error && 'message' in error ? String(error.message) : undefined;
    emit('savedpaymentmethodremove', { success: false, error: message, payment_method });
    return false;
  }
}
