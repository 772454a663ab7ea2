import type { Hono } from 'hono';
import type { RefusalTable } from '../core/outcome.ts';
import { DocsPage, type ReadableDocument } from './docs-page.tsx';
import { docsStyle } from './docs-style.ts';
import type { ApiBook } from './openapi.ts';
import type { HttpEnv } from './settings.ts';

/** The API described, for programs and for people; both are made on the first request and kept. */
export function mountDocs(app: Hono<HttpEnv>, book: ApiBook, refusals: RefusalTable): void {
  let document: string | undefined;
  let page: string | undefined;
  const readDocument = () => {
    document ??= JSON.stringify(book.document());
    return document;
  };
  app.get('/openapi.json', (c) => {
    c.set('action', 'openapi');
    return c.body(readDocument(), 200, { 'content-type': 'application/json' });
  });
  app.get('/docs', (c) => {
    c.set('action', 'docs');
    page ??= renderPage(JSON.parse(readDocument()), refusals);
    return c.html(page);
  });
  app.get('/docs/style.css', (c) => {
    c.set('action', 'docs');
    return c.body(docsStyle, 200, { 'content-type': 'text/css; charset=utf-8' });
  });
}

function renderPage(document: ReadableDocument, refusals: RefusalTable): string {
  return `<!doctype html>${<DocsPage document={document} refusals={refusals} />}`;
}
