import type { AnyAction } from '../core/action.ts';
import { actionRefusals } from '../core/action.ts';
import type { Outcome } from '../core/outcome.ts';
import { fieldOf, type JsonSchema, typesOf } from './json-schema.ts';
import { isPlainText, readJson } from './read-body.ts';
import { httpRefusals } from './refusals.ts';
import { findUnknownFields } from './unknown-fields.ts';

type Fields = Record<string, unknown>;

interface Sources {
  action: AnyAction;
  /** the action's input as JSON Schema: what a text in path or query should become */
  wanted: JsonSchema;
  params: Record<string, string>;
  maxBodyBytes: number;
}

/**
 * One input object out of path, query and body. A field that the action does not know is refused here, with the name
 * that may have been meant; whether the rest fits is decided by the action's own schema.
 */
export async function readInput(request: Request, sources: Sources): Promise<Outcome<Fields>> {
  const { action, wanted, params } = sources;
  const url = new URL(request.url);
  const unreadable = findUnreadable(url, params);
  if (unreadable) return httpRefusals.refuse('BAD_URL', { part: unreadable });
  const path = Object.fromEntries(
    Object.entries(params).map(([name, text]) => [name, fromText(text, fieldOf(wanted, name))]),
  );
  const query = readQuery(url.searchParams, wanted);
  const isGet = action.http?.method === 'get';
  const rest: Outcome<Fields> = isGet
    ? { ok: true, value: query }
    : await readFields(request, Object.keys(query), sources.maxBodyBytes);
  if (!rest.ok) return rest;
  const twice = Object.keys(path).filter((name) => Object.hasOwn(rest.value, name) && rest.value[name] !== path[name]);
  if (twice.length > 0) {
    const problems = twice.map((field) => ({ field, problem: 'stands in the path and says something else here' }));
    return actionRefusals.refuse('INVALID_INPUT', { problems });
  }
  const input = { ...rest.value, ...path };
  const unknown = findUnknownFields(input, wanted);
  return unknown.length > 0 ? httpRefusals.refuse('UNKNOWN_FIELD', { unknown }) : { ok: true, value: input };
}

/** A query on a write is refused rather than ignored: its sender believes that it matters. */
async function readFields(request: Request, query: string[], maxBytes: number): Promise<Outcome<Fields>> {
  if (query.length > 0) return httpRefusals.refuse('QUERY_NOT_TAKEN', { fields: query });
  const body = await readJson(request, maxBytes);
  if (!body.ok) return body;
  if (typeof body.value !== 'object' || body.value === null || Array.isArray(body.value))
    return actionRefusals.refuse('INVALID_INPUT', { problems: [{ field: '', problem: 'expected a JSON object' }] });
  return { ok: true, value: body.value as Fields };
}

function readQuery(query: URLSearchParams, wanted: JsonSchema): Fields {
  const names = [...new Set(query.keys())];
  const fields = names.map((name) => [name, fromTexts(query.getAll(name), fieldOf(wanted, name))]);
  return Object.fromEntries(fields);
}

function findUnreadable(url: URL, params: Record<string, string>): string | null {
  if (!isReadable(url.pathname) || !Object.values(params).every(isPlainText)) return 'path';
  return isReadable(url.search.replaceAll('+', ' ')) ? null : 'query';
}

function isReadable(encoded: string): boolean {
  try {
    return isPlainText(decodeURIComponent(encoded));
  } catch {
    return false;
  }
}

/** A field given several times is a list; one that wants a list may be given once. */
function fromTexts(texts: string[], wanted: JsonSchema | undefined): unknown {
  const wantsList = wanted !== undefined && typesOf(wanted).includes('array');
  const [only] = texts;
  if (!wantsList && texts.length === 1 && only !== undefined) return fromText(only, wanted);
  return texts.map((text) => fromText(text, wanted?.items));
}

/** Text stays text unless the schema takes none. What cannot become what is wanted stays as it is, and is refused there. */
function fromText(text: string, wanted: JsonSchema | undefined): unknown {
  const types = wanted ? typesOf(wanted) : [];
  if (types.length === 0 || types.includes('string')) return text;
  const takesNumber = types.includes('number') || types.includes('integer');
  if (takesNumber && /^-?\d{1,20}(\.\d{1,20})?$/.test(text)) return Number(text);
  if (types.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
