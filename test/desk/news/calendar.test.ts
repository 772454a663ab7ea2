import { describe, expect, it, onTestFinished } from 'vitest';
import type { NewsEvent } from '../../../src/core/news.ts';
import { CalendarProblem } from '../../../src/desk/news/calendar-problem.ts';
import { calendar as calendarTable } from '../../../src/desk/tables.ts';
import { tell } from '../../../src/words/words.ts';
import { openDeskContext } from '../../kit/desk-context.ts';
import { temporaryFolder } from '../../kit/folder.ts';
import { createTestServices } from '../../kit/services.ts';
import { openTrader, type Trader, textOf } from '../../kit/trader.ts';

const hour = 3_600_000;
const minute = 60_000;
const day = 24 * hour;
const value = (outcome: Awaited<ReturnType<Trader['tell']>>) => (outcome.ok ? outcome.value : outcome.refusal);
const event = (at: number, currency = 'USD'): NewsEvent => ({
  at,
  currencies: [currency],
  impact: 'high',
  title: 'Rates',
});

/** A calendar from outside whose answer the test decides. */
function source(name = 'https://news.example/week.json') {
  const asked: number[] = [];
  const state = { name, answer: (): NewsEvent[] => [], asked };
  const port = (clock: () => number) => ({
    name,
    refreshMs: hour,
    staleMs: 24 * hour,
    read: async () => {
      asked.push(clock());
      return state.answer();
    },
  });
  return { state, port };
}

async function open(
  calendar: ReturnType<typeof source> | null,
  more: { dataDir?: string; at?: number } = {},
): Promise<Trader> {
  const test = createTestServices();
  if (more.at !== undefined) test.clock.set(more.at);
  if (calendar) test.services.calendar = calendar.port(test.clock.now);
  const trader = await openTrader({ test, ...(more.dataDir ? { dataDir: more.dataDir } : {}) });
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  await trader.tell('compliance.activate', { account: 'paper', profile: 'FTUK' });
  return trader;
}

interface Shown {
  events: NewsEvent[] | null;
  source: string | null;
  ageMs: number | null;
  problem: string | null;
  why: string | null;
}
const shown = async (trader: Trader) => value(await trader.tell('compliance.show-calendar', {})) as Shown;

/** What the news rule says to a purchase of gold just now. */
async function newsRule(trader: Trader): Promise<string | undefined> {
  const order = { symbol: 'XAUUSD', side: 'buy', lots: '0.01', sl: '4050' };
  const { verdict } = value(await trader.tell('compliance.validate-trade', order)) as {
    verdict: { findings: { rule: string; status: string }[] };
  };
  return verdict.findings.find(({ rule }) => rule === 'NEWS-WINDOW')?.status;
}

/** The machine sleeps, and does what is due when it wakes. */
async function sleep(trader: Trader, ms: number): Promise<void> {
  trader.clock.set(trader.clock.now() + ms);
  await trader.settle();
}

/** What the chat says about news nobody knows. */
const notices = async (trader: Trader) =>
  (await trader.talk())
    .map(({ blocks }) => textOf(blocks))
    .filter((text) => text.includes('Economic news are not known'));

describe('without a configured calendar', () => {
  it('the rule is not evaluated until one is told', async () => {
    const trader = await open(null);
    expect(await newsRule(trader)).toBe('not_evaluated');
    expect(await shown(trader)).toMatchObject({ events: null, why: expect.stringContaining('none was told') });
    await trader.tell('compliance.calendar', { events: [event(trader.clock.now() + 4 * minute)] });
    expect(await newsRule(trader)).toBe('violated');
    await trader.tell('compliance.calendar', { events: [event(trader.clock.now() + 6 * minute)] });
    expect(await newsRule(trader)).toBe('passed');
  });

  it('a told list that lies wholly in the past says nothing about now', async () => {
    const trader = await open(null);
    const last = trader.clock.now() + hour;
    await trader.tell('compliance.calendar', { events: [event(last)] });
    trader.clock.set(last + 72 * hour);
    expect(await newsRule(trader)).toBe('passed');
    trader.clock.set(last + 72 * hour + 1);
    expect(await newsRule(trader)).toBe('not_evaluated');
    expect(await shown(trader)).toMatchObject({ events: null, why: 'every event that was told is over' });
  });
});

describe('a configured calendar', () => {
  it('is read at the start and again at its interval, and the rules go by it', async () => {
    const calendar = source();
    calendar.state.answer = () => [event(Date.UTC(2026, 0, 5, 10)), event(Date.UTC(2026, 0, 9))];
    const trader = await open(calendar);
    expect(calendar.state.asked).toHaveLength(1);
    expect(await newsRule(trader)).toBe('passed');
    await trader.advance(57 * minute);
    expect([calendar.state.asked.length, await newsRule(trader)]).toEqual([1, 'violated']);
    await trader.advance(10 * minute);
    expect([calendar.state.asked.length, await newsRule(trader)]).toEqual([2, 'passed']);
    const { source: from, ageMs, problem } = await shown(trader);
    expect([from, ageMs, problem]).toEqual([calendar.state.name, 7 * minute, null]);
  });

  it('that breaks keeps the last good one with its age and an alert, until that is too old', async () => {
    const calendar = source();
    calendar.state.answer = () => [event(Date.UTC(2026, 0, 9))];
    const trader = await open(calendar);
    calendar.state.answer = () => {
      throw new Error('it answers with HTTP 503');
    };
    await trader.advance(2 * hour);
    expect(trader.takeAlerts()[0]).toMatchObject({ kind: 'quiet', subject: 'calendar' });
    expect(await newsRule(trader)).toBe('passed');
    expect(await shown(trader)).toMatchObject({ ageMs: 2 * hour, problem: 'it answers with HTTP 503', why: null });
    await sleep(trader, 22 * hour);
    await trader.advance(1);
    expect(trader.takeAlerts().at(-1)?.text).toContain('still counts');
    expect(await notices(trader)).toEqual([]);
    expect(await newsRule(trader)).toBe('not_evaluated');
    await trader.advance(hour);
    expect(trader.takeAlerts().at(-1)?.text).toContain('news rules are not evaluated');
    expect(await notices(trader)).toHaveLength(1);

    calendar.state.answer = () => [event(Date.UTC(2026, 0, 9))];
    await trader.advance(hour);
    expect([await newsRule(trader), (await shown(trader)).problem]).toEqual(['passed', null]);
  });

  it('that cannot be read is said in the language of the desk, and in English to whoever runs the service', async () => {
    const calendar = source();
    calendar.state.answer = () => {
      throw new CalendarProblem(tell('calendar.STATUS', { status: 503 }));
    };
    const trader = await open(calendar);
    await trader.tell('desk.language', { language: 'es' });
    await trader.advance(hour);
    expect((await shown(trader)).problem).toBe('responde con HTTP 503');
    expect(trader.takeAlerts().at(-1)?.text).toContain('cannot be read: it answers with HTTP 503;');
  });

  it('what an older version kept of a failure is shown as it is', () => {
    const { store, db, close } = openDeskContext();
    onTestFinished(close);
    store.saveCalendar('read', { events: [], at: 0, source: 'a', problem: tell('calendar.NO_JSON') });
    expect(store.calendar('read')?.problem).toEqual(tell('calendar.NO_JSON'));
    db.update(calendarTable).set({ problem: 'it is not JSON' }).run();
    expect(store.calendar('read')?.problem).toBe('it is not JSON');
  });

  it('that cannot be read is tried again soon, then ever more rarely', async () => {
    const calendar = source();
    calendar.state.answer = () => {
      throw new Error('no connection');
    };
    const trader = await open(calendar);
    await trader.advance(5 * hour);
    expect(trader.takeAlerts().length).toBeGreaterThan(0);
    const { asked } = calendar.state;
    const waits = asked.slice(1).map((at, nth) => (at - (asked[nth] ?? 0)) / minute);
    expect(waits.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  });

  it('that lists only what is over is not taken for a quiet week', async () => {
    const calendar = source();
    calendar.state.answer = () => [event(Date.UTC(2026, 0, 5, 10))];
    const trader = await open(calendar);
    await sleep(trader, 4 * day);
    expect(await newsRule(trader)).toBe('not_evaluated');
    expect(await shown(trader)).toMatchObject({ problem: null, why: 'every event of the economic calendar is over' });
    expect(trader.takeAlerts()[0]?.text).toContain('is over: news rules are not evaluated');
    expect(await notices(trader)).toHaveLength(1);
  });

  it('that is not known is no matter to a trader whose rules do not ask for it', async () => {
    const calendar = source();
    calendar.state.answer = () => {
      throw new Error('no connection');
    };
    const trader = await open(calendar);
    await trader.tell('compliance.activate', { account: 'paper', profile: 'MYFOREXFUNDS' });
    await trader.advance(hour);
    expect(trader.takeAlerts().length).toBeGreaterThan(0);
    expect(await notices(trader)).toEqual([]);
  });

  it('has what somebody told added to it, and is not replaced by that', async () => {
    const calendar = source();
    calendar.state.answer = () => [event(Date.UTC(2026, 0, 9))];
    const trader = await open(calendar);
    await trader.tell('compliance.calendar', { events: [event(trader.clock.now() + minute)] });
    expect(await newsRule(trader)).toBe('violated');
    calendar.state.answer = () => {
      throw new Error('gone');
    };
    await sleep(trader, 30 * hour);
    trader.takeAlerts();
    await trader.tell('compliance.calendar', { events: [event(trader.clock.now() + day)] });
    expect(await newsRule(trader)).toBe('not_evaluated');
  });

  it('is read anew when another one is configured: what the old one said no longer counts', async () => {
    const dataDir = temporaryFolder();
    const old = source('old.json');
    old.state.answer = () => [event(Date.UTC(2026, 0, 5, 9, 2))];
    const before = await open(old, { dataDir });
    expect(await newsRule(before)).toBe('violated');
    await before.close();

    const other = source('new.json');
    other.state.answer = () => [event(Date.UTC(2026, 0, 9))];
    const trader = await open(other, { dataDir, at: before.clock.now() + 1_000 });
    await trader.advance(40_000);
    expect([await newsRule(trader), (await shown(trader)).source]).toEqual(['passed', 'new.json']);
    await trader.advance(3 * hour);
    expect(old.state.asked).toHaveLength(1);
  });

  it('keeps at most a thousand events: those around now', async () => {
    const calendar = source();
    const first = Date.UTC(2026, 0, 1);
    calendar.state.answer = () => Array.from({ length: 3_000 }, (_, nth) => event(first + nth * hour));
    const trader = await open(calendar);
    const { events } = await shown(trader);
    expect(events).toHaveLength(1_000);
    expect(events?.[0]?.at).toBe(Date.UTC(2026, 0, 4, 9));
  });

  it('is written into the journal when it says something else, and not each time it is read', async () => {
    const calendar = source();
    calendar.state.answer = () => [event(Date.UTC(2026, 0, 9))];
    const trader = await open(calendar);
    await trader.advance(3 * hour);
    calendar.state.answer = () => [event(Date.UTC(2026, 0, 9, 1))];
    await trader.advance(3 * hour);
    const lines = (await trader.journal()).filter(({ kind }) => kind === 'calendar');
    expect([calendar.state.asked.length, lines.length]).toEqual([7, 2]);
  });

  it('is shown in the chat, in the zone of the trader', async () => {
    const calendar = source();
    calendar.state.answer = () => [event(Date.UTC(2026, 0, 9, 13, 30))];
    const trader = await open(calendar);
    await trader.tell('chat.say', { text: '/zone Europe/Berlin' });
    const { blocks } = value(await trader.tell('chat.say', { text: '/news' })) as {
      blocks: Parameters<typeof textOf>[0];
    };
    expect(textOf(blocks)).toContain('Fri 9 Jan, 14:30 | USD | high | Rates');
    expect(textOf(blocks)).toContain(`From ${calendar.state.name}`);
  });
});
