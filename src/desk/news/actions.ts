import { z } from 'zod';
import { heading, paragraph, table } from '../../core/chat.ts';
import { newsEventSchema } from '../../core/news.ts';
import { accept } from '../../core/outcome.ts';
import type { Words } from '../../words/words.ts';
import { deskAction } from '../desk-action.ts';
import { newsNow } from '../facts/news.ts';
import { zoneOf } from '../shown-time.ts';
import type { DeskContext } from '../store.ts';
import { mostEvents, noteNews } from './note-news.ts';

/** What is just over is shown as well: its window may still last. */
const shownAfterMs = 86_400_000;

export const setCalendar = deskAction({
  name: 'compliance.calendar',
  summary:
    'Tells the whole economic calendar in place of what was told before; until one is told or read, news rules say "not evaluated"',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk' },
  http: { method: 'put', path: '/compliance/calendar' },
  input: z.object({ events: z.array(newsEventSchema).max(mostEvents) }),
  output: z.object({ events: z.number() }),
  run: (context: DeskContext, input) => {
    noteNews(context, 'told', context.store.calendar('told')?.events ?? null, input.events);
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

export const showCalendar = deskAction({
  name: 'compliance.show-calendar',
  summary: 'Shows the economic calendar the news rules go by, where it comes from and how old it is',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'get', path: '/compliance/calendar' },
  chat: { command: 'news', usage: '/news', fromText: () => ({}) },
  input: z.object({}),
  output: shownCalendar,
  say: (found, _, spoken) => sayCalendar(found, spoken),
  run: (context: DeskContext) => {
    const { events, readAt, ...rest } = newsNow(context);
    const now = context.now();
    const ahead = events?.filter(({ at }) => at >= now - shownAfterMs).sort((a, b) => a.at - b.at) ?? null;
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

function sayCalendar(
  { events, source, readAt, ageMs, problem, why, zone }: z.infer<typeof shownCalendar>,
  spoken: Words,
) {
  const now = (readAt ?? 0) + (ageMs ?? 0);
  const next = (events ?? []).filter(({ at }) => at >= now).slice(0, shownInChat);
  const from = readAt === null ? '' : `From ${source ?? ''}, ${spoken.moment(zone, readAt)} (${zone}).`;
  const state = why === null ? '' : `Not usable: ${why}; news rules are not evaluated.`;
  const trouble = problem === null ? '' : `The last attempt to read it failed: ${problem}.`;
  return [
    heading('Economic news'),
    next.length === 0
      ? paragraph(spoken.say('answer.NO_NEWS'))
      : table(
          ['when', 'currency', 'impact', 'what'],
          next.map((event) => [spoken.moment(zone, event.at), event.currencies.join(' '), event.impact, event.title]),
        ),
    ...[state, trouble, from].filter((text) => text !== '').map(paragraph),
  ];
}
