import { describe, expect, it } from 'vitest';
import { type Gold, limit, market, openGold } from '../../kit/gold.ts';

const positionId = async (gold: Gold) => (await gold.ledger()).positions[0]?.id ?? '';
const orderId = async (gold: Gold) => (await gold.ledger()).orders[0]?.id ?? '';

/** Nothing arrives at the broker and nothing comes back, until it is let go again. */
function silence(gold: Gold): () => void {
  const kinds = ['broker.report', 'broker.quotes', 'broker.offer', 'broker.prove'];
  for (const kind of kinds) gold.bridge.loseRequests(kind, 1_000_000);
  return () => {
    for (const kind of kinds) gold.bridge.loseRequests(kind, 0);
  };
}

async function ask(gold: Gold, name: string, input: object): Promise<string> {
  const outcome = await gold.tell(name, input);
  return outcome.ok ? 'done' : outcome.refusal.code;
}

describe('while the broker of a trade is silent', () => {
  it.each([
    ['closed', 'positions.close', { all: true }, []],
    ['closed in half', 'positions.close', { percent: 50 }, ['buy 0.05 sl 4050.00 tp 4080.00']],
    ['tightened', 'positions.change', { sl: '4055' }, ['buy 0.1 sl 4055.00 tp 4080.00']],
  ])('it can be %s: kept, and done once the broker answers', async (_, name, act, held) => {
    const gold = await openGold();
    await gold.say(market);
    const id = await positionId(gold);
    const answers = silence(gold);
    expect(await ask(gold, name, { id, ...act })).toBe('done');
    await gold.advance(60_000);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4050.00 tp 4080.00']);
    answers();
    await gold.advance(60_000);
    expect(await gold.held()).toEqual(held);
    gold.takeAlerts();
  });

  it('a part that was kept is closed once, however long it took', async () => {
    const gold = await openGold();
    await gold.say(market);
    const id = await positionId(gold);
    gold.bridge.loseAnswers('broker.offer', 2);
    const answers = silence(gold);
    await ask(gold, 'positions.close', { id, percent: 50 });
    await gold.advance(90_000);
    answers();
    await gold.advance(120_000);
    expect(await gold.held()).toEqual(['buy 0.05 sl 4050.00 tp 4080.00']);
    gold.takeAlerts();
  });

  it('an order that waits is taken back once it answers', async () => {
    const gold = await openGold();
    await gold.say(limit);
    const id = await orderId(gold);
    const answers = silence(gold);
    expect(await ask(gold, 'orders.cancel', { id })).toBe('done');
    answers();
    await gold.advance(60_000);
    expect(await gold.held()).toEqual([]);
  });

  it('the question and the tap say that it is kept', async () => {
    const gold = await openGold();
    await gold.say(market);
    const answers = silence(gold);
    await gold.press('Close');
    expect(await gold.told()).toContain('The broker of Paper account does not answer just now: it is kept');
    expect(await gold.press('Confirm')).toMatchObject({ ok: true });
    answers();
    await gold.advance(30_000);
    expect(await gold.held()).toEqual([]);
  });

  it('control: what lets more be lost needs the facts of now, and is refused', async () => {
    const gold = await openGold();
    await gold.say(market);
    const id = await positionId(gold);
    const answers = silence(gold);
    expect(await ask(gold, 'positions.change', { id, sl: '4040' })).toBe('BRIDGE_NOT_REACHED');
    expect(await ask(gold, 'positions.change', { id, tp: null })).toBe('BRIDGE_NOT_REACHED');
    answers();
    await gold.advance(30_000);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4050.00 tp 4080.00']);
  });
});
