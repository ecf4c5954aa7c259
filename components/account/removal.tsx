import { Button } from '#components/ui/button.tsx';

type Props = {
  what: string;
  says: string;
  action: (form: FormData) => void;
  busy: boolean;
  name?: string;
  value?: string;
};

/** Removing asks once more, in place. */
export function Removal({ what, says, action, busy, name, value }: Props) {
  return (
    <details className="mt-1">
      <summary className="link w-fit py-1 text-small font-medium">
        Remove<span className="sr-only"> {what}</span>
      </summary>
      <form action={action} className="mt-3 grid gap-3 bg-sheet p-4" aria-busy={busy}>
        <p className="text-[0.9375rem]">
          Remove {what}? {says}
        </p>
        {name ? <input type="hidden" name={name} value={value} /> : null}
        <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
          Remove it
        </Button>
      </form>
    </details>
  );
}
