import type { JsonSchema, Resolve } from '../json-schema.ts';

/** A field as the docs show it; `name` is dotted where objects stand in objects. */
export interface FieldRow {
  name: string;
  type: string;
  required: boolean;
  note: string;
}

const maxDepth = 4;

function settle(schema: JsonSchema, resolve: Resolve): JsonSchema {
  return schema.$ref ? (resolve(schema.$ref) ?? {}) : schema;
}

export function rowsOf(given: JsonSchema, resolve: Resolve, prefix = '', depth = 0): FieldRow[] {
  const schema = settle(given, resolve);
  const shapes = schema.oneOf ?? schema.anyOf ?? schema.allOf;
  if (shapes && !schema.properties) {
    const rows = shapes.flatMap((shape) => rowsOf(shape, resolve, prefix, depth));
    return rows.filter((row, at) => rows.findIndex((other) => sameRow(row, other)) === at);
  }
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const row = rowOf(prefix + name, field, schema.required?.includes(name) ?? false, resolve);
    const inner = innerObject(field, resolve);
    const isFolded = field.$ref !== undefined || depth + 1 >= maxDepth || inner === null;
    return isFolded ? [row] : [row, ...rowsOf(inner, resolve, `${row.name}.`, depth + 1)];
  });
}

const sameRow = (a: FieldRow, b: FieldRow) => a.name === b.name && a.type === b.type;

export function rowOf(name: string, field: JsonSchema, required: boolean, resolve: Resolve): FieldRow {
  const notes = [field.description ?? '', ...limitsOf(settle(field, resolve))];
  const isList = typeWords(field, resolve).startsWith('list');
  return {
    name: isList ? `${name}[]` : name,
    type: typeWords(field, resolve),
    required,
    note: notes.filter((note) => note !== '').join(' · '),
  };
}

function innerObject(field: JsonSchema, resolve: Resolve): JsonSchema | null {
  const schema = settle(field, resolve);
  const inner = schema.items ?? schema;
  return inner.properties || inner.oneOf || inner.anyOf ? inner : null;
}

function typeWords(given: JsonSchema, resolve: Resolve): string {
  const schema = settle(given, resolve);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const shapes = schema.oneOf ?? schema.anyOf;
  if (shapes) return [...new Set(shapes.map((shape) => typeWords(shape, resolve)))].join(' | ');
  const types = [schema.type ?? 'anything'].flat();
  return types
    .map((type) => (type === 'array' ? `list of ${typeWords(schema.items ?? {}, resolve)}` : type))
    .join(' | ');
}

const limitWords: [string, (value: unknown) => string][] = [
  ['minimum', (value) => `at least ${value}`],
  ['exclusiveMinimum', (value) => `more than ${value}`],
  ['maximum', (value) => (value === Number.MAX_SAFE_INTEGER ? '' : `at most ${value}`)],
  ['minLength', (value) => `at least ${value} characters`],
  ['maxLength', (value) => `at most ${value} characters`],
  ['maxItems', (value) => `at most ${value} of them`],
  ['default', (value) => `${JSON.stringify(value)} when left out`],
];

function limitsOf(schema: JsonSchema): string[] {
  return limitWords.flatMap(([keyword, words]) => {
    const value = schema[keyword];
    return value === undefined || value === Number.MIN_SAFE_INTEGER ? [] : [words(value)];
  });
}
