import { z } from 'zod';
import type { Quote } from '../core/broker.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import type { Who } from '../core/who.ts';
import { tapAnswer } from '../talk/hear.ts';
import { answerTap } from '../talk/show-turn.ts';
import { acts } from './all-acts.ts';
import { deskAction } from './desk-action.ts';
import { expireSignal } from './due-calls.ts';
import { type GatheredFacts, gatherBroker } from './facts/gather.ts';
import { deskFlows } from './flows.ts';
import { gatherAccounts, takeFacts } from './hand/gather-meant.ts';
import { deskRefusals } from './refusals.ts';
import { closeQuestions } from './signals/close-questions.ts';
import { dropUnanswered, isDecided } from './signals/edit-questions.ts';
import { finish } from './signals/finish.ts';
import { become, noteOn } from './signals/record.ts';
import { type Batch, readLog, takeBatch } from './signals/take-batch.ts';
import type { AccountRow, ChoiceRow, DeskContext } from './store.ts';
import { handFeed } from './tables.ts';

interface TapFacts {
  broker: GatheredFacts;
  /** what the channel has published since: a tap answers what is, not what was */
  batch: Batch | null;
  /** of a tap that is about several accounts */
  others?: GatheredFacts[];
}

/**
 * A tap on a button of a card. The button works once; a second tap finds it used and does nothing.
 *  1. What the channel said meanwhile is taken in first: a question that was overtaken is gone before it is answered.
 *  2. A tap that could not be carried out for want of a broker leaves its button as it was.
 */
export const choose = deskAction({
  name: 'chat.choose',
  summary: 'Presses a button of a card',
  kind: 'write',
  needs: { scope: 'trade', over: 'desk', stepUp: 'loosening' },
  pace: 'protect',
  http: { method: 'post', path: '/chat/choices/{choice}' },
  input: z.object({ choice: z.string().max(60) }),
  output: z.object({ signal: z.string(), state: z.string() }),
  prepare: gather,
  run: (context: DeskContext, input, who, facts): Outcome<{ signal: string; state: string }> => {
    const { store } = context;
    const gone = deskRefusals.refuse('CHOICE_GONE', input);
    const { heads, quotesOf } = facts ? takeFirst(context, facts) : nothingTaken;
    const choice = store.choice(input.choice);
    const act = acts.get(choice?.act ?? '');
    if (choice?.act === answerTap.name) return answered(context, choice, who) ?? gone;
    if (!choice || !act || choice.usedAt !== null || choice.expiresAt <= context.now()) return gone;
    const row = store.signal(choice.about);
    if (act.isBrokered && !act.isKept && !facts)
      return deskRefusals.refuse('BRIDGE_NOT_REACHED', {
        account: namesOf(row ? [store.account(row.accountId)] : (act.accounts?.(context, choice) ?? [])),
      });
    store.journal.append('choice', { signal: choice.about, act: choice.act }, context.now());
    const state = act.run(context, choice, { quotes: facts?.broker.quotes ?? [], quotesOf });
    if (state === null) return gone;
    if (typeof state !== 'string') return state;
    finish(context, row ? [row.accountId] : store.accounts().map(({ id }) => id), heads);
    return accept({ signal: choice.about, state: store.signal(choice.about)?.state ?? state });
  },
});

/** A button of a conversation knows by itself whether its question is over. */
function answered(
  context: DeskContext,
  choice: ChoiceRow,
  who: Who,
): Outcome<{ signal: string; state: string }> | null {
  const state = tapAnswer(context, deskFlows, choice, who);
  return state && accept({ signal: choice.about, state });
}

const namesOf = (accounts: readonly (AccountRow | undefined)[]): string =>
  accounts.flatMap((account) => account?.name ?? []).join(', ');

interface Taken {
  heads: Set<string>;
  quotesOf: ReadonlyMap<string, readonly Quote[]>;
}
const nothingTaken: Taken = { heads: new Set(), quotesOf: new Map() };

function takeFirst(context: DeskContext, { broker, batch, others = [] }: TapFacts): Taken {
  const quotesOf = takeFacts(context, [broker, ...others]);
  const isHead = batch !== null && takeBatch(context, batch, broker.quotes);
  return { heads: new Set(isHead ? [batch.feedId] : []), quotesOf };
}

async function gather(context: DeskContext, input: { choice: string }): Promise<TapFacts | null> {
  const { store } = context;
  const choice = store.choice(input.choice);
  const act = acts.get(choice?.act ?? '');
  if (!choice || !act?.isBrokered || choice.usedAt !== null) return null;
  const row = store.signal(choice.about);
  if (!row && act.accounts) return gatherAll(context, act.accounts(context, choice));
  const account = row && store.account(row.accountId);
  const follow = row && store.follow(row.followId);
  if (!account || !follow) return null;
  try {
    const broker = await gatherBroker(context, account);
    // Last: a broker may take its time, and what is published meanwhile counts.
    const isChannel = follow.endedAt === null && follow.feedId !== handFeed;
    const batch = isChannel ? await readLog(context, follow).catch(act.standsAlone ? () => null : undefined) : null;
    return { broker, batch };
  } catch (error) {
    context.services.log.warn({ account: account.id, error: String(error) }, 'not reached for a tap');
    return null;
  }
}

async function gatherAll(context: DeskContext, accounts: readonly AccountRow[]): Promise<TapFacts | null> {
  const [broker, ...others] = await gatherAccounts(context, accounts);
  return broker ? { broker, batch: null, others } : null;
}

/** A question nobody answered in time closes itself, and so does a wait for levels; nothing is ever traded by silence. */
export const expire = deskAction({
  ...expireSignal,
  summary: 'Closes a question that was not answered in time',
  kind: 'write',
  needs: 'office',
  run: (context: DeskContext, input) => {
    const row = context.store.signal(input.signal);
    if (row?.state === 'asking') {
      closeQuestions(context, row.id);
      noteOn(context, row.id, 'UNANSWERED');
      become(context, row.id, 'skipped');
      finish(context, []);
    } else if (row?.state === 'incomplete') {
      noteOn(context, row.id, 'LEVELS_NEVER_CAME');
      become(context, row.id, 'refused');
      finish(context, []);
    } else if (row && isDecided(row.state)) {
      dropUnanswered(context, row);
      finish(context, []);
    }
    return accept({});
  },
});
