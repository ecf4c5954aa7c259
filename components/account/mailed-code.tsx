import { useId } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';

/** The code that a guest was mailed when they pressed: asked for inside the form that it is for. */
export function MailedCode({ error }: { error: string | undefined }) {
  const id = useId();
  return (
    <div className="grid w-full max-w-xs justify-items-start gap-3">
      <Field
        id={id}
        name="code"
        label="Code from the mail"
        hint="Eight digits. It works for ten minutes."
        error={error}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        className="w-full"
      />
      <Button type="submit" look="plain" name="another" value="yes">
        Send another code
      </Button>
    </div>
  );
}
