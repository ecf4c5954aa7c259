import type { FormAction } from '../form-state.ts';
import { SpanForm } from '../span-form.tsx';

const SPANS = [
  { value: '1', label: 'The last day' },
  { value: '7', label: 'The last week' },
  { value: '30', label: 'The last 30 days' },
  { value: '180', label: 'The last half year' },
  { value: '400', label: 'The last 400 days' },
];

/** Asks a version what it would have said of payments that were made. */
export const BacktestForm = ({ version, action }: { version: number; action: FormAction }) => (
  <SpanForm
    title="Backtest"
    label="Payments of"
    spans={SPANS}
    usual="30"
    press="Begin"
    fields={{ version: String(version) }}
    action={action}
  >
    <p className="text-small">What it would have said of payments that were made, with the facts as they were then.</p>
  </SpanForm>
);
