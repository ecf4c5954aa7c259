import type { LookAt } from '#lib/config/index.ts';
import { type Checked, notChecked } from '#lib/control.ts';
import { isOutOfReach } from './ask.ts';

/** What `look` finds at the shop's own address; not checked where nothing answers there from here. */
export async function whenReached(at: LookAt, look: (at: LookAt) => Promise<Checked>): Promise<Checked> {
  try {
    return await look(at);
  } catch (error) {
    if (!isOutOfReach(error)) throw error;
    return notChecked(`Nothing answers at ${at.origin.origin} from where this was run.`, { origin: at.origin.origin });
  }
}
