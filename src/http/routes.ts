import type { Context, Hono } from 'hono';
import { type AnyAction, eachAddress } from '../core/action.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Who } from '../core/who.ts';
import { type OfficeContext, perform, tooFast } from '../office/catalogue.ts';
import { fieldOf, jsonSchemaOf } from './json-schema.ts';
import { type ApiBook, describeAction, pathNames } from './openapi.ts';
import { readInput } from './read-input.ts';
import { httpRefusals } from './refusals.ts';
import type { AddressOf, HttpEnv, HttpSettings, Identify } from './settings.ts';

export const apiPrefix = '/api/v1';

export interface Mount {
  app: Hono<HttpEnv>;
  office: OfficeContext;
  identify: Identify;
  addressOf: AddressOf;
  settings: HttpSettings;
  book: ApiBook;
  refuse: (c: Context<HttpEnv>, refused: Outcome<never>, headers?: Record<string, string>) => Response;
}

/** Every action that has an HTTP route gets its handler and its page in the book here, and nowhere else. */
export function mountActions(mount: Mount): void {
  for (const action of mount.office.catalogue.actions.flatMap(eachAddress)) {
    const path = apiPrefix + action.http.path;
    const wanted = jsonSchemaOf(action.input, 'input');
    for (const name of pathNames(path))
      if (!fieldOf(wanted, name)) throw new Error(`${action.name} has no input for {${name}} of its path`);
    describeAction(mount.book, action, path);
    mount.app.on(action.http.method.toUpperCase(), routingPath(path), async (c) => {
      c.set('action', action.name);
      const who = await establishWho(c, action, mount);
      if (!who.ok) return mount.refuse(c, who);
      const { limits } = mount.office.services;
      c.set('counted', () => limits?.standing(action, who.value) ?? []);
      // Counted where it is performed; who has to wait anyway has no body read.
      const waitMs = limits?.waitMs(action, who.value) ?? 0;
      if (waitMs > 0) return mount.refuse(c, tooFast(waitMs));
      const { maxBodyBytes } = mount.settings;
      const input = await readInput(c.req.raw, { action, wanted, params: paramsOf(c), maxBodyBytes });
      if (!input.ok) return mount.refuse(c, input);
      const outcome = await perform(mount.office, action.name, input.value, who.value);
      if (!outcome.ok) return mount.refuse(c, outcome);
      const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
      const csv = action.http.csv?.(outcome.value, input.value) ?? null;
      const asCsv = { ...headers, 'content-type': 'text/csv; charset=utf-8', ...followedBy(c.req.url, outcome.value) };
      if (csv !== null) return c.body(csv, 200, asCsv);
      const file = action.http.file?.(outcome.value);
      if (file) return c.body(file.bytes, 200, { ...headers, ...asFile(file) });
      return c.body(JSON.stringify(outcome.value ?? null), action.http.status ?? 200, headers);
    });
  }
}

const asFile = ({ name, type }: { name: string; type: string }) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name}"`,
});

/** Rows have no place for where the next page begins: a file that ends there would be taken for all there is (RFC 8288). */
function followedBy(asked: string, output: unknown): Record<string, string> {
  const next = (output as { next?: string | null } | null)?.next;
  if (typeof next !== 'string') return {};
  const url = new URL(asked);
  url.searchParams.set('cursor', next);
  return { link: `<${url.pathname}${url.search}>; rel="next"` };
}

function routingPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

function paramsOf(c: Context<HttpEnv>): Record<string, string> {
  return c.req.param() as Record<string, string>;
}

async function establishWho(c: Context<HttpEnv>, action: AnyAction, mount: Mount): Promise<Outcome<Who>> {
  const address = mount.addressOf(c);
  const caller = await mount.identify(c.req.raw, address);
  const from = { agent: (c.req.header('user-agent') ?? '').slice(0, 300), address };
  const who: Who = { ...caller, from, via: 'http', trace: c.get('requestId') };
  const key = c.req.header('idempotency-key');
  if (action.kind === 'read' || key === undefined) return { ok: true, value: who };
  if (!/^[\x20-\x7e]{1,255}$/.test(key)) return httpRefusals.refuse('BAD_IDEMPOTENCY_KEY', {});
  return { ok: true, value: { ...who, idempotencyKey: key } };
}

const methods = ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'];

/** The methods that do answer at this path, asked only when none did. */
export function allowedMethods(app: Hono<HttpEnv>, path: string): string[] {
  const answering = methods.filter((method) =>
    app.router.match(method, path)[0].some(([[, route]]) => route.method !== 'ALL'),
  );
  return answering.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
}
