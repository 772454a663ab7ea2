import { describe, expect, it } from 'vitest';
import { type Gold, limit, market, openGold } from '../../kit/gold.ts';

type Way = (gold: Gold) => Promise<unknown>;

const positionId = async (gold: Gold) => (await gold.ledger()).positions[0]?.id ?? '';
const orderId = async (gold: Gold) => (await gold.ledger()).orders[0]?.id ?? '';
const signalId = async (gold: Gold) => (await gold.signals())[0]?.signal ?? '';

const say =
  (text: string): Way =>
  async (gold) => {
    const outcome = await gold.tell('chat.say', { text });
    expect(JSON.stringify(outcome)).toContain('Press Confirm above');
    return gold.press('Confirm');
  };
/** What a button of the page's account column says for whoever presses it. */
const page =
  (command: string, idOf: (gold: Gold) => Promise<string>, value = ''): Way =>
  async (gold) =>
    say(`${command} paper/${await idOf(gold)} ${value}`)(gold);
const press =
  (label: string): Way =>
  async (gold) => {
    await gold.press(label);
    return gold.press('Confirm');
  };
const api =
  (name: string, input: object, idOf: (gold: Gold) => Promise<string>): Way =>
  async (gold) =>
    expect(await gold.tell(name, { id: await idOf(gold), ...input })).toMatchObject({ ok: true });

const ways: [string, string, string, Record<string, Way>][] = [
  [
    'close',
    market,
    '4066.00',
    {
      card: press('Close'),
      command: say('/close'),
      page: page('/close', positionId),
      'API by its position': api('positions.close', { all: true }, positionId),
      'API by its signal': api('positions.close', { all: true }, signalId),
    },
  ],
  [
    'half',
    market,
    '4066.00',
    {
      card: press('Half'),
      command: say('/close 50%'),
      page: page('/close', positionId, '50%'),
      API: api('positions.close', { percent: 50 }, positionId),
    },
  ],
  [
    'break-even',
    market,
    '4066.00',
    {
      card: press('Break-even'),
      command: say('/be'),
      page: page('/be', positionId),
      API: api('positions.change', { breakeven: 0 }, positionId),
    },
  ],
  [
    'lots',
    market,
    '4066.00',
    { command: say('/close 0.03 lots'), API: api('positions.close', { lots: '0.03' }, positionId) },
  ],
  [
    'stop',
    market,
    '4066.00',
    {
      command: say('/sl 4056'),
      page: page('/sl', positionId, '4056'),
      API: api('positions.change', { sl: '4056' }, positionId),
    },
  ],
  [
    'stop in pips',
    market,
    '4066.00',
    { command: say('/sl -50 pips'), API: api('positions.change', { slPips: -50 }, positionId) },
  ],
  [
    'target',
    market,
    '4066.00',
    {
      command: say('/tp 4099'),
      page: page('/tp', positionId, '4099'),
      API: api('positions.change', { tp: '4099' }, positionId),
    },
  ],
  [
    'no target',
    market,
    '4066.00',
    { command: say('/tp none'), API: api('positions.change', { tp: null }, positionId) },
  ],
  [
    'entry',
    limit,
    '4060.00',
    {
      command: say('/entry 4054'),
      page: page('/entry', orderId, '4054'),
      API: api('orders.change', { entry: '4054' }, orderId),
    },
  ],
  [
    'cancel',
    limit,
    '4060.00',
    {
      card: press('Cancel'),
      command: say('/cancel'),
      page: page('/cancel', orderId),
      API: api('orders.cancel', {}, orderId),
    },
  ],
];

/** What was decided and sent, without how it was asked for, whose words it was said in, and the hash over all. */
async function written(gold: Gold): Promise<string[]> {
  const lines = await gold.journal();
  const aside = new Set(['choice', 'by-hand']);
  return lines
    .filter(({ kind }) => !aside.has(kind))
    .map(({ kind, body }) => `${kind} ${body.replace(/"words":"[^"]*"/, '')}`);
}

async function carriedOut(text: string, bid: string, way: Way) {
  const gold = await openGold();
  await gold.say(text);
  await gold.quote(bid, (Number(bid) + 0.25).toFixed(2));
  const before = (await written(gold)).length;
  await way(gold);
  await gold.advance(3_000);
  const journal = (await written(gold)).slice(before);
  const wire = (await gold.sent()).slice(1).map(({ expiresAt: _, ...command }) => command);
  return { wire, journal, held: await gold.held() };
}

describe('the same act by card, by command, on the page and over the API', () => {
  it.each(ways)('%s is one wish, one command and one journal', async (_, text, bid, doors) => {
    const found = await Promise.all(
      Object.entries(doors).map(async ([name, way]) => ({ name, ...(await carriedOut(text, bid, way)) })),
    );
    const [first] = found;
    expect(first?.wire).toHaveLength(1);
    expect(first?.journal.length).toBeGreaterThan(2);
    for (const { name, ...one } of found) expect({ name, ...one }).toEqual({ ...first, name });
  });
});
