import { z } from 'zod';
import { pause } from '../pause.ts';
import type { AskedFor, Rest } from './calls.ts';
import { AskedToWait, Refused } from './refusals.ts';

const refusalSchema = z.object({ code: z.number().default(0), message: z.string().default('') });
const waitSchema = z.object({ retry_after: z.number() });

const version = 'v10';
const timeoutMs = 10_000;
const tries = 3;
const againMs = 300;
/** a wait longer than this is the caller's */
const longestWaitMs = 3_000;

/** Asks by fetch, for where the library would not fit. Short waits and failures are waited out here, as the library does. */
export function restByFetch(token: string, apiUrl: string): Rest {
  async function once(method: string, path: string, { query, auth, ...asked }: AskedFor): Promise<Response> {
    const address = `${apiUrl}/${version}${path}${query ? `?${query}` : ''}`;
    const { body, headers } = contentOf(asked);
    const authorization = auth === false ? {} : { authorization: `Bot ${token}` };
    return fetch(address, {
      method,
      ...(body === undefined ? {} : { body }),
      headers: { ...headers, ...authorization, 'user-agent': 'DiscordBot (https://signalos.invalid, 1)' },
      signal: AbortSignal.timeout(timeoutMs),
    });
  }

  async function ask(method: string, path: string, asked: AskedFor = {}): Promise<unknown> {
    for (let nth = 1; ; nth += 1) {
      const response = await once(method, path, asked);
      if (response.ok) return response.status === 204 ? null : response.json();
      const said: unknown = await response.json().catch(() => ({}));
      const waitMs =
        response.status === 429 ? Math.ceil((waitSchema.safeParse(said).data?.retry_after ?? 1) * 1_000) : 0;
      if (response.status === 429 && (nth === tries || waitMs > longestWaitMs || isShowing(method, path)))
        throw new AskedToWait(waitMs);
      if (response.status < 500 && response.status !== 429) {
        const { code, message } = refusalSchema.safeParse(said).data ?? { code: 0, message: '' };
        throw new Refused(response.status, code, `${method} ${response.status} ${code} ${message}`);
      }
      if (nth === tries) throw new Error(`Discord answered ${response.status}`);
      await pause(waitMs || againMs * nth, new AbortController().signal);
    }
  }

  return {
    get: (path, asked) => ask('GET', path, asked),
    post: (path, asked) => ask('POST', path, asked),
    put: (path, asked) => ask('PUT', path, asked),
    patch: (path, asked) => ask('PATCH', path, asked),
    delete: (path, asked) => ask('DELETE', path, asked),
  };
}

/** Where a message is shown its sender waits, so that what is more urgent goes first. */
const isShowing = (method: string, path: string): boolean =>
  method !== 'GET' && /^\/channels\/\d+\/messages/.test(path);

function contentOf({ body, files = [] }: AskedFor): { body?: BodyInit; headers: Record<string, string> } {
  if (files.length === 0)
    return body === undefined
      ? { headers: {} }
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const form = new FormData();
  for (const [nth, { name, contentType = '', data }] of files.entries())
    form.append(`files[${nth}]`, new Blob([data as Uint8Array<ArrayBuffer>], { type: contentType }), name);
  form.append('payload_json', JSON.stringify(body ?? {}));
  return { body: form, headers: {} };
}
