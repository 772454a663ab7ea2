import { z } from 'zod';

/** JSON Schema as zod writes it, as far as we look into it. */
export interface JsonSchema {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  description?: string;
  default?: unknown;
  /** the fields it does not name: none, or any that fit this */
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  [keyword: string]: unknown;
}

/**
 * `home` is where the schema will stand in the document: zod's own references start at the schema, OpenAPI's at the
 * document. What goes in takes the fields it names and no others, unless its schema says what others may be.
 */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output', home = '#'): JsonSchema {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema: one }) => {
      if (io === 'input' && one.properties) one.additionalProperties ??= false;
    },
  });
  return rehome(plain, home) as JsonSchema;
}

export type Resolve = (ref: string) => JsonSchema | undefined;

/** Follows one reference of the document. */
export function resolver(document: object): Resolve {
  return (ref) => {
    let at: unknown = document;
    for (const step of ref
      .replace(/^#\/?/, '')
      .split('/')
      .filter((name) => name !== ''))
      at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined;
    return at as JsonSchema | undefined;
  };
}

function rehome(value: unknown, home: string): unknown {
  if (Array.isArray(value)) return value.map((item) => rehome(item, home));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '~standard')
      .map(([key, field]) =>
        key === '$ref' && typeof field === 'string' && field.startsWith('#')
          ? [key, home + field.slice(1)]
          : [key, rehome(field, home)],
      ),
  );
}

const branches = (schema: JsonSchema) => [schema.anyOf, schema.oneOf, schema.allOf].flatMap((list) => list ?? []);

/** A field of an object, wherever in a union of objects it stands. */
export function fieldOf(schema: JsonSchema, name: string): JsonSchema | undefined {
  if (schema.properties && Object.hasOwn(schema.properties, name)) return schema.properties[name];
  for (const branch of branches(schema)) {
    const found = fieldOf(branch, name);
    if (found) return found;
  }
  return undefined;
}

export function fieldsOf(schema: JsonSchema): string[] {
  return [...new Set([...Object.keys(schema.properties ?? {}), ...branches(schema).flatMap(fieldsOf)])];
}

export function isRequired(schema: JsonSchema, name: string): boolean {
  return schema.required?.includes(name) ?? false;
}

export function withoutFields(schema: JsonSchema, names: readonly string[]): JsonSchema {
  const trimmed: JsonSchema = { ...schema };
  if (schema.properties)
    trimmed.properties = Object.fromEntries(
      Object.entries(schema.properties).filter(([name]) => !names.includes(name)),
    );
  if (schema.required) {
    const required = schema.required.filter((name) => !names.includes(name));
    if (required.length > 0) trimmed.required = required;
    else delete trimmed.required;
  }
  for (const key of ['anyOf', 'oneOf', 'allOf'] as const) {
    const list = schema[key];
    if (list) trimmed[key] = list.map((branch) => withoutFields(branch, names));
  }
  return trimmed;
}

/** The JSON types a field takes; everything when the schema doesn't say. */
export function typesOf(schema: JsonSchema): string[] {
  const own = schema.type === undefined ? [] : [schema.type].flat();
  return [...own, ...branches(schema).flatMap(typesOf)];
}
