import { describe, expect, it } from 'vitest';
import { resolveSymbol } from '../../../src/desk/plan/resolve-symbol.ts';
import { isSameName } from '../../../src/desk/plan/symbol-aliases.ts';
import { contract } from './plan.kit.ts';

/** As brokers list them. */
const names = {
  XAUUSD: 'GOLD XAU GOLDUSD',
  XAGUSD: 'SILVER XAG SILVERUSD',
  XPTUSD: 'PLATINUM XPT',
  XPDUSD: 'PALLADIUM XPD',
  US30: 'DJ30 WS30 DJI30 DJIA DJI DOW30 USA30 US30USD WALLSTREET30 WALLST',
  NAS100: 'USTEC US100 NDX100 NDX USTECH USTECH100 NASDAQ100 NASDAQ USA100 NAS100USD',
  US500: 'SPX500 SP500 SPX USA500 SPX500USD US500USD',
  US2000: 'RUS2000 RUSSELL2000 RTY2000 US2000USD',
  GER40: 'DE40 DAX40 DAX GER30 DE30 DAX30 DEU40 GERMANY40 GDAXI DE40EUR',
  UK100: 'FTSE100 FTSE GB100 UKX UK100GBP',
  FRA40: 'FR40 CAC40 F40 FRANCE40 FRA40EUR',
  EUSTX50: 'EU50 STOXX50 ESTX50 EURO50 STOXX50E EU50EUR',
  ESP35: 'ES35 IBEX35 SPA35 SPAIN35',
  JP225: 'JPN225 NIKKEI225 NIKKEI NI225 JAP225 N225 JP225USD JPN225USD',
  HK50: 'HKG50 HSI HSI50 HK33',
  AUS200: 'AU200 ASX200 AUS200AUD',
  USOIL: 'WTI XTIUSD USOUSD USCRUDE CRUDEOIL CRUDE WTIUSD SPOTCRUDE CL-OIL',
  UKOIL: 'BRENT XBRUSD UKOUSD UKBRENT BRENTOIL SPOTBRENT BRENTUSD',
  NATGAS: 'NGAS XNGUSD NATURALGAS HENRYHUB',
  BTCUSD: 'XBTUSD BITCOIN',
  ETHUSD: 'ETHEREUM',
};
const instruments = Object.entries(names).map(([ours, theirs]) => ({ ours, theirs: theirs.split(' ') }));

const found = (symbol: string, listed: string[]): string => {
  const outcome = resolveSymbol({ symbol, contracts: listed.map((name) => contract(name)), remembered: {} });
  return outcome.ok ? outcome.value.symbol : outcome.refusal.code;
};

describe('whatever a broker calls an instrument', () => {
  it.each(instruments)(
    '$ours is found under each of its names, plain and with what is hung onto them',
    ({ ours, theirs }) => {
      for (const name of theirs) {
        expect(found(ours, ['GBPJPY', name])).toBe(name);
        expect(found(ours, ['GBPJPY', `${name}.r`])).toBe(`${name}.r`);
        expect(found(name, ['GBPJPY', ours]), 'and the other way round').toBe(ours);
      }
    },
  );

  it.each(instruments)('$ours is none of the others', ({ ours, theirs }) => {
    const others = instruments.filter((other) => other.ours !== ours);
    for (const name of [ours, ...theirs])
      for (const other of others)
        expect(found(name, [other.ours, ...other.theirs]), `${name} among those of ${other.ours}`).toBe(
          'SYMBOL_UNKNOWN',
        );
  });

  it('two names mean one instrument or they do not', () => {
    for (const { ours, theirs } of instruments) for (const name of theirs) expect(isSameName(name, ours)).toBe(true);
    expect(isSameName('EURUSD', 'EURUSD')).toBe(true);
    expect(isSameName('GOLD', 'SILVER')).toBe(false);
    expect(isSameName('GOLD', 'EURUSD')).toBe(false);
    expect(isSameName('EURUSD', 'GOLD')).toBe(false);
  });
});
