import { describe, expect, it, onTestFinished } from 'vitest';
import { createGithub } from '../../../src/oauth/github.ts';
import { nodeReach } from '../../../src/runtime/node/reach-node.ts';
import { callbackOf } from '../../../src/runtime/providers.ts';
import { type GithubPerson, openGithub } from '../../kit/oauth/github.ts';
import { client } from '../../kit/oauth/issuer.ts';
import { openElsewhere, publicUrl } from './open-elsewhere.ts';

const name = 'github';
const octo: GithubPerson = {
  user: { id: 583_231, login: 'octo', name: 'Octo Cat', email: 'shown@elsewhere.example' },
  emails: [
    { email: 'other@elsewhere.example', primary: false, verified: true },
    { email: 'Octo@elsewhere.example', primary: true, verified: true },
  ],
};

async function openHouse() {
  const house = await openElsewhere();
  const there = await openGithub();
  onTestFinished(there.close);
  const where = { name, label: 'GitHub', url: there.url, apiUrl: there.url, redirectUri: callbackOf(publicUrl, name) };
  house.providers.set(name, createGithub({ ...where, ...client }, { reach: nodeReach(), now: Date.now }));
  const at = { issuer: `${there.url}/login/oauth`, name } as Parameters<typeof house.link>[2];
  async function go(person: GithubPerson, from = house.browser()) {
    const answer = await from.back(name, there.agree(await from.start(name), person));
    return { answer, from };
  }
  return { ...house, there, at, go };
}

describe('plain OAuth 2, as GitHub speaks it', () => {
  it('lets in whoever is linked, by the number and not by the name', async () => {
    const { go, link, at } = await openHouse();
    await link({ sub: '583231' }, 'owner', at);
    expect(await (await go(octo)).from.isIn()).toBe(true);
    const renamed = { ...octo, user: { id: 583_231, login: 'another', name: null } };
    expect(await (await go(renamed)).from.isIn()).toBe(true);
    const sameName = { ...octo, user: { id: 7, login: 'octo', name: 'Octo Cat' } };
    expect(await (await go(sameName)).from.isIn()).toBe(false);
  });

  it('registers by the first address, where GitHub has proven that one', async () => {
    const { go, ask, token } = await openHouse();
    await ask('put', '/registration', { token, body: { mode: 'open' } });
    const { from } = await go(octo);
    expect(await (await from.get('/auth/oauth/register')).text()).toContain('octo@elsewhere.example');
    await from.send('/auth/oauth/register', { name: 'Octo' });
    expect(await from.isIn()).toBe(true);
  });

  it.each<[string, GithubPerson]>([
    ['no number', { ...octo, user: { login: 'octo' } }],
    ['a number that is a text', { ...octo, user: { id: '583231', login: 'octo' } }],
    ['a number nobody has', { ...octo, user: { id: 0, login: 'octo' } }],
    ['a list', { ...octo, user: [octo.user] }],
    ['nothing', { ...octo, user: null }],
  ])('lets nobody in who is %s', async (_what, person) => {
    const { go, link, at } = await openHouse();
    await link({ sub: '583231' }, 'owner', at);
    const { answer, from } = await go(person);
    expect([answer.status, from.isHalfIn()]).toEqual([422, false]);
    expect(await (await go(octo)).from.isIn()).toBe(true);
  });

  it.each<[string, unknown]>([
    ['unproven', [{ email: 'octo@elsewhere.example', primary: true, verified: false }]],
    ['proven as a text', [{ email: 'octo@elsewhere.example', primary: true, verified: 'true' }]],
    ['not the first', [{ email: 'octo@elsewhere.example', primary: false, verified: true }]],
    ['kept back', { message: 'Not Found' }],
  ])('registers nobody whose address is %s', async (_what, emails) => {
    const { go, ask, token } = await openHouse();
    await ask('put', '/registration', { token, body: { mode: 'open' } });
    const { answer } = await go({ ...octo, emails });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('does not say that your address is proven');
  });

  it('gives nothing for a code of another browser, of another time, or of before', async () => {
    const { link, at, there, browser } = await openHouse();
    await link({ sub: '583231' }, 'owner', at);
    const [victim, thief] = [browser(), browser()];
    const stolen = there.agree(await victim.start(name), octo);
    const query = there.agree(await thief.start(name), { ...octo, user: { id: 7, login: 'thief' } });
    query.set('code', stolen.get('code') ?? '');
    expect((await thief.back(name, query)).status).toBe(422);
    expect(thief.isHalfIn()).toBe(false);
    const honest = there.agree(await victim.start(name), octo);
    expect((await victim.back(name, honest)).status).toBe(303);
    const again = new URLSearchParams({ state: new URL(await victim.start(name)).searchParams.get('state') ?? '' });
    again.set('code', honest.get('code') ?? '');
    expect((await victim.back(name, again)).status).toBe(422);
  });
});
