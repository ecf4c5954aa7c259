import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Everything stays' };

/** What comes after somebody changed their mind. */
export default function KeptPage() {
  return (
    <main id="main" className="mx-auto w-full max-w-md px-4 py-16">
      <h1 className="display text-title">Everything stays as it is.</h1>
      <p className="mt-3 text-muted">Nothing was erased, and nothing will be. We have written to you about it.</p>
    </main>
  );
}
