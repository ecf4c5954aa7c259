import { TextArea, type TextAreaProps } from '#components/ui/field.tsx';
import { MOST_LETTERS } from '#lib/support/model.ts';

/** Room to write to us, and for us to write back: as much as a message may have. */
export const MessageField = (field: TextAreaProps) => (
  <TextArea rows={6} required maxLength={MOST_LETTERS} {...field} />
);
