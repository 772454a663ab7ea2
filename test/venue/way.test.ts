import { describe, expect, it } from 'vitest';
import { nextMet, turnsOf } from '../../src/venue/way.ts';
import { buy, openAccount, sell, waiting } from './book.kit.ts';

const quoted = (bid: string, ask: string) => ({ symbol: 'EURUSD', bid, ask, at: 1 });
const close = { ...quoted('1.08500', '1.08510'), step: 3, isFed: false };
const through = { to: close, through: { lowest: '1.08000', highest: '1.09000' } };

function open(...asked: Parameters<ReturnType<typeof openAccount>['ask']>[0][]) {
  const account = openAccount();
  account.quote('EURUSD', '1.08500', '1.08510');
  for (const each of asked) expect(account.ask(each).state).toBe('done');
  return account.reader();
}

describe('the way through prices whose order nobody knows', () => {
  it.each([
    ['a buy', [buy('EURUSD', '0.1', '1.08510')], ['1.08', '1.09', '1.08500']],
    ['a sell', [sell('EURUSD', '0.1', '1.08500')], ['1.09', '1.08', '1.08500']],
    [
      'more sold than bought',
      [buy('EURUSD', '0.1', '1.08510'), sell('EURUSD', '0.2', '1.08500')],
      ['1.09', '1.08', '1.08500'],
    ],
    ['nothing held and a sell that waits', [waiting('sell', 'limit', '1.08800')], ['1.09', '1.08', '1.08500']],
    ['nothing at all', [], ['1.08', '1.09', '1.08500']],
  ])('goes against %s first', (_, asked, bids) => {
    expect(turnsOf(through, open(...asked)).map(({ bid }) => bid)).toEqual(bids);
  });

  it('keeps the spread, and the place and time it ends at', () => {
    expect(turnsOf(through, open())[0]).toEqual({ ...close, bid: '1.08', ask: '1.0801' });
  });

  it('is one price where the price jumps', () => {
    expect(turnsOf({ to: close }, open())).toEqual([close]);
  });
});

describe('what is met between two prices', () => {
  const book = open(
    buy('EURUSD', '0.1', '1.08510', { sl: '1.08200', tp: '1.08900' }),
    waiting('buy', 'limit', '1.08310'),
    sell('EURUSD', '0.1', '1.08500', { sl: '1.08700' }),
  );

  it.each([
    ['a buyer’s order at the ask', ['1.08500', '1.08000'], { bid: '1.083', ask: '1.0831' }],
    ['then a buyer’s stop at the bid', ['1.08300', '1.08000'], { bid: '1.082', ask: '1.0821' }],
    ['then nothing', ['1.08200', '1.08000'], null],
    ['upwards a seller’s stop at the ask', ['1.08500', '1.09000'], { bid: '1.0869', ask: '1.087' }],
    ['then a buyer’s target at the bid', ['1.08690', '1.09000'], { bid: '1.089', ask: '1.0891' }],
    ['not what lies at the ends', ['1.08690', '1.08900'], null],
    ['nothing on no way', ['1.08500', '1.08500'], null],
  ])('is %s', (_, [from = '', to = ''], found) => {
    const end = quoted(to, (Number(to) + 0.0001).toFixed(5));
    const start = quoted(from, (Number(from) + 0.0001).toFixed(5));
    expect(nextMet(book, start, end)).toEqual(found && { ...end, ...found });
  });
});
