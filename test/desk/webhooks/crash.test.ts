import { cpSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../kit/folder.ts';
import { createRandom } from '../../kit/random.ts';
import { type Answer, openReceiver, type Received, status } from '../../kit/receiver.ts';
import { createTestServices } from '../../kit/services.ts';
import { openTrader } from '../../kit/trader.ts';
import { hooked, hour, minute, openHooked } from './open.ts';

/** Opens an office over what a killed one left on disk, a minute later. */
async function reopened(dataDir: string, now: number) {
  const test = createTestServices();
  test.clock.set(now + minute);
  const trader = await openTrader({ dataDir, test });
  onTestFinished(trader.close);
  await trader.advance(5_000);
  return hooked(trader);
}

const told = new Set(['verdict', 'refused', 'leg-dealt']);
const isTold = ({ kind, body }: { kind: string; body: string }) =>
  told.has(kind) || (kind === 'entry' && JSON.parse(body).reading.type !== 'none');
const lineOf = ({ told: { journal = 0 } }: Received) => journal;

/** A trade in a process that is killed right after its nth posting was taken, and what is told then. */
async function killedAfter(nth: number, meddle: (dataDir: string) => void = () => {}) {
  const [dataDir, left] = [temporaryFolder(), temporaryFolder()];
  let at = 0;
  const receiver = await openReceiver((response, _got, count) => {
    // Taken, and nobody could note it: this is what a kill leaves on disk.
    if (count === nth) {
      cpSync(dataDir, left, { recursive: true });
      at = first.clock.now();
    }
    response.writeHead(200).end();
  });
  const first = await openHooked({ dataDir });
  await first.add(receiver.url);
  await first.trade();
  await first.quote('XAUUSD', '4070.10', '4070.35');
  await first.advance(5_000);
  await first.close();
  const before = receiver.received.splice(0).slice(0, nth);
  meddle(left);
  const second = await reopened(left, at);
  await second.advance(minute);
  const journal = await second.journal();
  const added = journal.find(({ kind }) => kind === 'webhook')?.seq ?? 0;
  const owed = journal.filter((line) => isTold(line) && line.seq > added).map(({ seq }) => seq);
  return { before, after: receiver.received, owed, second };
}

describe('a process that ends while it sends', () => {
  it.each([1, 2, 3, 4, 5])('after posting %i was taken repeats it at most, and loses nothing', async (nth) => {
    const { before, after, owed, second } = await killedAfter(nth);
    expect(before).toHaveLength(nth);
    const repeated = after.filter(({ id }) => before.some((one) => one.id === id));
    expect(repeated.length).toBeGreaterThan(0);
    for (const { id, body } of repeated) expect(body).toBe(before.find((one) => one.id === id)?.body);
    expect([...new Set([...before, ...after].map(lineOf))]).toEqual(owed);
    const lines = after.map(lineOf);
    expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
    expect(await second.one()).toMatchObject({ waiting: 0, failures: 0 });
  });

  it('would lose what was under way if it were noted before it was sent', async () => {
    const { before, after, owed } = await killedAfter(1, (dataDir) => {
      const desk = new Sqlite(`${dataDir}/desks/desk-1.db`);
      desk.exec("update posting set state = 'taken'; update webhook set waiting = 0");
      desk.close();
    });
    expect([...new Set([...before, ...after].map(lineOf))]).not.toEqual(owed);
  });
});

describe('a thousand events', () => {
  it('come in order and once, to an address that is up and down, beside one that never is', async () => {
    const { add, tell, pass, one, settle } = await openHooked();
    const random = createRandom(7);
    const answers = [...Array<Answer>(9).fill(status(200)), status(503), status(429)];
    const shaky = await openReceiver((...asked) => random.pick(answers)(...asked));
    const dead = await openReceiver(status(502));
    await add(dead.url, { events: ['alarm'] });
    await add(shaky.url, { events: ['alarm'], webhook: 'shaky' });
    for (let n = 0; n < 1_000; n += 50) {
      await Promise.all(Array.from({ length: 50 }, (_, nth) => tell('trading.halt', { why: `nr ${n + nth}` })));
      await pass(minute);
    }
    shaky.state.answer = status(200);
    await pass(4 * hour, 30 * minute);
    await settle();
    const first = new Map(shaky.received.map((got) => [got.id, lineOf(got)]));
    expect(first.size).toBe(1_000);
    expect([...first.values()]).toEqual([...first.values()].sort((a, b) => a - b));
    expect(await one('shaky')).toMatchObject({ waiting: 0, missed: 0, failures: 0 });
    expect(await one('hook-1')).toMatchObject({ waiting: 200 });
  });
});
