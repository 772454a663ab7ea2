import { never } from '../../core/chat.ts';
import { say } from '../../talk/say.ts';
import { type Offer, offer } from '../../talk/tap.ts';
import type { Words } from '../../words/words.ts';
import { blocksOf } from '../cards/card.ts';
import type { CardView } from '../cards/card-shape.ts';
import { channelOf } from '../channel-name.ts';
import { deskWords } from '../language.ts';
import type { Leg } from '../orders/leg.ts';
import type { DeskContext, SignalRow } from '../store.ts';
import { cardIdOf, grantChoices } from '../talk/cards.ts';
import { deadline } from '../talk/question.ts';
import {
  halfTap,
  handBreakevenTap,
  handCancelTap,
  handCloseTap,
  handHalfTap,
  skipTap,
  symbolTap,
  takeTap,
} from '../talk/taps.ts';
import { viewOfCard } from './card-view.ts';

/** Shows a signal's card, or shows it again edited. The buttons of earlier versions stop working. */
export function showCard(context: DeskContext, signalId: string): void {
  const row = context.store.signal(signalId);
  if (!row) throw new Error(`no signal ${signalId}`);
  const legs = context.store.legs(signalId);
  const words = deskWords(context);
  const isAsking = row.state === 'asking';
  const offers = isAsking ? offersOf(context, words, row) : standingOffers(words, signalId, legs);
  const until = isAsking ? context.scheduledAt(`expire:${signalId}`) : null;
  const blocks = blocksOf(cardOf(context, row), words);
  say(context, cardIdOf(signalId), until === null ? blocks : [...blocks, deadline(context, until)], offers, {
    weight: isAsking ? 'question' : 'money',
  });
}

/** A card names its account where there are several. */
export function cardOf({ store }: DeskContext, row: SignalRow): CardView {
  const account = store.account(row.accountId);
  const channel = channelOf(store.follow(row.followId) ?? row);
  return viewOfCard(row, store.legs(row.id), { account, isOneOfSeveral: store.accounts().length > 1, channel });
}

/** What came too late, or has passed a level meanwhile, is taken only against the advice not to. */
function offersOf(context: DeskContext, words: Words, row: SignalRow): Offer[] {
  if (row.plan !== null && !row.isLate)
    return grantChoices(context, row, [
      [takeTap, words.say('press.TAKE'), 'primary'],
      [halfTap, words.say('press.HALF_SIZE'), 'plain'],
      [skipTap, words.say('press.SKIP'), 'plain'],
    ]);
  // Which symbol is meant is asked beside the card: before that nothing could be traded.
  const isUnclear = context.store.questionsAbout(row.id).some(({ act }) => act === symbolTap.name);
  if (row.notes.length === 0 || isUnclear)
    return grantChoices(context, row, [[skipTap, words.say('press.SKIP'), 'plain']]);
  return grantChoices(context, row, [
    [takeTap, words.say('press.ANYWAY'), 'danger'],
    [skipTap, words.say('press.SKIP'), 'plain'],
  ]);
}

const close = [handCloseTap, 'press.CLOSE'] as const;
const half = [handHalfTap, 'press.HALF'] as const;
const breakEven = [handBreakevenTap, 'press.BREAKEVEN'] as const;
const cancel = [handCancelTap, 'press.CANCEL'] as const;

/** What a card offers while something of its trade stands: each asks first, with its effect in figures. */
function standingOffers(words: Words, signalId: string, legs: readonly Leg[]): Offer[] {
  const kept = legs.filter(({ end, wanted }) => end === null && wanted.life !== 'gone');
  const isOpen = kept.some(({ seen }) => seen.positions.length > 0);
  const isWaiting = kept.some(({ seen, wanted }) => seen.order !== null && wanted.life === 'placed');
  const offered = [...(isOpen ? [close, half, breakEven] : isWaiting ? [half] : []), ...(isWaiting ? [cancel] : [])];
  return offered.map(([tap, label]) =>
    offer(tap, {}, { about: signalId, label: words.say(label), style: 'plain', expiresAt: never }),
  );
}
