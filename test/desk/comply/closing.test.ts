import { describe, expect, it } from 'vitest';
import { buyGold, must, openInFolder, type Restartable } from '../desk-kit.ts';

async function held(): Promise<Restartable> {
  const opened = await openInFolder();
  await must(opened.trader, 'compliance.activate', { account: 'paper', profile: 'FTUK' });
  await buyGold(opened.trader);
  return opened;
}
async function close(opened: Restartable): Promise<void> {
  const [open] = await opened.trader.signals();
  await opened.trader.post('close', { replyTo: open?.messageId });
  await opened.trader.advance(1_000);
}
const violationsOf = async (opened: Restartable) =>
  (
    (await must(opened.trader, 'compliance.report', { account: 'paper' })) as {
      violations: { byRule: Record<string, { actual: number }> };
    }
  ).violations.byRule;

describe('a close asked for by the channel', () => {
  it('sooner than the firm’s thirty seconds goes out all the same, is said on the card and kept on record', async () => {
    const opened = await held();
    await opened.trader.advance(27_000);
    await opened.restart(500);
    await close(opened);
    expect((await opened.trader.account()).positions).toEqual([]);
    expect((await opened.trader.signals())[0]?.notes.join('\n')).toMatch(/Held for \d+ s/);
    expect(await violationsOf(opened)).toMatchObject({ 'HOLD-MIN': { actual: 1 } });
  });

  it('after thirty seconds is nothing to speak of', async () => {
    const opened = await held();
    await opened.restart(31_000);
    await close(opened);
    expect((await opened.trader.account()).positions).toEqual([]);
    expect((await opened.trader.signals())[0]?.notes.join('\n')).not.toContain('HOLD-MIN');
    expect(await violationsOf(opened)).toEqual({});
  });
});
