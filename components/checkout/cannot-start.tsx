import { shapeOf } from '#components/ui/button.tsx';

type Words = { title: string; lead: string; href: string; label: string };

const EMPTY: Words = {
  title: 'Your cart is empty',
  lead: 'There is nothing to check out. If you have just paid, the receipt comes by e-mail, with a link to your order.',
  href: '/prints',
  label: 'See the prints',
};
const REFUSED: Words = {
  title: 'Your cart needs a look',
  lead: 'Something in it is no longer for sale. Open the cart, remove it, and come back; the rest is kept.',
  href: '/cart',
  label: 'Open the cart',
};

const TOO_OFTEN: Words = {
  title: 'That was a lot at once',
  lead: 'The checkout was opened many times within a minute. Wait a little, then open it again; your cart is kept.',
  href: '/checkout',
  label: 'Open the checkout again',
};
const CLOSED: Words = {
  title: 'The checkout is closed for the moment',
  lead: 'We are looking at something before anybody types a card here. Nothing was charged, and your cart is kept. Please come back a little later.',
  href: '/cart',
  label: 'Open the cart',
};
const BY_CODE: Readonly<Record<string, Words>> = {
  empty_cart: EMPTY,
  too_many_requests: TOO_OFTEN,
  checkout_closed: CLOSED,
};

/** There is nothing that could be paid: say why, and show the way on. `because` is the code of a refusal. */
export function CannotStart({ because }: { because: string }) {
  const { title, lead, href, label } = BY_CODE[because] ?? REFUSED;
  return (
    <main id="main" className="column max-w-[72rem] py-20">
      <h1 className="display text-title">{title}</h1>
      <p className="measure mt-4 text-lead text-muted">{lead}</p>
      <p className="mt-8">
        <a href={href} className={shapeOf('primary', 'large')}>
          {label}
        </a>
      </p>
    </main>
  );
}
