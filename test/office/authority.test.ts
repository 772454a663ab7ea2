import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { eachAddress } from '../../src/core/action.ts';
import { grantsOf, hasProved, isGranted, mayAsk } from '../../src/core/authority.ts';
import { type Caller, every, overs, scopes } from '../../src/core/who.ts';
import { sayToBot } from '../../src/office/chat.ts';
import { allActions } from '../../src/runtime/program.ts';
import { appOf } from '../kit/app.ts';
import { openTrader } from '../kit/trader.ts';
import { asking, callers } from '../kit/who.ts';
import { authorityPath, authorityTable } from './authority-table.ts';
import { bodies, expectedOf, type Person } from './said-again.ts';

const people: Record<Person, Caller> = {
  owner: callers.owner(),
  admin: callers.admin('desk-1'),
  trader: callers.trader('desk-1'),
  viewer: callers.viewer('desk-1'),
  provider: callers.provider('demo'),
  readKey: callers.readKey('desk-1'),
  stranger: callers.stranger(),
};
const names = Object.keys(people) as Person[];

async function openHouse(closeAfter: (close: () => Promise<void>) => void = onTestFinished) {
  const trader = await openTrader();
  closeAfter(trader.close);
  const apps = new Map<Caller, ReturnType<typeof appOf>>();
  const appFor = (caller: Caller) => {
    const app = apps.get(caller) ?? appOf(trader, async () => caller);
    apps.set(caller, app);
    return app;
  };
  return {
    trader,
    async ask(caller: Caller, method: string, path: string, body?: object) {
      const answer = await appFor(caller).request(`/api/v1${path}`, {
        method: method.toUpperCase(),
        ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      });
      return { status: answer.status, body: await answer.json().catch(() => null) };
    },
  };
}

const offered = allActions.filter(({ needs }) => needs !== 'office');
/** Who is somebody is told that they may not; who is nobody is told to sign in. */
const refusedAs = (person: Person) => (person === 'stranger' ? 'NOT_SIGNED_IN' : 'NOT_ALLOWED');
const pathOf = (path: string, feed: string) => path.replace('{feed}', feed).replaceAll(/\{\w+\}/g, 'x');

describe('who may do what', () => {
  it('is shown in a table made from the actions', () => {
    expect(readFileSync(authorityPath, 'utf8')).toBe(authorityTable());
  });

  it.each(names)('over HTTP, every action for the %s', async (person) => {
    const { ask } = await openHouse();
    const wrong: string[] = [];
    for (const action of offered.flatMap(eachAddress)) {
      const body = bodies[action.name] ?? (action.http.method === 'get' ? undefined : {});
      const { body: answer } = await ask(people[person], action.http.method, pathOf(action.http.path, 'demo'), body);
      const isAllowed = answer?.code !== refusedAs(person);
      if (isAllowed !== expectedOf(person, action, { feed: 'demo' }))
        wrong.push(`${action.name}: ${isAllowed ? 'allowed' : 'refused'}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(names)('in the chat, every command for the %s', async (person) => {
    const { ask } = await openHouse();
    const wrong: string[] = [];
    // Whoever may not type to the bot has no commands.
    const mayType = expectedOf(person, sayToBot, {});
    for (const action of offered) {
      if (!action.chat) continue;
      const { body } = await ask(people[person], 'post', '/chat', { text: `/${action.chat.command}` });
      const isAllowed = !JSON.stringify(body).includes(person === 'stranger' ? 'Sign in first' : 'You may not do this');
      if (isAllowed !== (mayType && expectedOf(person, action, action.chat.fromText(''))))
        wrong.push(`${action.chat.command}: ${isAllowed}`);
    }
    expect(wrong).toEqual([]);
  });

  it('a grant over one desk opens no other, for the owner of the installation neither', async () => {
    const { trader } = await openHouse();
    await trader.tell('desks.create', { desk: 'desk-2', user: 'other' });
    for (const who of [callers.owner('desk-1'), callers.trader('desk-1')])
      expect(await trader.tell('accounts.list', {}, { ...who, desk: 'desk-2' })).toMatchObject({
        refusal: { code: 'NOT_ALLOWED' },
      });
    expect(await trader.tell('accounts.list', {}, callers.trader('desk-2'))).toMatchObject({ ok: true });
  });

  it('whoever comes round the door meets the same at the actor', async () => {
    const { trader } = await openHouse();
    const at = (desk: string, who: Caller) => trader.office.desk(desk).perform('accounts.list', {}, asking(who));
    expect(await at('desk-1', callers.trader('desk-2'))).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
    expect(await at('desk-1', callers.trader('desk-1'))).toMatchObject({ ok: true });
  });

  it('shows only the channels that may be read', async () => {
    const { trader } = await openHouse();
    await trader.tell('feeds.create', { feed: 'other', name: 'Other' });
    const seen = async (who: Caller) => {
      const outcome = await trader.tell('feeds.list', {}, who);
      return outcome.ok ? (outcome.value as { feeds: { feed: string }[] }).feeds.map(({ feed }) => feed) : [];
    };
    expect(await seen(callers.owner())).toEqual(['demo', 'other']);
    expect(await seen(callers.provider('other'))).toEqual(['other']);
  });
});

describe('as a person would expect', () => {
  let house: Awaited<ReturnType<typeof openHouse>>;
  let close = async () => {};
  beforeAll(async () => {
    house = await openHouse((ends) => {
      close = ends;
    });
  });
  afterAll(() => close());

  it.each<[string, Caller, string, string, object | undefined, number]>([
    ['a viewer looks at what is open', callers.viewer('desk-1'), 'get', '/positions', undefined, 200],
    ['a viewer reads the chat', callers.viewer('desk-1'), 'get', '/chat', undefined, 200],
    ['a viewer types a command that only looks', callers.viewer('desk-1'), 'post', '/chat', { text: '/risk' }, 200],
    ['a viewer closes nothing', callers.viewer('desk-1'), 'post', '/positions/close-all', { all: true }, 403],
    ['a viewer does not even halt', callers.viewer('desk-1'), 'post', '/trading/halt', {}, 403],
    ['a viewer follows nothing', callers.viewer('desk-1'), 'post', '/follows', bodies['follows.create'], 403],
    ['a viewer sees no channel', callers.viewer('desk-1'), 'get', '/feeds/demo/messages', undefined, 403],
    ['a key that reads looks at history', callers.readKey('desk-1'), 'get', '/history', undefined, 200],
    ['a key that reads opens no order', callers.readKey('desk-1'), 'post', '/orders', {}, 403],
    ['a key that reads presses no button', callers.readKey('desk-1'), 'post', '/chat/choices/x', {}, 403],
    ['a key that reads sets no guard', callers.readKey('desk-1'), 'put', '/compliance/guard', {}, 403],
    [
      'a provider posts in the own channel',
      callers.provider('demo'),
      'post',
      '/feeds/demo/messages',
      bodies['messages.post'],
      201,
    ],
    [
      'a provider does not post elsewhere',
      callers.provider('other'),
      'post',
      '/feeds/demo/messages',
      bodies['messages.post'],
      403,
    ],
    ['a provider reads the own channel', callers.provider('demo'), 'get', '/feeds/demo/messages', undefined, 200],
    ['a provider does not read another', callers.provider('other'), 'get', '/feeds/demo/messages', undefined, 403],
    ['a provider sets how the own channel is read', callers.provider('demo'), 'patch', '/feeds/demo/settings', {}, 200],
    ['a provider makes no channel', callers.provider('demo'), 'post', '/feeds', { feed: 'new', name: 'New' }, 403],
    ['a provider sees no desk', callers.provider('demo'), 'get', '/accounts', undefined, 403],
    ['a provider has no chat with a desk', callers.provider('demo'), 'post', '/chat', { text: '/help' }, 403],
    ['a provider trades nothing', callers.provider('demo'), 'post', '/trading/panic', {}, 403],
    ['a trader trades the own desk', callers.trader('desk-1'), 'post', '/trading/halt', {}, 200],
    ['a trader resumes it', callers.trader('desk-1'), 'post', '/trading/resume', {}, 200],
    ['a trader reads a channel', callers.trader('desk-1'), 'get', '/feeds/demo/messages', undefined, 200],
    [
      'a trader does not post in it',
      callers.trader('desk-1'),
      'post',
      '/feeds/demo/messages',
      bodies['messages.post'],
      403,
    ],
    ['a trader does not see how it is read', callers.trader('desk-1'), 'get', '/feeds/demo/settings', undefined, 403],
    ['a trader does not set prices', callers.trader('desk-1'), 'post', '/venues/desk-1-paper/quotes', {}, 403],
    ['a trader does not start the demo over', callers.trader('desk-1'), 'post', '/demo/reset', {}, 403],
    ['the owner makes a channel', callers.owner(), 'post', '/feeds', { feed: 'new', name: 'New' }, 201],
    ['the owner posts in any', callers.owner(), 'post', '/feeds/demo/messages', bodies['messages.post'], 201],
    ['the owner opens an account', callers.owner(), 'post', '/accounts/paper', { account: 'second' }, 201],
    ['a stranger sees nothing', callers.stranger(), 'get', '/accounts', undefined, 401],
    ['a stranger sees no channels', callers.stranger(), 'get', '/feeds', undefined, 401],
    ['a stranger says nothing', callers.stranger(), 'post', '/chat', { text: '/help' }, 401],
  ])('%s', async (_, caller, method, path, body, status) => {
    const answer = await house.ask(caller, method, path, body);
    const code = { 401: 'NOT_SIGNED_IN', 403: 'NOT_ALLOWED' }[status];
    expect([answer.status, answer.body?.code]).toEqual([status, code]);
  });
});

describe('grants', () => {
  const grants = [{ scope: 'read', over: 'feed', id: 'demo' }] as const;
  const who = { as: 'key' as const, grants: [...grants] };

  it('count for their scope, their kind of object and their object alone', () => {
    for (const scope of scopes)
      for (const over of overs)
        for (const id of ['demo', 'other', every, null])
          expect(isGranted(who, { scope, over, id })).toBe(
            scope === 'read' && over === 'feed' && (id === 'demo' || id === null),
          );
  });

  it('of nobody are none, and what only actors ask is for no person', () => {
    expect(isGranted({ as: 'person', grants: [] }, { scope: 'read', over: 'desk', id: 'desk-1' })).toBe(false);
    expect(mayAsk(asking(callers.owner()), 'office')).toBe(false);
    expect(grantsOf.owner('desk-1').some(({ over, id }) => over === 'desk' && id !== 'desk-1')).toBe(false);
  });
});

describe('a proof of who asks', () => {
  const now = 1_000_000_000;
  const at = (ms: number) => ({ how: 'totp' as const, at: ms });
  it.each<[string, Parameters<typeof hasProved>[0], 'paper' | 'real', boolean]>([
    ['a person is enough for paper', { as: 'person' }, 'paper', true],
    ['and not for real money', { as: 'person' }, 'real', false],
    ['a factor a moment ago is', { as: 'person', proof: at(now - 1_000) }, 'real', true],
    ['two minutes ago still', { as: 'person', proof: at(now - 120_000) }, 'real', true],
    ['longer ago no more', { as: 'person', proof: at(now - 120_001) }, 'real', false],
    ['of the future is none', { as: 'person', proof: at(now + 1) }, 'real', false],
    ['a program has none', { as: 'key', proof: at(now) }, 'paper', false],
    ['a stranger neither', { as: 'stranger', proof: at(now) }, 'real', false],
  ])('%s', (_, who, stake, expected) => {
    expect(hasProved(who, stake, now)).toBe(expected);
  });
});
