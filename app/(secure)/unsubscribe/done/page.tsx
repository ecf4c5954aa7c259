import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'No more news' };

export default function UnsubscribedPage() {
  return (
    <main id="main" className="mx-auto w-full max-w-md px-4 py-16">
      <h1 className="display text-title">That was the last one.</h1>
      <p className="mt-3">
        We do not write to you about new editions any more. Should you change your mind, you find it under “Consents”
        with your data.
      </p>
      <p className="mt-5">
        <a href="/prints" className="link">
          To the prints
        </a>
      </p>
    </main>
  );
}
