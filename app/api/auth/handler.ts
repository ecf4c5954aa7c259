import NextAuth from 'next-auth';
import { browserOf } from '#app/_edge/browser.ts';
import { authOptions } from '#lib/identity/index.ts';

export type Segment = { params: Promise<{ nextauth: string[] }> };

/** next-auth, told which browser asks. */
export const nextAuth = async (request: Request, segment: Segment): Promise<Response> =>
  NextAuth(authOptions(await browserOf()))(request, segment);
