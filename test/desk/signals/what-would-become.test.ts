import { describe, expect, it } from 'vitest';
import { internally } from '../../../src/core/who.ts';
import { previewPlan } from '../../../src/desk/signals/preview-plan.ts';
import { rehearse } from '../../../src/desk/signals/rehearse.ts';
import { demo } from '../../../src/office/demo.ts';
import { openTrader } from '../../kit/trader.ts';
import { gold } from './decide/trade.kit.ts';

const said = (stop: number) => `XAUUSD BUY NOW\nSL ${stop}\nTP 4080`;

describe('what would become of a signal, asked of a whole office', () => {
  it('each account that follows a channel is asked with its own prices, and others are not', async () => {
    const trader = await openTrader();
    const ask = async (input: object) => {
      const told = await trader.office
        .desk(demo.desk)
        .perform('plans.preview', { signal: gold, certainty: 'certain', ...input }, internally('test'));
      if (!told.ok) throw new Error(told.refusal.code);
      return previewPlan.output.parse(told.value).previews.map(({ would }) => would);
    };
    expect(await ask({})).toHaveLength(1);
    expect(await ask({ feed: demo.feed })).toHaveLength(1);
    expect(await ask({ feed: 'another' })).toEqual([]);
    expect(await trader.signals()).toEqual([]);
  });

  it('the last signals of a channel are rehearsed, with an account and without', async () => {
    const trader = await openTrader();
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await trader.post('Good morning');
    const edited = await trader.post(said(4050));
    await trader.edit(edited, said(4051));
    const ask = async (input: object) => {
      const told = await trader.tell('follows.rehearse', { feed: demo.feed, ...input });
      return told.ok ? rehearse.output.parse(told.value) : told.refusal.code;
    };
    const sized = await ask({ account: demo.account });
    expect(sized).toMatchObject({ currency: 'USD', signals: [{ messageId: edited, signal: { sl: 4051 } }] });
    const unsized = await ask({});
    expect(unsized).toMatchObject({ currency: null, signals: [{ messageId: edited }] });
    expect(await ask({ account: 'nobody' })).toBe('ACCOUNT_UNKNOWN');
    expect(await ask({ feed: 'nowhere', account: demo.account })).toMatchObject({ signals: [] });
  });
});
