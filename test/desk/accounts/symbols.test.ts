import { describe, expect, it, onTestFinished } from 'vitest';
import { createScriptedBridge } from '../../kit/scripted-bridge.ts';
import { openTrader, type Trader, textOf } from '../../kit/trader.ts';

const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';

/** A trader whose broker has gold twice, and who said once which one is meant. */
async function chosen(): Promise<Trader> {
  const bridge = createScriptedBridge();
  const doubled = (list: { symbol: string }[]) =>
    list.flatMap((one) =>
      one.symbol === 'XAUUSD' ? ['XAUUSD.a', 'XAUUSD.b'].map((symbol) => ({ ...one, symbol })) : [one],
    );
  bridge.rewrite('broker.contracts', (value) => {
    const { contracts, ...told } = value as { contracts: { symbol: string }[] | null };
    return { ...told, contracts: contracts && doubled(contracts) };
  });
  const trader = await openTrader({ outsideVenue: bridge.outsideVenue });
  onTestFinished(trader.close);
  await trader.post(market);
  await trader.press('XAUUSD.b');
  return trader;
}

async function typed(trader: Trader, text: string): Promise<string> {
  await trader.tell('chat.say', { text });
  return textOf((await trader.talk())[0]?.blocks ?? []);
}

const questions = async (trader: Trader) =>
  (await trader.talk()).filter(({ blocks }) => textOf(blocks).includes('Which symbol is meant')).length;

describe('a symbol that was chosen', () => {
  it('is listed with the name it stands for', async () => {
    const trader = await chosen();
    expect(await trader.tell('symbols.list', {})).toMatchObject({
      ok: true,
      value: { symbols: [{ account: 'paper', name: 'XAUUSD', symbol: 'XAUUSD.b', isGone: false }] },
    });
    expect(await typed(trader, '/symbols')).toContain('paper | XAUUSD | XAUUSD.b');
  });

  it('is not asked about again, until it is forgotten', async () => {
    const trader = await chosen();
    await trader.post('XAUUSD SELL 4060\nSL 4070\nTP 4040');
    expect(await questions(trader)).toBe(1);
    expect(await typed(trader, '/forget xauusd')).toBe('XAUUSD no longer means XAUUSD.b on paper.');
    expect(await typed(trader, '/symbols')).toContain('every answer was forgotten');
    await trader.post('XAUUSD SELL 4061\nSL 4071\nTP 4041');
    expect(await questions(trader)).toBe(2);
    await trader.tell('desk.language', { language: 'es' });
    expect(await typed(trader, '/symbols')).toContain('se olvidaron todas las respuestas');
    expect(await typed(trader, '/accounts')).toContain('cuenta | balance | patrimonio | reglas | operativa');
  });

  it.each([
    ['/forget EURUSD', 'No symbol was chosen for EURUSD'],
    ['/forget', 'The request does not fit'],
    ['/forget constructor', 'No symbol was chosen for •••'],
  ])('%s forgets nothing', async (text, answer) => {
    const trader = await chosen();
    expect(await typed(trader, text)).toContain(answer);
    expect(await typed(trader, '/symbols')).toContain('XAUUSD.b');
  });

  it('of another account is left alone', async () => {
    const trader = await chosen();
    const forgotten = await trader.tell('symbols.forget', { name: 'XAUUSD', account: 'other' });
    expect(forgotten).toMatchObject({ ok: false, refusal: { code: 'SYMBOL_NOT_CHOSEN' } });
    expect(await trader.tell('symbols.list', { account: 'other' })).toMatchObject({
      refusal: { code: 'ACCOUNT_UNKNOWN' },
    });
    expect(await typed(trader, '/symbols')).toContain('XAUUSD.b');
  });
});
