import { z } from 'zod';
import { type Block, type Choice, type Form, never, paragraph } from '../core/chat.ts';
import { idOf } from '../core/id.ts';
import type { Who } from '../core/who.ts';
import { dueOf, kindOf } from './due-calls.ts';
import { type Conversation, shownOf, type Turn } from './engine.ts';
import type { ConversationRow } from './open-conversations.ts';
import { say } from './say.ts';
import { showAgain } from './show-again.ts';
import { type TalkContext, talkWords } from './talk-context.ts';
import { defineTap, type Offer, offer } from './tap.ts';

/** Whoever talks is there. */
const weight = 'answer';

const usualWaitMs = 7 * 86_400_000;

/** A button that answers a question of a conversation. */
export const answerTap = defineTap(
  'answer',
  z.object({ conversation: z.string(), step: z.number(), choice: z.string() }),
);

export interface Present {
  place: string;
  person: string;
  /** in whose name effects are asked for */
  who: Who;
}

/** The message of the conversation that shows where it stands. */
export const messageOf = ({ id, message }: Conversation): string => idOf('asked', id, message);
const overKey = (id: string) => `over:${id}`;
const effectKey = (id: string) => `effect:${id}`;

/** Puts down what a turn left: secrets in memory, words in the chat, the state and what is owed in the tables. */
export function showTurn(
  context: TalkContext,
  { place, person, who }: Present,
  before: Conversation | null,
  turn: Turn,
): void {
  const { next, effect } = turn;
  const { store } = context;
  const only = [place];
  for (const { name, value } of turn.secrets) store.keepSecret(name, value);
  if (before && before.message !== next.message) takeButtons(context, before, place);
  for (const [nth, blocks] of turn.said.entries())
    say(context, idOf('said', next.id, next.step, nth, store.nextLine()), blocks, [], { only, weight });
  if (turn.isOver) return endWith(context, { place, held: next }, turn.ending ?? []);
  const { blocks, choices, fields } = shownOf(next, talkWords(context));
  const form: Form | null = fields.length > 0 ? { id: formId(next), fields } : null;
  say(context, messageOf(next), blocks, choices.map(offerOf(next)), { only, form, weight });
  store.keepConversation({ place, person, id: next.id, held: next });
  if (next.prompt)
    context.schedule(dueOf(kindOf(context)).over, {
      key: overKey(next.id),
      at: context.now() + (next.prompt.waitMs ?? usualWaitMs),
      input: { conversation: next.id, step: next.step },
    });
  else context.unschedule(overKey(next.id));
  // A proof is of one thing that was asked for, and goes no further than that.
  const { proof: _, ...asker } = who;
  if (effect)
    context.schedule(dueOf(kindOf(context)).effect, {
      key: effectKey(next.id),
      at: context.now(),
      input: {
        conversation: next.id,
        step: next.step,
        of: effect.id,
        action: effect.action,
        input: effect.input,
        who: asker,
      },
    });
}

const formId = ({ id, step }: Conversation): string => `${id}.${step}`;

const offerOf =
  ({ id, step }: Conversation) =>
  ({ id: choice, label, style }: Pick<Choice, 'id' | 'label' | 'style'>): Offer =>
    offer(answerTap, { conversation: id, step, choice }, { about: id, label, style, expiresAt: never });

/** What was asked keeps its words, and can be answered there no more. */
function takeButtons(context: TalkContext, conversation: Conversation, place: string): void {
  const id = messageOf(conversation);
  const said = context.store.said(id);
  if (said) say(context, id, said.blocks, [], { only: [place], weight });
}

function endWith(
  context: TalkContext,
  { place, held }: Pick<ConversationRow, 'place' | 'held'>,
  blocks: Block[],
): void {
  say(context, messageOf(held), blocks, [], { only: [place], weight });
  context.store.endConversation(held);
  context.unschedule(overKey(held.id));
  context.unschedule(effectKey(held.id));
}

export const endSaying = (context: TalkContext, row: ConversationRow, words: string): void =>
  endWith(context, row, [paragraph(words)]);

/** The question stands at the end of the chat again, where something else came below it. */
export function askBelow(context: TalkContext, { place, held }: ConversationRow): void {
  const id = messageOf(held);
  const said = context.store.said(id);
  if (said && said.line < context.store.nextLine() - 1) showAgain(context, id, [place]);
}

export const hidden: Block[] = [paragraph('•••')];
