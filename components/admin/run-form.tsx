import type { FormAction } from './form-state.ts';
import { SpanForm } from './span-form.tsx';

const SPANS = [
  { value: '1', label: 'The last day' },
  { value: '31', label: 'The last month, as every night' },
  { value: '180', label: 'The last half year' },
  { value: '400', label: 'The last 400 days' },
];

/** Begins a comparison with Stripe now. */
export const RunForm = ({ start }: { start: FormAction }) => (
  <SpanForm
    title="Compare now"
    label="What was made in"
    spans={SPANS}
    usual="31"
    press="Compare with Stripe"
    action={start}
  />
);
