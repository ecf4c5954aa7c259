import { shapeOf } from '#components/ui/button.tsx';

const SAYS = {
  unusual: {
    title: 'Somebody may know your password',
    text: 'A sign-in to your account looked unusual lately. With a passkey, a password alone opens nothing.',
  },
  bought: {
    title: 'Sign in without a password',
    text: 'Your prints and your saved cards are behind a password now. A passkey is quicker, and it cannot be guessed.',
  },
} as const;

/** Offers a second factor to who has none: after a purchase, and when something looked wrong. */
export function FactorOffer({ because }: { because: keyof typeof SAYS }) {
  const { title, text } = SAYS[because];
  return (
    <aside
      aria-labelledby="factor-offer"
      className={`border-l-2 bg-sheet p-6 print:hidden ${because === 'unusual' ? 'border-vermilion' : 'border-ink'}`}
    >
      <h2 id="factor-offer" className="display text-heading">
        {title}
      </h2>
      <p className="measure mt-2 text-[0.9375rem]">{text}</p>
      <p className="mt-4">
        <a href="/account/security" className={shapeOf('quiet', 'regular')}>
          Add a passkey
        </a>
      </p>
    </aside>
  );
}
