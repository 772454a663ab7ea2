import type { AnyAction } from '../../core/action.ts';
import { ask, type Office } from '../../core/office.ts';
import type { Refusal } from '../../core/outcome.ts';
import { internally, type Who } from '../../core/who.ts';
import { holdAsked } from '../../user/step-up/hold.ts';

/** What says that somebody has to show that it is them. */
const provable: ReadonlySet<string> = new Set(['PROOF_NEEDED', 'CODE_NEEDED', 'HOLD_NEEDS_FACTOR']);

interface Asked {
  action: AnyAction;
  given: unknown;
  who: Who;
}

/**
 * A refusal that a proof lifts, with the name under which what was asked for is held until then. A program proves
 * nothing, nor does a person who has no second factor: they are refused as before.
 */
export async function holdForProof(
  { office }: { office: Office },
  { action, given, who }: Asked,
  refused: Refusal,
): Promise<Refusal> {
  const refusal = naming(action, refused);
  const { facts } = refusal;
  const isHeld = 'challenge' in facts && typeof facts.challenge === 'string';
  if (!provable.has(refusal.code) || isHeld || who.as !== 'person' || who.proof !== undefined) return refusal;
  if ('stake' in facts && facts.stake !== 'real') return refusal;
  const { session = null, desk = null, place = null, idempotencyKey } = who;
  const asked = { given, ...(idempotencyKey === undefined ? {} : { key: idempotencyKey }) };
  const about = { action: action.name, asked, refusal, session, desk, place };
  const held = await ask(office.user(who.user), holdAsked, about, internally(who.trace));
  const challenge = held.ok ? held.value.challenge : null;
  return challenge === null ? refusal : { ...refusal, facts: { ...facts, challenge } };
}

/** What the code is for, where the refusal says no more than that one is needed: nobody types one without knowing. */
const naming = ({ name }: AnyAction, refusal: Refusal): Refusal =>
  refusal.code === 'CODE_NEEDED' && !('deed' in refusal.facts && refusal.facts.deed)
    ? { ...refusal, facts: { ...refusal.facts, deed: name.replaceAll(/\W/g, '_') } }
    : refusal;

/** The name under which something waits for a proof; null: nothing does. */
export const challengeIn = ({ facts }: Refusal): string | null =>
  'challenge' in facts && typeof facts.challenge === 'string' ? facts.challenge : null;
