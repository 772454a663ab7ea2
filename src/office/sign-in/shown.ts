import { parse } from 'hono/utils/cookie';

/** What a request shows of who asks. */
export type Shown = { by: 'nothing' } | { by: 'program' | 'page' | 'key'; token: string };

/** The browser keeps a name with this prefix from every page but ours; over plain http it takes none such. */
const namedFor = (name: string, isSecure: boolean): string => (isSecure ? `__Host-${name}` : name);

export const cookieName = (isSecure: boolean): string => namedFor('signalos', isSecure);
export const lookCookieName = (isSecure: boolean): string => (isSecure ? '__Secure-signalos-look' : 'signalos-look');
export const deviceCookieName = (isSecure: boolean): string => namedFor('signalos-device', isSecure);

function cookieOf(request: Request, named: (isSecure: boolean) => string): string | null {
  const cookies = parse(request.headers.get('cookie') ?? '');
  return cookies[named(true)] ?? cookies[named(false)] ?? null;
}

export const pageCookie = (request: Request): string | null => cookieOf(request, cookieName);
export const lookCookie = (request: Request): string | null => cookieOf(request, lookCookieName);
export const deviceCookie = (request: Request): string | null => cookieOf(request, deviceCookieName);

/** Whoever says who they are in a header is that or nobody, whatever the browser adds. */
export function shownBy(request: Request): Shown {
  const bearer = /^bearer(?: +(.*))?$/i.exec(request.headers.get('authorization') ?? '');
  const key = request.headers.get('x-api-key');
  // Two say two things, so neither is believed.
  if (bearer) return { by: 'program', token: key === null ? (bearer[1] ?? '') : '' };
  if (key !== null) return { by: 'key', token: key };
  const token = pageCookie(request);
  return token === null ? { by: 'nothing' } : { by: 'page', token };
}
