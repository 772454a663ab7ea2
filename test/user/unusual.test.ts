import { describe, expect, it } from 'vitest';
import type { Who } from '../../src/core/who.ts';
import { perform } from '../../src/office/catalogue.ts';
import { openMailbox } from './mailbox.ts';
import { anna, openHouse } from './open-house.ts';

const unusual = 'A sign-in that looks unusual';
const firefox = 'Mozilla/5.0 (X11; Linux) Firefox/140.0';
const curl = 'curl/8';

/** An owner whose address is confirmed, with a desk and its chat. */
async function openWatched() {
  const house = await openHouse();
  const { trader, context, ask } = house;
  const box = openMailbox(trader.services);
  const token = await house.own();
  const settle = () => trader.advance(1_000);
  await ask('post', '/auth/email/send', { token, body: {} });
  await settle();
  await ask('post', '/auth/email/verify', { body: { word: box.word(anna.email) } });
  await settle();
  box.mails.length = 0;
  const enter = async (agent: string, address: string, password = anna.password) => {
    const who: Who = {
      as: 'stranger',
      user: 'stranger',
      grants: [],
      via: 'web',
      trace: `${agent}${address}`,
      from: { agent, address },
    };
    const outcome = await perform(context, 'auth.login', { email: anna.email, password }, who);
    await settle();
    return outcome.ok;
  };
  const chat = async () => JSON.stringify((await ask('get', '/chat', { token })).body);
  return { ...house, box, token, settle, enter, chat };
}

describe('a sign-in that looks unusual', () => {
  it('by a new device in a new network is told by letter and in the chat, once; either alone is not', async () => {
    const { enter, box, chat, ask, token } = await openWatched();
    await enter(firefox, '203.0.113.5');
    box.mails.length = 0;
    await enter(firefox, '198.51.100.9');
    expect(box.mails).toEqual([]);
    await enter(curl, '198.51.100.9');
    expect(box.subjects(anna.email)).toEqual(['A new device signed in']);
    expect(await chat()).not.toContain('198.51.100.9');
    await enter('python-requests/2', '192.0.2.77');
    expect(box.subjects(anna.email)).toEqual(['A new device signed in', unusual]);
    expect(box.to(anna.email).at(-1)?.text).toContain('python-requests/2, from 192.0.2.77');
    expect(await chat()).toContain('python-requests/2, from 192.0.2.77');
    await enter('python-requests/2', '192.0.2.77');
    expect(box.subjects(anna.email)).toHaveLength(2);
    const { lines } = (await ask('get', '/audit?kind=alarm', { token })).body;
    expect(lines[0].facts).toMatchObject({ why: 'place', address: '192.0.2.77' });
  });

  it('after many wrong tries is told too, also where everything is known; after a few it is not', async () => {
    const { enter, box, trader } = await openWatched();
    await enter(firefox, '203.0.113.5');
    box.mails.length = 0;
    for (let nth = 0; nth < 3; nth += 1)
      expect(await enter(firefox, '203.0.113.5', 'a wrong one altogether')).toBe(false);
    expect(await enter(firefox, '203.0.113.5')).toBe(true);
    expect(box.mails).toEqual([]);
    for (let nth = 0; nth < 5; nth += 1) await enter(firefox, '203.0.113.5', 'a wrong one altogether');
    await trader.advance(60_000);
    expect(await enter(firefox, '203.0.113.5')).toBe(true);
    expect(box.subjects(anna.email)).toEqual([unusual]);
    expect(box.to(anna.email)[0]?.text).toContain('wrong tries (5)');
  });

  it('is not told to whoever has switched it off', async () => {
    const { enter, box, chat, ask, token } = await openWatched();
    await ask('put', '/users/settings', { token, body: { notices: { unusual: false } } });
    await enter(firefox, '203.0.113.5');
    expect(box.mails).toEqual([]);
    expect(await chat()).not.toContain('never seen here');
  });
});
