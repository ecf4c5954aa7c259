/** What somebody sees who is signed in but lacks the permission. Says nothing about what is behind it. */
export const NotAllowed = () => (
  <>
    <h1 className="display text-title">You may not see this page</h1>
    <p className="measure mt-4 text-muted">
      It is open to people whose role needs it and whose security training is valid. Ask whoever grants roles.
    </p>
  </>
);
