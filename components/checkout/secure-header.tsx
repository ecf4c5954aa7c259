import { LockMark } from './marks.tsx';

/** Where you are, that it is safe, and where help is: beside, so that nothing typed is lost. Plain links: leaving these pages is a new document anyway. */
export const SecureHeader = () => (
  <header className="border-b border-line print:border-0">
    <div className="column max-w-[72rem] flex min-h-16 items-center gap-4">
      <a href="/" className="display py-2 text-xl font-medium tracking-tight">
        Counterproof
      </a>
      <span className="flex flex-1 items-center justify-end gap-1.5 text-small text-proof sm:justify-center print:hidden">
        <LockMark />
        <span>
          Secure <span className="hidden sm:inline">page</span>
        </span>
      </span>
      <a href="/support" target="_blank" rel="noreferrer" className="link py-2 text-small font-medium print:hidden">
        Help
      </a>
    </div>
  </header>
);
