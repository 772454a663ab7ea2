import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../kit/folder.ts';
import { type Answer, openReceiver, status } from '../../kit/receiver.ts';
import { minute, openHooked } from './open.ts';

/** A trader whose webhook has several events to be told in one round. */
async function opened(before: { url: string }, more: object) {
  const kit = await openHooked();
  await kit.add(before.url, more);
  await kit.change({ isPaused: true });
  await kit.trade();
  return {
    ...kit,
    goOn: async () => {
      await kit.change({ isPaused: false });
      await kit.pass(2 * minute, minute);
    },
  };
}

/** Does something while the first posting waits for its answer. */
const meanwhile =
  (work: () => Promise<unknown>, answer: Answer): Answer =>
  (response, got, nth) =>
    void (nth === 1 ? work() : Promise.resolve()).then(() => answer(response, got, nth));

it('what the address before answers neither stops nor slows the one that took its place', async () => {
  const { add, change, trade, pass, one } = await openHooked();
  const next = await openReceiver();
  const before = await openReceiver(meanwhile(() => change({ url: next.url }), status(410)));
  await add(before.url);
  await trade();
  await pass(2 * minute, minute);
  expect(await one()).toMatchObject({ state: 'on', failures: 0, waiting: 0, missed: 0 });
  expect(before.received).toHaveLength(1);
  expect(next.types()).toEqual(['reading', 'verdict', 'fill', 'fill']);
});

it('what is under way when it is led elsewhere goes there, each event once', async () => {
  const next = await openReceiver();
  const before = await openReceiver(meanwhile(() => kit.change({ url: next.url }), status(204)));
  const kit = await opened(before, { events: ['fill', 'verdict'] });
  await kit.goOn();
  expect(before.received).toHaveLength(1);
  const ids = [...before.received, ...next.received].map(({ id }) => id);
  expect([ids.length, new Set(ids).size]).toEqual([3, 3]);
});

it.each([
  ['removed', 'webhooks.remove', {}],
  ['paused', 'webhooks.change', { isPaused: true }],
])('what was %s is sent nothing more, whatever was under way', async (_what, action, input) => {
  const act = () => kit.tell(action, { webhook: 'hook-1', ...input });
  const receiver = await openReceiver(meanwhile(act, status(204)));
  const kit = await opened(receiver, { events: ['fill', 'verdict'] });
  await kit.goOn();
  expect(receiver.received).toHaveLength(1);
});

it('of tests as few are kept as of what happened', async () => {
  const dataDir = temporaryFolder();
  const { add, test } = await openHooked({ dataDir });
  const receiver = await openReceiver();
  await add(receiver.url);
  for (let times = 0; times < 203; times += 1) await test();
  const desk = new Database(join(dataDir, 'desks', 'desk-1.db'), { readonly: true });
  onTestFinished(() => void desk.close());
  expect(desk.prepare('select count(*) as kept from posting').get()).toEqual({ kept: 200 });
});
