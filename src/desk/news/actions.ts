import { z } from 'zod';
import { type Block, heading, paragraph, table } from '../../core/chat.ts';
import { newsEventSchema } from '../../core/news.ts';
import { accept } from '../../core/outcome.ts';
import type { Words } from '../../words/words.ts';
import { deskAction } from '../desk-action.ts';
import { newsNow } from '../facts/news.ts';
import { heads } from '../heads.ts';
import { deskWords } from '../language.ts';
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
  chat: { command: 'news', fromText: () => ({}) },
  input: z.object({}),
  output: shownCalendar,
  say: (found, _, words) => sayCalendar(found, words),
  run: (context: DeskContext) => {
    const { events, readAt, why, problem, ...rest } = newsNow(context);
    const words = deskWords(context);
    const now = context.now();
    const ahead = events?.filter(({ at }) => at >= now - shownAfterMs).sort((a, b) => a.at - b.at) ?? null;
    return accept({
      events: ahead,
      readAt,
      ageMs: readAt === null ? null : now - readAt,
      ...rest,
      problem: problem && words.text(problem),
      why: why && words.term('newsless', why),
      zone: zoneOf(context),
    });
  },
});

type Shown = z.infer<typeof shownCalendar>;

const shownInChat = 12;

function sayCalendar({ events, source, readAt, ageMs, problem, why, zone }: Shown, words: Words): Block[] {
  const now = (readAt ?? 0) + (ageMs ?? 0);
  const next = (events ?? []).filter(({ at }) => at >= now).slice(0, shownInChat);
  const from = source === 'told' ? words.say('news.TOLD') : source;
  const about = [
    why === null ? null : words.say('news.UNUSABLE', { why }),
    problem === null ? null : words.say('news.UNREAD', { problem }),
    readAt === null ? null : words.say('news.FROM', { source: from ?? '', at: words.moment(zone, readAt), zone }),
  ];
  return [
    heading(words.say('news.TITLE')),
    next.length === 0
      ? paragraph(words.say('news.NONE'))
      : table(
          heads(words, ['when', 'currency', 'impact', 'what']),
          next.map((event) => [
            words.moment(zone, event.at),
            event.currencies.join(' '),
            words.term('impact', event.impact),
            event.title,
          ]),
        ),
    ...about.filter((text) => text !== null).map(paragraph),
  ];
}
