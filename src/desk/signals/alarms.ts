import { type Block, heading, paragraph } from '../../core/chat.ts';
import { decimal, sum, toText } from '../../core/decimal.ts';
import { idOf } from '../../core/id.ts';
import type { Alert } from '../../platform/services.ts';
import { say, sayAlarm } from '../../talk/say.ts';
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
import { askTitle } from '../talk/title.ts';
import { sizeWords, stakeWords } from './at-stake.ts';
import { offerFor } from './leg-offer.ts';

const alerts: Record<AlarmCode, Alert['kind']> = {
  UNPROTECTED: 'unprotected',
  MISSING: 'unknown_outcome',
  IN_DOUBT: 'unknown_outcome',
  NOT_CLOSED: 'exit_failed',
  PART_NOT_CLOSED: 'exit_failed',
};

/** What is wrong and what is at stake, in words. */
function stakeOf(words: Words, account: AccountRow, leg: Leg, code: AlarmCode): string {
  const { wanted, tried, seen } = leg;
  const { price, sl } = wanted;
  const size = sizeWords(words, leg);
  const stake = stakeWords(words, account, leg, sl);
  switch (code) {
    case 'UNPROTECTED':
      return words.say('alarm.WITHOUT_STOP', { size, sl: sl ?? '–', stake, account: account.name });
    case 'MISSING':
      return seen.order && seen.positions.length === 0
        ? words.say('alarm.ORDER_MISSING', { size, price })
        : words.say('alarm.POSITION_MISSING', { size, stake });
    case 'IN_DOUBT':
      return doubtOf(words, account, leg);
    case 'PART_NOT_CLOSED': {
      const open = sum(seen.positions.map(({ lots }) => decimal(lots)));
      const { side, symbol } = leg;
      const facts = { part: toText(open.sub(wanted.lots)), open: toText(open), side, symbol };
      return words.say('alarm.PART_STILL_OPEN', { ...facts, why: tried.at(-1)?.why, stake });
    }
    case 'NOT_CLOSED':
      return words.say('alarm.STILL_OPEN', { size, why: tried.at(-1)?.why, stake });
  }
}

/** What the command asked for, whatever is wanted by now. */
function doubtOf(words: Words, account: AccountRow, leg: Leg): string {
  const { wanted, asked, symbol, side, n, active, suspects } = leg;
  const drafts = [active, ...suspects].flatMap((sent) => sent?.draft ?? []);
  const part = drafts.find((draft) => draft.op === 'close_part');
  if (part) return words.say('alarm.PART_IN_DOUBT', { lots: part.closeLots, side, symbol });
  const stake = stakeWords(words, account, leg, wanted.sl);
  return words.say('alarm.OPENING_IN_DOUBT', { lots: asked ?? wanted.lots, side, symbol, isSent: n !== null, stake });
}

type Button = [tap: Tap<LegTapInput>, label: string, style: Offer['style']];

function buttonsOf(words: Words, { seen }: Leg, code: AlarmCode): Button[] {
  switch (code) {
    case 'UNPROTECTED':
      return [
        [stopTap, words.say('press.SET_STOP'), 'primary'],
        [closeTap, words.say('press.CLOSE'), 'danger'],
      ];
    case 'IN_DOUBT':
      return [
        [thereTap, words.say('press.THERE'), 'plain'],
        [isntTap, words.say('press.ISNT'), 'plain'],
      ];
    case 'MISSING':
      return [
        [overTap, words.say('press.ENDED'), 'plain'],
        [closeTap, words.say(seen.positions.length > 0 ? 'press.CLOSE_IT' : 'press.CANCEL_IT'), 'danger'],
      ];
    case 'NOT_CLOSED':
      return [[closeTap, words.say('press.TRY_NOW'), 'primary']];
    case 'PART_NOT_CLOSED':
      return [
        [partTap, words.say('press.TRY_NOW'), 'primary'],
        [closeTap, words.say('press.CLOSE_ALL_OF_IT'), 'danger'],
        [partKeptTap, words.say('press.LEAVE_OPEN'), 'plain'],
      ];
  }
}

const offersOf = (words: Words, leg: Leg, code: AlarmCode): Offer[] =>
  buttonsOf(words, leg, code).map((button) => offerFor(leg, button));

/** The first is edited while it lasts; those that repeat it are messages of their own. */
const cardOf = (leg: Leg, code: AlarmCode, nth = 0) =>
  nth === 0 ? idOf('alarm', leg.id, code) : idOf('alarm', leg.id, code, nth);

const alarmCodes = Object.keys(alerts) as AlarmCode[];
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
  const words = deskWords(context);
  say(
    context,
    cardOf(leg, code, nth),
    [
      heading(words.say('alarm.TITLE_AGAIN', { code, account: account.name, symbol: leg.symbol }), 'bad'),
      paragraph(stakeOf(words, account, leg, code)),
    ],
    offersOf(words, leg, code),
  );
  remindLater(context, leg, code, nth + 1);
}

/** Said once while it lasts: to the trader with what is at stake, and to whoever looks after the installation. */
export function raise(context: DeskContext, account: AccountRow, leg: Leg, code: AlarmCode): void {
  const id = cardOf(leg, code);
  const words = deskWords(context);
  const blocks: Block[] = [
    heading(words.say('alarm.TITLE', { code, account: account.name, symbol: leg.symbol }), 'bad'),
    paragraph(stakeOf(words, account, leg, code)),
  ];
  const said = context.store.said(id);
  // What was tapped and did not help can be tapped again; a question that was answered is not asked again.
  const isOffered = code !== 'UNPROTECTED' || (said?.choices.length ?? 0) > 0;
  if (said && isOffered && JSON.stringify(said.blocks) === JSON.stringify(blocks)) return;
  const isNew = !said || isSettled(said);
  sayAlarm(context, id, blocks, offersOf(words, leg, code));
  if (!isNew) return;
  const text = `${code.toLowerCase().replace('_', ' ')}: ${leg.side} ${leg.symbol} of ${leg.accountId}, leg ${leg.id}`;
  context.services.alert({ kind: alerts[code], subject: `desk ${context.id}`, text });
  context.store.journal.append('alarm', { leg: leg.id, code }, context.now());
  remindLater(context, leg, code, 1);
}

/** What is no longer so is said to be over. */
export function settleAlarms(context: DeskContext, account: AccountRow, leg: Leg, standing: AlarmCode | null): void {
  const settled = deskWords(context).say('alarm.SETTLED', { account: account.name, symbol: leg.symbol });
  const others = alarmCodes.filter((code) => code !== standing);
  const raised = context.store.saidAmong(others.map((code) => cardOf(leg, code)));
  for (const code of others) {
    if (!raised.has(cardOf(leg, code))) continue;
    for (let nth = 0; ; nth += 1) {
      const said = context.store.said(cardOf(leg, code, nth));
      if (!said || isSettled(said)) break;
      say(context, cardOf(leg, code, nth), [heading(settled, 'good')]);
      context.unschedule(remindKey(leg, code));
    }
  }
}

/** A stop that was there and was taken away by hand is not put back by itself. */
export function askAboutStop(context: DeskContext, leg: Leg, was: string | null): void {
  const words = deskWords(context);
  const { side, symbol } = leg;
  say(
    context,
    idOf('bare', leg.id, was ?? ''),
    [
      heading(askTitle(words, words.say('alarm.BARE_TITLE', { symbol })), 'bad'),
      paragraph(words.say('alarm.BARE', { side, symbol, was: was ?? '?' })),
    ],
    [
      offerFor(leg, [stopTap, words.say('press.SET_STOP'), 'primary'], { sl: was }),
      offerFor(leg, [bareTap, words.say('press.LEAVE_BARE'), 'plain']),
    ],
  );
}
