import { type Block, heading, paragraph } from '../../core/chat.ts';
import { decimal, sum, toText } from '../../core/decimal.ts';
import { idOf } from '../../core/id.ts';
import type { Alert } from '../../platform/services.ts';
import { say } from '../../talk/say.ts';
import type { Offer, Tap } from '../../talk/tap.ts';
import type { Words } from '../../words/words.ts';
import { remindOfAlarm } from '../due-calls.ts';
import { deskWords } from '../language.ts';
import type { Leg } from '../orders/leg.ts';
import type { AlarmCode } from '../orders/next-types.ts';
import type { AccountRow, DeskContext, TalkRow } from '../store.ts';
import {
  bareTap,
  closeTap,
  isntTap,
  type LegTapInput,
  overTap,
  partKeptTap,
  partTap,
  stopTap,
  thereTap,
} from '../talk/taps.ts';
import { sizeWords, stakeWords } from './at-stake.ts';
import { offerFor } from './leg-offer.ts';

const alerts: Record<AlarmCode, Alert['kind']> = {
  UNPROTECTED: 'unprotected',
  MISSING: 'unknown_outcome',
  IN_DOUBT: 'unknown_outcome',
  NOT_CLOSED: 'exit_failed',
  PART_NOT_CLOSED: 'exit_failed',
};

const titles: Record<AlarmCode, string> = {
  UNPROTECTED: 'Without its stop',
  MISSING: 'Missing at the broker',
  IN_DOUBT: 'Not confirmed',
  NOT_CLOSED: 'Not closed',
  PART_NOT_CLOSED: 'A part is not closed',
};

/** What is wrong and what is at stake, in words. */
function stakeOf(words: Words, account: AccountRow, leg: Leg, code: AlarmCode): string {
  const { wanted, tried, seen } = leg;
  const size = sizeWords(leg);
  const why = tried.at(-1)?.why;
  const stake = (sl: string | null) => stakeWords(account, leg, sl);
  switch (code) {
    case 'UNPROTECTED':
      return `${size} stand without the stop of ${wanted.sl} they should have: nothing bounds what they can lose. ${stake(wanted.sl)} It is asked for again and again, and nothing new is opened on ${account.name} meanwhile.`;
    case 'MISSING':
      return seen.order && seen.positions.length === 0
        ? `The order for ${size} at ${wanted.price} is not in what the broker shows, and nothing says that it ended. It may still be filled: it counts as waiting until the broker says otherwise. Look at the terminal.`
        : `${size} are not in what the broker shows, and nothing says that they ended. They count as open until the broker says otherwise. ${stake(wanted.sl)} Look at the terminal.`;
    case 'IN_DOUBT':
      return doubtOf(account, leg);
    case 'PART_NOT_CLOSED': {
      const open = sum(seen.positions.map(({ lots }) => decimal(lots)));
      const part = toText(open.sub(wanted.lots));
      return `${part} of ${toText(open)} lots ${leg.side.toUpperCase()} ${leg.symbol} were to be closed and still stand; the request came to nothing${why ? ` (${words.term('rejected', why)})` : ''}. ${stake(wanted.sl)} It is asked for again.`;
    }
    case 'NOT_CLOSED':
      return `${size} still stand; the request came to nothing${why ? ` (${words.term('rejected', why)})` : ''}. ${stake(wanted.sl)} It is asked for again.`;
  }
}

/** What the command asked for, whatever is wanted by now. */
function doubtOf(account: AccountRow, leg: Leg): string {
  const { wanted, asked, symbol, side, n, active, suspects } = leg;
  const drafts = [active, ...suspects].flatMap((sent) => sent?.draft ?? []);
  const part = drafts.find((draft) => draft.op === 'close_part');
  if (part)
    return `Nobody can say whether ${part.closeLots} lots of the ${side} of ${symbol} were closed. No other part of it is closed until that is known: look at the terminal.`;
  return `Nobody can say whether ${asked ?? wanted.lots} lots ${side} ${symbol} were ${n === null ? 'sent' : 'executed'}. If they are open: ${stakeWords(account, leg, wanted.sl)} Nothing is sent again: look at the terminal.`;
}

type Button = [tap: Tap<LegTapInput>, label: string, style: Offer['style']];

function buttonsOf({ seen }: Leg, code: AlarmCode): Button[] {
  switch (code) {
    case 'UNPROTECTED':
      return [
        [stopTap, 'Set stop', 'primary'],
        [closeTap, 'Close', 'danger'],
      ];
    case 'IN_DOUBT':
      return [
        [thereTap, "It's there", 'plain'],
        [isntTap, "It isn't", 'plain'],
      ];
    case 'MISSING':
      return [
        [overTap, 'It has ended', 'plain'],
        [closeTap, seen.positions.length > 0 ? 'Close it' : 'Cancel it', 'danger'],
      ];
    case 'NOT_CLOSED':
      return [[closeTap, 'Try now', 'primary']];
    case 'PART_NOT_CLOSED':
      return [
        [partTap, 'Try now', 'primary'],
        [closeTap, 'Close all of it', 'danger'],
        [partKeptTap, 'Leave it open', 'plain'],
      ];
  }
}

const offersOf = (leg: Leg, code: AlarmCode): Offer[] => buttonsOf(leg, code).map((button) => offerFor(leg, button));

/** The first is edited while it lasts; those that repeat it are messages of their own. */
const cardOf = (leg: Leg, code: AlarmCode, nth = 0) =>
  nth === 0 ? idOf('alarm', leg.id, code) : idOf('alarm', leg.id, code, nth);

const alarmCodes = Object.keys(titles) as AlarmCode[];
const remindKey = (leg: Leg, code: AlarmCode) => `remind:${leg.id}:${code}`;
const remindMs = { first: 600_000, longest: 86_400_000 };

const isSettled = ({ blocks }: TalkRow): boolean =>
  blocks.some((block) => block.kind === 'heading' && block.tone === 'good');

function remindLater(context: DeskContext, leg: Leg, code: AlarmCode, nth: number): void {
  const at = context.now() + Math.min(remindMs.first * 2 ** (nth - 1), remindMs.longest);
  context.schedule(remindOfAlarm, { key: remindKey(leg, code), at, input: { leg: leg.id, code, nth } });
}

/** Until it is settled it is said again, less and less often. */
export function remind(context: DeskContext, account: AccountRow, leg: Leg, code: AlarmCode, nth: number): void {
  const said = context.store.said(cardOf(leg, code));
  if (!said || isSettled(said) || leg.end !== null) return;
  say(
    context,
    cardOf(leg, code, nth),
    [
      heading(`Still so · ${titles[code]} on ${account.name}: ${leg.symbol}`, 'bad'),
      paragraph(stakeOf(deskWords(context), account, leg, code)),
    ],
    offersOf(leg, code),
  );
  remindLater(context, leg, code, nth + 1);
}

/** Said once while it lasts: to the trader with what is at stake, and to whoever looks after the installation. */
export function raise(context: DeskContext, account: AccountRow, leg: Leg, code: AlarmCode): void {
  const id = cardOf(leg, code);
  const blocks: Block[] = [
    heading(`${titles[code]} on ${account.name}: ${leg.symbol}`, 'bad'),
    paragraph(stakeOf(deskWords(context), account, leg, code)),
  ];
  const said = context.store.said(id);
  // What was tapped and did not help can be tapped again; a question that was answered is not asked again.
  const isOffered = code !== 'UNPROTECTED' || (said?.choices.length ?? 0) > 0;
  if (said && isOffered && JSON.stringify(said.blocks) === JSON.stringify(blocks)) return;
  const isNew = !said || isSettled(said);
  say(context, id, blocks, offersOf(leg, code));
  if (!isNew) return;
  const text = `${code.toLowerCase().replace('_', ' ')}: ${leg.side} ${leg.symbol} of ${leg.accountId}, leg ${leg.id}`;
  context.services.alert({ kind: alerts[code], subject: `desk ${context.id}`, text });
  context.store.journal.append('alarm', { leg: leg.id, code }, context.now());
  remindLater(context, leg, code, 1);
}

/** What is no longer so is said to be over. */
export function settleAlarms(context: DeskContext, account: AccountRow, leg: Leg, standing: AlarmCode | null): void {
  const others = alarmCodes.filter((code) => code !== standing);
  const raised = context.store.saidAmong(others.map((code) => cardOf(leg, code)));
  for (const code of others) {
    if (!raised.has(cardOf(leg, code))) continue;
    for (let nth = 0; ; nth += 1) {
      const said = context.store.said(cardOf(leg, code, nth));
      if (!said || isSettled(said)) break;
      say(context, cardOf(leg, code, nth), [heading(`Settled on ${account.name}: ${leg.symbol}`, 'good')]);
      context.unschedule(remindKey(leg, code));
    }
  }
}

/** A stop that was there and was taken away by hand is not put back by itself. */
export function askAboutStop(context: DeskContext, leg: Leg, was: string | null): void {
  const words = `The stop of ${leg.side} ${leg.symbol} at ${was ?? '?'} was taken away at the broker. Nothing bounds its loss now.`;
  say(
    context,
    idOf('bare', leg.id, was ?? ''),
    [heading(`Your decision · without a stop: ${leg.symbol}`, 'bad'), paragraph(words)],
    [offerFor(leg, [stopTap, 'Set stop', 'primary'], { sl: was }), offerFor(leg, [bareTap, 'Leave without', 'plain'])],
  );
}
