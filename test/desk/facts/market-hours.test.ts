import { describe, expect, it, onTestFinished } from 'vitest';
import { breaksByHours, marketHoursSchema } from '../../../src/desk/facts/market-hours.ts';
import { openTrader, type Trader } from '../../kit/trader.ts';
import { contractOf } from '../comply/facts-kit.ts';

const at = (text: string) => Date.parse(text);
const closeOf = (symbol: string, now: string, own?: object) => {
  const hours = own === undefined ? null : marketHoursSchema.parse(own);
  const found = breaksByHours([contractOf(symbol)], at(now), hours)[symbol];
  return found && `${new Date(found.at).toISOString().slice(0, 16)}Z for ${found.breakHours} h`;
};

describe('the weekly close of a market', () => {
  it.each(['EURUSD', 'AUDNZD', 'XAUUSD', 'US500', 'HK50', 'USOIL', 'WHO_KNOWS'])('%s closes on Friday', (symbol) => {
    expect(closeOf(symbol, '2026-01-07T12:00Z')).toBe('2026-01-09T22:00Z for 48 h');
  });

  it.each(['BTCUSD', 'ETHUSDT', 'SOLUSD'])('%s trades through', (symbol) => {
    expect(closeOf(symbol, '2026-01-09T21:59Z')).toBeNull();
  });

  it.each([
    ['in winter at 22:00 UTC', '2026-03-06T12:00Z', '2026-03-06T22:00Z'],
    ['the moment itself belongs to the break', '2026-03-06T22:00Z', '2026-03-06T22:00Z'],
    ['and so does the last minute before it opens', '2026-03-08T20:59Z', '2026-03-06T22:00Z'],
    [
      'a weekend in which New York goes to summer time: the next is at 21:00 UTC',
      '2026-03-08T22:00Z',
      '2026-03-13T21:00Z',
    ],
    ['Europe changes its clocks later, and that changes nothing', '2026-03-27T12:00Z', '2026-03-27T21:00Z'],
    ['the last one of summer time', '2026-10-30T20:59Z', '2026-10-30T21:00Z'],
    ['a week that ends in winter time', '2026-11-02T00:00Z', '2026-11-06T22:00Z'],
    ['a Friday just before', '2026-01-09T21:59:59.999Z', '2026-01-09T22:00Z'],
    ['a Monday', '2026-01-05T00:00Z', '2026-01-09T22:00Z'],
    ['over the turn of the year', '2025-12-29T00:00Z', '2026-01-02T22:00Z'],
  ])('%s', (_, now, close) => {
    expect(closeOf('EURUSD', now)).toBe(`${close} for 48 h`);
  });

  it('is what the broker of the account does, by symbol before class', () => {
    const own = {
      classes: { 'fx-major': { zone: 'Europe/Berlin', at: '22:55', breakHours: 49 } },
      symbols: { GBPUSD: 'always-open', BTCUSD: { zone: 'UTC', day: 'saturday', at: '08:00', breakHours: 2 } },
    };
    expect(closeOf('EURUSD', '2026-07-01T00:00Z', own)).toBe('2026-07-03T20:55Z for 49 h');
    expect(closeOf('GBPUSD', '2026-07-01T00:00Z', own)).toBeNull();
    expect(closeOf('BTCUSD', '2026-07-01T00:00Z', own)).toBe('2026-07-04T08:00Z for 2 h');
    expect(closeOf('XAUUSD', '2026-07-01T00:00Z', own)).toBe('2026-07-03T21:00Z for 48 h');
  });
});

const fridayEvening = at('2026-01-09T21:50:00Z');

async function traderOn(now: number): Promise<Trader> {
  const trader = await openTrader();
  onTestFinished(trader.close);
  trader.clock.set(now);
  await trader.quote('EURUSD', '1.16950', '1.16958');
  await trader.quote('BTCUSD', '97240.00', '97250.00');
  await trader.tell('compliance.activate', { account: 'paper', profile: 'CONSERVATIVE' });
  return trader;
}

const weekendOf = async (trader: Trader, order: object) => {
  const outcome = await trader.tell('compliance.validate-trade', { side: 'buy', lots: '0.01', ...order });
  const { verdict } = (outcome.ok ? outcome.value : { verdict: null }) as {
    verdict: { findings: { rule: string; status: string }[] } | null;
  };
  return verdict?.findings.find(({ rule }) => rule === 'WEEKEND-HOLD')?.status;
};
const euro = { symbol: 'EURUSD', sl: '1.16' };
const coin = { symbol: 'BTCUSD', sl: '96000' };

describe('an account that must be flat at weekends', () => {
  it('opens no currency just before the close, and a coin at any time', async () => {
    const trader = await traderOn(fridayEvening);
    expect([await weekendOf(trader, euro), await weekendOf(trader, coin)]).toEqual(['violated', 'passed']);
  });

  it('opens currencies an hour earlier', async () => {
    const trader = await traderOn(fridayEvening - 3_600_000);
    expect(await weekendOf(trader, euro)).toBe('passed');
  });

  it('goes by the hours of its own broker once they are told', async () => {
    const trader = await traderOn(fridayEvening);
    const told = await trader.tell('accounts.market-hours', {
      account: 'paper',
      symbols: { BTCUSD: { zone: 'UTC', at: '22:00', breakHours: 24 } },
      classes: { 'fx-major': 'always-open' },
    });
    expect(told).toMatchObject({ ok: true, value: { breaks: { EURUSD: null, BTCUSD: { breakHours: 24 } } } });
    expect([await weekendOf(trader, euro), await weekendOf(trader, coin)]).toEqual(['passed', 'violated']);
  });

  it.each([
    ['a symbol the account does not have', { symbols: { NOPE: 'always-open' } }, 'SYMBOL_UNKNOWN'],
    [
      'a zone that does not exist',
      { classes: { gold: { zone: 'Mars/Olympus', at: '17:00', breakHours: 48 } } },
      'INVALID_INPUT',
    ],
    [
      'an offset in place of a zone',
      { classes: { gold: { zone: '+02:00', at: '17:00', breakHours: 48 } } },
      'INVALID_INPUT',
    ],
    ['a class nobody knows', { classes: { bonds: 'always-open' } }, 'INVALID_INPUT'],
    ['another account', { account: 'nobody' }, 'ACCOUNT_UNKNOWN'],
  ])('%s is refused, and everything stays as it was', async (_, given, code) => {
    const trader = await traderOn(fridayEvening);
    expect(await trader.tell('accounts.market-hours', { account: 'paper', ...given })).toMatchObject({
      ok: false,
      refusal: { code },
    });
    expect(await weekendOf(trader, euro)).toBe('violated');
  });
});
