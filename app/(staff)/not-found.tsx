import { ButtonLink } from '#components/ui/button-link.tsx';

export default function StaffNotFound() {
  return (
    <>
      <h1 className="display text-title">Nothing is kept under this address</h1>
      <p className="measure mt-4 text-muted">The address may have been typed wrong, or the link may be cut off.</p>
      <ButtonLink href="/admin" className="mt-6">
        To the desk
      </ButtonLink>
    </>
  );
}
