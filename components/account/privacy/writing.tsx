import { UnderWay } from '#components/ui/under-way.tsx';

/** How far the copy is. The page is drawn anew as it goes on. */
export function Writing({ progress }: { progress: number }) {
  const percent = Math.floor(progress * 100);
  return (
    <div className="grid gap-2">
      <UnderWay label="Your copy" done={percent} of={100}>
        Writing your copy: {percent}%. You may leave this page; we write to you when it is ready.
      </UnderWay>
    </div>
  );
}
