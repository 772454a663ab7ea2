import { describe, expect, it } from 'vitest';
import { openEmptyHouse } from './open-house.ts';

async function openOwned() {
  const house = openEmptyHouse();
  const token = await house.own();
  const put = (path: string, body: object) => house.ask('put', path, { token, body });
  const get = async (path: string) => (await house.ask('get', path, { token })).body;
  return { ...house, token, put, get };
}

describe('what one says of oneself', () => {
  it('is kept, over the end of the session too', async () => {
    const { put, get, ask, token, signIn } = await openOwned();
    expect(await put('/users/me', { name: ' Anna Müller ' })).toMatchObject({
      status: 200,
      body: { name: 'Anna Müller' },
    });
    const chosen = { language: 'ar', zone: 'america/new york', notices: { chat: false } };
    expect((await put('/users/settings', chosen)).status).toBe(200);
    await ask('post', '/auth/logout', { token, body: {} });
    const again = (await signIn()).body.access;
    const me = (await ask('get', '/users/me', { token: again })).body;
    expect(me).toMatchObject({
      user: 'owner',
      name: 'Anna Müller',
      email: 'anna@example.com',
      role: 'owner',
      chats: [],
    });
    expect((await ask('get', '/users/settings', { token: again })).body).toEqual({
      language: 'ar',
      zone: 'America/New_York',
      notices: { device: true, chat: false, unusual: true },
    });
    expect((await get('/users/settings')).code).toBe('NOT_SIGNED_IN');
  });

  it('what is left out stays, and null is none', async () => {
    const { put, get } = await openOwned();
    await put('/users/settings', { language: 'ru', zone: 'Europe/Berlin' });
    await put('/users/settings', { notices: { device: false } });
    await put('/users/settings', { language: null });
    expect(await get('/users/settings')).toEqual({
      language: null,
      zone: 'Europe/Berlin',
      notices: { device: false, chat: true, unusual: true },
    });
  });

  it.each([
    ['/users/settings', { zone: 'Mars/Base' }],
    ['/users/settings', { zone: '+02:00' }],
    ['/users/settings', { language: 'xx' }],
    ['/users/settings', { notices: { password: false } }],
    ['/users/me', {}],
    ['/users/me', { name: 'x'.repeat(61) }],
    ['/users/me', { name: 'Anna\r\nBcc: all@example.com' }],
    ['/users/me', { name: 'see https://evil.example' }],
    ['/users/me', { name: '<b>' }],
  ])('%s takes no %j', async (path, body) => {
    const { put, get } = await openOwned();
    expect((await put(path, body)).status).toBe(422);
    expect(await get('/users/settings')).toEqual({
      language: null,
      zone: null,
      notices: { device: true, chat: true, unusual: true },
    });
  });

  it.each(['role', 'email', 'isConfirmed', 'desk', 'user', 'grants', 'confirmedAt'])(
    'nobody gives themselves anything by sending it along: %s',
    async (field) => {
      const { put, get } = await openOwned();
      const before = await get('/users/me');
      for (const path of ['/users/me', '/users/settings']) {
        const sent = await put(path, { name: 'Anna', [field]: 'admin' });
        expect(sent).toMatchObject({ status: 422, body: { code: 'UNKNOWN_FIELD' } });
      }
      expect(await get('/users/me')).toEqual(before);
      // The control: without it the same is taken.
      expect((await put('/users/me', { name: 'Anna' })).status).toBe(200);
    },
  );
});
