import { ButtonLink } from '#components/ui/button-link.tsx';

export function EmptyCart({ onLeave }: { onLeave?: () => void }) {
  return (
    <div className="py-8">
      <p className="display text-heading">Nothing in it yet</p>
      <p className="mt-2 max-w-[40ch] text-muted">
        Every print here is one of a numbered edition. Some are nearly gone; the list can show those first.
      </p>
      <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
        <ButtonLink href="/prints" {...(onLeave ? { onClick: onLeave } : {})}>
          See the prints
        </ButtonLink>
        <a href="/prints?sort=few-left" className="link py-2">
          Fewest left first
        </a>
      </div>
    </div>
  );
}
