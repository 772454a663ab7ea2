import type { IncomingMessage } from 'node:http';

/** What the Bot API answers to a call that it does not carry out. */
export class Refused extends Error {
  constructor(
    readonly code: number,
    readonly description: string,
    readonly parameters: { retry_after?: number; migrate_to_chat_id?: number } = {},
  ) {
    super(description);
  }
}

export const bad = (what: string): Refused => new Refused(400, `Bad Request: ${what}`);

/** A file that was uploaded with a call. */
export interface Upload {
  name: string;
  bytes: Buffer;
}

export type Args = Record<string, unknown>;

/** The arguments of a call, however they came: JSON, a form, or parts with files among them. */
export async function readArgs(request: IncomingMessage): Promise<Args> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (body.length === 0) return {};
  if (type.startsWith('application/json')) return readJson(body.toString('utf8'));
  if (type.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(
      [...new URLSearchParams(body.toString('utf8'))].map(([name, text]) => [name, loosen(text)]),
    );
  if (type.startsWith('multipart/form-data')) return readParts(body, type);
  throw bad(`content type ${type} is not understood`);
}

function readJson(text: string): Args {
  try {
    return JSON.parse(text) as Args;
  } catch {
    throw bad('the body is no JSON');
  }
}

async function readParts(body: Buffer, type: string): Promise<Args> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const args: Args = {};
  for (const [name, part] of form)
    args[name] =
      typeof part === 'string'
        ? loosen(part)
        : ({ name: part.name, bytes: Buffer.from(await part.arrayBuffer()) } satisfies Upload);
  return args;
}

/** In forms everything is text; what looks like JSON is taken as JSON, as the platform does. */
function loosen(text: string): unknown {
  if (!/^(-?\d{1,15}|true|false|[[{].*)$/s.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export const isUpload = (value: unknown): value is Upload =>
  typeof value === 'object' && value !== null && Buffer.isBuffer((value as Upload).bytes);
