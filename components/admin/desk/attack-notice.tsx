import { Notice } from '#components/ui/notice.tsx';
import { Moment } from '../moment.tsx';

/** That the shop as a whole is being used to test cards; `since` in ISO 8601. */
export const AttackNotice = ({ attack }: { attack: { since: string; because: string } | null }) =>
  attack ? (
    <Notice tone="attention" role="status" title="The shop is under attack" className="mt-6">
      <p>
        {attack.because} Since <Moment at={attack.since} /> every guest must prove that the card is theirs. It ends by
        itself when the attack does.
      </p>
    </Notice>
  ) : null;
