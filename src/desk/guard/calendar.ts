import { z } from 'zod';
import { defineAction } from '../../core/action.ts';
import { heading, paragraph, table } from '../../core/chat.ts';
import { hashOf } from '../../core/json.ts';
import { type NewsEvent, newsEventSchema } from '../../core/news.ts';
import { accept } from '../../core/outcome.ts';
import type { CalendarPort } from '../../platform/calendar.ts';
import type { DeskContext } from '../store.ts';
import { momentIn, zoneOf } from './desk-zone.ts';
import { newsNow } from './news.ts';

const most = 1_000;
const keptAfterMs = 86_400_000;
const firstRetryMs = 60_000;

export const setCalendar = defineAction({
  name: 'compliance.calendar',
  summary: 'Tells the economic calendar; until one is told or read, news rules say "not evaluated"',
  on: 'desk',
  kind: 'write',
  permission: 'trader',
  http: { method: 'put', path: '/compliance/calendar' },
  input: z.object({ events: z.array(newsEventSchema).max(most) }),
  output: z.object({ events: z.number() }),
  run: (context: DeskContext, input) => {
    noteChange(context, 'told', context.store.calendar('told')?.events ?? null, input.events);
    context.store.saveCalendar('told', { events: input.events, at: context.now(), source: null, problem: null });
    return accept({ events: input.events.length });
  },
});

const shownCalendar = z.object({
  /** what the rules go by now; null: nothing usable, and they say "not evaluated" */
  events: z.array(newsEventSchema).nullable(),
  source: z.string().nullable(),
  readAt: z.number().nullable(),
  ageMs: z.number().nullable(),
  problem: z.string().nullable(),
  why: z.string().nullable(),
  zone: z.string(),
});

export const showCalendar = defineAction({
  name: 'compliance.show-calendar',
  summary: 'Shows the economic calendar the news rules go by, where it comes from and how old it is',
  on: 'desk',
  kind: 'read',
  permission: 'trader',
  http: { method: 'get', path: '/compliance/calendar' },
  chat: { command: 'news', usage: '/news', fromText: () => ({}) },
  input: z.object({}),
  output: shownCalendar,
  say: (found) => sayCalendar(found),
  run: (context: DeskContext) => {
    const { events, readAt, ...rest } = newsNow(context);
    const now = context.now();
    const ahead = events?.filter(({ at }) => at >= now - keptAfterMs).sort((a, b) => a.at - b.at) ?? null;
    return accept({
      events: ahead,
      readAt,
      ageMs: readAt === null ? null : now - readAt,
      ...rest,
      zone: zoneOf(context),
    });
  },
});

const shownInChat = 12;

function sayCalendar({ events, source, readAt, ageMs, problem, why, zone }: z.infer<typeof shownCalendar>) {
  const now = (readAt ?? 0) + (ageMs ?? 0);
  const next = (events ?? []).filter(({ at }) => at >= now).slice(0, shownInChat);
  const from = readAt === null ? '' : `From ${source ?? ''}, ${momentIn(zone, readAt)} (${zone}).`;
  const state = why === null ? '' : `Not usable: ${why}; news rules are not evaluated.`;
  const trouble = problem === null ? '' : `The last attempt to read it failed: ${problem}.`;
  return [
    heading('Economic news'),
    next.length === 0
      ? paragraph('No event ahead is known.')
      : table(
          ['when', 'currency', 'impact', 'what'],
          next.map((event) => [momentIn(zone, event.at), event.currencies.join(' '), event.impact, event.title]),
        ),
    ...[state, trouble, from].filter((words) => words !== '').map(paragraph),
  ];
}

type Read = { isRead: true; events: NewsEvent[] } | { isRead: false; problem: string } | null;

/**
 * Reads the configured calendar, as due work of its own that goes on as long as it is configured.
 *  1. Read outside any transaction, stored with its time.
 *  2. What cannot be read or understood changes nothing: the last good one counts until it is too old.
 *  3. Tried again soon at first, then ever more rarely, at most as rarely as it is refreshed.
 */
export const readCalendar = defineAction({
  name: 'desk.read-calendar',
  summary: 'Reads the economic calendar from its file or feed',
  on: 'desk',
  kind: 'write',
  permission: 'internal',
  input: z.object({ source: z.string(), failures: z.number().int().default(0) }),
  output: z.object({ events: z.number().nullable() }),
  prepare: async (context: DeskContext, input): Promise<Read> => {
    const port = context.services.calendar;
    if (port?.name !== input.source) return null;
    try {
      return { isRead: true, events: await port.read() };
    } catch (error) {
      return { isRead: false, problem: error instanceof Error ? error.message : String(error) };
    }
  },
  run: (context: DeskContext, input, _who, read) => {
    const port = context.services.calendar;
    // Configured otherwise since: the new source has due work of its own.
    if (!port || !read) return accept({ events: null });
    if (!read.isRead) {
      noteFailure(context, port, read.problem);
      scheduleReading(context, port, Math.min(firstRetryMs * 2 ** Math.min(input.failures, 20), port.refreshMs), {
        failures: input.failures + 1,
      });
      return accept({ events: null });
    }
    const events = nearest(read.events, context.now());
    const before = context.store.calendar('read');
    noteChange(context, port.name, before?.source === port.name && before.at > 0 ? before.events : null, events);
    context.store.saveCalendar('read', { events, at: context.now(), source: port.name, problem: null });
    scheduleReading(context, port, port.refreshMs, { failures: 0 });
    return accept({ events: events.length });
  },
});

/** Sees to it that a configured calendar is read, also on a desk that is older than the setting. */
export function keepCalendar(context: DeskContext): void {
  const port = context.services.calendar;
  if (port && context.scheduledAt(keyOf(port)) === null) scheduleReading(context, port, 0, { failures: 0 });
}

const keyOf = ({ name }: CalendarPort): string => `calendar:${name}`;

function scheduleReading(context: DeskContext, port: CalendarPort, inMs: number, input: { failures: number }): void {
  context.schedule({
    key: keyOf(port),
    action: 'desk.read-calendar',
    at: context.now() + inMs,
    input: { source: port.name, ...input },
  });
}

/** The events around now, when there are too many to keep. */
function nearest(events: NewsEvent[], now: number): NewsEvent[] {
  if (events.length <= most) return events;
  const first = events.findIndex(({ at }) => at >= now - keptAfterMs);
  const from = first < 0 ? events.length - most : Math.min(first, events.length - most);
  return events.slice(from, from + most);
}

function noteFailure(context: DeskContext, port: CalendarPort, problem: string): void {
  const { store, services } = context;
  const kept = store.calendar('read');
  const good = kept?.source === port.name ? kept : { events: [], at: 0 };
  store.saveCalendar('read', { events: good.events, at: good.at, source: port.name, problem });
  const hours = ((context.now() - good.at) / 3_600_000).toFixed(1);
  const { why } = newsNow(context);
  const rest = why === null ? `the one read ${hours} h ago still counts` : `${why}, so news rules are not evaluated`;
  services.alert({
    kind: 'quiet',
    subject: 'calendar',
    text: `the economic calendar (${port.name}) cannot be read: ${problem}; ${rest}`,
  });
}

function noteChange(context: DeskContext, source: string, before: NewsEvent[] | null, events: NewsEvent[]): void {
  const hash = hashOf(events);
  if (before !== null && hashOf(before) === hash) return;
  context.store.journal.append('calendar', { source, events: events.length, hash }, context.now());
}
