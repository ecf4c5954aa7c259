import NextAuth from 'next-auth';
import { onlyOurs } from '#app/_edge/answer.ts';
import { browserOf } from '#app/_edge/browser.ts';
import { authOptions } from '#lib/identity/index.ts';

type Segment = { params: Promise<{ nextauth: string[] }> };

const handler = async (request: Request, segment: Segment) =>
  NextAuth(authOptions(await browserOf()))(request, segment);

export const GET = handler;
export const POST = onlyOurs('form', handler);
