import { heading, paragraph } from '../../core/chat.ts';
import { type FeedEntry, readFeedLog } from '../../core/feed-log.ts';
import { idOf } from '../../core/id.ts';
import { ask } from '../../core/office.ts';
import type { Reading, Update } from '../../core/reading.ts';
import { internally } from '../../core/who.ts';
import { say } from '../../talk/say.ts';
import { tell } from '../../words/words.ts';
import { deskWords } from '../language.ts';
import { zoneOf } from '../shown-time.ts';
import type { InstructionOutcome } from '../signals/instruction.ts';
import { takeUpdate } from '../signals/take-update.ts';
import type { DeskContext, FollowRow } from '../store.ts';

const batch = 100;
const most = 500;

/** What a channel published while it was not followed, as far as trades of it still stand; the newest of very much. */
export async function readMissed(context: DeskContext, feed: string, account: string): Promise<FeedEntry[]> {
  const before = context.store.endedFollow(feed, account);
  if (!before || context.store.liveSignals(before.id).length === 0) return [];
  const found: FeedEntry[] = [];
  for (let after = before.cursor; ; ) {
    const log = await ask(context.office.feed(feed), readFeedLog, { after, limit: batch }, internally(context.trace));
    if (!log.ok) throw new Error(`the log of ${feed} cannot be read: ${log.refusal.code}`);
    const { entries, head } = log.value;
    const isLong = head - after > most;
    if (!isLong) found.push(...entries);
    after = isLong ? head - most : (entries.at(-1)?.seq ?? head);
    if (after >= head) return found;
  }
}

/**
 * Followed again: what was said meanwhile about trades that still stand is asked about, never done, and what was only reported
 * or became of their messages is told. What was signalled meanwhile is not traded.
 */
export function tellMissed(context: DeskContext, follow: FollowRow, missed: readonly FeedEntry[]): void {
  const words = deskWords(context);
  const told = missed.flatMap((entry): string[] => {
    const at = words.moment(zoneOf(context), entry.postedAt);
    const text = entry.text.slice(0, 200);
    const outcomes = updatesOf(entry).flatMap(([item, update]) => {
      const why = tell('ask.MISSED', { at, feed: follow.feedId });
      return takeUpdate(context, follow, { entry, update, item, quotes: [], isMissed: true, why }) ?? [];
    });
    if (outcomes.length > 0) return [words.say('follow.MEANWHILE_SAID', { at, text, became: became(outcomes) })];
    const isOurs = context.store.signalsOfMessage(follow.id, entry.messageId).length > 0;
    if (entry.kind === 'deleted' && isOurs) return [words.say('follow.MEANWHILE_DELETED', { at })];
    return entry.kind === 'revised' && isOurs ? [words.say('follow.MEANWHILE_EDITED', { at, text })] : [];
  });
  if (told.length === 0) return;
  say(context, idOf('missed', follow.id, context.store.journal.head()), [
    heading(words.say('follow.MEANWHILE', { feed: follow.feedId }), 'wait'),
    ...told.map(paragraph),
  ]);
}

const became = (outcomes: readonly InstructionOutcome[]): InstructionOutcome =>
  outcomes.includes('asked') ? 'asked' : outcomes.includes('done') ? 'done' : 'nothing';

/** What has happened already, by the provider's word, is nothing to be asked about. */
const reports = new Set<Update['action']>(['tp_hit', 'sl_hit', 'filled', 'reentry']);

function updatesOf({ kind, read: { reading } }: FeedEntry): [item: number, update: Update][] {
  if (kind === 'deleted') return [];
  return [...saidIn(reading).entries()].filter(([, { action }]) => !reports.has(action));
}

const saidIn = (reading: Reading): Update[] =>
  reading.type === 'update' ? [reading] : reading.type === 'updates' ? reading.items : [];
