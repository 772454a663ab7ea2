import type { Hono } from 'hono';
import type { RefusalTable } from '../core/outcome.ts';
import type { ApiBook } from './openapi.ts';
import type { HttpEnv } from './settings.ts';
export function mountDocs(app: Hono<HttpEnv>, book: ApiBook, _refusals: RefusalTable): void {
  let text: string | undefined;
  app.get('/openapi.json', (c) => {
    c.set('action', 'openapi');
    text ??= JSON.stringify(book.document());
    return c.body(text, 200, { 'content-type': 'application/json' });
  });
}
