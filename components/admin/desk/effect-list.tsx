/** What a button will do, before it is pressed. `id` ties it to the button. */
export const EffectList = ({ id, says }: { id: string; says: readonly string[] }) => (
  <ul id={id} className="grid list-disc gap-0.5 ps-5 text-muted text-small marker:text-edge">
    {says.map(sentence => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);
