import { readBounded } from '../core/bounded-body.ts';
import type { Outcome } from '../core/outcome.ts';
import { httpRefusals } from './refusals.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
const maxDepth = 32;

/** The JSON a request carries; an empty body is an empty object. */
export async function readJson(request: Request, maxBytes: number): Promise<Outcome<unknown>> {
  const type = request.headers.get('content-type');
  if (type === null) {
    if (request.method === 'DELETE' && !hasBody(request)) return { ok: true, value: {} };
    return httpRefusals.refuse('MISSING_CONTENT_TYPE', {});
  }
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?;?\s*$/i.test(type))
    return httpRefusals.refuse('WRONG_CONTENT_TYPE', { given: type.slice(0, 100) });
  const bytes = await readBytes(request, maxBytes);
  return bytes.ok ? parseJson(bytes.value) : bytes;
}

/** A body as it was sent, to the letter. */
export async function readText(request: Request, maxBytes: number): Promise<Outcome<string>> {
  const bytes = await readBytes(request, maxBytes);
  if (!bytes.ok) return bytes;
  const broken = (why: string) => httpRefusals.refuse('BROKEN_TEXT', { why });
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.value);
    return isPlainText(text) ? { ok: true, value: text } : broken('a text holds a NUL or half a character');
  } catch {
    return broken('it is not UTF-8');
  }
}

function hasBody(request: Request): boolean {
  const length = request.headers.get('content-length');
  return length === null ? request.headers.has('transfer-encoding') : length !== '0';
}

/** With a stated length the server has already bounded the body; without one the bytes are counted as they come. */
async function readBytes(request: Request, maxBytes: number): Promise<Outcome<Uint8Array>> {
  const tooLarge = httpRefusals.refuse('BODY_TOO_LARGE', { maxBytes });
  const stated = request.headers.get('content-length');
  if (Number(stated ?? 0) > maxBytes) return tooLarge;
  try {
    const bytes = stated === null ? await readBounded(request, maxBytes) : new Uint8Array(await request.arrayBuffer());
    return bytes === null || bytes.length > maxBytes ? tooLarge : { ok: true, value: bytes };
  } catch {
    return httpRefusals.refuse('BODY_CUT_SHORT', {});
  }
}

function parseJson(bytes: Uint8Array): Outcome<unknown> {
  const broken = (why: string) => httpRefusals.refuse('BROKEN_JSON', { why });
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return broken('it is not UTF-8');
  }
  if (text.trim() === '') return { ok: true, value: {} };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return broken('a bracket, quote or comma is missing or too many');
  }
  const unfit = findUnfit(value, 0);
  return unfit ? broken(unfit) : { ok: true, value };
}

/** What JSON can say but a database or a hash cannot keep as it was said. */
function findUnfit(value: unknown, depth: number): string | null {
  if (typeof value === 'string') return isPlainText(value) ? null : 'a text holds a NUL or half a character';
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'a number is too large';
  if (typeof value !== 'object' || value === null) return null;
  if (depth === maxDepth) return `it is nested deeper than ${maxDepth} levels`;
  for (const [key, field] of Object.entries(value)) {
    if (key === '__proto__') return 'a field has a name that is not allowed';
    const unfit = findUnfit(key, depth) ?? findUnfit(field, depth + 1);
    if (unfit) return unfit;
  }
  return null;
}

export function isPlainText(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}
