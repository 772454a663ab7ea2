import { describe, expect, it } from 'vitest';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

const three = 'XAUUSD BUY NOW\nSL 4050\nTP 4070\nTP 4080\nTP 4090';
const openThree = (more: object = {}): [DeskBook, string] => {
  const desk = openDeskBook({ settings: { size: { mode: 'lots', lots: '0.30' } }, ...more });
  return [desk, desk.trade(three)];
};
const targets = (desk: DeskBook): string[] => {
  desk.settle();
  return desk.broker.held().map((line) => line.split(' tp ')[1] ?? '');
};
const hit = (desk: DeskBook): void => {
  desk.broker.end(desk.broker.ids()[0] ?? '', 'target');
  desk.settle();
};

describe('an edit that takes a target away', () => {
  it('that was hit leaves the others where they are', () => {
    const [desk, trade] = openThree();
    hit(desk);
    desk.edit(trade, 'XAUUSD BUY NOW\nSL 4050\nTP 4080\nTP 4090');
    expect(targets(desk)).toEqual(['4080.00', '4090.00']);
  });

  it('that was not hit moves only the leg that aimed at it', () => {
    const [desk, trade] = openThree();
    desk.edit(trade, 'XAUUSD BUY NOW\nSL 4050\nTP 4080\nTP 4090');
    expect(targets(desk)).toEqual(['4080.00', '4080.00', '4090.00']);
  });

  it('leaves a target where a later instruction put it', () => {
    const [desk, trade] = openThree();
    desk.post('Move TP2 to 4085', { replyTo: trade });
    desk.edit(trade, 'XAUUSD BUY NOW\nSL 4050\nTP 4080\nTP 4090');
    expect(targets(desk)).toEqual(['4080.00', '4085.00', '4090.00']);
  });
});

describe('targets that are named anew', () => {
  it('one for each that is left, after the first was hit: each takes its own', () => {
    const [desk, trade] = openThree();
    hit(desk);
    desk.post({ type: 'update', action: 'set_levels', tps: [4085, 4095] }, { replyTo: trade });
    expect(targets(desk)).toEqual(['4085.00', '4095.00']);
  });

  it('as many as there were: counted from the first', () => {
    const [desk, trade] = openThree();
    hit(desk);
    desk.edit(trade, 'XAUUSD BUY NOW\nSL 4050\nTP 4075\nTP 4085\nTP 4095');
    expect(targets(desk)).toEqual(['4085.00', '4095.00']);
  });

  it.each<[string, (desk: DeskBook, trade: string) => void]>([
    ['in an edit', (desk, trade) => desk.edit(trade, 'XAUUSD SELL NOW\nSL 4070\nTP 4040')],
    ['in a reply', (desk, replyTo) => desk.post({ type: 'update', action: 'set_levels', tps: [4040] }, { replyTo })],
  ])('%s, where none was named before: taken', (_, say) => {
    const desk = openDeskBook();
    const trade = desk.trade('XAUUSD SELL NOW\nSL 4070');
    expect(targets(desk)).toEqual(['null']);
    say(desk, trade);
    expect(targets(desk)).toEqual(['4040.00']);
  });

  it('"move TP" without a number, where several are aimed at: asked, and the tap does it', () => {
    const [desk, trade] = openThree();
    const message = desk.post('Move TP to 4100', { replyTo: trade });
    expect([desk.outcome(message), ...targets(desk)]).toEqual(['asked', '4070.00', '4080.00', '4090.00']);
    desk.tap('Do it');
    expect(targets(desk)).toEqual(['4100.00', '4100.00', '4100.00']);
  });

  it.each<[string, string, string]>([
    ['many times off its price is one of another symbol: asked', 'Move TP to 4080', '1.09000'],
    ['near its price is taken', 'Move TP to 1.0950', '1.09500'],
  ])('%s', (_, said, target) => {
    const desk = openDeskBook();
    desk.trade('EURUSD BUY NOW\nSL 1.0800\nTP 1.0900');
    desk.post(said);
    expect(targets(desk)).toEqual([target]);
  });
});
