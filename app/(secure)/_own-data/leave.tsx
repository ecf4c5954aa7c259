import { Erase } from '#components/account/erase/erase.tsx';
import { PageHead } from '#components/account/page-head.tsx';
import type { Base } from '#components/account/privacy/sub-pages.tsx';
import type { FormAction } from '#components/admin/form-state.ts';
import type { Actor } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { newId } from '#lib/id.ts';
import { erasureFor } from '#lib/privacy/index.ts';

type Props = { actor: Actor; base: Base; erase: FormAction; keep: FormAction };

const WORDS: Record<Base, { title: string; press: string }> = {
  '/account/privacy': { title: 'Delete your account', press: 'Delete my account' },
  '/your-data': { title: 'Erase your data', press: 'Erase my data' },
};

/** What erasing would do, and the way to it and back. */
export async function Leave({ actor, base, erase, keep }: Props) {
  const { open, preview } = await erasureFor(actor, clock.now());
  const { title, press } = WORDS[base];
  return (
    <>
      <PageHead title={title} back={base === '/account/privacy'}>
        What we hold about you goes, here and at Stripe. Some of it a law has us keep; then it stays without you.
      </PageHead>
      <Erase open={open} preview={preview} newId={newId()} erase={erase} keep={keep} press={press} />
    </>
  );
}
