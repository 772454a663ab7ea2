import { expect, it, onTestFinished } from 'vitest';
import { internally } from '../../src/core/who.ts';
import { createScriptedBridge } from '../kit/scripted-bridge.ts';
import { openTrader } from '../kit/trader.ts';

const orders: [string, string, string][] = [
  ['a market order', 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080', 'open'],
  ['a pending order', 'XAUUSD BUY LIMIT 4055\nSL 4050\nTP 4080', 'pending'],
];

/** The broker carried the order out at once and hid it from every look until long after it had expired. */
it.each(orders)(
  '%s that expired here and was executed over there lives by the broker’s word',
  async (_, text, state) => {
    const bridge = createScriptedBridge();
    const trader = await openTrader({ outsideVenue: bridge.outsideVenue });
    onTestFinished(trader.close);
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    let isHiding = true;
    let before: number | null = null;
    bridge.rewrite('broker.report', (value) => {
      const report = value as { cursor: number; events: object[]; snapshot: object };
      if (!isHiding) return report;
      before ??= report.cursor - report.events.length;
      const snapshot = { ...report.snapshot, positions: [], orders: [] };
      return { ...report, cursor: before, asOf: before, events: [], answers: [], received: [], snapshot };
    });
    bridge.rewrite('broker.prove', (value) => {
      const { proofs } = value as { proofs: { n: number }[] };
      return isHiding ? { proofs: proofs.map(({ n }) => ({ n, verdict: 'not_executed' })) } : value;
    });
    await trader.post(text);
    await trader.advance(30_000);
    expect((await trader.signals())[0]).toMatchObject({ state: 'failed', legs: [{ state: 'expired' }] });
    isHiding = false;
    await trader.quote('XAUUSD', '4060.10', '4060.35');
    await trader.office.desk('desk-1').perform('desk.watch', { account: 'paper' }, internally('look'));
    expect((await trader.signals())[0]).toMatchObject({ legs: [{ state }] });
    expect(trader.takeAlerts()).toMatchObject([{ kind: 'unknown_outcome' }]);
  },
);
