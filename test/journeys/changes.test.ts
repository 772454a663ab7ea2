import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { createFollow } from '../../src/desk/follows/actions.ts';
import { activateProfile } from '../../src/desk/profiles/actions.ts';
import { allActions } from '../../src/runtime/program.ts';
import { appOf } from '../kit/app.ts';
import { openTrader } from '../kit/trader.ts';

const shownFollow = z.looseObject({
  follow: z.string(),
  mode: z.string(),
  settings: z.record(z.string(), z.unknown()),
  handling: z.record(z.string(), z.unknown()),
});

/** Nothing in it is what a new follow has. */
const own = {
  mode: 'confirm',
  settings: {
    size: { mode: 'risk', percent: '2', of: 'initial' },
    split: { by: 'weighted', weights: ['3', '1'], lastRunsOpen: true },
    entryTolerancePoints: 7,
    zone: 'ladder',
    defaultStopPips: 30,
    slippagePoints: 3,
    onNotEvaluated: 'refuse',
  },
  handling: {
    marketLateSeconds: 11,
    pendingLateSeconds: 12,
    levelsWithinMinutes: 14,
    confirmSeconds: 13,
    onDelete: 'cancel',
    whoWins: 'provider',
  },
};

async function openDoor() {
  const trader = await openTrader();
  onTestFinished(trader.close);
  const app = appOf(trader);
  const send = async (method: string, path: string, body?: object) => {
    const headers = { 'content-type': 'application/json', host: 'localhost' };
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const answer = await app.request(`http://localhost/api/v1${path}`, init);
    return { status: answer.status, body: await answer.json() };
  };
  return send;
}

async function openFollow() {
  const send = await openDoor();
  const look = async () => {
    const { follows } = z.object({ follows: z.array(shownFollow) }).parse((await send('GET', '/follows')).body);
    const { mode, settings, handling } = shownFollow.parse(follows[0]);
    return { mode, settings, handling };
  };
  const { follow } = shownFollow.parse((await send('GET', '/follows')).body.follows[0]);
  const change = (body: object) => send('PATCH', `/follows/${follow}`, body);
  expect((await change(own)).status).toBe(200);
  expect(await look()).toEqual(own);
  return { change, look };
}

const { settings, handling } = own;

describe('a change of a follow', () => {
  it.each<[object, object]>([
    [{}, own],
    [{ mode: 'alert' }, { ...own, mode: 'alert' }],
    [{ settings: {}, handling: {} }, own],
    [{ settings: { zone: 'near' } }, { ...own, settings: { ...settings, zone: 'near' } }],
    [{ settings: { entryTolerancePoints: 50 } }, { ...own, settings: { ...settings, entryTolerancePoints: 50 } }],
    [{ settings: { defaultStopPips: null } }, { ...own, settings: { ...settings, defaultStopPips: null } }],
    [{ settings: { slippagePoints: 0 } }, { ...own, settings: { ...settings, slippagePoints: 0 } }],
    [{ settings: { onNotEvaluated: 'ask' } }, { ...own, settings: { ...settings, onNotEvaluated: 'ask' } }],
    [{ handling: { whoWins: 'me' } }, { ...own, handling: { ...handling, whoWins: 'me' } }],
    [{ handling: { onDelete: 'keep' } }, { ...own, handling: { ...handling, onDelete: 'keep' } }],
    [{ handling: { confirmSeconds: 60 } }, { ...own, handling: { ...handling, confirmSeconds: 60 } }],
    [{ handling: { marketLateSeconds: 60 } }, { ...own, handling: { ...handling, marketLateSeconds: 60 } }],
    [
      { settings: { split: { lastRunsOpen: false } } },
      { ...own, settings: { ...settings, split: { ...settings.split, lastRunsOpen: false } } },
    ],
    [
      { settings: { size: { percent: '0.5' } } },
      { ...own, settings: { ...settings, size: { ...settings.size, percent: '0.5' } } },
    ],
    [
      { settings: { size: { of: 'equity' } } },
      { ...own, settings: { ...settings, size: { ...settings.size, of: 'equity' } } },
    ],
  ])('to %j leaves everything else as it was', async (body, expected) => {
    const { change, look } = await openFollow();
    expect(await change(body)).toMatchObject({ status: 200, body: expected });
    expect(await look()).toEqual(expected);
  });

  it('takes a size with its mode as a whole', async () => {
    const { change, look } = await openFollow();
    await change({ settings: { size: { mode: 'lots', lots: '0.1' } } });
    expect(await look()).toEqual({ ...own, settings: { ...settings, size: { mode: 'lots', lots: '0.1' } } });
    await change({ settings: { size: { mode: 'risk', percent: '0.5' }, split: { by: 'first' } } });
    expect((await look()).settings).toEqual({
      ...settings,
      size: { mode: 'risk', percent: '0.5', of: 'balance' },
      split: { by: 'first', lastRunsOpen: false },
    });
  });

  it('takes back with null what was said about rules that lack their facts', async () => {
    const { change, look } = await openFollow();
    await change({ settings: { onNotEvaluated: null } });
    const { onNotEvaluated: _, ...rest } = settings;
    expect((await look()).settings).toEqual(rest);
  });

  it.each<[object, string]>([
    [{ settings: { size: { lots: '0.1' } } }, 'settings.size.lots'],
    [{ settings: { size: { mode: 'lots' } } }, 'settings.size.lots'],
    [{ settings: { size: { mode: 'lots', lots: '0.1', percent: '1' } } }, 'settings.size.percent'],
    [{ settings: { split: { by: 'equal', weights: ['1'] } } }, 'settings.split.weights'],
    [{ settings: { split: { by: 'weighted' } } }, 'settings.split.weights'],
    [{ settings: { size: { percent: '101' } } }, 'settings.size.percent'],
    [{ settings: { size: { percentage: '1' } } }, 'settings.size.percentage'],
    [{ settings: { split: { last: true } } }, 'settings.split.last'],
    [{ settings: { zone: 'near', stop: 3 } }, 'settings.stop'],
    [{ handling: { onDelete: 'keep', onEdit: 'ask' } }, 'handling.onEdit'],
    [{ mode: 'alert', account: 'other' }, 'account'],
  ])('to %j is refused, and nothing of it is done', async (body, field) => {
    const { change, look } = await openFollow();
    const refused = await change(body);
    expect(refused.status).toBe(422);
    expect(fieldsTold(refused.body)).toEqual([field]);
    expect(await look()).toEqual(own);
  });
});

/** What a refusal says of fields that do not fit, and of those that nobody knows. */
function fieldsTold({ facts }: { facts: { problems?: { field: string }[]; unknown?: { field: string }[] } }): string[] {
  return [...(facts.problems ?? []), ...(facts.unknown ?? [])].map(({ field }) => field);
}

describe('a new follow', () => {
  it.each<[object, string]>([
    [{ setings: {} }, 'setings'],
    [{ settings: { slippage: 3 } }, 'settings.slippage'],
    [{ handling: { lateSeconds: 3 } }, 'handling.lateSeconds'],
  ])('with %j is refused: a misspelt setting is not a default', async (body, field) => {
    const send = await openDoor();
    const refused = await send('POST', '/follows', { feed: 'demo', account: 'paper', ...body });
    expect(refused.status).toBe(422);
    expect(fieldsTold(refused.body)).toEqual([field]);
  });
});

describe('a change of the settings of a channel', () => {
  it('leaves out what it leaves out, and refuses what there is not', async () => {
    const send = await openDoor();
    const path = '/feeds/demo/settings';
    const before = (await send('PATCH', path, { ignoredWords: ['maybe'], retentionDays: 9, barePrice: 'limit' })).body;
    expect(before).toMatchObject({ ignoredWords: ['maybe'], retentionDays: 9, barePrice: 'limit' });
    const changed = await send('PATCH', path, { marketLateSeconds: 20 });
    expect(changed.body).toEqual({ ...before, marketLateSeconds: 20 });
    expect((await send('PATCH', path, { name: 'Gold', ignored: [] })).status).toBe(422);
    expect((await send('GET', path)).body).toEqual(changed.body);
  });
});

/** Where its description fills something in, or takes names it does not know. */
function problemsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = [
    ...('default' in schema ? ['fills in a default'] : []),
    ...('properties' in schema && !('additionalProperties' in schema) ? ['takes unknown names'] : []),
  ];
  return [...own, ...Object.values(schema).flatMap(problemsOf)];
}

describe('every action that changes a part', () => {
  const described = ({ input }: { input: z.ZodType }) => problemsOf(z.toJSONSchema(input, { io: 'input' }));

  it.each(allActions.filter(({ http }) => http?.method === 'patch').map((action) => [action.name, action] as const))(
    '%s fills in nothing and takes no unknown names',
    (_, action) => expect(described(action)).toEqual([]),
  );

  it('is told from one that makes something new', () => {
    expect(described(createFollow)).toContain('fills in a default');
    expect(described(activateProfile)).toContain('takes unknown names');
  });
});
