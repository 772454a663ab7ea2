import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type AnyAction, actionsOf } from '../../src/core/action.ts';
import { accept, defineRefusals, wording } from '../../src/core/outcome.ts';
import type { Who } from '../../src/core/who.ts';
import { buildCatalogue, perform, refusalSentence, refusalStatus } from '../../src/office/catalogue.ts';
import { toyActions, toyOffice, toyRefusals, toyServices } from '../http/toy.ts';
import { asking, callers } from '../kit/who.ts';

const owner = asking(callers.owner());
const trader = asking(callers.trader('desk-2'));

function action(changes: Partial<AnyAction>): AnyAction {
  const plain = actionsOf('desk')({
    name: 'one',
    summary: '',
    kind: 'read',
    needs: { scope: 'trade', over: 'desk' },
    input: z.object({ desk: z.string().optional() }),
    output: z.object({ done: z.boolean() }),
    target: (input, who) => input.desk ?? who.desk ?? '',
    run: () => accept({ done: true }),
  });
  return { ...plain, ...changes };
}

function openOffice(actions: AnyAction[]) {
  const asked: string[] = [];
  const catalogue = buildCatalogue(actions, [toyRefusals.table]);
  const context = { catalogue, office: toyOffice(actions, asked), services: toyServices() };
  return { asked, ask: (name: string, input: unknown, who: Who) => perform(context, name, input, who) };
}

describe('the catalogue', () => {
  const get = (path: string) => ({ method: 'get' as const, path });
  const chat = (command: string) => ({ command, fromText: () => ({}) });

  it.each<[string, Partial<AnyAction>, Partial<AnyAction>, string]>([
    ['one name', { name: 'same' }, { name: 'same' }, 'same is claimed by both'],
    ['one route', { http: get('/a/{x}') }, { http: get('/a/{y}') }, 'GET /a/{} is claimed by both'],
    [
      'one route, the other address of one',
      { http: { ...get('/a'), alsoAt: ['/b'] } },
      { http: get('/b') },
      'GET /b is claimed by both',
    ],
    [
      'one name in the document',
      { http: { ...get('/a'), alsoAt: ['/b/c'] } },
      { name: 'b.c', http: get('/x') },
      'b.c is claimed by both',
    ],
    ['one command', { chat: chat('help') }, { chat: chat('Help') }, 'help is claimed by both'],
  ])('refuses two actions for %s', (_, first, second, message) => {
    expect(() => buildCatalogue([action({ name: 'a', ...first }), action({ name: 'b', ...second })])).toThrow(message);
  });

  it('takes two methods at one path', () => {
    const put = { method: 'put' as const, path: '/a' };
    const both = [action({ name: 'a', http: get('/a') }), action({ name: 'b', kind: 'write', http: put })];
    expect(buildCatalogue(both).actions).toHaveLength(2);
  });

  it.each<[string, Partial<AnyAction>, string]>([
    ['a write behind GET', { kind: 'write', http: get('/a') }, 'must not be a GET'],
    ['an internal action with a route', { needs: 'office', http: get('/a') }, 'is internal'],
    ['an internal action with a command', { needs: 'office', chat: chat('a') }, 'is internal'],
    ['a path in another notation', { http: get('/a/:id') }, 'path that is not one'],
    ['another address in another notation', { http: { ...get('/a'), alsoAt: ['/b/:id'] } }, 'path that is not one'],
    ['a path without its slash', { http: get('a') }, 'path that is not one'],
  ])('refuses %s', (_, changes, message) => {
    expect(() => buildCatalogue([action(changes)])).toThrow(message);
  });

  it('says every refusal of every room in one sentence, and knows its status', () => {
    const catalogue = buildCatalogue([], [toyRefusals.table]);
    const { refusal } = toyRefusals.refuse('TOO_MANY', { asked: 5, most: 3 });
    expect(refusalSentence(catalogue, refusal)).toBe('5 notes are more than 3.');
    expect(refusalStatus(catalogue, refusal)).toBe(409);
    expect(refusalStatus(catalogue, { code: 'KEY_REUSED', facts: { key: 'k' } })).toBe(422);
  });

  it('throws for a code no room words, and for one that two rooms word', () => {
    const again = defineRefusals({ TOO_MANY: wording(400, () => 'Other words.') });
    expect(() => buildCatalogue([], [toyRefusals.table, again.table])).toThrow('TOO_MANY is worded twice');
    expect(() => refusalSentence(buildCatalogue([]), { code: 'TOO_MANY', facts: {} })).toThrow('no room words');
    expect(() => refusalSentence(buildCatalogue([]), { code: 'toString', facts: {} })).toThrow('no room words');
  });
});

/** Whoever is refused has it in their own chain. */
const isNotOwnChain = (asked: string) => !asked.startsWith('user:');

describe('performing an action', () => {
  it.each([
    ['keep_tree', { root: { name: 'r', children: [] } }, 'directory:'],
    ['add_note', { feed: 'demo', text: 'x' }, 'feed:demo'],
    ['change_side', { order: 1, kind: 'move', to: '1' }, 'desk:desk-1'],
    ['drop_order', { order: '1' }, 'venue:paper-1'],
  ])('%s asks the actor that does it', async (name, input, expected) => {
    const { ask, asked } = openOffice(toyActions);
    expect(await ask(name, input, owner)).toMatchObject({ ok: true });
    expect(asked).toEqual([expected]);
  });

  it('lets the office itself do what touches several actors', async () => {
    const { ask, asked } = openOffice(toyActions);
    expect(await ask('count_actions', {}, owner)).toEqual({ ok: true, value: { count: toyActions.length } });
    expect(asked).toEqual([]);
  });

  it.each<[string, string, unknown, Who, string]>([
    ['is unknown', 'nothing', {}, owner, 'UNKNOWN_ACTION'],
    ['is another role’s', 'add_note', { feed: 'demo', text: 'x' }, trader, 'NOT_ALLOWED'],
    ['does not fit', 'add_note', { feed: 'demo' }, owner, 'INVALID_INPUT'],
    ['is judged by role before its input is', 'add_note', {}, trader, 'NOT_ALLOWED'],
    ['is for a feed with an impossible name', 'add_note', { feed: '../x', text: 'x' }, owner, 'UNKNOWN_TARGET'],
  ])('asks no actor for what %s', async (_, name, input, who, code) => {
    const { ask, asked } = openOffice(toyActions);
    expect(await ask(name, input, who)).toMatchObject({ ok: false, refusal: { code } });
    expect(asked.filter(isNotOwnChain)).toEqual([]);
  });

  it('gives a trader no desk but his own, whatever the input says', async () => {
    const { ask, asked } = openOffice([action({})]);
    expect(await ask('one', { desk: 'desk-1' }, trader)).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
    expect(await ask('one', { desk: 'desk-2' }, trader)).toMatchObject({ ok: true });
    expect(await ask('one', {}, { ...trader, desk: undefined })).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
    expect(asked.filter(isNotOwnChain)).toEqual(['desk:desk-2']);
  });

  it('hands on what it was given, so that a schema may transform once', async () => {
    const parsed: unknown[] = [];
    const trimmed = action({
      input: z.object({ text: z.string().transform((text) => [text]) }),
      target: () => 'desk-1',
      run: (_context, input) => {
        parsed.push(input);
        return accept({ done: true });
      },
    });
    await openOffice([trimmed]).ask('one', { text: 'a' }, owner);
    expect(parsed).toEqual([{ text: ['a'] }]);
  });
});
