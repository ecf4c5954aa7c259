import type { RequestStep } from '#lib/privacy/model.ts';
import { Steps } from '../steps.tsx';

const SAYS: Record<string, string> = {
  received: 'Received',
  verified: 'Known to be theirs',
  cooling_off: 'May still be taken back',
  running: 'Begun',
  awaiting_processor: 'Done here, asked of Stripe',
  completed: 'Answered',
  refused: 'Refused',
  cancelled: 'Taken back',
  extended: 'More time taken',
};

type Props = { steps: readonly RequestStep[]; nameOf: (actor: string) => string };

/** What happened to a request, in order. Reasons are codes of words. */
export const RequestSteps = ({ steps, nameOf }: Props) => (
  <Steps says={SAYS} steps={steps.map(inWords)} nameOf={nameOf} />
);

const inWords = (step: RequestStep): RequestStep => {
  const { because } = step.detail;
  return because ? { ...step, detail: { ...step.detail, because: because.replaceAll('-', ' ') } } : step;
};
