import NextAuth from 'next-auth';
import { authOptions } from '#lib/identity/index.ts';

type Segment = { params: Promise<{ nextauth: string[] }> };

const handler = (request: Request, segment: Segment) => NextAuth(authOptions())(request, segment);

export { handler as GET, handler as POST };
