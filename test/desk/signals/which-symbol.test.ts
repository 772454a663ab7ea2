import { describe, expect, it } from 'vitest';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

/* A broker with two symbols that both could be gold: the trader says once which one is meant. */
const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';

function asked(mode: 'auto' | 'confirm'): { desk: DeskBook; trade: string } {
  const desk = openDeskBook({ mode, golds: ['XAUUSD.a', 'XAUUSD.b'] });
  const trade = desk.post(market);
  expect(desk.buttons()).toEqual(expect.arrayContaining(['XAUUSD.a', 'XAUUSD.b']));
  expect(desk.state(trade)).toBe('asking');
  return { desk, trade };
}

describe('which symbol is meant', () => {
  it('is asked once, and then it is traded as if it had been clear', () => {
    const { desk, trade } = asked('auto');
    expect(desk.tap('XAUUSD.b')).toBe('done');
    desk.settle();
    expect(desk.state(trade)).toBe('open');
    expect(desk.legs(trade)[0]?.symbol).toBe('XAUUSD.b');
    const next = desk.trade('XAUUSD BUY LIMIT 4040\nSL 4030\nTP 4070');
    expect(desk.legs(next)[0]?.symbol).toBe('XAUUSD.b');
  });

  it('and [Trade anyway] is not offered beside it: nothing could be traded before it is answered', () => {
    const { desk } = asked('auto');
    expect(desk.buttons().sort()).toEqual(['Skip', 'XAUUSD.a', 'XAUUSD.b']);
  });

  it('leads to the usual question where the follow asks', () => {
    const { desk, trade } = asked('confirm');
    desk.tap('XAUUSD.a');
    expect(desk.state(trade)).toBe('asking');
    expect(desk.buttons()).toEqual(['Take', 'Half size', 'Skip']);
    desk.tap('Take');
    desk.settle();
    expect(desk.legs(trade)[0]?.symbol).toBe('XAUUSD.a');
  });

  it.each<[string, (desk: DeskBook, trade: string) => unknown]>([
    ['is skipped', (desk) => desk.tap('Skip')],
    ['is not answered in time', (desk, trade) => desk.expire(trade)],
    ['is deleted', (desk, trade) => desk.remove(trade)],
    ['is closed by its provider', (desk, replyTo) => desk.post('Close now', { replyTo })],
  ])('loses its buttons when the signal %s', (_, end) => {
    const { desk, trade } = asked('confirm');
    end(desk, trade);
    expect(desk.buttons()).toEqual([]);
    expect(desk.legs(trade)).toEqual([]);
  });

  it('answered long after the signal came too late asks once more instead of trading', () => {
    const { desk, trade } = asked('auto');
    desk.pass(120_000);
    desk.tap('XAUUSD.a');
    expect(desk.state(trade)).toBe('asking');
    expect(desk.notes(trade)).toContain('TOO_OLD');
  });
});
