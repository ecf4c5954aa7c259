import { UnderWay } from '#components/ui/under-way.tsx';
import type { KeysView } from '#lib/keyring/model.ts';
import type { FormAction } from '../form-state.ts';
import { Moment } from '../moment.tsx';
import { Panel } from '../panel.tsx';
import { PressForm } from '../press-form.tsx';

/** Moving all keys to the current master key: what it does and a button, or how far it is. */
export function Rotation({ view, rotate }: { view: KeysView; rotate: FormAction }) {
  const { current, masters, rotation } = view;
  const running = rotation !== null && rotation.finishedAt === null;
  const former = masters.some(({ state }) => state === 'former');
  return (
    <Panel id="rotation" title={running ? 'Moving the keys' : 'Replace the master key'}>
      {running ? (
        <UnderWay labelledBy="rotation" done={rotation.done} of={rotation.total}>
          {rotation.done.toLocaleString('en-GB')} of {rotation.total.toLocaleString('en-GB')} keys.
        </UnderWay>
      ) : former ? (
        <Offer current={current} rotate={rotate} />
      ) : (
        <HowTo />
      )}
      {rotation?.finishedAt ? (
        <p className="text-small text-muted">
          All keys were moved last on <Moment at={rotation.finishedAt} precise />.
        </p>
      ) : null}
    </Panel>
  );
}

function Offer({ current, rotate }: { current: string; rotate: FormAction }) {
  return (
    <>
      <p className="text-[0.9375rem]">
        All keys are moved to <code>{current}</code>, and the former master keys open nothing any more. It cannot be
        undone, so a second person approves it. Start it when every web and worker process has been given the new key.
      </p>
      <PressForm hidden={{ to: current }} press="Move all keys" look="primary" action={rotate} />
    </>
  );
}

function HowTo() {
  return (
    <p className="text-[0.9375rem]">
      All keys lie under the current master key. To replace it, give every process a new one beside it, as a former key
      first, then as the current one; this page then offers to move the keys.
    </p>
  );
}
