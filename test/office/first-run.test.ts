import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import type { Outcome } from '../../src/core/outcome.ts';
import { demo, firstRun } from '../../src/office/demo.ts';
import { remoteVenue } from '../../src/runtime/node/remote-venue.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { openTrader, type Trader } from '../kit/trader.ts';

const followsSchema = z.object({ follows: z.array(z.object({ follow: z.string(), feed: z.string() })) });

function answerIn(outcome: Outcome<unknown>): unknown {
  return outcome.ok ? outcome.value : null;
}

async function followed(trader: Trader): Promise<string[]> {
  return followsSchema.parse(answerIn(await trader.tell('follows.list', {}))).follows.map(({ feed }) => feed);
}

describe('the first run', () => {
  it('is over after the first start: a follow that was ended stays ended', async () => {
    const trader = await openTrader();
    onTestFinished(trader.close);
    const follows = async () => {
      const listed = await trader.tell('follows.list', {});
      return followsSchema.parse(listed.ok ? listed.value : null).follows;
    };
    const [follow] = await follows();
    expect((await trader.tell('follows.end', { follow: follow?.follow })).ok).toBe(true);
    await firstRun(trader.context);
    expect(await follows()).toEqual([]);
  });

  it('knows by the desk alone that the follow was ended, however long ago', async () => {
    const dataDir = temporaryFolder();
    const before = await openTrader({ dataDir });
    const { follows } = followsSchema.parse(answerIn(await before.tell('follows.list', {})));
    await before.tell('follows.end', { follow: follows[0]?.follow });
    await before.close();
    const client = new Sqlite(join(dataDir, 'desks/desk-1.db'));
    client.exec('DELETE FROM answered');
    client.close();
    const trader = await openTrader({ dataDir });
    onTestFinished(trader.close);
    expect(await followed(trader)).toEqual([]);
  });

  it('does not hang a later start on a venue that cannot be reached', async () => {
    const dataDir = temporaryFolder();
    const before = await openTrader({ dataDir });
    await before.close();
    const trader = await openTrader({ dataDir, outsideVenue: (id) => remoteVenue('http://127.0.0.1:9', id) });
    onTestFinished(trader.close);
    const listed = await trader.tell('accounts.list', {});
    expect(listed).toMatchObject({ ok: true, value: { accounts: [{ account: demo.account }] } });
  });

  it('leaves the account to the next start when the venue cannot be reached, and the rest serves', async () => {
    const dataDir = temporaryFolder();
    const before = await openTrader({ dataDir, outsideVenue: (id) => remoteVenue('http://127.0.0.1:9', id) });
    expect(before.takeAlerts()).toMatchObject([
      { subject: 'first run', text: expect.stringContaining('cannot be reached') },
    ]);
    expect(await before.tell('feeds.list', {})).toMatchObject({ value: { feeds: [{ feed: demo.feed }] } });
    expect(await before.tell('accounts.list', {})).toEqual({ ok: true, value: { accounts: [] } });
    await before.close();
    const trader = await openTrader({ dataDir });
    onTestFinished(trader.close);
    expect(await followed(trader)).toEqual([demo.feed]);
  });

  it.each([
    ['feeds/demo.db', 'accounts.list', { accounts: [{ account: demo.account }] }],
    ['desks/desk-1.db', 'feeds.list', { feeds: [{ feed: demo.feed }] }],
    ['venues/desk-1-paper.db', 'feeds.list', { feeds: [{ feed: demo.feed }] }],
  ])('serves the rest when %s is damaged, and says so', async (file, asked, value) => {
    const dataDir = temporaryFolder();
    await (await openTrader({ dataDir })).close();
    for (const end of ['-wal', '-shm']) rmSync(join(dataDir, file + end), { force: true });
    writeFileSync(join(dataDir, file), 'not a database, but long enough to be read as one'.repeat(100));
    const trader = await openTrader({ dataDir });
    onTestFinished(trader.close);
    expect(await trader.tell(asked, {})).toMatchObject({ ok: true, value });
    expect(trader.takeAlerts().map(({ kind }) => kind)).toContain('parked');
  });

  it('opens the account although its channel is damaged, and follows once it is repaired', async () => {
    const dataDir = temporaryFolder();
    mkdirSync(join(dataDir, 'feeds'));
    writeFileSync(join(dataDir, 'feeds/demo.db'), 'not a database, but long enough to be read as one'.repeat(100));
    const before = await openTrader({ dataDir });
    expect(before.takeAlerts().map(({ subject }) => subject)).toContain('first run');
    expect(await before.tell('accounts.list', {})).toMatchObject({
      value: { accounts: [{ account: demo.account }] },
    });
    await before.close();
    rmSync(join(dataDir, 'feeds/demo.db'));
    const trader = await openTrader({ dataDir });
    onTestFinished(trader.close);
    expect(await followed(trader)).toEqual([demo.feed]);
  });
});
