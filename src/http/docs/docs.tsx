import type { Hono } from 'hono';
import type { RefusalTable } from '../../core/outcome.ts';
import type { ApiBook } from '../openapi.ts';
import type { HttpEnv } from '../settings.ts';
import { DocsPage } from './page.tsx';
import type { ReadableDocument } from './readable.ts';
import { docsScript } from './script.ts';
import { docsIcon, docsStyle } from './style.ts';

/**
 * The API described, for programs and for people; the document is made on the first request and kept, the page once for
 * each address that it is asked under, since its examples name it.
 */
export function mountDocs(app: Hono<HttpEnv>, book: ApiBook, refusals: RefusalTable): void {
  let document: string | undefined;
  let page: { origin: string; html: string } | undefined;
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
    const { origin } = new URL(c.req.url);
    if (page?.origin !== origin) page = { origin, html: render(JSON.parse(readDocument()), origin) };
    return c.html(page.html);
  });
  app.get('/docs/style.css', (c) => {
    c.set('action', 'docs');
    return c.body(docsStyle, 200, { 'content-type': 'text/css; charset=utf-8' });
  });
  app.get('/docs/search.js', (c) => {
    c.set('action', 'docs');
    return c.body(docsScript, 200, { 'content-type': 'text/javascript; charset=utf-8' });
  });

  app.get('/docs/icon.svg', (c) => {
    c.set('action', 'docs');
    return c.body(docsIcon, 200, { 'content-type': 'image/svg+xml' });
  });

  function render(document: ReadableDocument, origin: string): string {
    return `<!doctype html>${<DocsPage document={document} refusals={refusals} origin={origin} home={homeOf()} />}`;
  }

  /** Where the web page is not served, nothing leads to it. */
  function homeOf(): string | null {
    const answers = app.router.match('GET', '/')[0].some(([[, route]]) => route.method === 'GET' && route.path === '/');
    return answers ? '/' : null;
  }
}
