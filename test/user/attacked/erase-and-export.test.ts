import { expect, it } from 'vitest';
import { internally } from '../../../src/core/who.ts';
import { openTwo, password } from '../open-two.ts';

it('a trade that is opened while the password is compared is asked about, too', async () => {
  const { ask, bob, settle, office } = await openTwo();
  const size = { mode: 'risk', percent: '0.5' };
  const buy = { account: 'paper', side: 'buy', symbol: 'EURUSD', sl: '1.05', tps: ['1.15'], size };
  const { passwords } = office.services;
  const before = passwords.isKept.bind(passwords);
  let isBought = false;
  passwords.isKept = async (...given) => {
    if (!isBought) {
      isBought = true;
      const opened = await ask('post', '/orders', { token: bob.token, body: buy });
      expect(opened.status, JSON.stringify(opened.body)).toBeLessThan(300);
      await settle();
      const _held = await ask('get', '/positions', { token: bob.token });
    }
    return before(...given);
  };
  const gone = await ask('post', '/users/erase', { token: bob.token, body: { isSure: true, password } });
  expect(gone.body).toMatchObject({ code: 'TRADES_OPEN' });
});

it('a channel that another desk follows does not go with whoever brought it', async () => {
  const { ask, bob, carl, owner: boss, settle, office, signIn } = await openTwo();
  await ask('patch', `/people/users/${carl.user}`, { token: boss, body: { role: 'admin' } });
  await settle();
  const owner = (await signIn({ email: carl.email, password })).body.access as string;
  const inside = internally('test');
  const feed = 'tg-1001';
  await office.office.feed(feed).perform('feed.open', { name: 'VIP' }, inside);
  await office.office.directory().perform('directory.register-feed', { feed, name: 'VIP', reader: bob.user }, inside);
  const followed = await ask('post', '/follows', { token: owner, body: { feed, account: 'paper', mode: 'auto' } });
  expect(followed.status).toBeLessThan(300);
  await settle();
  const gone = await ask('post', '/users/erase', { token: bob.token, body: { isSure: true, password } });
  expect(gone.body).toMatchObject({ isErased: true });
  await settle();
  const feeds = (await ask('get', '/feeds', { token: owner })).body.feeds.map((each: { feed: string }) => each.feed);
  const _said = await ask('post', `/feeds/${feed}/messages`, {
    token: boss,
    body: { text: 'Close all', messageId: 'm2' },
  });
  expect(feeds).toContain(feed);
});

it('an export holds no rows of other desks', async () => {
  const { ask, bob, carl, owner: boss, settle, office, signIn } = await openTwo();
  await ask('patch', `/people/users/${carl.user}`, { token: boss, body: { role: 'admin' } });
  await settle();
  const admin = (await signIn({ email: carl.email, password })).body.access as string;
  const inside = internally('test');
  const feed = 'tg-1001';
  await office.office.feed(feed).perform('feed.open', { name: 'VIP' }, inside);
  await office.office.directory().perform('directory.register-feed', { feed, name: 'VIP', reader: bob.user }, inside);
  const followed = await ask('post', '/follows', { token: admin, body: { feed, account: 'paper', mode: 'auto' } });
  expect(followed.status).toBe(201);
  await settle();
  const { desk } = (await ask('get', '/users/me', { token: admin })).body;
  const directory = office.office.directory();
  const who = (await directory.perform('directory.belongings', { user: bob.user }, inside)) as { value: object };
  const read = await directory.perform('directory.owned', { table: 'follower', from: 0, who: who.value }, inside);
  expect(JSON.stringify(read)).not.toContain(desk);
});
