import { expect, it } from 'vitest';
import { readMessage } from '../../../../src/feed/read/read.ts';

type Row = [text: string, read: unknown];

const read = (text: string, replyTo?: string): unknown => {
  const { reading, certainty, reasons } = readMessage({ text, ...(replyTo === undefined ? {} : { replyTo }) });
  return [reading, certainty, reasons];
};

/* The same words alone and below a trade. */
it.each<Row>([
  [
    '{{close}} BUY {{ticker}} 4060 SL 4050',
    [{ type: 'reject', reason: 'a template nobody filled in' }, 'unsure', ['a template nobody filled in']],
  ],
  [
    'GOLD BUY 4060 SL 4050 TP 4080\n\nEURUSD SELL',
    [
      { type: 'signal', symbol: 'XAUUSD', side: 'buy', order: 'market', entry: 4060, sl: 4050, tps: [4080] },
      'probable',
      ['not explained: EURUSD, SELL'],
    ],
  ],
  ['GOLD BUY 4060 SL 4050 TP 4080 closed\n\nEURUSD SELL', [{ type: 'none' }, 'unsure', ['a result']]],
  [
    'Old SL: 4050\nNew SL: 4055',
    [{ type: 'update', action: 'move_sl', price: 4055 }, 'probable', ['not explained: SL, 4050']],
  ],
  [
    'Old SL: 4050\nNew SL: 4055\nGOLD BUY 4060 TP 4080',
    [
      { type: 'update', action: 'move_sl', price: 4055, symbol: 'XAUUSD' },
      'probable',
      ['not explained: SL, 4050, GOLD, 4060, 4080'],
    ],
  ],
  [
    'Buy now or sell limit? SL 4050',
    [{ type: 'reject', reason: 'either of two trades' }, 'unsure', ['either of two trades']],
  ],
  ['Buy now or sell limit?', [{ type: 'none' }, 'certain', ['a question']]],
  ['GOLD 4060 SL 4050 TP 4080', [{ type: 'reject', reason: 'side missing' }, 'unsure', ['side missing']]],
  ['maybe GOLD 4060 SL 4050 TP 4080', [{ type: 'none' }, 'unsure', ['only a possibility']]],
  [
    'GOLD BUY\n4060\nzorp 4080 and 40 90',
    [{ type: 'reject', reason: 'a number nobody can place' }, 'unsure', ['a number nobody can place']],
  ],
  ['SL 4050\nGOLD BUY 40', [{ type: 'reject', reason: 'price out of scale' }, 'unsure', ['price out of scale']]],
  ['✅ GBPUSD TP1\n❌ EURUSD SL', [{ type: 'none' }, 'unsure', ['a result']]],
  ['Entry 4232\nClose 4215\n+170 pips', [{ type: 'none' }, 'unsure', ['a result']]],
  ['XAUUSD BUY +45.50\nEURUSD SELL -12.30', [{ type: 'none' }, 'unsure', ['a result']]],
  ['/signal - get\n/close - close', [{ type: 'none' }, 'unsure', ['a result']]],
  [
    'GOLD BUY NOW',
    [
      { type: 'signal', symbol: 'XAUUSD', side: 'buy', order: 'market', entry: null, sl: null, tps: [] },
      'certain',
      ['everything in it is explained'],
    ],
  ],
  ['GOLD BUY NOW zorp blip', [{ type: 'none' }, 'unsure', ['no instruction']]],
  [
    'Sell half EURUSD now',
    [{ type: 'reject', reason: 'a part of a trade, or a new one' }, 'unsure', ['a part of a trade, or a new one']],
  ],
  [
    'GOLD BUY 4060 4070 4080 4090',
    [{ type: 'reject', reason: 'numbers without labels' }, 'unsure', ['numbers without labels']],
  ],
  [
    'GOLD BUY 4060 SL 4050 TP 4080 ✅',
    [{ type: 'reject', reason: 'a number nobody can place' }, 'unsure', ['a number nobody can place']],
  ],
  [
    'GOLD BUY 4060 SL 4050 zorp ✅',
    [
      { type: 'signal', symbol: 'XAUUSD', side: 'buy', order: 'market', entry: 4060, sl: 4050, tps: [] },
      'probable',
      ['not explained: zorp'],
    ],
  ],
  ['GOLD BUY SL 4050 ✅ closed', [{ type: 'none' }, 'certain', ['a result']]],
  ['hello', [{ type: 'none' }, 'certain', ['no instruction']]],
  [
    'GOLD BUY NOW\n\nEURUSD SELL NOW',
    [
      {
        type: 'signals',
        items: [
          { type: 'signal', symbol: 'XAUUSD', side: 'buy', order: 'market', entry: null, sl: null, tps: [] },
          { type: 'signal', symbol: 'EURUSD', side: 'sell', order: 'market', entry: null, sl: null, tps: [] },
        ],
      },
      'certain',
      ['everything in it is explained'],
    ],
  ],
  [
    'Symbol: EURUSD\nType: BUY\nPrice: 1.08\nzorp blip blop',
    [
      { type: 'signal', symbol: 'EURUSD', side: 'buy', order: 'market', entry: 1.08, sl: null, tps: [] },
      'certain',
      ['everything in it is explained'],
    ],
  ],
  [
    'Symbol: EURUSD\nType: BUY\nPrice: 1.08',
    [
      { type: 'signal', symbol: 'EURUSD', side: 'buy', order: 'market', entry: 1.08, sl: null, tps: [] },
      'certain',
      ['everything in it is explained'],
    ],
  ],
  [
    'hello gold buy\nSL 4050',
    [
      { type: 'signal', symbol: 'XAUUSD', side: 'buy', order: 'market', entry: null, sl: 4050, tps: [] },
      'certain',
      ['everything in it is explained'],
    ],
  ],
  [
    'Move SL to 4055',
    [{ type: 'update', action: 'move_sl', price: 4055 }, 'certain', ['everything in it is explained']],
  ],
  [
    'Move SL to 4055\nGOLD BUY 4060',
    [{ type: 'reject', reason: 'a change of an earlier trade' }, 'unsure', ['a change of an earlier trade']],
  ],
  [
    'GOLD BUY 4060 SL 4050 TP 4080 closed\nMove SL to BE',
    [{ type: 'update', action: 'breakeven', symbol: 'XAUUSD' }, 'probable', ['not explained: 4060']],
  ],
  ['why gold 4060 4070', [{ type: 'none' }, 'certain', ['a question']]],
  ['GOLD SELL 4060 20 pips', [{ type: 'none' }, 'unsure', ['no instruction']]],
])('%j is read as %j', (text, wanted) => expect(read(text)).toEqual(wanted));

it.each<Row>([
  [
    '{{close}} BUY {{ticker}} 4060 SL 4050',
    [{ type: 'reject', reason: 'a template nobody filled in' }, 'unsure', ['a template nobody filled in']],
  ],
  [
    'GOLD BUY 4060 SL 4050 TP 4080\n\nEURUSD SELL',
    [
      { type: 'signal', symbol: 'XAUUSD', side: 'buy', order: 'market', entry: 4060, sl: 4050, tps: [4080] },
      'probable',
      ['not explained: EURUSD, SELL', 'the trade it replies to, told again'],
    ],
  ],
  ['GOLD BUY 4060 SL 4050 TP 4080 closed\n\nEURUSD SELL', [{ type: 'none' }, 'unsure', ['a result']]],
  [
    'Old SL: 4050\nNew SL: 4055',
    [{ type: 'update', action: 'move_sl', price: 4055 }, 'probable', ['not explained: SL, 4050']],
  ],
  [
    'Old SL: 4050\nNew SL: 4055\nGOLD BUY 4060 TP 4080',
    [{ type: 'update', action: 'move_sl', price: 4055 }, 'probable', ['not explained: SL, 4050, 4060']],
  ],
  ['Buy now or sell limit? SL 4050', [{ type: 'none' }, 'certain', ['a question']]],
  ['Buy now or sell limit?', [{ type: 'none' }, 'certain', ['a question']]],
  ['GOLD 4060 SL 4050 TP 4080', [{ type: 'none' }, 'unsure', ['no instruction']]],
  ['maybe GOLD 4060 SL 4050 TP 4080', [{ type: 'none' }, 'unsure', ['only a possibility']]],
  [
    'GOLD BUY\n4060\nzorp 4080 and 40 90',
    [{ type: 'reject', reason: 'a number nobody can place' }, 'unsure', ['a number nobody can place']],
  ],
  ['SL 4050\nGOLD BUY 40', [{ type: 'reject', reason: 'price out of scale' }, 'unsure', ['price out of scale']]],
  [
    '✅ GBPUSD TP1\n❌ EURUSD SL',
    [{ type: 'update', action: 'tp_hit', tp: 1, symbol: 'GBPUSD' }, 'probable', ['not explained: EURUSD, SL']],
  ],
  [
    'Entry 4232\nClose 4215\n+170 pips',
    [
      {
        type: 'updates',
        items: [
          { type: 'update', action: 'move_entry', price: 4232 },
          { type: 'update', action: 'close' },
        ],
      },
      'probable',
      ['not explained: 4215'],
    ],
  ],
  [
    'XAUUSD BUY +45.50\nEURUSD SELL -12.30',
    [{ type: 'reject', reason: 'price out of scale' }, 'unsure', ['price out of scale']],
  ],
  [
    'GOLD BUY NOW',
    [
      { type: 'signal', symbol: 'XAUUSD', side: 'buy', order: 'market', entry: null, sl: null, tps: [] },
      'certain',
      ['everything in it is explained'],
    ],
  ],
  ['GOLD BUY NOW zorp blip', [{ type: 'none' }, 'unsure', ['no instruction']]],
  [
    'Sell half EURUSD now',
    [
      { type: 'update', action: 'close_partial', fraction: 0.5, symbol: 'EURUSD' },
      'certain',
      ['everything in it is explained'],
    ],
  ],
  [
    'GOLD BUY 4060 4070 4080 4090',
    [{ type: 'reject', reason: 'numbers without labels' }, 'unsure', ['numbers without labels']],
  ],
  ['GOLD BUY 4060 SL 4050 TP 4080 ✅', [{ type: 'none' }, 'unsure', ['a result']]],
  [
    'GOLD BUY 4060 SL 4050 zorp ✅',
    [
      { type: 'signal', symbol: 'XAUUSD', side: 'buy', order: 'market', entry: 4060, sl: 4050, tps: [] },
      'probable',
      ['not explained: zorp', 'the trade it replies to, told again'],
    ],
  ],
  ['GOLD BUY SL 4050 ✅ closed', [{ type: 'none' }, 'certain', ['a result']]],
  ['hello', [{ type: 'none' }, 'certain', ['no instruction']]],
  [
    'GOLD BUY NOW\n\nEURUSD SELL NOW',
    [
      {
        type: 'signals',
        items: [
          { type: 'signal', symbol: 'XAUUSD', side: 'buy', order: 'market', entry: null, sl: null, tps: [] },
          { type: 'signal', symbol: 'EURUSD', side: 'sell', order: 'market', entry: null, sl: null, tps: [] },
        ],
      },
      'certain',
      ['everything in it is explained'],
    ],
  ],
  [
    'Symbol: EURUSD\nType: BUY\nPrice: 1.08\nzorp blip blop',
    [{ type: 'reject', reason: 'price out of scale' }, 'unsure', ['price out of scale']],
  ],
  [
    'Symbol: EURUSD\nType: BUY\nPrice: 1.08',
    [{ type: 'reject', reason: 'price out of scale' }, 'unsure', ['price out of scale']],
  ],
  [
    'hello gold buy\nSL 4050',
    [
      { type: 'signal', symbol: 'XAUUSD', side: 'buy', order: 'market', entry: null, sl: 4050, tps: [] },
      'probable',
      ['the trade it replies to, told again'],
    ],
  ],
  [
    'Move SL to 4055',
    [{ type: 'update', action: 'move_sl', price: 4055 }, 'certain', ['everything in it is explained']],
  ],
  [
    'Move SL to 4055\nGOLD BUY 4060',
    [{ type: 'reject', reason: 'a change of an earlier trade' }, 'unsure', ['a change of an earlier trade']],
  ],
  [
    'GOLD BUY 4060 SL 4050 TP 4080 closed\nMove SL to BE',
    [{ type: 'update', action: 'breakeven' }, 'probable', ['a price beside break even', 'not explained: 4060']],
  ],
  ['why gold 4060 4070', [{ type: 'none' }, 'certain', ['a question']]],
  ['GOLD SELL 4060 20 pips', [{ type: 'none' }, 'unsure', ['no instruction']]],
])('%j below a trade is read as %j', (text, wanted) =>
  expect(read(text, 'GOLD BUY 4060\nSL 4050\nTP 4080')).toEqual(wanted),
);
