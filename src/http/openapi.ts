import { OpenAPIHono } from '@hono/zod-openapi';
import type { AnyAction, eachAddress } from '../core/action.ts';
import { exampleOf } from './docs/examples.ts';
import { groupOf, groupsOf } from './docs/groups.ts';
import { type IdSource, idSourceOf } from './docs/ids.ts';
import { fieldOf, fieldsOf, isRequired, type JsonSchema, jsonSchemaOf, withoutFields } from './json-schema.ts';
import type { HttpSettings } from './settings.ts';

type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;
type Registry = OpenAPIHono['openAPIRegistry'];

type Parameter = {
  in: 'path' | 'query' | 'header';
  name: string;
  required: boolean;
  description?: string;
  example?: unknown;
  /** the answer of another action that gives this id */
  'x-from'?: Pick<IdSource, 'from' | 'at'>;
  schema: never;
};

/** OpenAPI 3.1 takes JSON Schema as it is; the library's types, made for 3.0 as well, do not. */
function asSchema(schema: JsonSchema): never {
  return schema as never;
}

/** What the routes write themselves into, and what is read from it once all are there. */
export interface ApiBook {
  registry: Registry;
  /** the groups that something was described in */
  titles: Set<string>;
  document: () => OpenApiDocument;
}

const introduction = `Every action of the service, as it is offered over HTTP.

A refusal is a problem document (RFC 9457) with a code, the facts it stands on and a sentence. A field that nobody knows is refused, with the name that may have been meant.
What was asked for too often is answered 429 with Retry-After; RateLimit and RateLimit-Policy say at every answer how much is left.
Send an Idempotency-Key with a write: the same key and body get the first answer again, so a retry never acts twice.`;

export function openBook(settings: HttpSettings): ApiBook {
  const book = new OpenAPIHono();
  const { openAPIRegistry: registry } = book;
  registry.registerComponent('schemas', 'Problem', asSchema(problemSchema));
  const titles = new Set<string>();
  const document = () =>
    book.getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: 'SignalOS', version: settings.version, description: introduction, license: { name: 'MIT' } },
      servers: [{ url: '/' }],
      tags: groupsOf(titles).map(({ title, about }) => ({ name: title, description: about })),
    });
  return { registry, titles, document };
}

const problemSchema: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'facts', 'requestId'],
  properties: {
    type: { type: 'string', format: 'uri-reference', description: 'where the code is explained' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'the sentence for people' },
    code: { type: 'string' },
    facts: { type: 'object', additionalProperties: true },
    requestId: { type: 'string' },
  },
};

export const problemAnswer = {
  description: 'Refused, with the reason',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** Input and output are components of the document, so that schemas which refer to themselves stay readable. */
export function describeAction(
  book: ApiBook,
  action: ReturnType<typeof eachAddress>[number] & AnyAction,
  path: string,
): void {
  const { registry } = book;
  const { http, operation } = action;
  const names = pathNames(path);
  const input = jsonSchemaOf(action.input, 'input', componentRef(action, 'input'));
  const output = jsonSchemaOf(action.output, 'output', componentRef(action, 'output'));
  const body = withoutFields(input, names);
  const isGet = http.method === 'get';
  const isFirst = operation === action.name;
  if (isFirst) {
    registry.registerComponent('schemas', componentName(action, 'output'), asSchema(output));
    registry.registerComponent('schemas', componentName(action, 'input'), asSchema(isGet ? input : body));
  }
  const hasBody = !isGet && (http.method !== 'delete' || fieldsOf(body).length > 0);
  const example = exampleOf(action.name);
  const { title } = groupOf(http.path);
  book.titles.add(title);
  registry.registerPath({
    method: http.method,
    path,
    operationId: operation,
    ...(isFirst ? {} : { description: `The same as ${action.name}.` }),
    summary: action.summary,
    tags: [title],
    parameters: [
      ...names.map((name) => pathParameter(http.path, name, input)),
      ...(isGet ? fieldsOf(body).map((name) => queryParameter(name, body, example[name])) : []),
      ...(action.kind === 'write' ? [idempotencyKey] : []),
    ],
    ...(hasBody && { request: { body: { required: true, content: jsonOf(componentRef(action, 'input'), example) } } }),
    responses: {
      [http.status ?? 200]: {
        description: 'Done',
        content: http.file ? fileContent : { ...jsonOf(componentRef(action, 'output')), ...(http.csv && csvContent) },
      },
      default: problemAnswer,
    },
  });
}

const fileContent = { 'application/zip': { schema: asSchema({ type: 'string', format: 'binary' }) } };
const csvContent = { 'text/csv': { schema: asSchema({ type: 'string' }) } };

function jsonOf($ref: string, example?: unknown) {
  return { 'application/json': { schema: { $ref }, ...(example !== undefined && { example }) } };
}

export function pathNames(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].flatMap((match) => match[1] ?? []);
}

function componentName(action: AnyAction, io: 'input' | 'output'): string {
  return `${action.name.replaceAll(/[^A-Za-z0-9._-]/g, '_')}.${io}`;
}

function componentRef(action: AnyAction, io: 'input' | 'output'): string {
  return `#/components/schemas/${componentName(action, io)}`;
}

/** What stands in a path is an id more often than not: the document says which answer gives it. */
function pathParameter(path: string, name: string, input: JsonSchema): Parameter {
  const source = idSourceOf(path, name);
  const given = source && { example: source.usual, 'x-from': { from: source.from, at: source.at } };
  return { in: 'path', required: true, ...described(name, input), ...given };
}

function queryParameter(name: string, input: JsonSchema, example: unknown): Parameter {
  const given = example === undefined ? {} : { example };
  return { in: 'query', required: isRequired(input, name), ...described(name, input), ...given };
}

function described(name: string, input: JsonSchema) {
  const schema = fieldOf(input, name) ?? { type: 'string' };
  const { description } = schema;
  return { name, schema: asSchema(schema), ...(description && { description }) };
}

const idempotencyKey: Parameter = {
  in: 'header',
  name: 'Idempotency-Key',
  required: false,
  schema: asSchema({
    type: 'string',
    minLength: 1,
    maxLength: 255,
    description: 'The same key with the same input gets the first answer again; with another input it is refused.',
  }),
};
