import { CropMarks } from '#components/ui/crop-marks.tsx';

type Block = string | { list: readonly string[] } | { example: string };
type Props = {
  title: string;
  about: string;
  minutes: number;
  version: number;
  sections: readonly { heading: string; says: readonly Block[] }[];
  remember: readonly string[];
};

/** A module as it is read: sections, examples set apart, and what to take along. */
export function Lesson({ title, about, minutes, version, sections, remember }: Props) {
  return (
    <article className="mt-2">
      <h1 className="display text-title">{title}</h1>
      <p className="measure mt-3 text-lead text-muted">{about}</p>
      <p className="mt-2 text-muted text-small">
        {minutes} minutes · version {version}
      </p>
      {sections.map(({ heading, says }) => (
        <section key={heading} className="measure mt-10">
          <h2 className="display text-heading">{heading}</h2>
          {says.map(block => (
            <Said key={typeof block === 'string' ? block : JSON.stringify(block)} block={block} />
          ))}
        </section>
      ))}
      <section aria-labelledby="remember" className="mt-12 max-w-[68ch]">
        <CropMarks>
          <h2 id="remember" className="display text-heading">
            To take along
          </h2>
          <ul className="mt-3 grid gap-2">
            {remember.map(line => (
              <li key={line} className="flex gap-3">
                <span aria-hidden="true" className="text-proof">
                  ●
                </span>
                {line}
              </li>
            ))}
          </ul>
        </CropMarks>
      </section>
    </article>
  );
}

function Said({ block }: { block: Block }) {
  if (typeof block === 'string') return <p className="mt-4 leading-7">{block}</p>;
  if ('example' in block)
    return (
      <aside aria-label="An example" className="mt-6 border-vermilion border-l-2 bg-sheet px-5 py-4 leading-7">
        <p>{block.example}</p>
      </aside>
    );
  return (
    <ul className="mt-4 grid list-disc gap-2 ps-5 leading-7 marker:text-muted">
      {block.list.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
