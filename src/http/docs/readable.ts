import type { JsonSchema } from '../json-schema.ts';

export interface Parameter {
  in: string;
  name: string;
  required?: boolean;
  example?: unknown;
  'x-from'?: { from: string; at: string };
  schema: JsonSchema;
}

interface Body {
  content?: Record<string, { schema: JsonSchema; example?: unknown }>;
}

interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  parameters?: Parameter[];
  requestBody?: Body;
  responses: Record<string, Body>;
}

/** The OpenAPI document, as far as the page for people reads it. */
export interface ReadableDocument {
  info: { title: string; version: string; description: string };
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
}

export interface Entry extends Operation {
  method: string;
  path: string;
}

export function entriesOf(document: ReadableDocument): Entry[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ ...operation, method, path })),
  );
}

export function jsonOf(body: Body | undefined): { schema: JsonSchema; example?: unknown } | undefined {
  return body?.content?.['application/json'];
}
