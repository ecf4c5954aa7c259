/** The one place where the store reads the process's environment. */
export const environment = (): Readonly<Record<string, string | undefined>> => process.env;

/** next-auth reads its own address from the environment and from nowhere else. */
export function announceShopUrl(origin: string): void {
  process.env.NEXTAUTH_URL = origin;
}
