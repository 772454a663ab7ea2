import { z } from 'zod';
import type { TypedAction } from '../core/action.ts';
import { NotReached } from '../core/bridge.ts';
import type { Quote } from '../core/broker.ts';
import { quoteSymbols } from '../core/broker-calls.ts';
import { ask } from '../core/office.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { readSchema } from '../core/reading.ts';
import { internally, type Who } from '../core/who.ts';
import { equityCurve, listAccounts, showAccount } from '../desk/accounts/actions.ts';
import { listFollows } from '../desk/follows/actions.ts';
import { listPositions } from '../desk/hand/lists.ts';
import { listSignals } from '../desk/records/actions.ts';
import { listOutcomes } from '../desk/records/outcomes.ts';
import { listTalk } from '../desk/talk/actions.ts';
import { type OfficeContext, perform } from '../office/catalogue.ts';
import { venueOf } from '../office/desks.ts';

/** Who looks, and at what. Pages read through the same actions as every other door. */
export interface Viewer {
  context: OfficeContext;
  who: Who;
}

/** Lists answer at most this many rows at once; a page asks again for more. */
const atOnce = 100;

async function look<I, O>({ context, who }: Viewer, action: TypedAction<I, O>, input: I): Promise<Outcome<O>> {
  const outcome = await perform(context, action.name, input, who);
  return outcome.ok ? accept(action.output.parse(outcome.value) as O) : outcome;
}

const messagesSchema = z.object({
  messages: z.array(
    z.object({
      messageId: z.string(),
      place: z.number(),
      replyTo: z.string().nullable(),
      postedAt: z.number(),
      revision: z.number(),
      isDeleted: z.boolean(),
      text: z.string(),
      read: readSchema.nullable(),
    }),
  ),
});
export type ShownMessage = z.infer<typeof messagesSchema>['messages'][number];

/** Oldest first, with whether there are older ones. */
export interface Log<T> {
  rows: T[];
  hasOlder: boolean;
}

export async function lookAtMessages(viewer: Viewer, feed: string, count: number): Promise<Outcome<Log<ShownMessage>>> {
  const { context, who } = viewer;
  return gather(count, async (before, limit) => {
    const outcome = await perform(context, 'messages.list', { feed, before, limit }, who);
    if (!outcome.ok) return outcome;
    const { messages } = messagesSchema.parse(outcome.value);
    return accept(messages.map((row) => ({ row, before: row.place })));
  });
}

type Talk = Awaited<ReturnType<typeof talkPage>>;
type TalkRow = Extract<Talk, { ok: true }>['value'][number]['row'];
export type ShownTalk = TalkRow;

async function talkPage(viewer: Viewer, before: number | undefined, limit: number) {
  const outcome = await look(viewer, listTalk, { before, limit });
  return outcome.ok ? accept(outcome.value.talk.map((row) => ({ row, before: row.line }))) : outcome;
}

export function lookAtTalk(viewer: Viewer, count: number): Promise<Outcome<Log<ShownTalk>>> {
  return gather(count, (before, limit) => talkPage(viewer, before, limit));
}

/** The zone that times are to be shown in, where the trader chose one. */
export async function lookAtZone(viewer: Viewer): Promise<string | null> {
  const outcome = await look(viewer, listTalk, { limit: 1 });
  return outcome.ok ? outcome.value.zone : null;
}

type Page<T> = Outcome<{ row: T; before: number }[]>;

async function gather<T>(
  count: number,
  page: (before: number | undefined, limit: number) => Promise<Page<T>>,
): Promise<Outcome<Log<T>>> {
  const found: T[] = [];
  let before: number | undefined;
  while (found.length <= count) {
    const outcome = await page(before, atOnce);
    if (!outcome.ok) return outcome;
    found.push(...outcome.value.map(({ row }) => row));
    before = outcome.value.at(-1)?.before;
    if (outcome.value.length < atOnce) break;
  }
  return accept({ rows: found.slice(0, count).reverse(), hasOlder: found.length > count });
}

export const lookAtAccount = (viewer: Viewer, account?: string) => look(viewer, showAccount, { account });
export const lookAtAccounts = (viewer: Viewer) => look(viewer, listAccounts, {});
export const lookAtFollows = (viewer: Viewer) => look(viewer, listFollows, {});
export const lookAtSignals = (viewer: Viewer) => look(viewer, listSignals, { limit: atOnce });
export const lookAtOutcomes = (viewer: Viewer, feed: string) => look(viewer, listOutcomes, { feed, limit: 500 });
/** With what closing each would bring. */
export const lookAtPositions = (viewer: Viewer, account: string) =>
  look(viewer, listPositions, { account, limit: 500, format: 'json' });
export const lookAtCurve = (viewer: Viewer, account: string) =>
  look(viewer, equityCurve, { account, since: 0, limit: 720 });

/** Prices are shown beside what is open; where they come from is the account's own venue. None, where it is silent. */
export async function lookAtQuotes(
  { context, who }: Viewer,
  account: string,
  symbols: string[],
): Promise<Outcome<{ quotes: Quote[] }>> {
  const venue = context.office.venue(venueOf(who.desk ?? '', account));
  try {
    return await ask(venue, quoteSymbols, { symbols }, internally(who.trace));
  } catch (error) {
    if (!(error instanceof NotReached)) throw error;
    return accept({ quotes: [] });
  }
}
