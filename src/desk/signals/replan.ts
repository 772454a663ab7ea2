import type { Quote } from '../../core/broker.ts';
import { isLive, phaseOf } from '../orders/leg.ts';
import type { DeskContext, FollowRow, SignalRow } from '../store.ts';
import { carryOut } from './carry-out.ts';
import { type Decision, withQuestion } from './decide/how.ts';
import { answerToEdit } from './decide/revision.ts';
import { decideHow, wasBeforeRestore } from './decide-how.ts';
import { decideSignal } from './decide-signal.ts';
import type { Heads } from './hold-on.ts';
import { isTouched, viewsOf } from './leg-view.ts';
import { noteOn, recordSignal } from './record.ts';
import { respond, stageOf } from './revise.ts';
import type { Replan } from './signal.ts';
import { tradeOf } from './trade-of.ts';

/**
 * Plans signals anew whose old orders are gone.
 *  1. With their newest wording: only once all that their channel has published has been taken in.
 *  2. One that was filled meanwhile stays, and takes what a filled trade may take of the newest wording: its levels.
 */
export function replanReady(context: DeskContext, quotesOf: (accountId: string) => Quote[] | null, heads: Heads): void {
  for (const row of context.store.signalsToReplan()) {
    const follow = context.store.follow(row.followId);
    const quotes = quotesOf(row.accountId);
    if (!row.replan || !follow) continue;
    const legs = context.store.legs(row.id);
    const phases = legs.map(phaseOf);
    if (phases.some((phase) => phase === 'open' || phase === 'closed')) {
      if (quotes) keepFilled(context, { row, follow, quotes, wanted: row.replan });
    } else if (follow.endedAt !== null) giveUp(context, row, 'REPLACE_UNFOLLOWED');
    else if (quotes && heads.has(row.feedId) && !legs.some(isLive))
      planAnew(context, { row, follow, quotes, wanted: row.replan });
  }
}

type GivenUp = 'REPLACE_FILLED' | 'REPLACE_FILLED_LEVELS' | 'REPLACE_UNFOLLOWED';

function giveUp(context: DeskContext, { id }: SignalRow, why: GivenUp): void {
  recordSignal(context, { kind: 'signal-replans', id, replan: null });
  noteOn(context, id, why);
}

interface Anew {
  row: SignalRow;
  follow: FollowRow;
  quotes: Quote[];
  wanted: Replan;
}

/** By the same table as an edit of a trade that is filled; what would have to be asked there is told here. */
function keepFilled(context: DeskContext, { row, follow, quotes, wanted: { before } }: Anew): void {
  const { signal, certainty, messageId, item } = row;
  const trade = tradeOf(context, { ...row, signal: before });
  const isSameTrade = before.symbol === signal.symbol && before.side === signal.side;
  const edit = isSameTrade ? answerToEdit(trade, signal) : null;
  const open = viewsOf(row, trade.legs).filter(({ stage }) => stage === 'open');
  const wishes = edit?.wishes.filter(({ legId }) => open.some(({ id }) => id === legId)) ?? [];
  const stages = trade.legs.map((leg) => ({ phase: phaseOf(leg), isTouched: isTouched(leg) }));
  const { handling } = follow;
  const answer = respond(stageOf(false, stages), 'levels', { handling, isSafer: edit?.isSafer ?? false, certainty });
  const isFollowed = wishes.length > 0 && answer === 'modify';
  giveUp(context, row, isFollowed ? 'REPLACE_FILLED_LEVELS' : 'REPLACE_FILLED');
  if (isFollowed) carryOut(context, row, { wishes, notes: [] }, { quotes, by: `provider ${messageId}/${item}` });
}

function planAnew(context: DeskContext, { row, follow, quotes, wanted }: Anew): void {
  const { id } = row;
  recordSignal(context, { kind: 'signal-replans', id, replan: null });
  // It was working already: how old it is counts from the edit.
  const postedAt = Math.max(row.postedAt, wanted.editedAt);
  const { decision, reason } = decideHow(context, { ...row, postedAt }, follow);
  const wasHalted = haltedSince(context, follow, wanted);
  const isDoubtful = wasBeforeRestore(context, { accountId: row.accountId, postedAt: wanted.editedAt });
  if (isDoubtful) noteOn(context, id, isDoubtful.code, isDoubtful.facts);
  if (reason) noteOn(context, id, reason.code, reason.facts);
  if (wasHalted) noteOn(context, id, 'REPLACE_HALTED');
  const how: Decision = wanted.mustAsk || wasHalted || isDoubtful ? withQuestion(decision) : decision;
  decideSignal(context, id, quotes, how);
}

/** Stopped and let go again in between: what was under way before is not resumed by itself. */
function haltedSince({ store }: DeskContext, { accountId, hold }: FollowRow, { editedAt }: Replan): boolean {
  return Math.max(hold.at, store.account(accountId)?.hold.at ?? 0) >= editedAt;
}
