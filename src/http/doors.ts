import type { Refusal } from '../core/outcome.ts';
import { isAllowedElsewhere } from './cors.ts';
import { httpRefusals } from './refusals.ts';
import type { HttpSettings } from './settings.ts';

/**
 * Doors that are shut before anything is read.
 *  1. A name we were not given is not answered: a foreign page cannot reach us by pointing its name here (DNS rebinding).
 *  2. A write or a socket that a browser opens must come from our own pages; programs send no Origin and pass.
 *  3. No answer carries a CORS header but to pages that were allowed by name, so no foreign page reads one.
 */
export function findForeignPage(request: Request, settings: HttpSettings): Refusal | null {
  return isGuarded(request) ? findForeignOrigin(request, settings) : null;
}

export function findUnknownHost(request: Request, settings: HttpSettings): Refusal | null {
  const named = request.headers.get('host') ?? new URL(request.url).host;
  for (const host of [named, new URL(request.url).host]) {
    const name = hostnameOf(host);
    if (name === null || !settings.hosts.includes(name))
      return httpRefusals.refuse('UNKNOWN_HOST', { host: host.slice(0, 255) }).refusal;
  }
  return null;
}

function hostnameOf(host: string): string | null {
  if (!/^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i.test(host)) return null;
  return host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
}

function isGuarded(request: Request): boolean {
  return !['GET', 'HEAD'].includes(request.method) || isUpgrade(request);
}

export function isUpgrade(request: Request): boolean {
  return request.headers.get('upgrade')?.toLowerCase() === 'websocket';
}

function findForeignOrigin(request: Request, settings: HttpSettings): Refusal | null {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  const isOurs =
    origin === null
      ? site === null || site === 'same-origin' || site === 'none'
      : origin === new URL(request.url).origin || settings.origins.includes(origin);
  return isOurs || (isAllowedElsewhere(request, settings) && !isUpgrade(request))
    ? null
    : httpRefusals.refuse('FOREIGN_ORIGIN', { origin: (origin ?? 'another site').slice(0, 255) }).refusal;
}

/** No inline script, no inline style, nothing from elsewhere, no frame around us. */
export const securityHeaders: readonly (readonly [string, string])[] = [
  [
    'content-security-policy',
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  ],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  // Not `no-referrer`: browsers then send forms of our own pages with the origin `null`, which is nobody's.
  ['referrer-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
];

/** For a year a browser that once reached us by https reaches us by nothing else. */
export const httpsOnly = ['strict-transport-security', 'max-age=31536000'] as const;
