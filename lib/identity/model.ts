/** How somebody may prove who they are, just now. */
export type Ways = Readonly<Record<'passkey' | 'totp' | 'recovery' | 'password' | 'mail', boolean>>;

/** A second factor, as its owner sees it. Moments are ISO texts. */
export type FactorsView = {
  passkeys: readonly {
    id: string;
    name: string;
    createdAt: string;
    lastUsedAt: string | null;
    /** Kept by a provider and on more than one device; otherwise it is lost with its device. */
    backedUp: boolean;
  }[];
  app: { createdAt: string; lastUsedAt: string | null } | null;
  codesLeft: number;
  staff: boolean;
};

/** Few recovery codes are left: time to make new ones. */
export const FEW_CODES = 3;
