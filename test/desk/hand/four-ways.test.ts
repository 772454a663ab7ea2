import { describe, expect, it } from 'vitest';
import { type Filled, orderCommand } from '../../../src/web/browser/order-command.ts';
import { type Gold, limit, market, openGold } from '../../kit/gold.ts';

type Way = (gold: Gold) => Promise<unknown>;

const positionId = async (gold: Gold) => (await gold.ledger()).positions[0]?.id ?? '';
const orderId = async (gold: Gold) => (await gold.ledger()).orders[0]?.id ?? '';
const signalId = async (gold: Gold) => (await gold.signals())[0]?.signal ?? '';

const say =
  (text: string): Way =>
  async (gold) => {
    const outcome = await gold.tell('chat.say', { text });
    expect(outcome).toMatchObject({ ok: true });
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
    {
      command: say('/close 0.03 lots'),
      page: page('/close', positionId, '0.03 lots'),
      API: api('positions.close', { lots: '0.03' }, positionId),
    },
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
    {
      command: say('/sl -50 pips'),
      page: page('/sl', positionId, '-50 pips'),
      API: api('positions.change', { slPips: -50 }, positionId),
    },
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
    {
      command: say('/tp none'),
      page: page('/tp', positionId, 'none'),
      API: api('positions.change', { tp: null }, positionId),
    },
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

const closeAllOf =
  (input: object): Way =>
  async (gold) =>
    expect(await gold.tell('positions.close-all', input)).toMatchObject({ ok: true });

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
  async function through(text: string, bid: string, doors: Record<string, Way>) {
    const found = await Promise.all(
      Object.entries(doors).map(async ([name, way]) => ({ name, ...(await carriedOut(text, bid, way)) })),
    );
    const [first] = found;
    expect(first?.journal.length).toBeGreaterThan(2);
    for (const { name, ...one } of found) expect({ name, ...one }).toEqual({ ...first, name });
    return first?.wire ?? [];
  }

  it.each(ways)('%s is one wish, one command and one journal', async (_, text, bid, doors) => {
    expect(await through(text, bid, doors)).toHaveLength(1);
  });

  it('half of an order that waits is one wish, and no command before it fills', async () => {
    const doors = {
      card: press('Half'),
      command: say('/close 50%'),
      page: page('/close', orderId, '50%'),
      'API by its order': api('positions.close', { percent: 50 }, orderId),
      'API by its signal': api('positions.close', { percent: 50 }, signalId),
    };
    expect(await through(limit, '4060.00', doors)).toEqual([]);
  });

  it('all there is, whatever it is named by, is one wish, one command and one journal', async () => {
    const doors = {
      'command for the desk': say('/closeall'),
      'command for the account': say('/closeall paper'),
      'command for the symbol': say('/closeall gold'),
      'command for the channel': say('/closeall demo'),
      'API for the desk': closeAllOf({ all: true }),
      'API for the account': closeAllOf({ account: 'paper' }),
      'API for the symbol': closeAllOf({ symbol: 'XAUUSD' }),
      'API for the channel': closeAllOf({ feed: 'demo' }),
    };
    expect(await through(market, '4066.00', doors)).toHaveLength(1);
  });
});

/** A trade that is opened has no channel's message: it is known by the line of the journal at which it was asked for. */
async function opened(name: string, way: Way) {
  const gold = await openGold();
  const before = (await written(gold)).length;
  await way(gold);
  await gold.advance(3_000);
  const known = new Map<string, string>();
  const alike = (id: string) => known.get(id) ?? known.set(id, `${id.split(/[_-]/)[0]} ${known.size}`).get(id) ?? id;
  const lines = (await written(gold)).slice(before);
  const journal = lines.map((line) => line.replace(/(signal|leg)_[0-9a-f]+|hand-\d+/g, alike));
  return { name, journal, wire: await gold.sent(), held: await gold.held() };
}

const openings: [string, object, string, object][] = [
  [
    'at the market, with two targets',
    { symbol: 'XAUUSD', side: 'buy', sl: '4050', tps: ['4080', '4090'], size: { mode: 'lots', lots: '0.10' } },
    '/buy XAUUSD sl 4050 tp 4080 tp 4090 0.10 lots',
    { side: 'buy', symbol: 'XAUUSD', order: 'market', stop: '4050', targets: '4080, 4090', size: '0.10', unit: 'lots' },
  ],
  [
    'at the market, sized by its risk',
    {
      ...{ symbol: 'XAUUSD', side: 'sell', sl: '4070', rr: [2] },
      size: { mode: 'risk', percent: '1', of: 'balance' },
    },
    '/sell xauusd sl 4070 tp 2R 1%',
    { side: 'sell', symbol: 'xauusd', order: 'market', stop: '4070', targets: '2R', size: '1', unit: 'percent' },
  ],
  [
    'as a limit order, sized as the channel is',
    { symbol: 'XAUUSD', side: 'buy', type: 'limit', price: '4055', sl: '4045', tps: ['4075'] },
    '/buy XAUUSD limit 4055 sl 4045 tp 4075',
    { side: 'buy', symbol: 'XAUUSD', order: 'limit', price: '4055', stop: '4045', targets: '4075', unit: 'lots' },
  ],
  [
    'as a stop order, without a target',
    { symbol: 'XAUUSD', side: 'buy', type: 'stop', price: '4070', sl: '4062', size: { mode: 'lots', lots: '0.05' } },
    '/buy XAUUSD stop 4070 sl 4062 0.05 lots',
    { side: 'buy', symbol: 'XAUUSD', order: 'stop', price: '4070', stop: '4062', size: '0.05', unit: 'lots' },
  ],
];

describe('a trade that is opened by the card a command brings, by the form of the page and over the API', () => {
  it.each(openings)('%s is one signal, one plan and one journal', async (_, order, command, filled) => {
    const doors: [string, Way][] = [
      ['command', say(command)],
      ['command, asked anew by its card', askedAnew(command)],
      ['page', say(orderCommand(filled as Filled, 'paper'))],
      ['API', async (gold) => expect(await gold.tell('orders.open', order)).toMatchObject({ ok: true })],
    ];
    const [first, ...others] = await Promise.all(doors.map(([name, way]) => opened(name, way)));
    expect(first?.journal.length).toBeGreaterThan(5);
    expect(first?.held.length).toBeGreaterThan(0);
    for (const one of others) expect(one).toEqual({ ...first, name: one.name });
  });

  it('control: another size is another journal', async () => {
    const [order, command] = [openings[0]?.[1], openings[0]?.[2].replace('0.10', '0.08') ?? ''];
    const api = await opened('', (gold) => gold.tell('orders.open', order ?? {}));
    expect((await opened('', say(command))).journal).not.toEqual(api.journal);
  });
});

/** The price comes nearer to the stop and goes back: the card that asked is still the one that opens. */
function askedAnew(command: string): Way {
  return async (gold) => {
    await gold.tell('chat.say', { text: command });
    await gold.quote('4059.00', '4059.25');
    await gold.quote('4060.00', '4060.25');
    expect(await gold.press('Confirm')).toMatchObject({ ok: true });
  };
}
