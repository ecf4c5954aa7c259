import { Button } from '#components/ui/button.tsx';

/** Ends the session at the server and leaves. A plain form: it works without script. */
export const SignOut = () => (
  <form action="/api/account/sign-out" method="post">
    <Button type="submit" look="quiet">
      Sign out
    </Button>
  </form>
);
