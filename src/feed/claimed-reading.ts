import { type Reading, readingSchema } from '../core/reading.ts';
import { tell } from '../words/words.ts';
import type { Claim } from './claim.ts';
import { claimSignal } from './claim-signal.ts';
import { claimUpdate } from './claim-update.ts';
import type { ModelAnswered } from './model-answer.ts';

export interface Claimed {
  reading: Reading;
  claims: Claim[];
}

const mostItems = 20;

/** What a model answered, in the shape everyone uses, with what it must prove. Null when it makes no sense. */
export function claimedReading(answer: ModelAnswered, defaultSymbol: string | null): Claimed | null {
  if (answer.kind === 'none') return { reading: { type: 'none' }, claims: [] };
  if (answer.kind === 'reject') {
    const reason = tell('doubt.MODEL_REJECTS', { why: answer.reject ?? 'other' });
    return { reading: { type: 'reject', reason }, claims: [] };
  }
  const isOpening = answer.kind === 'signals';
  const items = isOpening
    ? answer.signals.map((signal) => claimSignal(signal, defaultSymbol))
    : answer.updates.map((update) => claimUpdate(update));
  if (items.length === 0 || items.length > mostItems) return null;
  const [only] = items;
  const whole =
    items.length === 1
      ? only?.value
      : { type: isOpening ? 'signals' : 'updates', items: items.map(({ value }) => value) };
  const parsed = readingSchema.safeParse(whole);
  if (!parsed.success || isEmptyMove(answer)) return null;
  const claims = items.flatMap((item, at) =>
    item.claims.map((claim) => (items.length === 1 ? claim : { ...claim, field: `items.${at}.${claim.field}` })),
  );
  return { reading: parsed.data, claims };
}

function isEmptyMove({ kind, updates }: ModelAnswered): boolean {
  return kind === 'updates' && updates.some(({ action, price, pips }) => action === 'move_sl' && !price && !pips);
}
