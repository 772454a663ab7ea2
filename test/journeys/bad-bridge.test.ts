import { describe, expect, it, onTestFinished } from 'vitest';
import { createScriptedBridge, type ScriptedBridge } from '../kit/scripted-bridge.ts';
import { openTrader, type Trader, textOf } from '../kit/trader.ts';

const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';

async function open(): Promise<{ trader: Trader; bridge: ScriptedBridge }> {
  const bridge = createScriptedBridge();
  const trader = await openTrader({ outsideVenue: bridge.outsideVenue });
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  return { trader, bridge };
}

describe('a broker that cannot be relied on', () => {
  it('an offer that never arrives is offered again under its number', async () => {
    const { trader, bridge } = await open();
    bridge.loseRequests('broker.offer', 3);
    await trader.post(market);
    await trader.advance(10_000);
    expect((await trader.account()).positions).toHaveLength(1);
    expect((await trader.signals())[0]?.legs.map(({ n }) => n)).toEqual([1]);
  });

  it('an offer whose receipt is lost is carried out once', async () => {
    const { trader, bridge } = await open();
    bridge.loseAnswers('broker.offer', 5);
    await trader.post(market);
    await trader.advance(15_000);
    expect((await trader.account()).positions).toHaveLength(1);
  });

  it('reports that fail delay the card, not the order', async () => {
    const { trader, bridge } = await open();
    await trader.post(market);
    bridge.loseAnswers('broker.report', 6);
    await trader.advance(60_000);
    expect((await trader.signals())[0]?.state).toBe('open');
  });

  it('a broker that is away for longer than a command lives: it expired, and nothing is sent late', async () => {
    const { trader, bridge } = await open();
    bridge.loseRequests('broker.offer', 1_000);
    await trader.post(market);
    bridge.loseRequests('broker.report', 10);
    bridge.loseRequests('venue.look-up', 10);
    await trader.advance(120_000);
    bridge.loseRequests('broker.offer', 0);
    await trader.advance(300_000);
    expect(trader.takeAlerts()).toMatchObject([{ kind: 'quiet' }]);
    expect((await trader.signals())[0]).toMatchObject({ state: 'failed', legs: [{ state: 'expired' }] });
    expect((await trader.account()).positions).toEqual([]);
  });

  it('a signal that comes while the broker is away is taken when it is back, within its time', async () => {
    const { trader, bridge } = await open();
    bridge.loseRequests('broker.quotes', 4);
    await trader.post(market);
    expect(await trader.signals()).toEqual([]);
    await trader.advance(20_000);
    expect((await trader.account()).positions).toHaveLength(1);
  });

  it('its silence is told once, with what is at stake, and so is its end', async () => {
    const { trader, bridge } = await open();
    await trader.post(market);
    await trader.advance(1_000);
    bridge.loseRequests('broker.report', 10);
    await trader.advance(45_000);
    const told = async () => (await trader.talk()).map(({ blocks }) => textOf(blocks));
    expect((await told())[0]).toContain('The broker of Paper account has not answered since Mon 5 Jan, 09:00 (UTC).');
    expect((await told())[0]).toContain('One position or order was there when it last answered');
    expect(await told()).toHaveLength(2);
    expect(trader.takeAlerts()).toMatchObject([{ kind: 'quiet' }]);
    await trader.advance(120_000);
    expect((await told())[0]).toContain('The broker answers again');
    expect(await told()).toHaveLength(2);
    expect(trader.takeAlerts()).toEqual([]);
  });

  it('its silence is told again after a while, and all of it is over when it answers', async () => {
    const { trader, bridge } = await open();
    bridge.loseRequests('broker.report', 1_000);
    const silent = async () =>
      (await trader.talk()).filter(({ blocks }) => textOf(blocks).includes('The broker is silent')).length;
    await trader.advance(120_000);
    expect(await silent()).toBe(1);
    await trader.advance(600_000);
    expect(await silent()).toBe(2);
    await trader.advance(1_200_000);
    expect(await silent()).toBe(3);
    expect(trader.takeAlerts()).toMatchObject([{ kind: 'quiet' }, { kind: 'quiet' }, { kind: 'quiet' }]);
    bridge.loseRequests('broker.report', 0);
    await trader.advance(60_000);
    expect(await silent()).toBe(0);
  });

  it('a silence of seconds is told to nobody', async () => {
    const { trader, bridge } = await open();
    await trader.post(market);
    await trader.advance(1_000);
    bridge.loseRequests('broker.report', 4);
    await trader.advance(60_000);
    expect(await trader.talk()).toHaveLength(1);
    expect(trader.takeAlerts()).toEqual([]);
  });

  it('a report that cannot be true is refused whole, told after three, and the account goes on', async () => {
    const { trader, bridge } = await open();
    await trader.post(market);
    await trader.advance(1_000);
    let isSane = false;
    bridge.rewrite('broker.report', (value) => {
      const report = value as { cursor: number };
      return isSane ? report : { ...report, cursor: report.cursor + 1_000_000 };
    });
    await trader.advance(15_000);
    expect(trader.takeAlerts()).toMatchObject([{ kind: 'broken_promise' }]);
    expect((await trader.signals())[0]?.state).toBe('open');
    isSane = true;
    await trader.quote('XAUUSD', '4049.00', '4049.25');
    await trader.advance(5_000);
    expect((await trader.signals())[0]?.state).toBe('closed');
  });

  it('a name that could mean two of its symbols is asked about once and remembered', async () => {
    const bridge = createScriptedBridge();
    bridge.rewrite('broker.contracts', (value) => ({
      hash: 'two names',
      contracts: (value as { contracts: { symbol: string }[] }).contracts.flatMap((contract) =>
        contract.symbol === 'XAUUSD'
          ? [
              { ...contract, symbol: 'XAUUSD.a' },
              { ...contract, symbol: 'XAUUSD.b' },
            ]
          : [contract],
      ),
    }));
    const trader = await openTrader({ outsideVenue: bridge.outsideVenue });
    onTestFinished(trader.close);
    await trader.post(market);
    await trader.advance(1_000);
    expect((await trader.talk()).map(({ blocks }) => textOf(blocks)).join('\n')).toContain('XAUUSD.a or XAUUSD.b');
    await trader.press('XAUUSD.b');
    await trader.post('XAUUSD SELL 4060\nSL 4070\nTP 4040');
    await trader.advance(1_000);
    expect(
      (await trader.talk())
        .map(({ blocks }) => textOf(blocks))
        .join('\n')
        .match(/Which symbol is meant/g),
    ).toHaveLength(1);
  });

  it('a first target already passed is shown with a button, and traded only when told so', async () => {
    const { trader } = await open();
    await trader.quote('XAUUSD', '4072.00', '4072.25');
    await trader.post('XAUUSD BUY NOW\nSL 4050\nTP1 4070\nTP2 4090');
    await trader.advance(1_000);
    expect((await trader.account()).positions).toEqual([]);
    expect(await trader.press('Trade anyway')).toMatchObject({ ok: true });
    await trader.advance(1_000);
    expect((await trader.account()).positions).toMatchObject([{ side: 'buy', sl: '4050.00', tp: '4090.00' }]);
  });
});
