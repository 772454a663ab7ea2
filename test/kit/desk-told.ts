import { z } from 'zod';
import type { Draft } from '../../src/core/command.ts';
import { signalIdOf } from '../../src/desk/signal-id.ts';
import type { DeskStore, SignalRow } from '../../src/desk/store.ts';
import { cardIdOf } from '../../src/desk/talk/cards.ts';
import { questionsIn, textOf } from './card-text.ts';

const bodySchema = z.looseObject({
  id: z.string().optional(),
  by: z.string().optional(),
  note: z.object({ code: z.string() }).optional(),
});

const wordsOf = (change: object): string =>
  Object.entries(change)
    .map(([field, value]) => `${field} ${value}`)
    .join(' ');

const named = ['orderId', 'positionId', 'side', 'type', 'closeLots', 'lots', 'price', 'sl', 'tp'];

/** A command in a line, without what is the same in every test. */
function commandWords({ op, ...rest }: Draft): string {
  const said = Object.entries(rest).filter(([field]) => named.includes(field));
  said.sort(([a], [b]) => named.indexOf(a) - named.indexOf(b));
  return [op, ...said.map(([, value]) => value ?? 'none')].join(' ');
}

/** What a desk has written down and shows, in lines that a test can compare. */
export function tellBook(store: DeskStore, account: string, feeds: readonly string[]) {
  let seen = 0;

  function lineOf(kind: string, text: string): string[] {
    const body = bodySchema.parse(JSON.parse(text));
    const leg = kind.startsWith('leg-') && body.id ? `leg ${(store.leg(body.id)?.item ?? -1) + 1}` : '';
    switch (kind) {
      case 'signal-became':
        return [`signal ${String(body.state)}`];
      case 'signal-noted':
        return [`says ${body.note?.code}`];
      case 'leg-wanted':
        return [`${leg} wants ${wordsOf(body.change as object)} by ${body.by}`];
      case 'leg-sent':
        return [`${leg} sends ${commandWords(body.draft as Draft)}`];
      case 'leg-ended':
        return [`${leg} ended ${String(body.how)}`];
      case 'revised':
        return [`revised ${String(body.stage)} ${String(body.change)}: ${String(body.response)}`];
      default:
        return [];
    }
  }

  function signals(messageId: string): SignalRow[] {
    const of = (item: number) => feeds.map((feedId) => signalIdOf({ feedId, messageId, item }, account));
    return [0, 1, 2].flatMap((item) => of(item).flatMap((id) => store.signal(id) ?? []));
  }

  function signal(messageId: string, item = 0): SignalRow {
    const found = signals(messageId).find((row) => row.item === item);
    if (!found) throw new Error(`message ${messageId} became no signal`);
    return found;
  }

  const said = () => store.talkBefore(Number.MAX_SAFE_INTEGER, 200);
  const shown = () => said().flatMap(({ choices }) => choices);

  return {
    /** what was decided, said and sent since this was last asked for */
    since(): string[] {
      const lines = store.journal.after(seen, 500);
      seen = lines.at(-1)?.seq ?? seen;
      return lines.flatMap(({ kind, body }) => lineOf(kind, body));
    },
    signal,
    state: (messageId: string, item = 0) => signal(messageId, item).state,
    notes: (messageId: string, item = 0): string[] => signal(messageId, item).notes.map(({ code }) => code),
    /** a signal's own card as one reads it */
    card: (messageId: string, item = 0) => textOf(store.said(cardIdOf(signal(messageId, item).id))?.blocks ?? []),
    /** every card and notice, the newest first */
    told: () =>
      said()
        .map(({ blocks }) => textOf(blocks))
        .join('\n'),
    shown,
    /** of what is asked */
    buttons: (): string[] => questionsIn(said()).map(({ label }) => label),
    /** what its card offers while a trade stands */
    offered: (messageId: string, item = 0): string[] =>
      store.said(cardIdOf(signal(messageId, item).id))?.choices.map(({ label }) => label) ?? [],
    legs: (messageId: string, item = 0) => store.legs(signal(messageId, item).id),
    /** what became of an instruction, known by its message and its place in it */
    outcome(messageId: string, item = 0): string | undefined {
      return store.instruction({ accountId: account, feedId: feeds[0] ?? '', messageId, item })?.outcome;
    },
  };
}
