import { type AnyAction, actionRefusals, answerOfBefore, hashOfAsked, keptAnswer } from '../core/action.ts';
import { ask, type Office } from '../core/office.ts';
import type { Outcome } from '../core/outcome.ts';
import { internally, type Who } from '../core/who.ts';
import { findAnswer, rememberAnswer } from '../directory/answers.ts';

/*
 * An action that touches several actors, under an idempotency key:
 * 1 its answer is kept by the directory and given again; the same key with another request is refused
 * 2 each of its steps has a key of its own made from it, so what a crash left half done is finished by the repeat,
 *   and two repeats at the same moment do each step once
 */

/** A step of an action that touches several actors, done in its name. */
export function within(who: Who, step: string): Who {
  const inside = internally(who.trace);
  const key = who.idempotencyKey;
  return key === undefined ? inside : { ...inside, idempotencyKey: `${who.user}:${key}:${step}` };
}

export async function once(
  office: Office,
  request: { action: AnyAction; given: unknown; who: Who },
  work: () => Promise<Outcome<unknown>>,
): Promise<Outcome<unknown>> {
  const { action, given, who } = request;
  const { idempotencyKey } = who;
  if (action.kind !== 'write' || action.answersOnce || idempotencyKey === undefined) return work();
  const inside = internally(who.trace);
  const key = `${who.user}:${idempotencyKey}`;
  const hash = hashOfAsked(action, given);
  const found = await ask(office.directory(), findAnswer, { key }, inside);
  if (!found.ok) return found;
  const { earlier } = found.value;
  if (earlier && earlier.hash !== hash) return actionRefusals.refuse('KEY_REUSED', { key: idempotencyKey });
  if (earlier) return answerOfBefore(action, earlier.answer, idempotencyKey);
  const outcome = await work();
  if (!outcome.ok) return outcome;
  const kept = await ask(
    office.directory(),
    rememberAnswer,
    { key, hash, answer: keptAnswer(action, outcome.value) },
    inside,
  );
  return kept.ok ? outcome : kept;
}
