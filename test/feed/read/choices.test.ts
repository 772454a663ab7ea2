import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';

const gold = 'XAUUSD BUY 4120\nSL 4108\nTP1 4128\nTP2 4140';
const typeOf = (text: string, replyTo?: string): string =>
  readMessage({ text, ...(replyTo === undefined ? {} : { replyTo }) }).reading.type;

describe('what leaves open what is to be done', () => {
  it.each([
    'Move SL to BE\nOR\nClose half',
    'Close the worst, hold the best',
    'Take TP1 now at 4126',
    'Secure it now or move SL to entry and let it run',
  ])('is asked about, not done: %j', (text) => expect(['reject', 'none']).toContain(typeOf(text, gold)));

  it('a level said with "maybe" moves nothing', () => {
    expect(typeOf('maybe TP1 4150 later', gold)).toBe('none');
    expect(typeOf('TP1 4150', gold)).toBe('update');
  });

  it('"somehow" behind a name opens nothing', () => {
    expect(typeOf('buy gold somehow')).not.toBe('signal');
    expect(typeOf('buy gold now')).toBe('signal');
  });
});

describe('what is told of a trade that was opened already', () => {
  it.each([
    'Entry triggered — XAUUSD buy at 4118, SL 4108',
    '📈 BUY EXECUTED\nPair: ETH\nPrice: 3245.50\nStop Loss: 3050.20',
  ])('opens nothing: %j', (text) => expect(['signal', 'signals']).not.toContain(typeOf(text)));
});

describe('an order that waits', () => {
  it('is cancelled where it is to be closed', () =>
    expect(
      readMessage({ text: 'Close the pending order', replyTo: 'XAUUSD BUY LIMIT 4100\nSL 4090\nTP 4120' }).reading,
    ).toEqual({
      type: 'update',
      action: 'cancel',
    }));
});

describe('a name', () => {
  it('that ends in digits may be the price nothing else says: never certain', () => {
    expect(readMessage({ text: 'BUY GOLD @gold4100' }).certainty).not.toBe('certain');
    expect(readMessage({ text: 'BUY GOLD 4100\nSL 4090\nTP 4120\n@gold4100' })).toMatchObject({
      certainty: 'certain',
      reading: { entry: 4100 },
    });
  });

  it("with a broker's small letters behind it is the instrument", () =>
    expect(readMessage({ text: 'XAUUSDpm Sell 4106\nSL 4116\nTP 4090' }).reading).toMatchObject({ symbol: 'XAUUSD' }));
});

it('a command with its explanation is no instruction, in a reply either', () => {
  expect(typeOf('/close - close', gold)).toBe('none');
  expect(typeOf('close', gold)).toBe('update');
});

it('"30 % left" is what remains, not what is closed', () =>
  expect(readMessage({ text: 'Close, 30% left', replyTo: gold }).reading).not.toMatchObject({ fraction: 0.3 }));

it('two letters in a price make it none; one is a slip that is asked about', () => {
  expect(typeOf('XAUUSD BUY\nEntry 41OO - 4105\nSL 4095\nTP 4115')).toBe('reject');
  expect(readMessage({ text: 'XAUUSD BUY 4O50\nSL 4040\nTP 4060' })).toMatchObject({ certainty: 'probable' });
});
