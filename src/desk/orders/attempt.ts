import type { Draft } from '../../core/command.ts';
import { type RejectionCode, rejections } from '../../core/rejection.ts';
import type { Leg, Tried } from './leg.ts';
import { type AccountView, type AlarmCode, type Step, wait } from './next-types.ts';

/** Sends, or waits as long as what was tried before says. */
export function attempt(leg: Leg, { now }: AccountView, draft: Draft, alarm?: AlarmCode): Step {
  const goal = goalOf(draft);
  const tried = triedFor(leg, goal);
  if (tried && now < tried.notBefore)
    return wait(tried.why === 'MARKET_CLOSED' ? 'session' : 'backoff', tried.notBefore, alarm);
  return { do: 'send', draft, goal, ...(alarm ? { alarm } : {}) };
}

export const triedFor = ({ tried }: Pick<Leg, 'tried'>, goal: string): Tried | undefined =>
  tried.find((one) => one.goal === goal);

/** What a command is to bring about: the same words mean the same end. */
export function goalOf(draft: Draft): string {
  switch (draft.op) {
    case 'open':
    case 'pending':
      return 'open';
    case 'cancel':
      return `cancel ${draft.orderId}`;
    case 'close':
      return `close ${draft.positionId}`;
    case 'close_part':
      return `close ${draft.closeLots} of ${draft.expectLots} of ${draft.positionId}`;
    case 'modify_position':
      return `levels ${draft.positionId} ${draft.sl} ${draft.tp}`;
    case 'modify_order':
      return `order ${draft.orderId} ${draft.price} ${draft.sl} ${draft.tp}`;
  }
}

const isRejection = (why: Tried['why']): why is RejectionCode => why in rejections;

/** It is not worth asking for again. What was called done and never showed is no better. */
export const isPermanent = ({ why }: Tried): boolean =>
  why === 'unkept' || (isRejection(why) && rejections[why].lasts === 'permanent');

const sessionMs = 60_000;
const longestMs = 60_000;

/** How long to leave a goal alone after it was tried so often. A new goal starts anew. */
export function restMs(why: Tried['why'], count: number): number {
  if (why === 'MARKET_CLOSED') return sessionMs;
  const firstMs = why === 'conflict' || why === 'expired' ? 250 : 1_000;
  return Math.min(firstMs * 2 ** Math.min(count - 1, 10), longestMs);
}
