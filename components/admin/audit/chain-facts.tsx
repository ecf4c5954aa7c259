import type { ChainState } from '#lib/audit/model.ts';
import { Moment } from '../moment.tsx';
import { Panel } from '../panel.tsx';

/** Where the ledger ends, and what of it is signed. */
export function ChainFacts({ state: { head, checkpoint, publicKey } }: { state: ChainState }) {
  return (
    <Panel id="chain" title="Where it stands">
      <dl className="grid gap-3 text-[0.9375rem]">
        <div>
          <dt className="text-muted text-small">Last row</dt>
          <dd className="tabular">{head ? head.seq.toLocaleString('en-GB') : 'none yet'}</dd>
          {head ? <dd className="break-all text-muted text-small">{head.hash}</dd> : null}
        </div>
        <div>
          <dt className="text-muted text-small">Signed up to</dt>
          <dd className="tabular">
            {checkpoint ? (
              <>
                {checkpoint.seq.toLocaleString('en-GB')}, <Moment at={checkpoint.at} precise />
              </>
            ) : (
              'nothing yet; it is signed every five minutes'
            )}
          </dd>
          {checkpoint ? <dd className="break-all text-muted text-small">{checkpoint.signature}</dd> : null}
        </div>
        <div>
          <dt className="text-muted text-small">Public key (Ed25519)</dt>
          <dd className="break-all text-small">{publicKey}</dd>
        </div>
      </dl>
    </Panel>
  );
}
