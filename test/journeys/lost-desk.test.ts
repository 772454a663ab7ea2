import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { internally } from '../../src/core/who.ts';
import { catchUp } from '../../src/office/catch-up.ts';
import { backUpFolder } from '../../src/runtime/backup/backup-folder.ts';

import { questionsIn } from '../kit/card-text.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { broker, market } from '../kit/gold.ts';
import { openTestOffice } from '../kit/office.ts';
import { createTestServices } from '../kit/services.ts';
import { openTrader, type Trader, textOf } from '../kit/trader.ts';
import { asking, callers } from '../kit/who.ts';

const next = market.replace('4080', '4090');
const first = 'buy 0.2 sl 4050.00 tp 4080.00';
const told = async (trader: Trader) => (await trader.talk()).map(({ blocks }) => textOf(blocks)).join('\n');
const buttons = async (trader: Trader) => questionsIn(await trader.talk()).map(({ label }) => label);
const tails = ['', '-wal', '-shm'];

/** A desk whose broker and directory outlive it: open with 0.20 lots; then something befalls its file. */
async function afterwards(befall: (file: string, copy: string) => void) {
  const test = createTestServices();
  const survivor = openTestOffice({ test });
  const outsideVenue = (id: string) => survivor.office.venue(id);
  const own = broker(survivor);
  const dataDir = temporaryFolder();
  const before = await openTrader({ test, dataDir, outsideVenue });
  const priced = { venue: 'desk-1-paper', symbol: 'XAUUSD', bid: '4060.00', ask: '4060.25' };
  await survivor.office.venue('desk-1-paper').perform('quotes.set', priced, asking(callers.owner()));
  await before.configure({ settings: { size: { mode: 'lots', lots: '0.20' } } });
  const copy = join(temporaryFolder(), 'copy');
  await backUpFolder(dataDir, copy, new Date(test.clock.now()));
  await before.post(market, { messageId: 'x1' });
  await before.advance(3_000);
  expect(await own.held()).toEqual([first]);
  await before.node.stopWaking();
  await test.drain();
  await before.node.close();
  befall(join(dataDir, 'desks', 'desk-1.db'), join(copy, 'desks', 'desk-1.db'));
  const trader = await openTrader({ test, dataDir, outsideVenue });
  onTestFinished(async () => {
    await trader.close();
    await survivor.node.stopWaking();
    await survivor.node.close();
  });
  await trader.advance(5_000);
  return { trader, own, alerts: () => trader.takeAlerts().map(({ kind, subject }) => `${kind}: ${subject}`) };
}

const remove = (file: string) => {
  for (const tail of tails) rmSync(`${file}${tail}`, { force: true });
};

describe('a desk whose file is lost while its broker remembers', () => {
  it('says so, opens nothing, and touches nothing of what is open until its trader resumes', async () => {
    const { trader, own, alerts } = await afterwards(remove);
    expect(alerts()).toEqual(['records_missing: desk desk-1', 'records_missing: desk desk-1 paper']);
    expect(await told(trader)).toContain(
      'The broker of Paper account has heard of commands up to number 1, and this desk knows none of them',
    );
    await trader.post(next, { messageId: 'x2' });
    await trader.advance(5_000);
    expect(await own.held()).toEqual([first]);
    expect(await own.sent()).toHaveLength(1);
  });

  it('opens one order under a number of its own once trading is resumed', async () => {
    const { trader, own, alerts } = await afterwards(remove);
    alerts();
    await trader.tell('trading.resume', {});
    await trader.configure({ settings: { size: { mode: 'lots', lots: '0.10' } } });
    await trader.post(next, { messageId: 'x2' });
    await trader.advance(5_000);
    expect(await own.held()).toEqual([first, 'buy 0.1 sl 4050.00 tp 4090.00']);
    const [old, anew] = (await own.sent()).map(({ n }) => n);
    expect(old).toBe(1);
    expect(anew).toBeGreaterThan(100_000);
  });

  it('is told of at a start where nobody set it up anew', async () => {
    const { trader, alerts } = await afterwards(() => {});
    expect(alerts()).toEqual([]);
    await trader.office
      .directory()
      .perform('directory.register-desk', { desk: 'desk-2', user: 'other' }, internally('test'));
    await catchUp(trader.context, () => false);
    expect(alerts()).toEqual(['records_missing: desk desk-2']);
  });
});

describe('an older copy put in the place of the file of a desk, not by a restore', () => {
  const putBack = (file: string, copy: string) => {
    remove(file);
    copyFileSync(copy, file);
  };

  it('asks about what may have been traded, and sends nothing under a number that was used (B3)', async () => {
    const { trader, own, alerts } = await afterwards(putBack);
    await trader.advance(60_000);
    expect(await own.held()).toEqual([first]);
    expect(await own.sent()).toHaveLength(1);
    expect(alerts()).toEqual(['records_missing: desk desk-1 paper']);
    expect(await told(trader)).toContain('Records are missing');
    expect(await buttons(trader)).toContain('Take');
    await trader.post('EURUSD SELL now\nSL 1.0950\nTP 1.0600', { messageId: 'x2' });
    await trader.advance(5_000);
    expect(await own.held()).toEqual([first, 'sell 0.2 sl 1.09500 tp 1.06000']);
    expect((await own.sent()).at(-1)?.n).toBeGreaterThan(100_000);
  });
});
