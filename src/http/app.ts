import { type Context, Hono } from 'hono';
import { actionRefusals } from '../core/action.ts';
import { isGranted } from '../core/authority.ts';
import type { Office } from '../core/office.ts';
import type { Refusal } from '../core/outcome.ts';
import { every } from '../core/who.ts';
import { type Catalogue, mergeRefusals } from '../office/catalogue.ts';
import { isDiskFull } from '../platform/database.ts';
import type { DoorServices, OfficeServices } from '../platform/given.ts';
import { preferredLanguage } from '../words/language.ts';
import { answerPreflight } from './cors.ts';
import { mountDocs } from './docs/docs.tsx';
import { findForeignPage, findUnknownHost } from './doors.ts';
import { type ProbeHealth, reasonsAgainst } from './health.ts';
import { mountHooks } from './hooks.ts';
import { retryAfter } from './limits/rate-headers.ts';
import { openBook } from './openapi.ts';
import { problemOf, problemResponse } from './problem.ts';
import { httpRefusals } from './refusals.ts';
import { allowedMethods, type Mount, mountActions } from './routes.ts';
import type { AddressOf, HttpEnv, HttpSettings, Identify } from './settings.ts';
import { mountStream, type StreamDoor } from './stream.ts';
import { mountTerminals } from './terminals.ts';
import { watchRequests } from './watch.ts';

export interface AppParts {
  catalogue: Catalogue;
  office: Office;
  services: OfficeServices & DoorServices;
  identify: Identify;
  /** left out where nobody knows */
  addressOf?: AddressOf;
  /** whether nobody on the way could read along; left out where everything comes so */
  isUnread?: (c: Context) => boolean;
  /** whether it was asked on our own machine, where no sign-in is needed to look at figures; left out: it was */
  isNear?: (c: Context) => boolean;
  settings: HttpSettings;
  health: ProbeHealth;
  metricsText: () => Promise<{ contentType: string; body: string }>;
  /** left out where the runtime has no sockets to give */
  stream?: StreamDoor;
}

/** The HTTP door: what every request passes, then the catalogue. Pages may be mounted on what it returns. */
export function createApp(parts: AppParts): Hono<HttpEnv> {
  const { catalogue, office, services, identify, settings } = parts;
  const refusals = mergeRefusals([catalogue.refusals, httpRefusals.table]);
  const refuse: Mount['refuse'] = (c, refused, headers) => {
    if (refused.ok) throw new TypeError('an acceptance is no refusal');
    const language = preferredLanguage(c.req.header('accept-language'));
    const problem = problemOf(refusals, refused.refusal, { requestId: c.get('requestId'), language });
    return problemResponse(problem, { ...retryAfter(problem), ...headers });
  };
  const app = new Hono<HttpEnv>();
  app.use(watchRequests(services, settings));
  app.use(async (c, next) => {
    const shut = findUnknownHost(c.req.raw, settings) ?? findReadAlong(c);
    if (shut) return refuse(c, { ok: false, refusal: shut });
    const preflight = answerPreflight(c.req.raw, settings);
    if (preflight) return preflight;
    const foreign = findForeignPage(c.req.raw, settings);
    if (foreign) return refuse(c, { ok: false, refusal: foreign });
    try {
      return await next();
    } catch (thrown) {
      return answerError(c, thrown);
    }
  });
  app.onError((error, c) => answerError(c, error));
  app.notFound((c) => refuseUnknown(c));

  const book = openBook(settings);
  const mount: Mount = {
    app,
    office: { catalogue, office, services },
    identify,
    addressOf: parts.addressOf ?? (() => ''),
    settings,
    book,
    refuse,
  };
  mountActions(mount);
  mountHooks(mount);
  mountTerminals(mount);
  mountDocs(app, book, refusals);
  mountProbes();
  if (parts.stream) mountStream(mount, parts.stream);
  return app;

  async function mayLook(c: Context): Promise<boolean> {
    const caller = await identify(c.req.raw, mount.addressOf(c));
    return isGranted(caller, { scope: 'read', over: 'installation', id: every });
  }

  function findReadAlong(c: Context): Refusal | null {
    return parts.isUnread?.(c) === false ? httpRefusals.refuse('NOT_ENCRYPTED', {}).refusal : null;
  }

  function answerError(c: Context<HttpEnv>, thrown: unknown): Response {
    const error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    services.log.error({ requestId: c.get('requestId'), action: c.get('action'), error }, 'request failed');
    return refuse(c, isDiskFull(thrown) ? httpRefusals.refuse('DISK_FULL', {}) : httpRefusals.refuse('UNEXPECTED', {}));
  }

  function refuseUnknown(c: Context<HttpEnv>): Response {
    const { method, path } = c.req;
    const allowed = allowedMethods(app, path);
    if (allowed.length === 0 || allowed.includes(method))
      return refuse(c, httpRefusals.refuse('UNKNOWN_ROUTE', { method, path: path.slice(0, 200) }));
    return refuse(c, httpRefusals.refuse('WRONG_METHOD', { method, allowed }), { allow: allowed.join(', ') });
  }

  function mountProbes(): void {
    app.get('/healthz', (c) => {
      c.set('action', 'healthz');
      return c.json({ status: 'ok' });
    });
    app.get('/readyz', async (c) => {
      c.set('action', 'readyz');
      const reasons = await findReasons(parts);
      if (reasons.length > 0) return refuse(c, httpRefusals.refuse('NOT_READY', { reasons }));
      return c.json({ status: 'ready' });
    });
    app.get('/metrics', async (c) => {
      c.set('action', 'metrics');
      if (parts.isNear?.(c) === false && !(await mayLook(c)))
        return refuse(c, actionRefusals.refuse('NOT_SIGNED_IN', {}));
      const { contentType, body } = await parts.metricsText();
      return c.body(body, 200, { 'content-type': contentType });
    });
  }
}

async function findReasons({ health, services, settings }: AppParts): Promise<string[]> {
  try {
    return reasonsAgainst(await health(), settings.maxDueLagMs);
  } catch (error) {
    services.log.warn({ error: String(error) }, 'the readiness probe failed');
    return ['the readiness probe itself failed'];
  }
}
