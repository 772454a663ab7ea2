import { describe, expect, it, onTestFinished } from 'vitest';
import { createScriptedBridge, type ScriptedBridge } from '../kit/scripted-bridge.ts';
import { openTrader, type Trader } from '../kit/trader.ts';

const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';

async function open(mode: 'auto' | 'confirm', rewrite?: (bridge: ScriptedBridge) => void) {
  const bridge = createScriptedBridge();
  rewrite?.(bridge);
  const trader = await openTrader({ outsideVenue: bridge.outsideVenue });
  onTestFinished(trader.close);
  await trader.configure({ mode });
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  return { trader, bridge };
}

async function buttons(trader: Trader, label: string): Promise<string[]> {
  const choices = (await trader.talk()).flatMap((card) => card.choices);
  return choices.filter((choice) => choice.label === label).map(({ id }) => id);
}

const tap = async (trader: Trader, choice: string | undefined) => {
  const outcome = await trader.tell('chat.choose', { choice });
  await trader.settle();
  return outcome.ok ? 'done' : outcome.refusal.code;
};

/** A broker with two symbols that both could be gold. */
function twoGolds(bridge: ScriptedBridge): void {
  const doubled = (list: { symbol: string }[]) =>
    list.flatMap((one) =>
      one.symbol === 'XAUUSD' ? ['XAUUSD.a', 'XAUUSD.b'].map((symbol) => ({ ...one, symbol })) : [one],
    );
  bridge.rewrite('broker.contracts', (value) => ({
    hash: 'doubled',
    contracts: doubled((value as { contracts: { symbol: string }[] }).contracts),
  }));
  bridge.rewrite('broker.quotes', (value) => ({
    quotes: doubled((value as { quotes: { symbol: string }[] }).quotes),
  }));
}

describe('a question which symbol is meant loses its buttons', () => {
  const asked = async () => {
    const { trader } = await open('confirm', twoGolds);
    const message = await trader.post(market);
    expect(await buttons(trader, 'XAUUSD.b')).toHaveLength(1);
    return { trader, message };
  };

  it.each<[string, (trader: Trader, message: string) => Promise<unknown>]>([
    ['when nobody answers in time', (trader) => trader.advance(301_000)],
  ])('%s', async (_, end) => {
    const { trader, message } = await asked();
    await end(trader, message);
    await trader.settle();
    expect(await buttons(trader, 'XAUUSD.b')).toEqual([]);
    const question = (await trader.talk()).find(({ blocks }) => JSON.stringify(blocks).includes('Which symbol'));
    expect(question?.choices).toEqual([]);
  });

  it('when the message is edited, and asks anew with buttons of its own', async () => {
    const { trader, message } = await asked();
    await trader.edit(message, market.replace('4080', '4090'));
    expect(await buttons(trader, 'XAUUSD.b')).toHaveLength(1);
    expect(await tap(trader, (await buttons(trader, 'XAUUSD.b'))[0])).toBe('done');
  });
});

describe('a button works as long as it is shown', () => {
  it('the same instruction posted again asks again, with buttons of its own', async () => {
    const { trader } = await open('auto');
    const messageId = await trader.post(market);
    await trader.advance(1_000);
    await trader.post('Move SL to 4045', { replyTo: messageId });
    expect(await tap(trader, (await buttons(trader, 'Leave as it is'))[0])).toBe('done');
    await trader.post('Move SL to 4045', { replyTo: messageId });
    expect(await tap(trader, (await buttons(trader, 'Do it'))[0])).toBe('done');
  });
});

describe('a tap while the broker is away', () => {
  it('does not take, says why, and the button works once the broker is back', async () => {
    const { trader, bridge } = await open('confirm');
    await trader.post(market);
    const [take] = await buttons(trader, 'Take');
    bridge.loseRequests('broker.report', 1);
    expect(await tap(trader, take)).toBe('BRIDGE_NOT_REACHED');
    expect(await tap(trader, take)).toBe('done');
    await trader.advance(1_000);
    expect((await trader.account()).positions).toHaveLength(1);
  });
});
