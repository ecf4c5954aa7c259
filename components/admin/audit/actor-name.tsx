/** Who it was: a member of staff by name, everybody else by what the ledger holds. */
export function ActorName({ actor, names }: { actor: string; names: Readonly<Record<string, string>> }) {
  const name = names[actor];
  if (name) return <span className="font-medium">{name}</span>;
  const [kind, id] = actor.split(/:(.*)/);
  if (kind === 'account')
    return (
      <span title={actor}>
        Customer <span className="tabular text-muted text-small">…{id?.slice(-6)}</span>
      </span>
    );
  return <span>{kind === 'system' ? `The shop (${id})` : 'A stranger'}</span>;
}
