import { parse } from 'hono/utils/cookie';

/** What a request shows of who asks. */
export type Shown = { by: 'nothing' } | { by: 'program' | 'page' | 'key'; token: string };

/** The browser keeps a name with this prefix from every page but ours; over plain http it takes none such. */
const namedFor = (name: string, isSecure: boolean): string => (isSecure ? `__Host-${name}` : name);

export const cookieName = (isSecure: boolean): string => namedFor('signalos', isSecure);
export const lookCookieName = (isSecure: boolean): string => (isSecure ? '__Secure-signalos-look' : 'signalos-look');
export const deviceCookieName = (isSecure: boolean): string => namedFor('signalos-device', isSecure);

/** of a browser that was sent to another service */
export const elsewhereCookieName = (isSecure: boolean): string => namedFor('signalos-elsewhere', isSecure);

/** By https only the name that browsers guard: any page of a sister site can plant one of the other. */
const cookieOf = (named: (isSecure: boolean) => string) => (request: Request, isSecure: boolean) =>
  parse(request.headers.get('cookie') ?? '')[named(isSecure)] ?? null;

export const pageCookie = cookieOf(cookieName);
export const lookCookie = cookieOf(lookCookieName);
export const deviceCookie = cookieOf(deviceCookieName);
export const elsewhereCookie = cookieOf(elsewhereCookieName);

/** Whoever says who they are in a header is that or nobody, whatever the browser adds. */
export function shownBy(request: Request, isSecure: boolean): Shown {
  const said = request.headers.get('authorization');
  const bearer = said === null ? null : (/^bearer(?: +(.*))?$/i.exec(said) ?? []);
  const key = request.headers.get('x-api-key');
  // Two say two things, so neither is believed.
  if (bearer) return { by: 'program', token: key === null ? (bearer[1] ?? '') : '' };
  if (key !== null) return { by: 'key', token: key };
  const token = pageCookie(request, isSecure);
  return token === null ? { by: 'nothing' } : { by: 'page', token };
}
