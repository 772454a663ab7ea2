import { nearestName } from '../core/nearest-name.ts';
import { fieldsOf, type JsonSchema, resolver, typesOf } from './json-schema.ts';

/** A field that nothing here knows: whoever sent it believes that it matters. */
export interface UnknownField {
  field: string;
  nearest: string | null;
  known: string[];
}

interface Found {
  at: string;
  name: string;
  known: string[];
}

/** More of them are as much of a mistake; looking for what each may have meant takes time. */
const mostTold = 10;

/** The fields at any depth that the schema does not name. What a schema leaves open on purpose stays open. */
export function findUnknownFields(value: unknown, schema: JsonSchema): UnknownField[] {
  const resolve = resolver(schema);
  return unknownIn(value, schema, '')
    .slice(0, mostTold)
    .map(({ at, name, known }) => ({ field: (at + name).slice(0, 200), nearest: nearestName(name, known), known }));

  function unknownIn(value: unknown, given: JsonSchema, at: string): Found[] {
    if (typeof value !== 'object' || value === null) return [];
    const wanted = given.$ref ? (resolve(given.$ref) ?? {}) : given;
    const shapes = wanted.anyOf ?? wanted.oneOf;
    if (shapes && !wanted.properties) return unknownInOneOf(value, shapes, at);
    if (Array.isArray(value))
      return value.flatMap((item, index) => unknownIn(item, wanted.items ?? {}, `${at}${index}.`));
    return Object.entries(value).flatMap(([name, field]) => unknownField(name, field, wanted, at));
  }

  function unknownField(name: string, field: unknown, wanted: JsonSchema, at: string): Found[] {
    const own = wanted.properties && Object.hasOwn(wanted.properties, name) ? wanted.properties[name] : undefined;
    if (own) return unknownIn(field, own, `${at}${name}.`);
    const { additionalProperties: others, propertyNames } = wanted;
    const listed = propertyNames?.enum?.map(String);
    const isOpen = others !== false && (listed === undefined || listed.includes(name));
    if (isOpen) return typeof others === 'object' ? unknownIn(field, others, `${at}${name}.`) : [];
    return [{ at, name, known: listed ?? fieldsOf(wanted) }];
  }

  /** Of several shapes the one that is meant: by its constants first, then the one that knows most of what was sent. */
  function unknownInOneOf(value: object, shapes: JsonSchema[], at: string): Found[] {
    const settled = shapes.map((shape) => (shape.$ref ? (resolve(shape.$ref) ?? {}) : shape));
    const fitting = settled.filter((shape) => takes(shape, value));
    const meant = fitting.filter((shape) => hasConstantsOf(shape, value));
    const found = (meant.length > 0 ? meant : fitting).map((shape) => unknownIn(value, shape, at));
    return found.sort((a, b) => a.length - b.length)[0] ?? [];
  }
}

function takes(schema: JsonSchema, value: object): boolean {
  const types = typesOf(schema);
  return types.length === 0 || types.includes(Array.isArray(value) ? 'array' : 'object');
}

function hasConstantsOf(schema: JsonSchema, value: object): boolean {
  return Object.entries(schema.properties ?? {}).every(
    ([name, { const: constant }]) => constant === undefined || (value as Record<string, unknown>)[name] === constant,
  );
}
