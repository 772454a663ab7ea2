import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { DiscordProblem, problems } from './problems.ts';
import type { Request, routesOf } from './routes.ts';

/** A request as it came, and what was said to it. */
export interface Call {
  method: string;
  path: string;
  body: unknown;
  files: readonly string[];
  status: number;
  answer: unknown;
}

export interface Fault {
  method: string;
  path: RegExp;
  status: number;
  /** seconds, of a 429 */
  retryAfter?: number;
  code?: number;
  message?: string;
  /** how often; once if left out */
  times?: number;
  /** it is done all the same, and only its answer gets lost */
  isDone?: boolean;
  /** an empty list, as where the history may not be read */
  isEmpty?: boolean;
}

interface Settings {
  token: string;
  routes: ReturnType<typeof routesOf>;
  faults: Fault[];
  called(call: Call): void;
}

const prefix = /^\/api\/v10/;

/** The half that is asked: one request, one answer, as strict as the API's documents. */
export async function answerRest(settings: Settings, asked: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(asked.url ?? '/', 'http://fake');
  const path = decodeURIComponent(url.pathname).replace(prefix, '');
  const method = asked.method ?? 'GET';
  const read = await readBody(asked);
  const request: Request = { ...read, query: url.searchParams };
  const { status, answer, headers } = outcomeOf(
    settings,
    { method, path, isInApi: prefix.test(url.pathname) },
    request,
    asked,
  );
  settings.called({ method, path, body: read.body, files: read.files, status, answer });
  // What has no content has no type either: clients try to parse it otherwise.
  if (answer === null) response.writeHead(status, headers).end();
  else response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(answer));
}

interface Said {
  status: number;
  answer: object | null;
  headers: Record<string, string>;
}

function outcomeOf(
  { token, routes, faults }: Settings,
  { method, path, isInApi }: { method: string; path: string; isInApi: boolean },
  request: Request,
  { headers }: IncomingMessage,
): Said {
  const fault = takeFault(faults, method, path);
  if (fault && !fault.isDone) return said(fault);
  try {
    const route = routes.find((one) => one.method === method && one.path.test(path));
    if (!route || !isInApi) throw problems.noRoute();
    if (!route.isOpen && headers.authorization !== `Bot ${token}`) throw problems.unauthorized();
    const answer = route.answer((route.path.exec(path) ?? []).slice(1), request);
    if (fault) return said(fault);
    return { status: answer === null ? 204 : 200, answer, headers: {} };
  } catch (error) {
    if (!(error instanceof DiscordProblem)) throw error;
    const { status, code, message, more } = error;
    return { status, answer: { message, code, ...more }, headers: {} };
  }
}

function takeFault(faults: Fault[], method: string, path: string): Fault | undefined {
  const fault = faults.find((one) => one.method === method && one.path.test(path));
  if (!fault) return undefined;
  fault.times = (fault.times ?? 1) - 1;
  if (fault.times <= 0) faults.splice(faults.indexOf(fault), 1);
  return fault;
}

function said({ status, retryAfter, code = 0, message = 'fault', isEmpty = false }: Fault): Said {
  if (isEmpty) return { status, answer: [], headers: {} };
  if (status !== 429) return { status, answer: { message, code }, headers: {} };
  const seconds = retryAfter ?? 1;
  return {
    status,
    answer: { message: 'You are being rate limited.', retry_after: seconds, global: false },
    headers: { 'retry-after': String(seconds), 'x-ratelimit-scope': 'user' },
  };
}

async function readBody(asked: IncomingMessage): Promise<{ body: unknown; files: readonly string[] }> {
  const raw = await buffer(asked);
  const type = asked.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) {
    const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
    const files = [...form.values()].flatMap((value) => (typeof value === 'string' ? [] : [value.name]));
    return { body: JSON.parse(String(form.get('payload_json') ?? '{}')), files };
  }
  return { body: raw.length > 0 ? JSON.parse(raw.toString()) : null, files: [] };
}
