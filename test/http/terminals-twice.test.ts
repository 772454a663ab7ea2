import { expect, it, onTestFinished } from 'vitest';
import { internally } from '../../src/core/who.ts';
import { demo } from '../../src/office/demo.ts';
import { testFeedOf } from '../../src/office/onboarding/test-feed.ts';
import { appOf } from '../kit/app.ts';
import { openBooks } from '../kit/terminal-ts/books.ts';
import { noMishaps, startConnector, type Wire } from '../kit/terminal-ts/connector.ts';
import { openJournal } from '../kit/terminal-ts/journal.ts';
import { demoAccount } from '../kit/terminal-ts/pair.ts';
import { openTrader } from '../kit/trader.ts';

const at = 'http://localhost';

async function open() {
  const trader = await openTrader();
  onTestFinished(trader.close);
  const app = appOf(trader);
  const send = (path: string, body: string, headers: Record<string, string> = {}) =>
    Promise.resolve(app.request(`${at}${path}`, { method: 'POST', body, headers }));
  const api = async (method: string, path: string, body?: object) => {
    const sent = body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {};
    return (await app.request(`${at}/api/v1${path}`, { method, ...sent })).json();
  };
  const wire: Wire = async ({ path, id, epoch, seq, signature, body }) => {
    const response = await send(path, body, { 'x-c-id': id, 'x-c-epoch': epoch, 'x-c-seq': seq, 'x-c-sig': signature });
    const signed = response.headers.get('x-s-sig');
    return signed === null ? null : { body: await response.text(), signature: signed };
  };
  const now = () => trader.clock.now();
  const books = openBooks({ netting: false, now });
  const account = demoAccount('hedging');
  const { terminal, code } = await api('POST', '/terminals', {});
  const said = { v: 1, code, ...account, build: 4410, eaVersion: '1.0.0', selfTest: [] };
  const keys = await (await send('/ea/v1/pair', JSON.stringify(said))).json();
  const connector = startConnector({
    keys,
    account,
    books,
    journal: openJournal('j-1'),
    now,
    wire,
    mishaps: noMishaps(),
  });
  async function pass(ms: number) {
    for (let left = ms; left > 0; left -= 250) {
      await trader.clock.advance(250);
      await connector.tick();
    }
  }
  await pass(3_000);
  const confirm = (name: string, profile = 'FTMO') =>
    api('POST', `/terminals/${terminal}/account`, {
      ...{ account: name, profile, login: account.login, server: account.server },
    });
  return { trader, api, books, pass, confirm, terminal };
}

it('one terminal is one account of a desk: the numbers of two would be answered for each other', async () => {
  const { trader, api, books, pass, confirm } = await open();
  expect(await confirm('one')).toMatchObject({ account: 'one' });
  expect(await confirm('other')).toMatchObject({ status: 409, code: 'ACCOUNT_TAKEN' });
  await pass(2_000);
  await api('POST', '/follows', { feed: 'demo', account: 'one' });
  await trader.post('XAUUSD BUY NOW SL 4050 TP 4080');
  await pass(6_000);
  expect(books.positions()).toHaveLength(1);
});

it('a yes that was cut off between the desk and the terminal is said once more, under the same rules only', async () => {
  const { trader, api, pass, confirm, terminal } = await open();
  const link = { account: 'one', address: terminal, profile: 'FTMO', bridge: 'mt5' };
  expect(await trader.office.desk(demo.desk).perform('desk.link-account', link, internally('test'))).toMatchObject({
    ok: true,
  });
  expect((await api('GET', '/terminals')).terminals).toMatchObject([{ lights: { isConfirmed: false } }]);
  expect(await confirm('one', 'CONSERVATIVE')).toMatchObject({ code: 'ACCOUNT_TAKEN' });
  expect(await confirm('one')).toEqual({ account: 'one', isReal: false });
  await pass(2_000);
  expect((await api('GET', '/terminals')).terminals).toMatchObject([{ lights: { isConfirmed: true, readOnly: null } }]);
});

it('the channel of the test signal is copied into play money of our own alone, whoever asks', async () => {
  const { trader, api, books, pass, confirm } = await open();
  await confirm('one');
  await pass(2_000);
  const feed = testFeedOf(demo.desk);
  const inside = internally('test');
  await trader.office.feed(feed).perform('feed.open', { name: 'Test' }, inside);
  const listed = { feed, name: 'Test', reader: 'owner' };
  await trader.office.directory().perform('directory.register-feed', listed, inside);
  const followed = await api('POST', '/follows', { feed, account: 'one', mode: 'auto' });
  const trial = { messageId: 'trial-1', text: 'XAUUSD BUY NOW\nSL 4050\nTP 4080' };
  expect(await trader.office.feed(feed).perform('feed.post-trial', trial, inside)).toMatchObject({ ok: true });
  await trader.settle();
  await pass(6_000);
  expect(books.positions()).toEqual([]);
  expect(followed).toMatchObject({ status: 409, code: 'TRIAL_NEEDS_PAPER' });
  // The control: into paper it goes.
  expect(await api('POST', '/follows', { feed, account: 'paper', mode: 'auto' })).toMatchObject({ account: 'paper' });
});
