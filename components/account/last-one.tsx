/** Why it cannot be removed. */
export const LastOne = () => (
  <p className="mt-2 text-small text-muted">Staff need a second factor, so the last one stays. Add another first.</p>
);
