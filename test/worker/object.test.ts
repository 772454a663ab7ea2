import { abortAllDurableObjects, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { internally } from '../../src/core/who.ts';
import { takeErrors } from '../kit/errors.ts';
import { toyMigrations } from '../kit/toy-room.ts';
import { draftSteps, initialStep, rebuildStep, seedFamily } from '../kit/upgrade.ts';
import { takeAlerts, world } from './world.ts';

const nextStep = { tag: '0002_next', hash: 'next', statements: ['CREATE TABLE next (id integer)'] };
let id = '';
let count = 0;

beforeEach(() => {
  count += 1;
  id = `toy-${count}`;
  world.toySteps = toyMigrations().desk;
});

const stub = () => env.TOY.get(env.TOY.idFromName(id));
const perform = (action: string, input: object = {}) => stub().perform(id, action, input, internally('test'));
async function ask(action: string, input: object = {}): Promise<unknown> {
  const outcome = await perform(action, input);
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.value;
}
const sql = (statement: string) =>
  runInDurableObject(stub(), (_, { storage }) => storage.sql.exec(statement).toArray());
const alarmIn = () =>
  runInDurableObject(stub(), async (_, { storage }) => {
    const at = await storage.getAlarm();
    return at === null ? null : at - world.now;
  });

describe('an actor as a Durable Object', () => {
  it('migrates itself before its first answer', async () => {
    expect(await ask('toy.add', { n: 3 })).toBe(3);
    expect(await sql('SELECT tag FROM applied_migration')).toEqual([{ tag: '0000_toy' }]);
  });

  it('answers a refusal as a value', async () => {
    expect(await perform('toy.nothing')).toEqual({
      ok: false,
      refusal: { code: 'UNKNOWN_ACTION', facts: { action: 'toy.nothing' } },
    });
    expect(await perform('toy.add', { n: 'three' })).toMatchObject({
      ok: false,
      refusal: { code: 'INVALID_INPUT' },
    });
  });

  it('finds everything again after it was put away, its name too', async () => {
    await ask('toy.add', { n: 3 });
    await ask('toy.later', { inMs: 60_000, n: 5 });
    await abortAllDurableObjects();
    world.now += 60_000;
    expect(await runDurableObjectAlarm(stub())).toBe(true);
    expect(await ask('toy.read')).toBe(8);
  });
});

describe('an object that is asked by many at the same moment', () => {
  it('answers each of them, and stores what each wrote', async () => {
    await Promise.all(Array.from({ length: 40 }, () => ask('toy.add', { n: 1 })));
    await abortAllDurableObjects();
    expect(await ask('toy.read')).toBe(40);
  });

  it('takes back what one of them wrote, and nothing of the others', async () => {
    await ask('toy.note', { text: 'once' });
    const ends = await Promise.allSettled([
      ask('toy.add', { n: 1 }),
      ask('toy.note', { text: 'once' }),
      ask('toy.add', { n: 1 }),
    ]);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await ask('toy.read')).toBe(2);
  });
});

describe('due work of an object that finds nothing to do', () => {
  it('is looked at again by the next alarm, though nothing is written', async () => {
    await ask('toy.look');
    const [before] = await sql('SELECT at FROM due');
    for (let look = 0; look < 3; look += 1) {
      world.now += 1_000;
      expect(await runDurableObjectAlarm(stub())).toBe(true);
      expect(await alarmIn()).toBe(1_000);
    }
    expect(await sql('SELECT at FROM due')).toEqual([before]);
  });
});

describe('an object that is older than the program', () => {
  it('is brought up before it answers, and no child of a rebuilt table is lost', async () => {
    world.toySteps = toyMigrations(initialStep).desk;
    await ask('toy.add', { n: 3 });
    for (const statement of seedFamily) await sql(statement);
    world.toySteps = toyMigrations(initialStep, rebuildStep).desk;
    await abortAllDurableObjects();
    expect(await ask('toy.add', { n: 1 })).toBe(4);
    expect(await sql('SELECT id, parent_id FROM child')).toHaveLength(3);
    expect(await sql('SELECT sum(weight) AS weights FROM parent')).toEqual([{ weights: 0 }]);
    await expect(sql('INSERT INTO child VALUES (9, 99)')).rejects.toThrow('FOREIGN KEY');
  });
});

describe('an object that cannot be brought up', () => {
  it('is set aside when it is newer than the program, and is left as it was', async () => {
    world.toySteps = toyMigrations(nextStep).desk;
    await ask('toy.add', { n: 9 });
    await ask('toy.later', { inMs: 1_000, n: 1 });
    world.toySteps = toyMigrations().desk;
    await abortAllDurableObjects();
    expect(await perform('toy.read')).toMatchObject({
      ok: false,
      refusal: { code: 'PARKED', facts: { actor: `desk ${id}` } },
    });
    expect(takeAlerts()).toMatchObject([{ kind: 'parked', subject: `desk ${id}` }]);
    expect(await stub().probe(id)).toMatchObject({ parked: expect.stringContaining('newer than the program') });
    world.now += 1_000;
    expect(await runDurableObjectAlarm(stub())).toBe(true);
    expect(await alarmIn()).toBe(3_600_000);
    world.toySteps = toyMigrations(nextStep).desk;
    await abortAllDurableObjects();
    expect(await ask('toy.read')).toBe(9);
    expect(await alarmIn()).toBe(0);
  });

  it('is set aside with a sentence of its own when a draft made it, while the rest serve', async () => {
    world.toySteps = draftSteps;
    await ask('toy.add', { n: 9 });
    world.toySteps = toyMigrations().desk;
    await abortAllDurableObjects();
    const why = 'it was made by a draft of SignalOS before 0.2.0, which this version does not read';
    expect(await perform('toy.add', { n: 1 })).toMatchObject({
      ok: false,
      refusal: { code: 'PARKED', facts: { why } },
    });
    expect(takeAlerts()).toMatchObject([{ kind: 'parked', text: `desk ${id} is set aside: ${why}` }]);
    const draft = id;
    id = `${draft}-good`;
    expect(await ask('toy.add', { n: 1 })).toBe(1);
    id = draft;
    world.toySteps = draftSteps;
    await abortAllDurableObjects();
    expect(await ask('toy.read')).toBe(9);
  });

  it('is set aside when a step fails, with its rows as they were', async () => {
    await ask('toy.add', { n: 9 });
    const statements = ['DELETE FROM tally', 'INSERT INTO nowhere VALUES (1)'];
    world.toySteps = toyMigrations({ tag: '0001_bad', hash: 'bad', statements }).desk;
    await abortAllDurableObjects();
    expect(await perform('toy.read')).toMatchObject({ ok: false, refusal: { code: 'PARKED' } });
    expect(takeAlerts()).toHaveLength(1);
    world.toySteps = toyMigrations().desk;
    await abortAllDurableObjects();
    expect(await ask('toy.read')).toBe(9);
  });
});

describe('the one alarm of an object', () => {
  it('is set for the earliest work and called off when none is left', async () => {
    await ask('toy.later', { inMs: 60_000, n: 5 });
    await ask('toy.later', { inMs: 20_000, n: 7 });
    expect(await alarmIn()).toBe(20_000);
    world.now += 20_000;
    await runDurableObjectAlarm(stub());
    expect(await ask('toy.read')).toBe(7);
    expect(await alarmIn()).toBe(40_000);
    world.now += 40_000;
    await runDurableObjectAlarm(stub());
    expect(await ask('toy.read')).toBe(12);
    expect(await alarmIn()).toBeNull();
    expect(await runDurableObjectAlarm(stub())).toBe(false);
  });

  it('rings too early without harm', async () => {
    await ask('toy.later', { inMs: 60_000, n: 5 });
    await runDurableObjectAlarm(stub());
    expect(await ask('toy.read')).toBe(0);
    expect(await alarmIn()).toBe(60_000);
  });

  it('is set again when the work failed', async () => {
    await ask('toy.read');
    await sql(`INSERT INTO due VALUES ('x', 'toy.nothing', ${world.now}, '{}', 0)`);
    await ask('toy.later', { inMs: 60_000, n: 5 });
    expect(await alarmIn()).toBe(0);
    await runDurableObjectAlarm(stub());
    expect(world.warnings.splice(0)).toEqual(['due work failed']);
    expect(await alarmIn()).toBe(250);
    expect(await stub().probe(id)).toEqual({ writeProblem: null, dueLagMs: 0, parked: null });
    world.now += 10_000;
    expect(await stub().probe(id)).toMatchObject({ dueLagMs: 9_750 });
  });

  it('is set again when the waking itself failed', async () => {
    await ask('toy.later', { inMs: 1_000, n: 5 });
    await sql('ALTER TABLE due RENAME TO hidden');
    world.now += 1_000;
    await runDurableObjectAlarm(stub());
    expect(takeErrors()).toMatchObject([expect.stringContaining('waking failed')]);
    expect(await alarmIn()).toBe(5_000);
    await sql('ALTER TABLE hidden RENAME TO due');
    world.now += 5_000;
    await runDurableObjectAlarm(stub());
    expect(await ask('toy.read')).toBe(5);
  });

  it('is rung by the platform', async () => {
    const before = world.now;
    world.now = Date.now();
    try {
      await ask('toy.later', { inMs: 0, n: 5 });
      await vi.waitFor(async () => expect(await ask('toy.read')).toBe(5), { timeout: 5_000, interval: 10 });
      expect(await alarmIn()).toBeNull();
    } finally {
      world.now = before;
    }
  });
});
