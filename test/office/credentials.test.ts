import { describe, expect, it } from 'vitest';
import { type AnyAction, eachAddress } from '../../src/core/action.ts';
import { roles } from '../../src/core/roles.ts';
import { allActions } from '../../src/runtime/program.ts';
import { canary, type Good, type Headers, openCredentials } from './credentials-house.ts';
import { bodies, expectedOf } from './said-again.ts';

/*
 * Every action that has an address × every role × own and foreign objects × every kind of credential, through the real door:
 * who asks is what the request shows. The list of actions is the catalogue's own.
 */
type House = Awaited<ReturnType<typeof openCredentials>>;

const offered = allActions.filter(({ needs }) => needs !== 'office' && needs !== 'anyone').flatMap(eachAddress);
/** What ends sign-ins comes last, each with one of its own. */
const endsSignIns = ({ name, needs, kind }: AnyAction): boolean =>
  name === 'auth.new-signing-key' || (typeof needs !== 'string' && needs.over === 'user' && kind === 'write');
const inOrder = [...offered.filter((action) => !endsSignIns(action)), ...offered.filter(endsSignIns)];

/** What is not there has no rows. */
const answersEmpty = new Set(['accounts.curve', 'messages.outcomes']);

const keyScopes = ['read', 'trade', 'risk', 'feed'];
/** Said a second time and by hand: what of a person's rights a key has. */
const within: Record<Good, (needs: { scope: string; over: string }) => boolean> = {
  page: () => true,
  access: () => true,
  key: ({ scope, over }) => over !== 'user' && keyScopes.includes(scope),
  'read key': ({ scope, over }) => over !== 'user' && scope === 'read',
};

async function shown(house: House, action: AnyAction, headers: Headers, id: string) {
  const { method, path } = action.http ?? { method: 'get', path: '' };
  const body = method === 'get' ? undefined : { ...(bodies[action.name] ?? {}) };
  const at = path.replaceAll(/\{\w+\}/g, (name) => (name === '{feed}' && id === 'own' ? 'demo' : idOf(name, id)));
  return house.ask(method, at, { headers, ...(body && { body }) });
}
const idOf = (name: string, id: string): string => (id === 'own' ? 'x' : name === '{person}' ? 'kanarie:1' : 'kanarie');

describe.each(roles)('as %s', (role) => {
  it('every action, by every credential', { timeout: 300_000 }, async () => {
    const house = await openCredentials(role);
    const { mint, bad, neighbour } = house;
    const before = await neighbour.isIntact();
    const wrong: string[] = [];
    let cells = 0;

    for (const [kind, headers] of Object.entries(bad))
      for (const action of offered) {
        const { status, body } = await shown(house, action, headers, 'own');
        cells += 1;
        if (status !== 401 || body?.code !== 'NOT_SIGNED_IN') wrong.push(`${action.name} by ${kind}: ${status}`);
      }

    for (const kind of ['read key', 'key', 'page', 'access'] as const) {
      let headers = await mint[kind]();
      const isKey = kind === 'key' || kind === 'read key';
      for (const action of inOrder) {
        if (endsSignIns(action) && !isKey) headers = await mint[kind]();
        const { needs } = action;
        const asked = typeof needs === 'string' ? [] : [needs, ...(needs.also?.({ feed: 'demo' }) ?? [])];
        const isExpected = expectedOf(role, action, { feed: 'demo' }) && asked.every(within[kind]);
        const { status, body } = await shown(house, action, headers, 'own');
        cells += 1;
        if (status === 401 || (body?.code !== 'NOT_ALLOWED') !== isExpected)
          wrong.push(`${action.name} by ${kind}: ${status} ${body?.code}`);
        if (JSON.stringify(body).includes(canary) && !isOfAll(role, action))
          wrong.push(`${action.name} by ${kind}: leaks`);
      }
    }

    for (const kind of ['key', 'page', 'access'] as const) {
      const headers = await mint[kind]();
      for (const action of inOrder) {
        if (!action.http?.path.includes('{')) continue;
        const { status, body } = await shown(house, action, headers, 'foreign');
        cells += 1;
        if (isOfAll(role, action)) continue;
        if (status < 400 && !answersEmpty.has(action.name))
          wrong.push(`${action.name} of another by ${kind}: ${status}`);
        if (JSON.stringify(body).includes(canary)) wrong.push(`${action.name} of another by ${kind}: leaks`);
      }
    }

    expect(wrong).toEqual([]);
    expect(await neighbour.isIntact()).toEqual(before);
    expect(cells).toBeGreaterThan(offered.length * (Object.keys(bad).length + 4));
  });
});

/** Channels, and the installation, are looked at by those who keep it. */
function isOfAll(role: string, { needs }: AnyAction): boolean {
  if (typeof needs === 'string' || !['owner', 'admin'].includes(role)) return false;
  return needs.over !== 'desk' && needs.over !== 'user';
}
