import { describe, expect, it, onTestFinished } from 'vitest';
import { createScriptedBridge, type ScriptedBridge } from '../kit/scripted-bridge.ts';
import { openTrader, type Trader } from '../kit/trader.ts';

const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';

interface Answer {
  n: number;
  state: string;
}

/** What the broker says of its first command, in its reports and when asked, whatever it did with it. */
function says(bridge: ScriptedBridge, inReports: Answer | null, whenAsked: Answer | null): void {
  bridge.rewrite('venue.report', (value) => {
    const report = value as { answers: Answer[] };
    const others = report.answers.filter(({ n }) => n !== 1);
    return { ...report, answers: inReports ? [...others, inReports] : others };
  });
  bridge.rewrite('venue.look-up', (value) => {
    const { known } = value as { known: { n: number; answer: Answer | null }[] };
    return { known: known.map((one) => (one.n === 1 ? { n: 1, answer: whenAsked } : one)) };
  });
}

const rejected: Answer = { n: 1, state: 'rejected' };

async function opened(): Promise<{ trader: Trader; bridge: ScriptedBridge }> {
  const bridge = createScriptedBridge();
  const trader = await openTrader({ outsideVenue: bridge.outsideVenue });
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  return { trader, bridge };
}

const parked = async (trader: Trader) => (await trader.journal()).filter(({ kind }) => kind === 'parked');

describe('a broker that has opened a position', () => {
  it.each<[string, Answer | null, Answer | null]>([
    ['and says that it was rejected', rejected, rejected],
    ['and says so only when it is asked', null, rejected],
  ])('%s is told once; that command has ended and the account goes on', async (_, inReports, whenAsked) => {
    const { trader, bridge } = await opened();
    says(bridge, inReports, whenAsked);
    await trader.post(market);
    await trader.advance(60_000);
    expect(await parked(trader)).toHaveLength(1);
    expect(trader.takeAlerts()).toMatchObject([{ kind: 'broken_promise' }]);
    const [signal] = await trader.signals();
    expect(signal).toMatchObject({ state: 'open', legs: [{ state: 'open' }] });
    expect(signal?.notes.join(' ')).toContain('the broker answered rejected, which cannot be');
    await trader.post('Close now', { replyTo: signal?.messageId });
    await trader.advance(5_000);
    expect((await trader.account()).positions).toEqual([]);
    expect((await trader.signals())[0]?.state).toBe('closed');
    expect(await parked(trader)).toHaveLength(1);
  });

  it('and never answers is followed all the same', async () => {
    const { trader, bridge } = await opened();
    says(bridge, null, null);
    await trader.post(market);
    await trader.advance(60_000);
    expect(trader.takeAlerts()).toMatchObject([{ kind: 'unknown_outcome' }]);
    expect((await trader.signals())[0]).toMatchObject({ state: 'open', legs: [{ state: 'open' }] });
    await trader.quote('XAUUSD', '4049.00', '4049.25');
    await trader.advance(5_000);
    expect((await trader.signals())[0]?.state).toBe('closed');
  });
});
