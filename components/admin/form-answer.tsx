import { Notice } from '#components/ui/notice.tsx';
import type { FormState } from './form-state.ts';

/** What became of a form: done, or why not. */
export function FormAnswer({ done, message }: Pick<FormState, 'done' | 'message'>) {
  if (!message) return null;
  return (
    <Notice tone={done ? 'proved' : 'attention'} role={done ? 'status' : 'alert'}>
      {message}
    </Notice>
  );
}

/** What a form says besides what is typed into it. */
export const HiddenFields = ({ fields }: { fields: Readonly<Record<string, string>> }) =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
