import { randomBytes } from 'node:crypto';

/** 32 random bytes, base64url (43 characters): what a cookie or a link carries; tables keep its hash. */
export const newToken = (): string => randomBytes(32).toString('base64url');
