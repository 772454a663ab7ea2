import { z } from 'zod';
import { CallFailed, type Carry, refusedWith } from './client.ts';

const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error_code: z.number(),
    description: z.string().default(''),
    parameters: z.object({ retry_after: z.number().optional(), migrate_to_chat_id: z.number().optional() }).optional(),
  }),
]);

/** A file of ours among what is sent. */
const fileSchema = z.object({ source: z.instanceof(Uint8Array), filename: z.string() });

/** Calls by fetch, for where the library cannot run. */
export function byFetch({ token, apiRoot }: { token: string; apiRoot: string }): Carry {
  return async (method, args, signal) => {
    const response = await fetch(`${apiRoot}/bot${token}/${method}`, { method: 'POST', ...contentOf(args), signal });
    const read = answerSchema.safeParse(await response.json().catch(() => null));
    // What stands before the platform answers in its own words when it fails.
    if (!read.success) throw new CallFailed(`answered ${response.status}`, { ...nothing, code: response.status });
    if (!read.data.ok) throw refusedWith(read.data);
    // What a method answers with is known by its types alone, here as in the library.
    return read.data.result as never;
  };
}

const nothing = { waitMs: null, movedTo: null };

function contentOf(args: object): { body: BodyInit; headers?: Record<string, string> } {
  const given = Object.entries(args).filter(([, value]) => value !== undefined);
  if (!given.some(([, value]) => fileSchema.safeParse(value).success))
    return { body: JSON.stringify(args), headers: { 'content-type': 'application/json' } };
  const form = new FormData();
  for (const [name, value] of given) {
    const file = fileSchema.safeParse(value).data;
    if (file) form.append(name, new Blob([file.source as Uint8Array<ArrayBuffer>]), file.filename);
    else form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  return { body: form };
}
