import { describe, expect, it } from 'vitest';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';

const held = (desk: DeskBook): string[] => {
  desk.settle();
  return desk.broker.held();
};
const idOf = (desk: DeskBook, label: string): string => desk.shown().find((one) => one.label === label)?.id ?? '';

function asking(more: Parameters<typeof openDeskBook>[0] = {}): { desk: DeskBook; trade: string } {
  const desk = openDeskBook({ mode: 'confirm', ...more });
  const trade = desk.post(market);
  expect(desk.state(trade)).toBe('asking');
  desk.since();
  return { desk, trade };
}

describe('a question whether a signal is traded', () => {
  it.each([
    ['Take', ['buy 0.10 sl 4050.00 tp 4080.00'], 'open'],
    ['Half size', ['buy 0.05 sl 4050.00 tp 4080.00'], 'open'],
    ['Skip', [], 'skipped'],
  ])('%s is done once, and the second tap finds it gone', (label, positions, state) => {
    const { desk, trade } = asking();
    const [choice, other] = [idOf(desk, label), idOf(desk, label === 'Skip' ? 'Take' : 'Skip')];
    expect(desk.tap(choice)).toBe('done');
    expect(desk.tap(choice)).toBe('CHOICE_GONE');
    expect(desk.tap(other)).toBe('CHOICE_GONE');
    expect(held(desk)).toEqual(positions);
    expect(desk.state(trade)).toBe(state);
    expect(desk.buttons()).toEqual([]);
  });

  it.each(['Take', 'Half size'])('%s needs its broker, and leaves nothing that ends it later', (label) => {
    const { desk, trade } = asking();
    const choice = idOf(desk, label);
    const end = () => desk.due.at(`expire:${desk.signal(trade).id}`);
    expect(desk.tap(choice, { isReached: false })).toBe('BRIDGE_NOT_REACHED');
    expect(desk.buttons()).toContain(label);
    expect(end()).not.toBeNull();
    expect(desk.tap(choice)).toBe('done');
    expect(end()).toBeNull();
  });

  it('once it is skipped, a question that could have meant it meets nothing, and its tap does not fail', () => {
    const desk = openDeskBook({ mode: 'confirm' });
    const gold = desk.post(market);
    const skip = idOf(desk, 'Skip');
    desk.post('EURUSD SELL 1.0850\nSL 1.0880\nTP 1.0800');
    desk.post('Move SL to breakeven');
    const meant = desk.shown().find(({ label }) => label.startsWith('BUY XAUUSD'))?.id ?? '';
    desk.tap(skip);
    expect(desk.state(gold)).toBe('skipped');
    expect(desk.tap(meant)).toBe('done');
    expect(desk.card(gold)).toContain('Nothing of it is open or waits, so nothing was done.');
    expect(held(desk)).toEqual([]);
  });

  it.each([
    ['probable', 'asking', ['Take', 'Half size', 'Skip']],
    ['unsure', 'alerted', []],
  ] as const)('a %s reading is %s, also where certain ones are traded by themselves', (certainty, state, buttons) => {
    const desk = openDeskBook();
    const trade = desk.post(market, { certainty });
    expect(desk.state(trade)).toBe(state);
    expect(desk.buttons()).toEqual(buttons);
    expect(held(desk)).toEqual([]);
  });

  it('nobody answers in time: it closes itself without a trade', () => {
    const { desk, trade } = asking();
    const take = idOf(desk, 'Take');
    desk.pass(301_000);
    desk.expire(trade);
    expect(desk.card(trade)).toContain('Not answered in time, so not traded.');
    expect(desk.tap(take)).toBe('CHOICE_GONE');
    expect([desk.state(trade), ...held(desk), ...desk.buttons()]).toEqual(['skipped']);
  });

  it('a late expiry does nothing to what was taken', () => {
    const { desk, trade } = asking();
    desk.tap('Take');
    desk.expire(trade);
    expect(held(desk)).toHaveLength(1);
    expect(desk.state(trade)).toBe('open');
  });

  it('overtaken by an edit the older button is gone, and the newer takes the newer levels', () => {
    const { desk, trade } = asking();
    const older = idOf(desk, 'Take');
    desk.edit(trade, market.replace('4080', '4090'));
    expect(desk.tap(older)).toBe('CHOICE_GONE');
    expect(desk.tap('Take')).toBe('done');
    expect(held(desk)).toEqual(['buy 0.10 sl 4050.00 tp 4090.00']);
  });

  it.each<[string, (desk: DeskBook, trade: string) => void]>([
    ['a deletion', (desk, trade) => desk.rewrite(trade, null)],
    ['a close', (desk, replyTo) => desk.write('Close now', { replyTo })],
    ['a cancellation', (desk, replyTo) => desk.write('Cancel', { replyTo })],
    ['an edit', (desk, trade) => desk.rewrite(trade, market.replace('4080', '4090'))],
  ])('a tap that %s overtook, not taken in by then, is answered with what is (B9)', (_, say) => {
    const { desk, trade } = asking();
    const take = idOf(desk, 'Take');
    say(desk, trade);
    expect(desk.tap(take)).toBe('CHOICE_GONE');
    expect(held(desk)).toEqual([]);
  });

  it('the broker is away: taking is refused and the button stays, skipping works', () => {
    const { desk, trade } = asking();
    expect(desk.tap('Take', { isReached: false })).toBe('BRIDGE_NOT_REACHED');
    expect(desk.buttons()).toEqual(['Take', 'Half size', 'Skip']);
    expect(desk.tap('Skip', { isReached: false })).toBe('done');
    expect(desk.state(trade)).toBe('skipped');
  });

  it('the price has passed its stop meanwhile: nothing is sent, and it says why', () => {
    const { desk, trade } = asking();
    desk.price('4049.00', '4049.25');
    desk.tap('Take');
    expect(held(desk)).toEqual([]);
    expect(desk.state(trade)).toBe('asking');
    expect(desk.card(trade)).toContain('4050');
    desk.tap('Trade anyway');
    expect(desk.state(trade)).toBe('refused');
    expect(held(desk)).toEqual([]);
  });
});

describe('a question about an open trade', () => {
  function asked(text = 'Move SL to 4045'): { desk: DeskBook; trade: string; message: string } {
    const desk = openDeskBook();
    const trade = desk.trade(market);
    const message = desk.post(text, { replyTo: trade });
    expect(desk.outcome(message)).toBe('asked');
    return { desk, trade, message };
  }

  it('Do it is done once', () => {
    const { desk, trade } = asked();
    const choice = idOf(desk, 'Do it');
    expect(desk.tap(choice)).toBe('done');
    expect(desk.tap(choice)).toBe('CHOICE_GONE');
    expect(held(desk)).toEqual(['buy 0.10 sl 4045.00 tp 4080.00']);
    expect(desk.card(trade)).toContain('You decided: move the stop to 4045.');
    expect(desk.legs(trade)[0]?.wanted.by.sl).toBe('approved');
  });

  it('Leave as it is leaves it, also while the broker is away', () => {
    const { desk, trade } = asked();
    expect(desk.tap('Leave as it is', { isReached: false })).toBe('done');
    expect(held(desk)).toEqual(['buy 0.10 sl 4050.00 tp 4080.00']);
    expect(desk.card(trade)).toContain('You decided to leave it as it is.');
    expect(desk.buttons()).toEqual([]);
  });

  it('answering one leaves the other open', () => {
    const { desk, trade } = asked();
    desk.post('Move SL to 4046', { replyTo: trade });
    const older = desk.shown().filter(({ label }) => label === 'Do it')[1]?.id ?? '';
    expect(desk.tap('Do it')).toBe('done');
    expect(held(desk)).toEqual(['buy 0.10 sl 4046.00 tp 4080.00']);
    expect(desk.tap(older)).toBe('done');
    expect(held(desk)).toEqual(['buy 0.10 sl 4045.00 tp 4080.00']);
  });

  it('is over once the trade has ended, and a yes to it changes nothing (B11)', () => {
    const { desk } = asked();
    const yes = desk.shown().find(({ label }) => label === 'Do it')?.id ?? '';
    desk.broker.end('p1', 'target');
    desk.settle();
    desk.since();
    expect(desk.told()).toContain('Over · BUY XAUUSD');
    expect(desk.tap(yes)).toBe('CHOICE_GONE');
    expect(desk.since()).toEqual([]);
  });

  it('a wider stop that was asked about before the stop was moved is not taken any more', () => {
    const { desk, trade, message } = asked();
    desk.price('4070.00', '4070.25');
    desk.post('Break even and TP 4090', { replyTo: trade });
    expect(desk.tap('Do it')).toBe('done');
    expect(held(desk)).toEqual(['buy 0.10 sl 4060.25 tp 4090.00']);
    expect(desk.notes(trade)).toContain('OVERTAKEN');
    expect(desk.outcome(message)).toBe('nothing');
  });

  it('a tap while other levels are on their way leaves afterwards, and both stand (B1)', () => {
    const desk = openDeskBook({ handling: { whoWins: 'me' } });
    const trade = desk.trade(market);
    desk.post('Move SL to 4055', { replyTo: trade });
    desk.tap('Do it');
    desk.post('Move TP to 4090', { replyTo: trade });
    desk.tap('Do it');
    expect(held(desk)).toEqual(['buy 0.10 sl 4055.00 tp 4090.00']);
  });

  it('two open trades and no reply: asks which, and only that one is touched', () => {
    const desk = openDeskBook();
    desk.trade(market);
    desk.trade('EURUSD SELL 1.0850\nSL 1.0880\nTP 1.0800');
    const message = desk.post('Close now');
    expect(desk.outcome(message)).toBe('asked');
    expect(desk.buttons()).toEqual(['SELL EURUSD 1.085', 'BUY XAUUSD 4060.25']);
    desk.tap('BUY XAUUSD 4060.25');
    expect(held(desk).map((line) => line.split(' ')[0])).toEqual(['sell']);
    expect(desk.buttons()).toEqual([]);
  });
});

describe('a yes on an account with real money', () => {
  type Asked = [
    what: string,
    ask: (desk: DeskBook, trade: string) => void,
    label: string,
    sl: string,
    isSafer: boolean,
  ];
  const asked: Asked[] = [
    ['a wider stop', (desk, replyTo) => desk.post('Move SL to 4045', { replyTo }), 'Do it', '4045.00', false],
    ['a nearer stop', (desk, replyTo) => desk.post('Move SL to 4055', { replyTo }), 'Do it', '4055.00', true],
    [
      'an edit to a wider stop',
      (desk, trade) => desk.edit(trade, market.replace('4050', '4045'), 'probable'),
      'Take the new levels',
      '4045.00',
      false,
    ],
    [
      'an edit to a nearer stop',
      (desk, trade) => desk.edit(trade, market.replace('4050', '4055'), 'probable'),
      'Take the new levels',
      '4055.00',
      true,
    ],
  ];
  it.each(asked.flatMap((one) => [true, false].map((isProved) => [...one, isProved] as const)))(
    'to %s: the stop goes where it was asked only for less risk or with a second factor',
    (_, ask, label, sl, isSafer, isProved) => {
      const desk = openDeskBook({ handling: { whoWins: 'me' } });
      const trade = desk.trade(market);
      desk.store.updateAccount('paper', { isRealMoney: true });
      ask(desk, trade);
      if (isProved) desk.prove();
      const isDone = isSafer || isProved;
      expect(desk.tap(label)).toBe(isDone ? 'done' : 'PROOF_NEEDED');
      expect(held(desk)).toEqual([`buy 0.10 sl ${isDone ? sl : '4050.00'} tp 4080.00`]);
      expect(desk.buttons().includes(label)).toBe(!isDone);
    },
  );
});
