import '#lib/cart/index.ts';
import '#lib/checkout/index.ts';
import '#app/_edge/deferred.ts';
import type { Metadata } from 'next';
import { AccessMatrix } from '#components/admin/access/access-matrix.tsx';
import { ROLE_WORDS } from '#lib/access/index.ts';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';
import { accessMatrix } from './matrix.ts';

export const metadata: Metadata = { title: 'Access' };

export default async function AccessPage() {
  const actor = await reader('access.read', '/admin/access');
  if (!actor) return <Refused permission="access.read" />;
  return (
    <>
      <h1 className="display text-title">Access</h1>
      <p className="measure mt-3 text-muted">
        Everything that anybody may do here, and who may. Printed from the operations themselves: what is not in this
        list cannot be done, and what no line grants is refused.
      </p>
      <AccessMatrix groups={accessMatrix()} labels={ROLE_WORDS} mine={actor.roles} />
    </>
  );
}
