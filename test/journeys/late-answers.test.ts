import { describe, expect, it } from 'vitest';
import { type Gold, market, openGold } from '../kit/gold.ts';

interface Report {
  answers: object[];
}

/** From now on every report repeats this about the first command, whatever has happened since. */
function repeats(gold: Gold, answer: object): void {
  gold.bridge.rewrite('broker.report', (value) => {
    const report = value as Report;
    return { ...report, answers: [...report.answers, { n: 1, asOf: null, ...answer }] };
  });
}

const lots = async (gold: Gold) => (await gold.signals())[0]?.legs.map((leg) => `${leg.state} ${leg.lots}`);

describe('an answer that comes after the hand of the trader', () => {
  it('says nothing of lots: what is left is what the broker shows (B2)', async () => {
    const gold = await openGold();
    gold.bridge.rewrite('broker.report', (value) => ({ ...(value as Report), answers: [] }));
    await gold.say(market);
    const { positions } = await gold.ledger();
    await gold.hand({ op: 'close_part', positionId: positions[0]?.id ?? '', closeLots: '0.05' });
    await gold.advance(3_000);
    repeats(gold, { state: 'done', lots: '0.1', price: '4060.25', positionId: positions[0]?.id });
    await gold.advance(10_000);
    expect(await lots(gold)).toEqual(['open 0.05']);
    await gold.configure({ handling: { whoWins: 'provider' } });
    await gold.say('Close half');
    expect((await gold.ledger()).positions.map((position) => position.lots)).toEqual(['0.03']);
  });

  it('that it was refused changes nothing of what the broker shows (B2)', async () => {
    const gold = await openGold();
    gold.bridge.rewrite('broker.report', (value) => ({ ...(value as Report), answers: [] }));
    await gold.say(market);
    repeats(gold, { state: 'rejected', code: 'NO_MONEY' });
    await gold.advance(10_000);
    expect(await lots(gold)).toEqual(['open 0.1']);
    gold.takeAlerts();
  });

  it('after the position was closed by hand opens nothing again (B6)', async () => {
    const gold = await openGold();
    gold.bridge.rewrite('broker.report', (value) => ({ ...(value as Report), answers: [] }));
    await gold.say(market);
    await gold.hand({ op: 'close', positionId: (await gold.ledger()).positions[0]?.id ?? '' });
    await gold.advance(3_000);
    repeats(gold, { state: 'done', lots: '0.1', price: '4060.25' });
    await gold.advance(30_000);
    expect(await lots(gold)).toEqual(['closed 0.1']);
    expect((await gold.sent()).map(({ op }) => op)).toEqual(['open']);
    gold.takeAlerts();
  });
});

describe('a report that comes before the answer', () => {
  it('proves the opening by its number, so nothing waits for the answer (B2)', async () => {
    const gold = await openGold();
    gold.bridge.rewrite('broker.report', (value) => ({ ...(value as Report), answers: [] }));
    await gold.say(market);
    expect(await lots(gold)).toEqual(['open 0.1']);
    await gold.say('Move SL to 4055');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4055.00 tp 4080.00']);
  });
});
