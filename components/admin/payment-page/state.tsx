import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { ClosureView, LookView } from '#lib/payment-page/model.ts';
import { Moment } from '../moment.tsx';

type Props = { last: LookView | null; alarms: number; reviews: number; closure: ClosureView | null };

/** How the payment page stands, in one line; and since when nobody can pay, if that is so. */
export function PageState({ last, alarms, reviews, closure }: Props) {
  const { tone, word, says } = standing(alarms, reviews, last);
  return (
    <div role="status" className="mt-6 grid gap-3">
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-2 text-lead">
        <Badge tone={tone}>{word}</Badge>
        <span>{says}</span>
      </p>
      {last ? (
        <p className="text-[0.9375rem] text-muted">
          Last seen <Moment at={last.at} precise />, in {(last.tookMs / 1000).toFixed(1)} seconds. {last.says}
        </p>
      ) : null}
      {closure ? (
        <p className="flex flex-wrap items-baseline gap-x-4 gap-y-2">
          <Badge tone="stopped">Closed</Badge>
          <span>
            Nobody can pay since <Moment at={closure.closedAt} />. {closure.because}
          </span>
        </p>
      ) : null}
    </div>
  );
}

function standing(alarms: number, reviews: number, last: LookView | null): { tone: Tone; word: string; says: string } {
  if (alarms > 0) return { tone: 'attention', word: 'Differs', says: `${things(alarms)} on it not as signed.` };
  if (!last) return { tone: 'neutral', word: 'Not seen', says: 'No browser of ours has looked at it yet.' };
  if (reviews > 0) return { tone: 'stopped', word: 'Review', says: 'As signed, and Stripe has renewed its script.' };
  return { tone: 'proved', word: 'As signed', says: 'Nothing is on it that was not signed.' };
}

const things = (many: number): string => (many === 1 ? 'One thing is' : `${many} things are`);
