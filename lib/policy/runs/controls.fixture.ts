import { asOwner, type Owner } from '#lib/db/owner.fixture.ts';
import { anchorRuns } from './anchor.ts';
import { runsAsWritten } from './controls.ts';
import type { Drills } from './drill.fixture.ts';
import { runControl } from './run-control.ts';

/** What whoever owns the database can do: the triggers are asleep. */
const asleep = (work: (sql: Owner) => Promise<unknown>) =>
  asOwner(async sql => {
    await sql`set session_replication_role = replica`;
    await work(sql);
  });

/** A broken promise made to look kept: the edit, and every hash after it written anew, which only the ledger gives away. */
const rechained = (from: string, to: string) =>
  asleep(
    sql => sql`
      do $$
      declare r control_run%rowtype; before bytea;
      begin
        update control_run set says = replace(says, ${sql.unsafe(`'${from}'`)}, ${sql.unsafe(`'${to}'`)});
        before := '\\x00';
        for r in select * from control_run order by seq loop
          r.previous_hash := before;
          before := control_run_hash(r);
          update control_run set previous_hash = r.previous_hash, hash = before where seq = r.seq;
        end loop;
        update control_run_head set hash = before;
      end $$`,
  );

export const policyRunsDrills: Drills = {
  'policy.runs-as-written': {
    arrange: async now => {
      await runControl(runsAsWritten, 'system:drill', now);
      await anchorRuns(now);
    },
    break: () => rechained('runs were followed', 'runs were not followed'),
    repair: () => rechained('runs were not followed', 'runs were followed'),
  },
};
