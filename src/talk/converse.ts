import { schemeOf } from '../core/chat.ts';
import { idOf } from '../core/id.ts';
import type { Who } from '../core/who.ts';
import { advance, begin, type Conversation, type Heard, type Turn } from './engine.ts';
import type { AnyFlow, FlowContext } from './flow.ts';
import type { ConversationRow } from './open-conversations.ts';
import { isPlace } from './places.ts';
import { askBelow, endSaying, showTurn } from './show-turn.ts';
import { type TalkContext, talkWords } from './talk-context.ts';

/*
 * What the engine says, done: one conversation for each person in each place.
 *  1. The new state, what is said and the effect that is owed are committed with the answer that led to them, or none.
 *  2. An effect is due work with a key made of its conversation and its step: a crash repeats the asking, never the deed.
 *  3. A flow that throws ends its conversation, and nothing else.
 */

export type Flows = ReadonlyMap<string, AnyFlow>;

/** Throws where two flows have one name: what is stored knows them by it. */
export function flowsByName(flows: readonly AnyFlow[]): Flows {
  const named = new Map(flows.map((flow) => [flow.name, flow]));
  if (named.size !== flows.length) throw new Error('two flows have the same name');
  return named;
}

/** Where a person is answered: in the chat it was said in, if it is one of ours. */
export function placeOf(context: TalkContext, { place }: Pick<Who, 'place'>): string {
  return place !== undefined && isPlace(context, place) ? place : `web:${context.id}`;
}

function flowContext(context: TalkContext, place: string, person: string): FlowContext {
  const scheme = schemeOf(place);
  const isPrivate = context.services.chats.get(scheme)?.isPrivate(place) ?? scheme === 'web';
  return { now: context.now(), place, isPrivate, person, words: talkWords(context) };
}

/** Begins a flow with whoever asks for it. What was talked about there before is over. */
export function beginFlow(
  context: TalkContext,
  flow: AnyFlow,
  who: Who,
  args: Readonly<Record<string, string>> = {},
): void {
  const place = placeOf(context, who);
  const before = context.store.conversationWith(place, who.user);
  if (before)
    endSaying(
      context,
      before,
      talkWords(context).say('talk.OVERTAKEN', { underWay: before.held.underWay?.words ?? null }),
    );
  const id = idOf('conversation', place, who.user, context.store.nextLine(), context.now());
  const turn = begin(flow, id, args, flowContext(context, place, who.user));
  showTurn(context, { place, person: who.user, who }, null, turn);
}

interface Told {
  row: ConversationRow;
  heard: Heard;
  who: Who;
  /** typed below the question, where what comes of it is to stand too */
  isTyped?: boolean;
}

/**
 * Gives a conversation what was heard in it. unused: it changed nothing but what is shown. over: it was an answer to a
 * question that is over; the present one is shown.
 */
export function tell(
  context: TalkContext,
  flows: Flows,
  { row, heard, who, isTyped = false }: Told,
): 'taken' | 'unused' | 'over' {
  const { place, person, held } = row;
  const flow = flows.get(held.flow);
  const words = talkWords(context);
  if (!flow) {
    endSaying(context, row, words.say('talk.OUTDATED', { again: null }));
    return 'unused';
  }
  const present = ofThisVersion(flow, held);
  if (!present) {
    endSaying(context, row, words.say('talk.OUTDATED', { again: flow.again }));
    return 'unused';
  }
  let became: ReturnType<typeof tell> = 'over';
  const failed = context.attempt(() => {
    const from = isTyped ? { ...present, message: present.message + 1 } : present;
    const turn = advance(flow, from, heard, flowContext(context, place, person));
    if (turn.isStale) return askBelow(context, row);
    became = hasMoved(from, turn) ? 'taken' : 'unused';
    showTurn(context, { place, person, who }, held, turn);
  });
  if (!failed) return became;
  const subject = `conversation ${flow.name}`;
  context.services.alert({ kind: 'broken_promise', subject, text: String(failed.error) });
  endSaying(context, row, words.say('talk.BROKEN', { again: flow.again }));
  return 'unused';
}

/** On to another question, to the next line of its form, or to its end. */
const hasMoved = (from: Conversation, { next, isOver }: Turn): boolean =>
  isOver || next.step !== from.step || Object.keys(next.given).length > Object.keys(from.given).length;

function ofThisVersion(flow: AnyFlow, held: Conversation): Conversation | null {
  const state = held.version === flow.version ? held.state : (flow.migrate?.(held.state, held.version) ?? null);
  const parsed = flow.state.safeParse(state);
  return parsed.success ? { ...held, version: flow.version, state: parsed.data } : null;
}
