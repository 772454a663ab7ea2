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
  bridge.rewrite('venue.contracts', (value) => ({
    hash: 'doubled',
    contracts: doubled((value as { contracts: { symbol: string }[] }).contracts),
  }));
  bridge.rewrite('venue.quotes', (value) => ({
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
    ['when the signal is skipped', async (trader) => tap(trader, (await buttons(trader, 'Skip'))[0])],
    ['when nobody answers in time', (trader) => trader.advance(301_000)],
    ['when the provider deletes the message', (trader, message) => trader.remove(message)],
    ['when the provider closes it', (trader, replyTo) => trader.post('Close now', { replyTo })],
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
  it('a symbol picked for a question leads to a card whose buttons work', async () => {
    const { trader } = await open('confirm', twoGolds);
    await trader.post(market);
    expect(await tap(trader, (await buttons(trader, 'XAUUSD.b'))[0])).toBe('done');
    expect(await buttons(trader, 'XAUUSD.b')).toEqual([]);
    expect((await trader.signals())[0]?.state).toBe('asking');
    expect(await tap(trader, (await buttons(trader, 'Take'))[0])).toBe('done');
  });

  it('answering one question about a signal leaves the other one open', async () => {
    const { trader } = await open('auto');
    const messageId = await trader.post(market);
    await trader.advance(1_000);
    await trader.post('Move SL to 4045', { replyTo: messageId });
    await trader.post('Move SL to 4046', { replyTo: messageId });
    const [newer, older] = await buttons(trader, 'Do it');
    expect(await tap(trader, newer)).toBe('done');
    await trader.advance(1_000);
    expect(await buttons(trader, 'Do it')).toEqual([older]);
    expect(await tap(trader, older)).toBe('done');
    expect(await tap(trader, older)).toBe('CHOICE_GONE');
    await trader.advance(3_000);
    expect((await trader.account()).positions[0]?.sl).toBe('4045.00');
  });

  it('the same instruction posted again asks again, with buttons of its own', async () => {
    const { trader } = await open('auto');
    const messageId = await trader.post(market);
    await trader.advance(1_000);
    await trader.post('Move SL to 4045', { replyTo: messageId });
    expect(await tap(trader, (await buttons(trader, 'Leave as it is'))[0])).toBe('done');
    await trader.post('Move SL to 4045', { replyTo: messageId });
    expect(await tap(trader, (await buttons(trader, 'Do it'))[0])).toBe('done');
  });

  it('a tap on an older version of a card is refused, one on the newer version is not', async () => {
    const { trader } = await open('confirm');
    const messageId = await trader.post(market);
    const [older] = await buttons(trader, 'Take');
    await trader.edit(messageId, market.replace('4080', '4090'));
    const [newer] = await buttons(trader, 'Take');
    expect(newer).not.toBe(older);
    expect(await tap(trader, older)).toBe('CHOICE_GONE');
    expect(await tap(trader, newer)).toBe('done');
  });

  it('a question that closed itself takes its buttons with it', async () => {
    const { trader } = await open('confirm');
    await trader.post(market);
    const [take] = await buttons(trader, 'Take');
    await trader.advance(400_000);
    expect(await tap(trader, take)).toBe('CHOICE_GONE');
    expect((await trader.account()).positions).toEqual([]);
  });
});

describe('a tap while the broker is away', () => {
  it('skips all the same', async () => {
    const { trader, bridge } = await open('confirm');
    await trader.post(market);
    bridge.loseRequests('venue.report', 1_000);
    expect(await tap(trader, (await buttons(trader, 'Skip'))[0])).toBe('done');
    expect((await trader.signals())[0]?.state).toBe('skipped');
  });

  it('leaves things as they are all the same', async () => {
    const { trader, bridge } = await open('auto');
    const messageId = await trader.post(market);
    await trader.advance(1_000);
    await trader.post('Move SL to 4045', { replyTo: messageId });
    bridge.loseRequests('venue.quotes', 1_000);
    expect(await tap(trader, (await buttons(trader, 'Leave as it is'))[0])).toBe('done');
  });

  it('does not take, says why, and the button works once the broker is back', async () => {
    const { trader, bridge } = await open('confirm');
    await trader.post(market);
    const [take] = await buttons(trader, 'Take');
    bridge.loseRequests('venue.report', 1);
    expect(await tap(trader, take)).toBe('BRIDGE_NOT_REACHED');
    expect(await tap(trader, take)).toBe('done');
    await trader.advance(1_000);
    expect((await trader.account()).positions).toHaveLength(1);
  });
});
