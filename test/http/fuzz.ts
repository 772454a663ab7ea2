import fc from 'fast-check';
import type { Hono } from 'hono';
import type { AnyAction } from '../../src/core/action.ts';
import { type JsonSchema, jsonSchemaOf } from '../../src/http/json-schema.ts';
import type { HttpEnv } from '../../src/http/settings.ts';

const nasty = fc.constantFrom(
  '',
  '\0',
  '\ud800',
  '../..',
  "' OR 1=1 --",
  '__proto__',
  'constructor',
  '1e999',
  '-0',
  'NaN',
  '9'.repeat(400),
  'x'.repeat(5000),
  '\u202e',
  '%',
  '%00',
  '{}',
);
const anyText = fc.oneof({ weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) }, nasty);
const anyNumber = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(-0, 1e308, 2 ** 53, Number.MIN_VALUE));
const anyValue = fc.oneof(fc.jsonValue({ maxDepth: 4 }), anyText, anyNumber, nasty);

type Root = JsonSchema;

/** Values that mostly fit a schema: what gets past the first check is what reaches the code behind it. */
function valuesOf(given: JsonSchema, root: Root, depth = 0): fc.Arbitrary<unknown> {
  if (depth > 5) return fc.constant(null);
  const schema = given.$ref ? followed(given.$ref, root) : given;
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const shapes = schema.anyOf ?? schema.oneOf;
  if (shapes && shapes.length > 0) return fc.oneof(...shapes.map((shape) => valuesOf(shape, root, depth + 1)));
  const types = [schema.type ?? 'anything'].flat();
  return fc.oneof(...types.map((type) => valueOfType(type, schema, root, depth)));
}

function followed(ref: string, root: Root): JsonSchema {
  const steps = ref.replace(/^#\/?/, '').split('/').filter(Boolean);
  return steps.reduce<JsonSchema>((at, step) => (at[step] ?? {}) as JsonSchema, root);
}

function valueOfType(type: string, schema: JsonSchema, root: Root, depth: number): fc.Arbitrary<unknown> {
  const least = Number(schema.minimum ?? schema.exclusiveMinimum ?? -10);
  if (type === 'string') return textOf(schema);
  if (type === 'integer')
    return fc.integer({ min: least, max: Math.max(least, Number(schema.maximum ?? least + 1000)) });
  if (type === 'number') return fc.double({ min: least, max: Number(schema.maximum ?? 1e9), noNaN: true });
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'array') return fc.array(valuesOf(schema.items ?? {}, root, depth + 1), { maxLength: 3 });
  if (type !== 'object') return anyValue;
  const fields = Object.entries(schema.properties ?? {});
  const needed = fields.filter(([name]) => schema.required?.includes(name)).map(([name]) => name);
  const record = Object.fromEntries(fields.map(([name, field]) => [name, valuesOf(field, root, depth + 1)]));
  return fc.record(record, { requiredKeys: needed });
}

function textOf(schema: JsonSchema): fc.Arbitrary<string> {
  const fits = typeof schema.pattern === 'string' && !schema.format ? [matching(schema.pattern)] : [];
  const plain = fc.constantFrom('demo', 'desk-1', 'EURUSD', '1.25', '0.1', '2026-11-21T05:00:00Z');
  if (fits.length > 0) return fc.oneof(...fits, ...fits, anyText);
  return fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: anyText });
}

function matching(pattern: string): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern));
  } catch {
    return anyText;
  }
}

/** A request for an action: its input mostly fits, one field may be spoiled, the body may be something else altogether. */
interface Shot {
  input: unknown;
  spoil: { field: number; value: unknown } | null;
  raw: string | null;
  headers: Record<string, string>;
}

export function shotsAt(action: AnyAction): fc.Arbitrary<Shot> {
  const schema = jsonSchemaOf(action.input, 'input', '#');
  const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
  return fc.record({
    input: valuesOf(schema, schema),
    spoil: fc.option(fc.record({ field: fc.nat(20), value: anyValue }), { freq: 2 }),
    raw: seldom(fc.oneof(anyText, fc.json())),
    headers: seldom(fc.tuple(headerName, headerText)).map((header) => Object.fromEntries(header ? [header] : [])),
  });
}

const headerName = fc.constantFrom(
  'idempotency-key',
  'x-request-id',
  'accept',
  'cookie',
  'content-type',
  'content-length',
);
const headerText = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('application/json', 'text/html', '5', '-1'));

export async function shoot(app: Hono<HttpEnv>, action: AnyAction, shot: Shot): Promise<Response> {
  const http = action.http ?? { method: 'get', path: '/' };
  const fields = spoiled(shot);
  const inPath = new Set([...http.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
  const path = http.path.replaceAll(/\{(\w+)\}/g, (_, name) => encode(fields[name]));
  const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => !inPath.has(name)));
  const headers = { 'content-type': 'application/json', ...shot.headers };
  if (http.method === 'get')
    return app.request(`/api/v1${path}?${shot.raw ?? queryOf(rest)}`, { headers: safe(headers) });
  const body = shot.raw ?? JSON.stringify(rest);
  return app.request(`/api/v1${path}`, { method: http.method.toUpperCase(), body, headers: safe(headers) });
}

function spoiled({ input, spoil }: Shot): Record<string, unknown> {
  const fields = { ...(input as Record<string, unknown>) };
  const names = Object.keys(fields);
  const name = spoil === null ? undefined : names[spoil.field % Math.max(1, names.length)];
  if (name !== undefined && spoil !== null) fields[name] = spoil.value;
  return fields;
}

function encode(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('') || 'x';
}

function queryOf(fields: Record<string, unknown>): string {
  return Object.entries(fields)
    .flatMap(([name, value]) => [value].flat().map((one) => `${encode(name)}=${encode(one)}`))
    .join('&');
}

/** Only what a real client could put on the wire. */
function safe(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replaceAll(/[^\x20-\x7e]/g, '?')]),
  );
}
