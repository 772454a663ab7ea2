import { describe, expect, it, onTestFinished } from 'vitest';
import { createScriptedBridge, type ScriptedBridge } from '../kit/scripted-bridge.ts';
import { openTrader, type Trader } from '../kit/trader.ts';

const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';

interface Answer {
  n: number;
  state: string;
  asOf: null;
}

/** What the broker says of its first command, in its reports and when asked, whatever it did with it. */
function says(bridge: ScriptedBridge, inReports: Answer | null, whenAsked: Answer | null): void {
  bridge.rewrite('broker.report', (value) => {
    const report = value as { answers: Answer[] };
    const others = report.answers.filter(({ n }) => n !== 1);
    return { ...report, answers: inReports ? [...others, inReports] : others };
  });
  bridge.rewrite('broker.prove', (value) => {
    const { proofs } = value as { proofs: { n: number }[] };
    const verdict = whenAsked ? 'not_executed' : 'no_evidence';
    return { proofs: proofs.map((one) => (one.n === 1 ? { n: 1, verdict } : one)) };
  });
}

const rejected: Answer = { n: 1, state: 'rejected', asOf: null };

async function opened(): Promise<{ trader: Trader; bridge: ScriptedBridge }> {
  const bridge = createScriptedBridge();
  const trader = await openTrader({ outsideVenue: bridge.outsideVenue });
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  return { trader, bridge };
}

describe('a broker that has opened a position', () => {
  it.each<[string, Answer | null, Answer | null, number]>([
    ['and says that it was rejected is told once', rejected, rejected, 1],
    ['and would say so if it were asked is not asked: what happened is proof', null, rejected, 0],
  ])('%s, and the account goes on', async (_, inReports, whenAsked, told) => {
    const { trader, bridge } = await opened();
    says(bridge, inReports, whenAsked);
    await trader.post(market);
    await trader.advance(60_000);
    expect(trader.takeAlerts().map(({ kind }) => kind)).toEqual(Array(told).fill('broken_promise'));
    const [signal] = await trader.signals();
    expect(signal).toMatchObject({ state: 'open', legs: [{ state: 'open' }] });
    const isSaid = signal?.notes
      .join(' ')
      .includes('the broker answered that it was not opened, and shows that it was');
    expect(isSaid).toBe(told > 0);
    await trader.post('Close now', { replyTo: signal?.messageId });
    await trader.advance(5_000);
    expect((await trader.account()).positions).toEqual([]);
    expect((await trader.signals())[0]?.state).toBe('closed');
  });

  it('and never answers is followed all the same', async () => {
    const { trader, bridge } = await opened();
    says(bridge, null, null);
    await trader.post(market);
    await trader.advance(60_000);
    expect(trader.takeAlerts()).toEqual([]);
    expect((await trader.signals())[0]).toMatchObject({ state: 'open', legs: [{ state: 'open' }] });
    await trader.quote('XAUUSD', '4049.00', '4049.25');
    await trader.advance(5_000);
    expect((await trader.signals())[0]?.state).toBe('closed');
  });
});
