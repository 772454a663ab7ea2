import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';
import { createRandom } from '../../kit/random.ts';

/** One trade, said in as many layouts as channels have: every part is drawn by itself. */
const sides = {
  buy: ['BUY', 'LONG', '🟢 BUY', 'Buying', '📈LONG'],
  sell: ['Sell', 'short', 'SELL 🔻', 'selling'],
} as const;
const instruments = [
  { name: 'XAUUSD', symbol: 'XAUUSD', price: 4100, step: 8, places: 0 },
  { name: 'Gold', symbol: 'XAUUSD', price: 4100.5, step: 8.5, places: 1 },
  { name: 'EUR/USD', symbol: 'EURUSD', price: 1.1612, step: 0.003, places: 4 },
  { name: 'gbpjpy', symbol: 'GBPJPY', price: 203.45, step: 0.5, places: 2 },
  { name: 'US30', symbol: 'US30', price: 47_120, step: 90, places: 0 },
  { name: 'BTC/USDT', symbol: 'BTCUSDT', price: 91_250, step: 1200, places: 0 },
  { name: '#SOLUSDT', symbol: 'SOLUSDT', price: 138.4, step: 5.2, places: 1 },
  { name: 'DOGE/USDT', symbol: 'DOGEUSDT', price: 0.1512, step: 0.006, places: 4 },
];
const stops = ['SL', 'Stop Loss', 'stop', 'S/L', 'Stoploss', '🛑 SL', 'SL🚫', 'Stop-loss', 'stop at', '❌'];
const targets = ['TP', 'Take Profit', 'target', 'T/P', 'tgt', '🎯', 'TP✅', 'Take-profit'];
const entries = ['', '@', 'Entry', 'entry:', 'at', 'Price', 'from', 'Entry Price :', 'CMP'];
const leads = [' ', ': ', ' - ', ' = ', '→', '.. ', ' @ ', ':'];
const breaks = ['\n', ' ', ', ', ' | ', '\n\n', ' / ', '; ', ' • ', ' — '];
const heads = [
  '',
  '🔔 NEW SIGNAL\n',
  'VIP SIGNAL #123\n',
  'Free signal ✅\n',
  'Hello traders,\n',
  '━━━━━━━\n',
  '[10:25] ',
];
const foots = [
  '',
  '\nRisk 1%',
  '\nGood luck 🍀',
  '\n\nDisclaimer: trading involves risk',
  '\n@vip_admin',
  '\nLot 0.05',
  '\n#forex #h1',
];

const random = createRandom(20_261_121);

function drawn(): { text: string; wanted: object } {
  const side = random.pick(['buy', 'sell'] as const);
  const { name, symbol, price, step, places } = random.pick(instruments);
  const at = (steps: number): string => (price + (side === 'buy' ? 1 : -1) * steps * step).toFixed(places);
  const word = random.pick(sides[side]);
  const head = random.pick([`${word} ${name}`, `${name} ${word}`]);
  const [lead, target] = [random.pick(leads), random.pick(targets)];
  const stop = `${random.pick(stops)}${lead}${at(-1)}`;
  const list = random.pick([
    [`${target}${lead}${at(1)}`, `${target}${lead}${at(2.3)}`],
    [`${target}${lead}${at(1)}${random.pick([', ', ' / ', ' - ', ' ', ' & '])}${at(2.3)}`],
  ]);
  const levels = random.pick([
    [stop, ...list],
    [...list, stop],
  ]);
  const text = [`${head} ${random.pick(entries)} ${at(0)}`, ...levels].join(random.pick(breaks));
  const [entry, sl, first, second] = [at(0), at(-1), at(1), at(2.3)].map(Number);
  return {
    text: random.pick(heads) + text + random.pick(foots),
    wanted: { type: 'signal', symbol, side, entry, sl, tps: [first, second] },
  };
}

describe('one trade in any layout', () => {
  it('is read as that trade, whatever labels, signs and order', () => {
    for (let count = 0; count < 2500; count++) {
      const { text, wanted } = drawn();
      expect(readMessage({ text }).reading, text).toMatchObject(wanted);
    }
  });
});

describe('labels behind their numbers', () => {
  it.each([
    'GBPJPY buy\n203.10 entry\n202.60 stop\n204.10 tp1\n205.00 tp2',
    'Long GBPJPY, 203.10 entry, 202.60 stop, 204.10 target',
    'GBPJPY long 203.10. 202.60 is my stop, 204.10 my target',
  ])('are theirs: %s', (text) =>
    expect(readMessage({ text }).reading).toMatchObject({ type: 'signal', side: 'buy', sl: 202.6 }),
  );

  it('of pips as well', () =>
    expect(readMessage({ text: 'Buy US30 47,020 with a 70 point stop and 150 point target' }).reading).toMatchObject({
      entry: 47_020,
      slPips: 70,
      tpPips: [150],
    }));

  it('do not take what the next label waits for', () =>
    expect(readMessage({ text: 'GOLD SELL 4150 SL ... TP ... full signal in VIP' }).reading).not.toMatchObject({
      sl: 4150,
    }));
});

describe('a price that opens a sentence', () => {
  const replyTo = 'XAUUSD BUY 4105\nSL 4097\nTP1 4113';

  it.each(['At 4113 move SL to entry', 'Bei 4113 SL auf Einstieg', 'À 4113 stop à l’entrée', 'A 4113 stop a pareggio'])(
    'is when, not where: %s',
    (text) =>
      expect(readMessage({ text, replyTo }).reading).toEqual({
        type: 'update',
        action: 'breakeven',
        condition: { price: 4113 },
      }),
  );

  it('names the level when nothing else is told', () =>
    expect(readMessage({ text: 'SL at 4109', replyTo }).reading).toMatchObject({ action: 'move_sl', price: 4109 }));
});

describe('several verbs and symbols in one sentence', () => {
  it('go together as they stand', () =>
    expect(readMessage({ text: 'Cancel GBPUSD limit and close EURUSD' }).reading).toEqual({
      type: 'updates',
      items: [
        { type: 'update', action: 'cancel', symbol: 'GBPUSD' },
        { type: 'update', action: 'close', symbol: 'EURUSD' },
      ],
    }));
});
