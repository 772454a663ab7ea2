import { describe, expect, it, onTestFinished } from 'vitest';
import { createScriptedBridge } from '../kit/scripted-bridge.ts';
import { openTrader } from '../kit/trader.ts';

describe('a broker that cannot be reached', () => {
  it.each(['venue.open', 'broker.contracts'])(
    'while %s is asked is a refusal, and the same request works later',
    async (question) => {
      const bridge = createScriptedBridge();
      const trader = await openTrader({ outsideVenue: bridge.outsideVenue });
      onTestFinished(trader.close);
      bridge.loseRequests(question, 1);
      const ask = () =>
        trader.tell('accounts.open-paper', { account: 'second', name: 'Second' }, { idempotencyKey: 'once' });
      expect(await ask()).toMatchObject({ ok: false, refusal: { code: 'NOT_REACHED' } });
      expect(await ask()).toMatchObject({ ok: true, value: { account: 'second' } });
    },
  );
});
