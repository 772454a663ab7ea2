import { actionsOf } from '../core/action.ts';
import { accept } from '../core/outcome.ts';
import { askProof, heldIn } from './ask-proof.ts';
import { type Flows, tell } from './converse.ts';
import { dueOf, type Kind } from './due-calls.ts';
import type { Result } from './flow.ts';
import type { ConversationRow } from './open-conversations.ts';
import { hideIn } from './reveal.ts';
import { SecretGone, withSecrets } from './secrets.ts';
import { endSaying } from './show-turn.ts';
import { type TalkContext, talkWords } from './talk-context.ts';

/**
 * Does what a conversation came to, in the name of the person, and tells it what became of it.
 *  1. Asked for again after a crash it has the same key: done once, answered twice.
 *  2. What nobody could be reached for is tried again; nothing is known about it, so it is not told as refused.
 *  3. A secret is put in here, on its way to whoever needs it.
 */
export const carryEffect = (kind: Kind, flows: Flows) =>
  actionsOf<TalkContext>(kind)({
    ...dueOf(kind).effect,
    summary: 'Does what a conversation came to',
    kind: 'write',
    needs: 'office',
    prepare: async (context: TalkContext, { conversation, step, action, input, who }): Promise<Result | null> => {
      if (context.store.conversation(conversation)?.held.step !== step) return null;
      try {
        const given = withSecrets(input, context.store.secret);
        const asker = { ...who, via: 'chat' as const, idempotencyKey: `${conversation}:${step}` };
        const outcome = await context.office.perform(action, given, asker, context.store.language());
        if (outcome.ok) return outcome;
        if (outcome.refusal.code === 'NOT_REACHED') throw new Error(`${action} reached nobody`);
        return { ok: false, code: outcome.refusal.code, words: outcome.words, ...heldIn(outcome.refusal) };
      } catch (error) {
        if (!(error instanceof SecretGone)) throw error;
        return { ok: false, code: 'SECRET_GONE', words: talkWords(context).say('talk.SECRET_GONE') };
      }
    },
    run: (context: TalkContext, { conversation, step, of, who }, _who, outcome) => {
      const row = context.store.conversation(conversation);
      if (!row || !outcome) return accept({});
      if (!outcome.ok && outcome.challenge !== undefined) {
        // What it came to is held, and done or not without it: it has nothing more to ask.
        endSaying(context, row, outcome.words);
        askProof(context, { challenge: outcome.challenge, words: null, who });
      } else
        tell(context, flows, { row, heard: { kind: 'result', step, of, outcome: hidden(context, row, outcome) }, who });
      return accept({});
    },
  });

/** What is shown once goes no further than memory: the state of a conversation is written down. */
function hidden({ store }: TalkContext, { held }: ConversationRow, outcome: Result): Result {
  const fields = held.underWay?.hides ?? [];
  if (!outcome.ok || fields.length === 0) return outcome;
  const names = `${held.id}:${held.step}`;
  return { ok: true, value: hideIn(outcome.value, { fields, names, keep: store.keepSecret }) };
}

/** A question that nobody answered ends, with a sentence that says how to go on. */
export const endUnanswered = (kind: Kind, flows: Flows) =>
  actionsOf<TalkContext>(kind)({
    ...dueOf(kind).over,
    summary: 'Ends a conversation that nobody went on with',
    kind: 'write',
    needs: 'office',
    run: (context: TalkContext, { conversation, step }, who) => {
      const row = context.store.conversation(conversation);
      if (row?.held.step === step) tell(context, flows, { row, heard: { kind: 'timeout' }, who });
      return accept({});
    },
  });
