import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backUpFolder } from '../../src/runtime/backup/backup-folder.ts';
import { restoreFolder } from '../../src/runtime/backup/restore-folder.ts';
import { questionsIn } from '../kit/card-text.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { broker, market, openGold } from '../kit/gold.ts';
import { openTestOffice } from '../kit/office.ts';
import { createTestServices } from '../kit/services.ts';
import { openTrader, type Trader, textOf } from '../kit/trader.ts';
import { asking, callers } from '../kit/who.ts';

const told = async (trader: Trader) => (await trader.talk()).map(({ blocks }) => textOf(blocks)).join('\n');
const buttons = async (trader: Trader) => questionsIn(await trader.talk()).map(({ label }) => label);

/** A desk whose broker outlives it: open with 0.20 lots, backed up, then told something, then restored from the backup. */
async function restoredAfter(words: string) {
  const test = createTestServices();
  const survivor = openTestOffice({ test });
  const outsideVenue = (id: string) => survivor.office.venue(id);
  const own = broker(survivor);
  const dataDir = temporaryFolder();
  const before = await openTrader({ test, dataDir, outsideVenue });
  const priced = { venue: 'desk-1-paper', symbol: 'XAUUSD', bid: '4060.00', ask: '4060.25' };
  const owner = asking(callers.owner());
  await survivor.office.venue('desk-1-paper').perform('quotes.set', priced, owner);
  await before.configure({ settings: { size: { mode: 'lots', lots: '0.20' } } });
  await before.post(market, { messageId: 'x1' });
  await before.advance(3_000);
  expect(await own.held()).toEqual(['buy 0.2 sl 4050.00 tp 4080.00']);
  const backup = join(temporaryFolder(), 'backup');
  await backUpFolder(dataDir, backup, new Date(test.clock.now()));
  const postedAt = test.clock.now();
  await before.post(words, { messageId: 'x2', replyTo: 'x1', postedAt });
  await before.advance(3_000);
  const after = await own.held();
  await before.node.stopWaking();
  await test.drain();
  await before.node.close();
  const restored = temporaryFolder();
  await restoreFolder({ backup, dataDir: restored, isForced: false, services: test.services });
  const trader = await openTrader({ test, dataDir: restored, outsideVenue });
  onTestFinished(async () => {
    await trader.close();
    await survivor.node.stopWaking();
    await survivor.node.close();
  });
  await trader.advance(5_000);
  return {
    trader,
    own,
    after,
    again: (text: string) => trader.post(text, { messageId: 'x2', replyTo: 'x1', postedAt }),
  };
}

describe('an instruction that was carried out after the backup a desk was restored from', () => {
  it.each([
    ['Close half', 'buy 0.1 sl 4050.00 tp 4080.00'],
    ['Close 30%', 'buy 0.14 sl 4050.00 tp 4080.00'],
    ['Move SL to 4056', 'buy 0.2 sl 4056.00 tp 4080.00'],
  ])('delivered again asks, and does nothing by itself (B3): %s', async (words, held) => {
    const { trader, own, after, again } = await restoredAfter(words);
    expect(after).toEqual([held]);
    expect(await own.held()).toEqual([held]);
    await again(words);
    await trader.advance(5_000);
    expect(await own.held()).toEqual([held]);
    expect(await told(trader)).toContain('The provider says');
    expect(await buttons(trader)).toContain('Do it');
    trader.takeAlerts();
  });

  it('what the broker did meanwhile is what the restored desk shows (B5)', async () => {
    const { trader } = await restoredAfter('Close half');
    expect((await trader.signals())[0]?.legs).toMatchObject([{ state: 'open', lots: '0.1' }]);
    trader.takeAlerts();
  });

  it('one that is posted after the restore is carried out', async () => {
    const { trader, own } = await restoredAfter('Close half');
    await trader.configure({ handling: { whoWins: 'provider' } });
    await trader.post('Close now', { replyTo: 'x1' });
    await trader.advance(5_000);
    expect(await own.held()).toEqual([]);
    trader.takeAlerts();
  });
});

describe('an instruction that was posted before the signal it would touch', () => {
  it.each(['Close now', 'Close half', 'Move SL to 4058'])('is none (B3): %s', async (words) => {
    const gold = await openGold();
    await gold.say(market);
    await gold.say(words, { postedAt: gold.clock.now() - 3_600_000 });
    expect(await gold.held()).toEqual(['buy 0.1 sl 4050.00 tp 4080.00']);
    expect(await gold.sent()).toHaveLength(1);
  });
});

describe('an instruction that is delivered twice', () => {
  it('acts once (B3)', async () => {
    const gold = await openGold();
    await gold.say(market);
    const postedAt = gold.clock.now();
    await gold.say('Close half', { messageId: 'y1', postedAt });
    await gold.tell('messages.post', { feed: 'demo', text: 'Close half', messageId: 'y1', postedAt });
    await gold.advance(5_000);
    expect(await gold.held()).toEqual(['buy 0.05 sl 4050.00 tp 4080.00']);
  });

  it.each([
    ['in the same words', 'Close half ✅', 'buy 0.05 sl 4050.00 tp 4080.00'],
    ['to another part, asks', 'Close 30%', 'buy 0.05 sl 4050.00 tp 4080.00'],
  ])('and edited %s (B3)', async (_, text, held) => {
    const gold = await openGold();
    await gold.say(market);
    const id = await gold.say('Close half');
    await gold.edit(id, text);
    await gold.advance(5_000);
    expect(await gold.held()).toEqual([held]);
  });
});
