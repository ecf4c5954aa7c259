import { ApiError } from './error.ts';
import type { Route } from './route.ts';

/** The endpoint of a method and path, and the id in it. @throws ApiError 404 when there is none */
export function findRoute(routes: readonly Route[], method: string, path: string): { route: Route; id: string } {
  for (const route of routes) {
    if (route.method !== method) continue;
    const match = new RegExp(`^${route.path.replace(':id', '([^/]+)')}$`).exec(path);
    if (match) return { route, id: decoded(match[1] ?? '') };
  }
  throw new ApiError(404, {
    type: 'invalid_request_error',
    message: `Unrecognized request URL (${method}: ${path}). Please see https://docs.stripe.com/api.`,
  });
}

/** An id with a broken escape is an id that names nothing. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
