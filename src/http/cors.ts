import type { HttpSettings } from './settings.ts';

/*
 * Pages of elsewhere that may use the API, by their origin.
 *  1. They show a token or a key in a header. A cookie of ours counts for nothing there, and a request that has one is refused:
 *     whoever is signed in on our page must not act by another one.
 *  2. Without a token or key such a page is told nothing, not even what anybody on this machine would be told.
 */
type Allowed = Pick<HttpSettings, 'corsOrigins'>;

const shows = ['authorization', 'x-api-key'];
const ours = /(^|;\s*)(__Host-)?signalos=/;
const keptMinutes = 10;

const isListed = (origin: string | null, { corsOrigins }: Allowed): origin is string =>
  origin !== null && corsOrigins.includes(origin);

export function isAllowedElsewhere({ headers }: Request, settings: Allowed): boolean {
  return (
    isListed(headers.get('origin'), settings) &&
    shows.some((name) => headers.has(name)) &&
    !ours.test(headers.get('cookie') ?? '')
  );
}

/** What a browser asks before it lets a page ask; null: this is no such question, or not from a page that may. */
export function answerPreflight(request: Request, settings: Allowed): Response | null {
  const { method, headers } = request;
  const origin = headers.get('origin');
  if (method !== 'OPTIONS' || !headers.has('access-control-request-method') || !isListed(origin, settings)) return null;
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
      'access-control-allow-headers': 'authorization, content-type, idempotency-key, x-api-key, x-request-id',
      'access-control-max-age': String(keptMinutes * 60),
    },
  });
}

export function corsHeaders(request: Request, settings: Allowed): [name: string, value: string][] {
  if (!isAllowedElsewhere(request, settings)) return [];
  return [
    ['access-control-allow-origin', request.headers.get('origin') ?? ''],
    ['access-control-expose-headers', 'link, ratelimit, ratelimit-policy, retry-after, x-request-id'],
  ];
}
