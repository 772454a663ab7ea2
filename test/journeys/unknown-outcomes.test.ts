import { describe, expect, it } from 'vitest';
import { type Gold, limit, market, openGold } from '../kit/gold.ts';

/** The next command of this kind ends unknown, and nobody can ever prove what became of it. */
const unknown = (op: string, isCarriedOut: boolean) => ({
  switches: { isBlind: true, unknown: [{ ops: [op], times: 1, isCarriedOut }] },
});

async function stopEverything(gold: Gold): Promise<void> {
  await gold.tell('trading.panic', {});
  await gold.press('Stop everything');
  await gold.advance(1_000);
  const label = (await gold.buttons()).find((one) => one.startsWith('Close all')) ?? 'Close all';
  await gold.press(label);
  await gold.advance(60_000);
}

describe('a close of which nobody knows what became', () => {
  it.each([true, false])('panic still closes everything, once (carried out: %s; B4)', async (isCarriedOut) => {
    const gold = await openGold();
    const id = await gold.say(market);
    await gold.behave(unknown('close', isCarriedOut));
    await gold.say('Close now', { replyTo: id });
    await gold.advance(40_000);
    await stopEverythingIfOpen(gold);
    expect(await gold.held()).toEqual([]);
    expect(await closedLots(gold)).toEqual(['0.1']);
    expect((await gold.signals())[0]?.state).toBe('closed');
    gold.takeAlerts();
  });

  it('the protection before a line still closes (B4)', async () => {
    const gold = await openGold({ follow: { settings: { size: { mode: 'lots', lots: '0.40' } } } });
    await gold.say(market);
    await gold.tell('compliance.guard', { account: 'paper', protectAtPct: 60 });
    await gold.behave(unknown('close', false));
    await gold.post('Close now');
    await gold.behave({ switches: { unknown: [{ ops: ['close'], times: 2, isCarriedOut: false }] } });
    await gold.quote('4051.00', '4051.25');
    await gold.advance(60_000);
    expect(await gold.held()).toEqual([]);
    gold.takeAlerts();
  });

  it('is asked again by itself once its time is over (B4)', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.behave(unknown('close', false));
    await gold.say('Close now');
    await gold.advance(40_000);
    expect(await gold.held()).toEqual([]);
    gold.takeAlerts();
  });
});

async function stopEverythingIfOpen(gold: Gold): Promise<void> {
  if ((await gold.held()).length > 0) await stopEverything(gold);
}

const closedLots = async (gold: Gold) =>
  (await gold.ledger()).events
    .filter(({ kind }) => kind === 'closed' || kind === 'closed_part')
    .map(({ lots }) => lots);

describe('a change of levels of which nobody knows what became', () => {
  it('is asked again, so the stop gets there (B4)', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.behave(unknown('modify_position', false));
    await gold.say('Move SL to 4055');
    await gold.advance(40_000);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4055.00 tp 4080.00']);
    gold.takeAlerts();
  });

  it('is asked for ever more seldom while it stays so, and told once (B11)', async () => {
    const gold = await openGold();
    await gold.say(market);
    const always = [{ ops: ['modify_position'], times: null, isCarriedOut: false }];
    await gold.behave({ switches: { isBlind: true, unknown: always } });
    await gold.say('Move SL to 4055');
    await gold.advance(600_000);
    expect((await gold.sent()).length).toBeLessThan(30);
    expect((await gold.told()).match(/nobody can say whether changing its levels was done/g)).toHaveLength(1);
    await gold.behave({ switches: { unknown: [] } });
    await gold.advance(120_000);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4055.00 tp 4080.00']);
    gold.takeAlerts();
  });

  it('does not hide that the stop is gone (B7)', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.behave({
      switches: { isBlind: true, unknown: [{ ops: ['modify_position'], times: null, isCarriedOut: false }] },
    });
    await gold.say('Move SL to 4055');
    await gold.advance(40_000);
    await gold.hand({ op: 'modify_position', positionId: (await gold.ledger()).positions[0]?.id ?? '', sl: null });
    await gold.advance(60_000);
    expect(await gold.told()).toMatch(/stop was taken away by hand|Without its stop/);
    gold.takeAlerts();
  });
});

describe('an opening of which nobody knows what became', () => {
  it('is never sent again, and is told (B4)', async () => {
    const gold = await openGold();
    await gold.behave(unknown('open', false));
    await gold.say(market);
    await gold.advance(60_000);
    expect((await gold.sent()).map(({ op }) => op)).toEqual(['open']);
    expect(await gold.told()).toContain('Not confirmed');
    expect(gold.takeAlerts()).toMatchObject([{ kind: 'unknown_outcome' }]);
  });

  it('keeps no other trade from being changed and closed, and only its own number is asked after (B4)', async () => {
    const gold = await openGold({ follow: { handling: { whoWins: 'provider' } } });
    await gold.behave(unknown('open', false));
    await gold.say('EURUSD BUY NOW\nSL 50 pips\nTP 100 pips');
    await gold.advance(40_000);
    gold.takeAlerts();
    const id = await gold.say(market);
    for (let at = 0; at < 20; at += 1) await gold.say(`Move SL to ${4050 + (at % 2)}`, { replyTo: id });
    await gold.say('Close now', { replyTo: id });
    expect(await gold.held()).toEqual([]);
    expect(await awaited(gold)).toEqual([1]);
  });
});

/** The numbers whose end the desk still asks its broker for. */
async function awaited(gold: Gold): Promise<number[]> {
  gold.bridge.asked.length = 0;
  await gold.advance(5_000);
  const asked = gold.bridge.asked.filter(({ action }) => action === 'broker.report').map(({ input }) => input);
  return (asked as { awaited: number[] }[]).at(-1)?.awaited ?? [];
}

describe('an order that must be replaced while nobody knows what became of it', () => {
  it('is asked about no oftener than anything that is open, and nothing takes its place (B4)', async () => {
    const gold = await openGold();
    await gold.behave(unknown('pending', false));
    const id = await gold.say(limit);
    await gold.advance(40_000);
    await gold.edit(id, 'XAUUSD SELL LIMIT 4065\nSL 4070\nTP 4040');
    await gold.advance(2_000);
    gold.bridge.asked.length = 0;
    await gold.advance(60_000);
    expect(gold.bridge.asked.filter(({ action }) => action === 'broker.report').length).toBeLessThan(60);
    expect(await gold.sent()).toHaveLength(1);
    gold.takeAlerts();
  });
});

describe('“Close now” while nobody has seen the fill yet', () => {
  it.each([5_000, 25_000])(
    'is kept and carried out when the fill is booked after 40 s, said after %s ms (B1)',
    async (afterMs) => {
      const gold = await openGold();
      await gold.behave({ switches: { slowFillMs: 40_000 } });
      const id = await gold.post(market);
      await gold.advance(afterMs);
      await gold.post('Close now', { replyTo: id });
      await gold.advance(100_000 - afterMs);
      expect((await gold.ledger()).events.map(({ kind }) => kind)).toEqual(['opened', 'closed']);
      expect((await gold.signals())[0]?.state).toBe('closed');
      gold.takeAlerts();
    },
  );

  it.each([5_000, 25_000])(
    'is kept when everything about the order was out of sight for 40 s, said after %s ms (B1)',
    async (afterMs) => {
      const gold = await openGold();
      let isHiding = true;
      let before: number | null = null;
      gold.bridge.rewrite('broker.report', (value) => {
        const report = value as { cursor: number; events: object[]; snapshot: object };
        if (!isHiding) return report;
        before ??= report.cursor - report.events.length;
        const snapshot = { ...report.snapshot, positions: [], orders: [] };
        return { ...report, cursor: before, asOf: before, events: [], answers: [], received: [], snapshot };
      });
      gold.bridge.rewrite('broker.prove', (value) => {
        const { proofs } = value as { proofs: { n: number }[] };
        return isHiding ? { proofs: proofs.map(({ n }) => ({ n, verdict: 'no_evidence' })) } : value;
      });
      const id = await gold.post(market);
      await gold.advance(afterMs);
      await gold.post('Close now', { replyTo: id });
      await gold.advance(40_000 - afterMs);
      expect(await gold.told()).toContain('perhaps 0.1 lots are open');
      isHiding = false;
      await gold.advance(60_000);
      expect(await gold.held()).toEqual([]);
      expect((await gold.signals())[0]?.state).toBe('closed');
      gold.takeAlerts();
    },
  );

  it('a waiting order placed unseen is cancelled the moment it is seen (B1)', async () => {
    const gold = await openGold();
    gold.bridge.loseAnswers('broker.offer', 1);
    gold.bridge.loseRequests('broker.report', 3);
    const id = await gold.post(limit);
    await gold.post('Cancel this order', { replyTo: id });
    await gold.advance(60_000);
    expect(await gold.held()).toEqual([]);
    gold.takeAlerts();
  });
});
