import { describe, expect, it, onTestFinished } from 'vitest';
import { openTrader, type Trader, textOf } from '../../kit/trader.ts';

const value = (outcome: Awaited<ReturnType<Trader['tell']>>) => (outcome.ok ? outcome.value : outcome.refusal);

async function open(): Promise<Trader> {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  await trader.quote('EURUSD', '1.16950', '1.16958');
  return trader;
}

interface SideRoom {
  lots: string | null;
  limitedBy: string[];
  limits: object[];
}
interface Room {
  symbol: string;
  stopAway: string;
  stopFrom: string;
  buy: SideRoom;
  sell: SideRoom;
}
const roomOf = async (trader: Trader, asked: object) =>
  (value(await trader.tell('compliance.status', asked)) as { room: Room[] }).room;

async function typed(trader: Trader, text: string): Promise<string> {
  await trader.tell('chat.say', { text });
  return textOf((await trader.talk())[0]?.blocks ?? []);
}

async function isAllowed(trader: Trader, side: string, lots: string, sl: string): Promise<boolean> {
  const judged = await trader.tell('compliance.validate-trade', { symbol: 'XAUUSD', side, lots, sl });
  return (value(judged) as { allowed: boolean }).allowed;
}

describe('the room left in lots', () => {
  it('passes as it is shown, both ways, and one step more does not', async () => {
    const trader = await open();
    const [room] = await roomOf(trader, { symbol: 'XAUUSD', stopAway: '10' });
    for (const [side, sl] of [
      ['buy', '4050.25'],
      ['sell', '4070.00'],
    ] as const) {
      const { lots, limitedBy } = room?.[side] ?? { lots: null, limitedBy: [] };
      expect(await isAllowed(trader, side, lots ?? '', sl)).toBe(true);
      expect(await isAllowed(trader, side, (Number(lots) + 0.01).toFixed(2), sl)).toBe(false);
      expect(limitedBy).toEqual(['WC-DAILY']);
    }
    expect(room).toMatchObject({ symbol: 'XAUUSD', stopAway: '10', stopFrom: 'asked' });
  });

  it('is named after the limit that is met first', async () => {
    const trader = await open();
    const [near] = await roomOf(trader, { symbol: 'XAUUSD', stopAway: '0.50' });
    expect(near?.buy).toMatchObject({ lots: '2', limitedBy: ['MAX-LOTS'] });
    await trader.tell('trading.halt', { why: 'enough' });
    const [none] = await roomOf(trader, { symbol: 'XAUUSD', stopAway: '0.50' });
    expect(none?.buy).toMatchObject({ lots: '0', limitedBy: ['STATE-HALT'] });
  });

  it('shrinks by what is open, in money and in lots', async () => {
    const trader = await open();
    const look = async () => {
      const found = value(await trader.tell('compliance.status', { symbol: 'XAUUSD', stopAway: '10' }));
      const { headroom, room } = found as { headroom: string; room: Room[] };
      return [Number(headroom), Number(room[0]?.buy.lots)] as const;
    };
    const before = await look();
    await trader.configure({ settings: { size: { mode: 'lots', lots: '0.20' } } });
    await trader.post('XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
    await trader.advance(2_000);
    const after = await look();
    expect(after[0]).toBeLessThan(before[0] - 200);
    expect(after[1]).toBeLessThan(before[1] - 0.15);
  });

  it('is shown for what was traded lately, with the stop as far away as it was then', async () => {
    const trader = await open();
    expect(await roomOf(trader, {})).toEqual([]);
    expect(await typed(trader, '/rules')).toContain('ask for a symbol, such as /rules XAUUSD');
    await trader.post('XAUUSD BUY 4060.25\nSL 4048.25\nTP 4080');
    await trader.advance(2_000);
    await trader.post('EURUSD BUY 1.16958\nSL 1.16458\nTP 1.18');
    await trader.advance(2_000);
    const shown = (await roomOf(trader, {})).map(({ symbol, stopAway, stopFrom }) => [symbol, stopAway, stopFrom]);
    expect(shown.sort()).toEqual([
      ['EURUSD', '0.005', 'last trade'],
      ['XAUUSD', '12', 'last trade'],
    ]);
  });

  it('assumes a stop where nothing was traded, and says so', async () => {
    const text = await typed(await open(), '/rules xauusd');
    expect(text).toMatch(/XAUUSD \| 10\.16 away, assumed \| 0\.\d+ \(worst case of the day\) \| 0\.\d+ \(worst/);
  });

  it.each([
    ['/rules paper XAUUSD 10', 'XAUUSD | 10 away, asked'],
    ['/rules 10 xauusd', 'XAUUSD | 10 away, asked'],
    ['/rules gold', 'XAUUSD | '],
    ['/rules NOPE', 'This account has no symbol for NOPE.'],
    ['/rules XAUUSD 0', '– (no such stop)'],
    ['/rules XAUUSD 99999', '– (no such stop)'],
  ])('%s answers with “%s”', async (text, answer) => {
    expect(await typed(await open(), text)).toContain(answer);
  });

  it('comes with the limits of opening: line, use and room of each', async () => {
    const trader = await open();
    const [room] = await roomOf(trader, { symbol: 'XAUUSD', stopAway: '10' });
    expect(room?.buy.limits).toContainEqual({ rule: 'MAX-LOTS', line: '2', used: '0.01', room: '1.99' });
    expect(await typed(trader, '/rules XAUUSD 10')).toContain('most lots | 2 | 0.01 | 1.99');
  });

  it('an account that does not exist is refused', async () => {
    const refused = await (await open()).tell('compliance.status', { account: 'other' });
    expect(value(refused)).toMatchObject({ code: 'ACCOUNT_UNKNOWN' });
  });
});

describe('/rules', () => {
  it("shows the reset in the trader's own zone beside the firm's clock", async () => {
    const trader = await open();
    expect(await typed(trader, '/rules')).toContain(
      'Next reset: Mon 5 Jan, 23:00 (UTC); 00:00 by the clock of the firm, Europe/Prague',
    );
    await trader.tell('desk.zone', { zone: 'America/New_York' });
    expect(await typed(trader, '/rules')).toContain('Next reset: Mon 5 Jan, 18:00 (America/New_York)');
    await trader.tell('desk.zone', { zone: 'Europe/Prague' });
    expect(await typed(trader, '/rules')).toContain('Next reset: Tue 6 Jan, 00:00 (Europe/Prague)\n');
  });

  it('says whether news are known, where the profile asks about them', async () => {
    const trader = await open();
    expect(await typed(trader, '/rules')).not.toContain('Economic news');
    await trader.tell('compliance.activate', { account: 'paper', profile: 'FTUK' });
    expect(await typed(trader, '/rules')).toContain('Economic news: not known: no economic calendar is configured');
    const event = { at: trader.clock.now(), currencies: ['USD'], impact: 'high', title: 'Rates' };
    await trader.tell('compliance.calendar', { events: [event] });
    expect(await typed(trader, '/rules')).toContain('Economic news: known (told, Mon 5 Jan, 09:00)');
    await trader.tell('desk.language', { language: 'es' });
    const spanish = await typed(trader, '/rules');
    expect(spanish).toContain('Noticias económicas: conocidas (lo dicho, lun, 5 ene, 09:00)');
    expect(spanish).toContain('pérdida diaria | cumplida | 9700 | ');
  });
});
