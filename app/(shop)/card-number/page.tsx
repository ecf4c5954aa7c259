import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'That looked like a card number', robots: { index: false } };

/** Where the front leads whoever opened an address with a card number in it: a search, mostly. */
export default function CardNumberPage() {
  return (
    <div className="column pt-10 md:pt-14">
      <h1 className="display text-title">That looked like a card number</h1>
      <p className="measure mt-4 text-lead">
        So we did not open that address. Nothing was looked up, and the number is neither stored nor logged here.
      </p>
      <p className="measure mt-3">
        Your card goes into one place only: the payment field at the checkout. It belongs to Stripe, and what you type
        there goes straight to them. Nobody of us will ever ask you for it by search, form or mail.
      </p>
      <p className="measure mt-3 text-muted">
        It may stand in the history of your browser: if others use this device, delete it there.
      </p>
      <p className="measure mt-6">
        <a href="/prints" className="link">
          All prints
        </a>
        {' · '}
        <a href="/cart" className="link">
          Your cart
        </a>
        {' · '}
        <a href="/support" className="link">
          Support
        </a>
      </p>
    </div>
  );
}
