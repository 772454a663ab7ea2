import type { MiddlewareHandler } from 'hono';
import { isReachedByHttps } from '../core/reached.ts';
import type { DoorServices } from '../platform/given.ts';
import { corsHeaders } from './cors.ts';
import { httpsOnly, securityHeaders } from './doors.ts';
import { rateHeaders } from './limits/rate-headers.ts';
import type { HttpEnv, HttpSettings } from './settings.ts';

/** Names the request, and when it is answered counts it, times it and says so. The address is logged without its query. */
export function watchRequests(services: DoorServices, settings: HttpSettings): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const startedAt = performance.now();
    const given = c.req.header('x-request-id');
    const requestId = given && /^[\w.:-]{1,128}$/.test(given) ? given : crypto.randomUUID();
    c.set('requestId', requestId);
    c.set('action', 'other');
    await next();
    const seconds = (performance.now() - startedAt) / 1000;
    const action = c.get('action');
    const { status } = c.res;
    services.metrics.count('signalos_requests_total', { action, status: String(status) });
    services.metrics.observe('signalos_request_seconds', seconds, { action });
    if (c.req.method !== 'GET' || status >= 400) {
      const { method, path } = c.req;
      services.log.info({ requestId, action, method, path: path.slice(0, 200), status, seconds }, 'request answered');
    }
    if (status === 101) return;
    c.res.headers.set('x-request-id', requestId);
    for (const [name, value] of rateHeaders(c.get('counted')?.() ?? [])) c.res.headers.set(name, value);
    for (const [name, value] of securityHeaders) c.res.headers.set(name, value);
    if (isReachedByHttps(c.req.raw, settings.publicUrl)) c.res.headers.set(...httpsOnly);
    for (const [name, value] of corsHeaders(c.req.raw, settings)) c.res.headers.set(name, value);
    if (settings.corsOrigins.length > 0) c.res.headers.append('vary', 'origin');
  };
}
