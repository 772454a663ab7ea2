import { describe, expect, it } from 'vitest';
import { internally } from '../../../src/core/who.ts';
import { previewPlan } from '../../../src/desk/signals/preview-plan.ts';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';
import { gold } from './decide/trade.kit.ts';

type Certainty = 'certain' | 'probable' | 'unsure';

/** What it would become of a signal, with the broker's facts of this moment. */
function previewed(desk: DeskBook, signal: object = gold, certainty: Certainty = 'certain', isReached = true) {
  const [follow] = desk.store.follows();
  const report = desk.broker.report(0, []);
  const facts = isReached ? { accountId: 'paper', report, quotes: desk.broker.quotes(), beside: [] } : null;
  const input = previewPlan.input.parse({ signal, certainty });
  const outcome = desk.within((context) => {
    const made = previewPlan.run(context, input, internally('test'), [{ follow, facts }] as never);
    if (!('ok' in made) || !made.ok) throw new Error('refused');
    return made;
  });
  const [preview] = previewPlan.output.parse(outcome.value).previews;
  if (!preview) throw new Error('no preview');
  return preview;
}

describe('what a signal would become just now', () => {
  it.each<[string, Parameters<typeof openDeskBook>[0], object, Certainty, string, RegExp]>([
    ['an order', {}, gold, 'certain', 'place', /^$/],
    ['a question where each is asked', { mode: 'confirm' }, gold, 'certain', 'ask', /^$/],
    ['a question where it is not certain', {}, gold, 'probable', 'ask', /^$/],
    ['a card where nothing is traded', { mode: 'alert' }, gold, 'certain', 'show', /^$/],
    ['a card where it is unsure', {}, gold, 'unsure', 'show', /^$/],
    ['a wait for its levels', {}, { ...gold, sl: null, tps: [] }, 'certain', 'await', /stop/],
    ['a refusal by its levels', {}, { ...gold, symbol: 'NOSUCH' }, 'certain', 'refuse', /NOSUCH/],
    ['a refusal by the rules', { settings: { size: { mode: 'lots', lots: '9' } } }, gold, 'certain', 'refuse', /./],
  ])('%s', (_, parts, signal, certainty, would, because) => {
    const desk = openDeskBook(parts);
    const before = desk.store.journal.after(0, 500).length;
    const preview = previewed(desk, signal, certainty);
    expect(preview.would).toBe(would);
    expect(preview.because.join(' ')).toMatch(because);
    expect(desk.store.journal.after(0, 500)).toHaveLength(before);
  });

  it('has its plan, and the rules that are against it by their ids', () => {
    const { plan, rules, largestLots, account } = previewed(openDeskBook());
    expect(plan).toMatchObject({
      symbol: 'XAUUSD',
      side: 'buy',
      legs: [{ lots: '0.1', sl: '4050.00', tp: '4080.00' }],
    });
    expect([rules, account, Number(largestLots) > 0]).toEqual([[], 'paper', true]);
    const over = previewed(openDeskBook({ settings: { size: { mode: 'lots', lots: '9' } } }));
    expect(over.rules.length).toBeGreaterThan(0);
    expect(over.because).toHaveLength(over.rules.length);
  });

  it('is nothing where its broker is not reached', () => {
    const { would, because, plan } = previewed(openDeskBook(), gold, 'certain', false);
    expect([would, plan]).toEqual(['refuse', null]);
    expect(because.join(' ')).toContain('Paper');
  });

  it('says which trade it repeats, and would not be traded beside it', () => {
    const desk = openDeskBook();
    desk.trade('XAUUSD BUY NOW\nSL 4050\nTP 4080');
    const { would, because } = previewed(desk);
    expect([would, because.length]).toEqual(['refuse', 1]);
  });

  it('is asked about where it may be a correction of one that is open', () => {
    const desk = openDeskBook();
    desk.trade('XAUUSD BUY NOW\nSL 4050\nTP 4080');
    const { would, because } = previewed(desk, { ...gold, entry: 4075, sl: 4066, tps: [4095] });
    expect([would, because.length > 0]).toEqual(['ask', true]);
  });
});
