import { z } from 'zod';
import { heading, paragraph } from '../../core/chat.ts';
import { idOf } from '../../core/id.ts';
import type { NewsEvent } from '../../core/news.ts';
import { accept } from '../../core/outcome.ts';
import type { Said } from '../../core/said.ts';
import type { CalendarPort } from '../../platform/calendar.ts';
import { say } from '../../talk/say.ts';
import { tell, words as wordsOf } from '../../words/words.ts';
import { isConcerned } from '../comply/profile.ts';
import { deskAction } from '../desk-action.ts';
import { newsNow } from '../facts/news.ts';
import { profileOf } from '../facts/profiles.ts';
import { deskWords } from '../language.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { CalendarProblem } from './calendar-problem.ts';
import { mostEvents, noteNews } from './note-news.ts';

const keptAfterMs = 86_400_000;
const firstRetryMs = 60_000;

type Read = { isRead: true; events: NewsEvent[] } | { isRead: false; problem: Said } | null;

/**
 * Reads the configured calendar, as due work of its own that goes on as long as it is configured.
 *  1. Read outside any transaction, stored with its time.
 *  2. What cannot be read or understood changes nothing: the last good one counts until it is too old.
 *  3. Tried again soon at first, then ever more rarely, at most as rarely as it is refreshed.
 */
export const readCalendar = deskAction({
  name: 'desk.read-calendar',
  summary: 'Reads the economic calendar from its file or feed',
  kind: 'write',
  needs: 'office',
  input: z.object({ source: z.string(), failures: z.number().int().default(0) }),
  output: z.object({ events: z.number().nullable() }),
  prepare: async (context: DeskContext, input): Promise<Read> => {
    const port = context.services.calendar;
    if (port?.name !== input.source) return null;
    try {
      return { isRead: true, events: await port.read() };
    } catch (error) {
      return { isRead: false, problem: problemSaid(error) };
    }
  },
  run: (context: DeskContext, input, _who, read) => {
    const port = context.services.calendar;
    // Configured otherwise since: the new source has due work of its own.
    if (!port || !read) return accept({ events: null });
    if (!read.isRead) {
      keepGood(context, port, read.problem);
      tellState(context, port, read.problem);
      scheduleReading(context, port, Math.min(firstRetryMs * 2 ** Math.min(input.failures, 20), port.refreshMs), {
        failures: input.failures + 1,
      });
      return accept({ events: null });
    }
    const events = nearest(read.events, context.now());
    const before = context.store.calendar('read');
    noteNews(context, port.name, before?.source === port.name && before.at > 0 ? before.events : null, events);
    context.store.saveCalendar('read', { events, at: context.now(), source: port.name, problem: null });
    tellState(context, port, null);
    scheduleReading(context, port, port.refreshMs, { failures: 0 });
    return accept({ events: events.length });
  },
});

/** What the system says of a file or a connection has no words of ours. */
function problemSaid(error: unknown): Said {
  if (error instanceof CalendarProblem) return error.said;
  return tell('calendar.SYSTEM', { cause: error instanceof Error ? error.message : String(error) });
}

/** Sees to it that a configured calendar is read, also on a desk that is older than the setting. */
export function keepCalendar(context: DeskContext): void {
  const port = context.services.calendar;
  if (port && context.scheduledAt(keyOf(port)) === null) scheduleReading(context, port, 0, { failures: 0 });
}

const keyOf = ({ name }: CalendarPort): string => `calendar:${name}`;

function scheduleReading(context: DeskContext, port: CalendarPort, inMs: number, input: { failures: number }): void {
  const at = context.now() + inMs;
  context.schedule(readCalendar, { key: keyOf(port), at, input: { source: port.name, ...input } });
}

/** The events around now, when there are too many to keep. */
function nearest(events: NewsEvent[], now: number): NewsEvent[] {
  if (events.length <= mostEvents) return events;
  const first = events.findIndex(({ at }) => at >= now - keptAfterMs);
  const from = first < 0 ? events.length - mostEvents : Math.min(first, events.length - mostEvents);
  return events.slice(from, from + mostEvents);
}

/** What was read before counts until it is too old. */
function keepGood(context: DeskContext, port: CalendarPort, problem: Said): void {
  const kept = context.store.calendar('read');
  const good = kept?.source === port.name ? kept : { events: [], at: 0 };
  context.store.saveCalendar('read', { events: good.events, at: good.at, source: port.name, problem });
}

/** An alert for whoever runs the service; for the trader a word in the chat, once, when a rule of theirs lacks news. */
function tellState(context: DeskContext, port: CalendarPort, problem: Said | null): void {
  const { store, services } = context;
  const { why, readAt } = newsNow(context);
  if (problem === null && why === null) return;
  const hours = ((context.now() - (readAt ?? 0)) / 3_600_000).toFixed(1);
  const english = wordsOf('en');
  const unusable = why === null ? '' : english.term('newsless', why);
  const state = why === null ? `the one read ${hours} h ago still counts` : `${unusable}: news rules are not evaluated`;
  const trouble = problem === null ? '' : ` cannot be read: ${english.told(problem)}`;
  services.alert({
    kind: 'quiet',
    subject: 'calendar',
    text: `the economic calendar (${port.name})${trouble}; ${state}`,
  });
  if (why === null || !store.accounts().some((account) => needsNews(context, account))) return;
  const until = store.calendar('read')?.events.at(-1)?.at ?? 0;
  const words = deskWords(context);
  say(context, idOf('calendar', port.name, until), [
    heading(words.say('notice.NEWS_UNKNOWN'), 'wait'),
    paragraph(words.say('notice.NEWS_UNJUDGED', { why })),
  ]);
}

function needsNews(context: DeskContext, account: AccountRow): boolean {
  const { news } = profileOf(context, account).rules;
  return news !== undefined && isConcerned(news, account);
}
