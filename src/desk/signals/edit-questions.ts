import { expireSignal } from '../due-calls.ts';
import { isLeaving, isLive, isUnseen } from '../orders/leg.ts';
import { recordLegs } from '../orders/record-legs.ts';
import type { DeskContext, FollowRow, SignalRow } from '../store.ts';
import { closeQuestion } from '../talk/cards.ts';
import { signalTapSchema } from '../talk/taps.ts';
import { dropUnsent } from './place-plan.ts';
import { noteOn } from './record.ts';
import type { SignalState } from './signal.ts';

/** Its end by silence is that of such a question, and not of one about whether it is traded at all. */
export const isDecided = (state: SignalState): boolean => state === 'working' || state === 'open';

const openAbout = ({ store }: DeskContext, signalId: string) =>
  store.questionsAbout(signalId).flatMap(({ card, input }) => {
    const given = signalTapSchema.safeParse(input).data;
    return given?.isEdit ? [{ card, messageId: given.messageId }] : [];
  });

/** Its provider changed what it says, and the trader has not said yet what follows from that. */
export const isEditAsked = (context: DeskContext, signalId: string): boolean => openAbout(context, signalId).length > 0;

/** A newer wording takes the place of an older one: what was asked about that can no longer be tapped. */
export function closeEditQuestions(context: DeskContext, { id, state }: SignalRow): void {
  for (const card of new Set(openAbout(context, id).map((question) => question.card))) closeQuestion(context, card, id);
  if (isDecided(state)) context.unschedule(`expire:${id}`);
}

/** A message that had corrected trades of others was taken back or reworded: what was asked because of it is over. */
export function closeCorrectionQuestions(context: DeskContext, follow: FollowRow, messageId: string): void {
  for (const row of context.store.liveSignals(follow.id)) {
    if (!openAbout(context, row.id).some((question) => question.messageId === messageId)) continue;
    closeEditQuestions(context, row);
    noteOn(context, row.id, 'QUESTION_GONE');
  }
}

/** What waits for the answer is not sent by silence. */
export function expireUnanswered(context: DeskContext, { id, state }: SignalRow, at: number): void {
  const isHeld = isDecided(state) && context.store.legs(id).some((leg) => isLive(leg) && isUnseen(leg));
  if (isHeld) context.schedule(expireSignal, { key: `expire:${id}`, at, input: { signal: id } });
}

/** Nobody said in time what follows from its changed message. What is on its way is not sent again if it comes to nothing. */
export function dropUnanswered(context: DeskContext, { id }: SignalRow): void {
  dropUnsent(context, id);
  const onTheWay = context.store.legs(id).filter((leg) => isLive(leg) && isUnseen(leg) && !isLeaving(leg));
  recordLegs(
    context,
    onTheWay.map((leg) => ({ kind: 'leg-wanted', id: leg.id, change: { life: 'filled' }, by: 'manager' })),
  );
  noteOn(context, id, 'EDIT_UNANSWERED');
}
