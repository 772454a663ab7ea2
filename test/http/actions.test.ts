import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { actionsOf } from '../../src/core/action.ts';
import { accept } from '../../src/core/outcome.ts';
import { send, toyActions, toyApp } from './toy.ts';

describe('an action over HTTP', () => {
  it('gets its input from path and body, and answers with its own status', async () => {
    const { app, asked } = toyApp();
    const answer = await app.request(
      '/api/v1/feeds/demo/notes',
      send('POST', { text: 'hi' }, { 'x-request-id': 'r-1' }),
    );
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ feed: 'demo', text: 'hi', copies: 1, trace: 'r-1' });
    expect(asked).toEqual(['feed:demo']);
  });

  it.each([
    ['after=7', { after: 7 }],
    ['limit=5&after=0', { limit: 5, after: 0 }],
    ['newestFirst=true', { newestFirst: true, after: 0 }],
    ['symbol=EURUSD', { symbol: ['EURUSD'], after: 0 }],
    ['symbol=EURUSD&symbol=XAUUSD', { symbol: ['EURUSD', 'XAUUSD'], after: 0 }],
    ['above=1.10', { above: '1.10', after: 0 }],
    ['above=a+b%20c%C3%A9', { above: 'a b cé', after: 0 }],
  ])('reads the query %s as what its schema wants', async (query, expected) => {
    const answer = await toyApp().app.request(`/api/v1/feeds/demo/notes?${query}`);
    expect(await answer.json()).toEqual({ feed: 'demo', ...expected });
  });

  it.each(['after=x', 'after=1e3', 'after=1&after=2', 'after=', 'after=-1', 'newestFirst=yes', 'limit=51'])(
    'refuses the query %s with the field and no guess',
    async (query) => {
      const answer = await toyApp().app.request(`/api/v1/feeds/demo/notes?${query}`);
      const problem = await answer.json();
      expect([answer.status, problem.code]).toEqual([422, 'INVALID_INPUT']);
      expect(problem.facts.problems[0].field).toBe(query.split('=')[0]);
    },
  );

  it('does a write whose input is one of several shapes', async () => {
    const { app } = toyApp();
    const moved = await app.request('/api/v1/orders/7', send('PATCH', { kind: 'move', to: '1.1' }));
    expect(await moved.json()).toEqual({ order: 7, kind: 'move', to: '1.1' });
    const mixed = await app.request('/api/v1/orders/7', send('PATCH', { kind: 'close', to: '1.1' }));
    expect(mixed.status).toBe(422);
  });

  it('deletes without a body and without a content type', async () => {
    const { app, asked } = toyApp();
    const answer = await app.request('/api/v1/orders/007', { method: 'DELETE' });
    expect(await answer.json()).toEqual({ order: '007' });
    expect(asked).toEqual(['venue:paper-1']);
  });

  it('asks the office itself for what touches several actors', async () => {
    const answer = await toyApp().app.request('/api/v1/actions');
    expect(await answer.json()).toEqual({ count: toyActions.length });
  });

  it('shows nothing that its output does not declare', async () => {
    const answer = await toyApp().app.request('/api/v1/feeds/demo/notes', send('POST', { text: 'hi' }));
    expect(await answer.text()).not.toContain('never shown');
  });

  it('refuses a field that says something else than the path', async () => {
    const { app } = toyApp();
    const other = await app.request('/api/v1/feeds/demo/notes', send('POST', { text: 'hi', feed: 'other' }));
    expect((await other.json()).facts.problems[0].field).toBe('feed');
    const same = await app.request('/api/v1/feeds/demo/notes', send('POST', { text: 'hi', feed: 'demo' }));
    expect(same.status).toBe(201);
  });

  it('refuses a field nobody knows, whatever its schema would do with it, and a query on a write', async () => {
    const { app } = toyApp();
    const unknown = await app.request('/api/v1/feeds/demo/notes', send('POST', { text: 'hi', dryRun: true }));
    expect([unknown.status, (await unknown.json()).code]).toEqual([422, 'UNKNOWN_FIELD']);
    const query = await app.request('/api/v1/feeds/demo/notes?dryRun=true', send('POST', { text: 'hi' }));
    expect([query.status, (await query.json()).code]).toEqual([400, 'QUERY_NOT_TAKEN']);
  });

  it('needs nothing but its place in the catalogue to be served and described', async () => {
    const added = actionsOf('directory')({
      name: 'added_later',
      summary: 'A later thought',
      kind: 'read',
      needs: { scope: 'read', over: 'installation' },
      input: z.object({ n: z.number() }),
      output: z.object({ twice: z.number() }),
      http: { method: 'get', path: '/twice/{n}' },
      run: (_context, input) => accept({ twice: input.n * 2 }),
    });
    const { app } = toyApp({ actions: [...toyActions, added] });
    expect(await (await app.request('/api/v1/twice/21')).json()).toEqual({ twice: 42 });
    const document = await (await app.request('/openapi.json')).json();
    expect(document.paths['/api/v1/twice/{n}'].get.summary).toBe('A later thought');
  });

  it('is not mounted with a path that its input knows nothing of', () => {
    const lost = actionsOf('directory')({
      name: 'lost',
      summary: '',
      kind: 'read',
      needs: { scope: 'read', over: 'installation' },
      input: z.object({}),
      output: z.object({}),
      http: { method: 'get', path: '/lost/{id}' },
      run: () => accept({}),
    });
    expect(() => toyApp({ actions: [lost] })).toThrow('lost has no input for {id}');
  });
});
