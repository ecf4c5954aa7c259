import { TextArea } from '#components/ui/field.tsx';

type Props = {
  id: string;
  name: string;
  label: string;
  hint: string | undefined;
  rows?: number;
  /** What was typed before, and what is wrong with it. */
  entered: string | undefined;
  error: string | undefined;
};

/** A reason in a sentence, for whoever asks later. */
export const ReasonField = ({ rows = 2, entered, ...field }: Props) => (
  <TextArea {...field} rows={rows} required minLength={10} maxLength={500} defaultValue={entered} />
);
