import { describe, expect, it } from 'vitest';
import { ask as askActor } from '../../../src/core/office.ts';
import { internally } from '../../../src/core/who.ts';
import { makeUser } from '../../../src/directory/users.ts';
import { anna, openHouse } from '../open-house.ts';

const day = 24 * 60 * 60_000;

async function open() {
  const house = await openHouse();
  const token = await house.own();
  const { app, ask } = house;
  const make = (given: object = {}) =>
    ask('post', '/auth/links', { token, body: { name: 'For Ben', password: anna.password, ...given } });
  /** what the page behind the link says in a form */
  const send = (path: string) =>
    app.request('/look', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ word: path.split('#')[1] ?? '' }).toString(),
    });
  /** as a browser: the link is opened, what it leads to is shown */
  async function look(path: string, query = ''): Promise<{ page: string; cookie: string }> {
    const opened = await send(path);
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/look']);
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
    const shown = await app.request(`/look${query}`, { headers: { cookie } });
    return { page: await shown.text(), cookie };
  }
  return { ...house, token, make, look, send };
}

describe('a link', () => {
  it('shows the desk to whoever has it, and its word is in no address that is sent', async () => {
    const { make, look, send, app } = await open();
    const { path } = (await make()).body;
    const { page, cookie } = await look(path);
    expect(page).toContain('10,000.00');
    expect(page).toContain('You only look on here.');
    expect(path).toMatch(/^\/look\/open#owner\.[\w.-]+$/);
    expect(page).not.toContain(path.split('#')[1]);
    expect(page).not.toMatch(/<button|<form/);
    expect(await (await app.request('/look/open')).text()).toContain('name="word"');
    const opened = await send(path);
    expect(opened.headers.get('set-cookie')).toMatch(/Path=\/look; HttpOnly; SameSite=Lax/);
    expect(cookie).toMatch(/^signalos-look=/);
  });

  it('opens nothing else: no API, no page, no socket', async () => {
    const { make, look, ask, app } = await open();
    const { path } = (await make()).body;
    const { cookie } = await look(path);
    const secret = path.split('#')[1] ?? '';
    for (const headers of [
      { cookie },
      { cookie: `signalos=${secret}` },
      { 'x-api-key': secret },
      { authorization: `Bearer ${secret}` },
    ])
      for (const asked of ['/accounts', '/positions', '/chat', '/journal'])
        expect((await ask('get', asked, { headers })).status, asked).toBe(401);
    expect((await app.request('/', { headers: { cookie } })).headers.get('location')).toBe('/sign-in');
  });

  it('is over when it is ended, at its time, and where it was none', async () => {
    const { make, look, ask, token } = await open();
    const [one, other] = [(await make()).body, (await make()).body];
    expect((await look(one.path)).page).toContain('10,000.00');
    expect((await ask('get', '/auth/links', { token })).body.links).toHaveLength(2);
    expect((await ask('delete', `/auth/links/${one.link}`, { token })).status).toBe(200);
    for (const path of [one.path, `${other.path.slice(0, -3)}AAA`, '/look/open#x', '/look/open'])
      expect((await look(path)).page).toContain('This link is over');
    expect((await look(other.path)).page).toContain('10,000.00');
  });

  it('as links were before opens nothing, and its word, which still would, is in no log', async () => {
    const { make, app, trader } = await open();
    const word = (await make()).body.path.split('#')[1];
    const said: string[] = [];
    const { log } = trader.context.services;
    const info = log.info.bind(log);
    Object.assign(log, {
      info: (...args: Parameters<typeof info>) => {
        said.push(JSON.stringify(args));
        info(...args);
      },
    });
    const old = await app.request(`/look/${word}`);
    expect(await old.text()).toContain('This link is over');
    expect(said.filter((each) => each.includes(word))).toEqual([]);
    await app.request('/no-such-page');
    expect(said.some((each) => each.includes('/no-such-page'))).toBe(true);
  });

  it('lasts ninety days at most', async () => {
    const { make } = await open();
    expect((await make({ days: 91 })).status).toBe(422);
    const { endsAt } = (await make({ days: 1 })).body;
    expect(endsAt % day).toBeGreaterThan(0);
  });

  it('held to an account shows that one alone', async () => {
    const { make, look, ask, token } = await open();
    await ask('post', '/accounts/paper', { token, body: { account: 'second', name: 'The second' } });
    const { path } = (await make({ accounts: ['paper'] })).body;
    expect((await look(path)).page).not.toContain('The second');
    expect((await look(path, '?account=second')).page).toContain('This link is over');
    const all = (await make()).body;
    expect((await look(all.path, '?account=second')).page).toContain('The second');
  });

  it('is made by nobody who only looks on, and is ended as none of the keys', async () => {
    const { make, ask, token, trader, signIn } = await open();
    const { link } = (await make()).body;
    expect(await ask('delete', `/auth/api-keys/${link}`, { token })).toMatchObject({ body: { code: 'KEY_UNKNOWN' } });
    const role = { user: 'owner', email: anna.email, role: 'viewer' as const };
    await askActor(trader.office.directory(), makeUser, role, internally('t'));
    const viewer = (await signIn()).body.access;
    const asked = { token: viewer, body: { name: 'x', password: anna.password } };
    expect(await ask('post', '/auth/links', asked)).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
  });
});

describe('on the page', () => {
  it('keys and links are made, shown once and ended, devices forgotten', async () => {
    const { app, enter } = await open();
    const cookie = await enter();
    async function post(what: string, fields: Record<string, string>): Promise<string> {
      const answer = await app.request(`/security/${what}`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      });
      return answer.text();
    }
    const shown = async () => (await app.request('/security', { headers: { cookie } })).text();
    const made = await post('make-key', {
      ...{ name: 'Charts', accounts: 'paper', days: '30', password: anna.password },
      ...{ 'scope-read': 'yes', 'scope-trade': 'yes' },
    });
    expect(made).toMatch(/<code dir="ltr" class="secret">owner\.[\w-]{16}\.[\w-]{43}<\/code>/);
    expect(await shown()).toContain('Look, Trade and stop trading · paper · never used');
    expect(await shown()).not.toContain('class="secret"');
    const linked = await post('make-link', { name: 'For Ben', accounts: '', days: '7', password: anna.password });
    expect(linked).toMatch(/http:\/\/localhost\/look\/open#owner\./);
    const key = /name="key" value="([\w-]+)"/.exec(await shown())?.[1] ?? '';
    await post('end-key', { key });
    expect(await shown()).not.toContain('Charts');
    expect(await post('make-key', { name: 'x', days: '30', 'scope-read': 'yes' })).toContain('Give your password');
    const device = /name="device" value="([\w-]+)"/.exec(await shown())?.[1] ?? '';
    await post('end-device', { device });
    expect(await shown()).not.toContain(device);
  });
});
