import { describe, expect, it, onTestFinished } from 'vitest';
import { commandSchema } from '../../src/core/command.ts';
import { internally } from '../../src/core/who.ts';
import { openTrader, type Trader } from '../kit/trader.ts';

const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';
const venueId = 'desk-1-paper';

async function trader(): Promise<Trader> {
  const opened = await openTrader();
  onTestFinished(opened.close);
  await opened.quote('XAUUSD', '4060.00', '4060.25');
  return opened;
}

/** In the terminal, past the desk. */
async function byHand({ office }: Trader, hand: object): Promise<void> {
  const outcome = await office.venue(venueId).perform('venue.by-hand', { hand }, internally('hand'));
  expect(outcome).toMatchObject({ ok: true });
}

describe('the broker answers late, twice or to the wrong number', () => {
  it('an offer repeated with the same number is carried out once', async () => {
    const opened = await trader();
    await opened.post(market);
    const [line] = (await opened.journal()).filter(({ kind }) => kind === 'leg-sent');
    const { n, draft } = JSON.parse(line?.body ?? '{}');
    const command = commandSchema.parse({ ...draft, n, expiresAt: opened.clock.now() + 20_000 });
    for (let i = 0; i < 5; i += 1) {
      const offered = await opened.office
        .venue(venueId)
        .perform('broker.offer', { commands: [command], notify: 'desk-1/paper' }, internally('again'));
      expect(offered.ok).toBe(true);
    }
    await opened.advance(5_000);
    expect((await opened.account()).positions).toHaveLength(1);
  });

  it('an order closed by hand at the broker is adopted and told', async () => {
    const opened = await trader();
    await opened.post(market);
    await opened.advance(1_000);
    const [position] = (await opened.account()).positions;
    await byHand(opened, { op: 'close', positionId: position?.id });
    await opened.advance(5_000);
    const [signal] = await opened.signals();
    expect(signal).toMatchObject({ state: 'closed' });
    expect(signal?.notes.join(' ')).toContain('by hand');
  });

  it('a position opened by hand on an empty account is seen within a minute', async () => {
    const opened = await trader();
    await opened.post(market);
    await opened.advance(1_000);
    const [position] = (await opened.account()).positions;
    await byHand(opened, { op: 'close', positionId: position?.id });
    await opened.advance(5_000);
    await byHand(opened, { op: 'open', symbol: 'XAUUSD', side: 'sell', lots: '0.01', sl: '4070.00', tp: null });
    await opened.advance(61_000);
    expect((await opened.account()).positions).toMatchObject([{ side: 'sell', lots: '0.01' }]);
  });

  it('a stop taken away at the broker is adopted, and the trader is asked, each time', async () => {
    const opened = await trader();
    await opened.post(market);
    await opened.advance(1_000);
    const stop = async () => (await opened.account()).positions[0]?.sl;
    const named = await stop();
    for (const _ of ['once', 'and again']) {
      await byHand(opened, { op: 'modify_position', positionId: '1001', sl: null });
      await opened.advance(5_000);
      expect(await stop()).toBeNull();
      expect((await opened.signals())[0]?.notes.at(-1)).toContain('taken away by hand');
      expect(JSON.stringify(await opened.talk())).toContain('Leave without');
      await opened.press('Set stop');
      await opened.advance(5_000);
      expect(await stop()).toBe(named);
    }
  });
});
