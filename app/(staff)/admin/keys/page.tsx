import type { Metadata } from 'next';
import { MasterKeys } from '#components/admin/keys/master-keys.tsx';
import { Rotation } from '#components/admin/keys/rotation.tsx';
import { viewKeys } from '#lib/keyring/index.ts';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';
import { rotate } from './actions.ts';

export const metadata: Metadata = { title: 'Keys' };

export default async function KeysPage() {
  const actor = await reader('keys.manage', '/admin/keys');
  if (!actor) return <Refused permission="keys.manage" />;
  const view = await viewKeys();
  return (
    <>
      <h1 className="display text-title">Keys</h1>
      <p className="measure mt-3 text-muted">
        Names, addresses and the like are sealed, each person’s under a key of their own. A master key, which is not in
        the database, wraps these keys.
      </p>
      <div className="mt-8 grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <MasterKeys masters={view.masters} />
        <Rotation view={view} rotate={rotate} />
      </div>
    </>
  );
}
