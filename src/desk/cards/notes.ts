import { decimal, toMoney } from '../../core/decimal.ts';

type Fact = string | number | null;
export type NoteFacts = Record<string, Fact>;

const rejected: Record<string, string> = {
  REQUOTE: 'the price moved while it was asked for',
  PRICE_MOVED: 'the price moved further than this follow allows',
  NO_QUOTE: 'there is no price for it just now',
  FROZEN: 'the price is too near to change it now',
  BUSY: 'the broker is busy',
  NOT_CONNECTED: 'the terminal is not connected to the broker',
  MARKET_CLOSED: 'the market is closed',
  INVALID_STOPS: 'the broker does not take that stop or target at the present price',
  INVALID_PRICE: 'the broker does not take that price',
  INVALID_VOLUME: 'the broker does not take that size',
  UNKNOWN_SYMBOL: 'the broker does not trade it',
  UNSUPPORTED: 'the broker does not do this',
  NOT_FOUND: 'the broker has no such order or position',
  NO_RATE: 'there is no rate to convert it',
  NO_MONEY: 'there is not enough free money',
  TRADE_DISABLED: 'trading is switched off there',
  LIMIT_REACHED: "the broker's own limit is reached",
  OTHER: 'the broker gave no reason',
  expired: 'it was not done in time',
  conflict: 'something else stood there than was thought',
  unkept: 'the broker said it was done, and it does not show',
};

/** Why a broker did not do something, in words. */
export const rejectedWords = (why: string): string => rejected[why] ?? 'no reason given';

const doing: Record<string, string> = {
  open: 'opening',
  pending: 'placing',
  modify_position: 'changing its levels',
  modify_order: 'changing its order',
  close: 'closing it',
  close_part: 'closing a part',
  cancel: 'cancelling its order',
};

const ends: Record<string, string> = {
  stop: 'hit its stop',
  target: 'hit its target',
  stop_out: 'was stopped out by the broker',
  manual: 'was ended by hand',
  command: 'was closed',
  expiry: 'expired',
  broker: 'was ended by the broker',
  unfilled: 'was triggered but the broker could not fill it',
};

/** What an opening waits for. */
const awaited: Record<string, string> = {
  halt: 'trading is halted',
  head: 'its channel may have said more that was not heard yet',
  protection: 'something on the account stands without its stop, and that is set first',
  broker: 'the broker does not take orders just now',
  facts: 'the account was not reported anew',
  predecessor: 'an order of the same channel that is being ended has to be gone first',
};

const fieldWords: Record<string, string> = { price: 'price', sl: 'stop', tp: 'target' };
const level = (value: Fact | undefined): string => (value === null || value === undefined ? 'none' : String(value));
const levels = ({ sl, tp, price }: NoteFacts): string =>
  [
    price === undefined ? [] : [`price ${level(price)}`],
    sl === undefined ? [] : [`stop ${level(sl)}`],
    tp === undefined ? [] : [`target ${level(tp)}`],
  ]
    .flat()
    .join(', ');

/** Every sentence a card says besides its table, by its code. What is stored is the code and its facts. */
export const noteWords = {
  // What was seen at the broker.
  ENDED: ({ leg, how, price }: NoteFacts) =>
    `Leg ${leg} ${ends[String(how)] ?? 'ended'}${price === null || price === undefined ? '' : ` at ${price}`}.`,
  PART_CLOSED: ({ leg, lots, price, how }: NoteFacts) =>
    `Leg ${leg}: ${lots} lots ${how === 'manual' ? 'were closed by hand' : 'were closed'}${price === null ? '' : ` at ${price}`}.`,
  HAND_LEVELS: (f: NoteFacts) => `Leg ${f.leg} was changed at the broker: ${levels(f)}.`,
  HAND_LOTS: ({ leg, lots }: NoteFacts) => `Leg ${leg}: ${lots} lots were taken out by hand.`,
  HAND_CLOSED: ({ leg }: NoteFacts) => `Leg ${leg} was closed by hand.`,
  STOP_REMOVED: ({ leg }: NoteFacts) => `Leg ${leg}: its stop was taken away by hand.`,
  BROKER_LEVELS: (f: NoteFacts) => `Leg ${f.leg}: the broker set ${levels(f)}.`,
  FILLED_SHORT: ({ leg, lots, wanted }: NoteFacts) => `Leg ${leg}: the broker filled ${lots} of ${wanted} lots.`,
  FOUND_LATE: ({ leg }: NoteFacts) =>
    `Leg ${leg} was taken for over, but the broker has it: it is followed from now on.`,
  CONTRADICTED: ({ leg }: NoteFacts) =>
    `Leg ${leg}: the broker answered that it was not opened, and shows that it was. What it shows counts: look at it.`,
  UNKEPT: ({ leg, op }: NoteFacts) =>
    `Leg ${leg}: the broker said that ${doing[String(op)]} was done, and it does not show.`,
  MISSING: ({ leg }: NoteFacts) => `Leg ${leg} is missing from what the broker shows, and nothing says that it ended.`,
  SIGHTED: ({ leg }: NoteFacts) => `Leg ${leg} is shown by the broker again.`,
  PARKED: ({ leg }: NoteFacts) => `Leg ${leg}: what the broker says of it cannot be. Look at it yourself.`,
  // What the broker would not do.
  REFUSED: ({ leg, op, why }: NoteFacts) =>
    `Leg ${leg}: ${doing[String(op)] ?? 'it'} was refused (${why}): ${rejectedWords(String(why))}.`,
  EXPIRED: ({ leg, op }: NoteFacts) => `Leg ${leg}: ${doing[String(op)]} was not executed in time (expired).`,
  HELD: ({ leg, why }: NoteFacts) => `Leg ${leg} is not sent yet: ${awaited[String(why)] ?? 'something holds it up'}.`,
  LAPSED: ({ leg, why }: NoteFacts) =>
    `Leg ${leg} was not sent in time, and is not sent any more${why === undefined ? '' : `: ${awaited[String(why)] ?? 'something held it up'}`}.`,
  IN_DOUBT: ({ leg, op }: NoteFacts) => `Leg ${leg}: nobody can say whether ${doing[String(op)]} was done.`,
  YIELDED: ({ leg, field, value }: NoteFacts) =>
    `Leg ${leg}: the broker will not have that ${fieldWords[String(field)] ?? field}, so ${level(value)} stays.`,
  UNPROTECTED: ({ leg, sl }: NoteFacts) => `Leg ${leg} stands without its stop of ${sl}; it is asked for again.`,
  // What the provider said.
  SAID: ({ words }: NoteFacts) => `Provider: ${words}.`,
  SAID_EARLY: ({ words }: NoteFacts) => `Provider: ${words} (not traded yet).`,
  SO_ALREADY: (_: NoteFacts) => 'That is so already, or on its way: nothing was done.',
  SAID_OVER: ({ words }: NoteFacts) => `Provider: ${words}. Nothing of it is open or waits, so nothing was done.`,
  SAID_UNSURE: ({ text }: NoteFacts) => `Unsure: “${text}”. Nothing was done.`,
  SAID_WHEN: ({ words, price }: NoteFacts) => `Provider: ${words} at ${price}.`,
  PASSED_ALREADY: ({ words, price }: NoteFacts) =>
    `Provider: ${words} at ${price}. The price is past it already. Nothing was done.`,
  NO_PRICE: ({ words, price }: NoteFacts) =>
    `Provider: ${words} at ${price}. No price of it is known just now. Nothing was done.`,
  REACHED: ({ words, price }: NoteFacts) => `The price reached ${price}: ${words}.`,
  REACHED_EARLY: (_: NoteFacts) => 'It is not traded yet, so nothing was done.',
  TAKEN_BACK: ({ words, price }: NoteFacts) => `Taken back by the provider: ${words} at ${price}.`,
  QUESTION_GONE: (_: NoteFacts) =>
    'The provider took back or reworded an instruction that was asked about: that question is closed.',
  NOT_WAITED: ({ words, price }: NoteFacts) => `Not waited for any more: ${words} at ${price}.`,
  WAITING_BROKEN: (_: NoteFacts) => 'What waited for a price here could not be handled: look at it yourself.',
  COMPLETED: ({ message }: NoteFacts) => `Its levels came in message ${message}.`,
  EDITED: (_: NoteFacts) => 'Edited by the provider.',
  EDITED_FOLLOWED: ({ what }: NoteFacts) =>
    `Edited by the provider; the orders follow${what === undefined ? '' : `: ${what}`}.`,
  EDITED_NOTHING: (_: NoteFacts) =>
    'Edited by the provider in a way no order can follow by itself; look at it yourself.',
  EDITED_ENTRY_OPEN: (_: NoteFacts) =>
    'The provider changed the entry; the position is open already, so nothing was done.',
  EDITED_UNREADABLE: ({ certainty }: NoteFacts) =>
    `The provider edited the message in a way that is ${certainty} to read; nothing was done.`,
  EDITED_AWAY: (_: NoteFacts) =>
    'The provider edited the message and it no longer reads as this trade; nothing was done.',
  REPLACING: ({ isOther }: NoteFacts) =>
    `Edited by the provider ${isOther ? 'to another symbol or side' : 'in a way its order cannot follow by being moved'}: the pending order is taken back and planned anew.`,
  REPLACE_MOVED: (_: NoteFacts) =>
    'Its order had been moved since. The new one would stand as the message reads, so it is not placed by itself.',
  REPLACED_AGAIN: (_: NoteFacts) =>
    'Edited by the provider while its order was being replaced: planned as it reads now.',
  REPLACE_FILLED: (_: NoteFacts) => 'It was filled before it could be replaced: the old levels stand.',
  UNFOLLOWED: (_: NoteFacts) => 'Its channel is not copied any more, so it is not traded.',
  REPLACE_UNFOLLOWED: (_: NoteFacts) => 'Its channel is not copied any more: the order is not placed again.',
  REPLACE_HALTED: (_: NoteFacts) =>
    'Trading was halted while its order was being replaced, so it is not traded by itself.',
  REPLACE_WITHDRAWN: (_: NoteFacts) =>
    'Withdrawn by the provider while its order was being replaced: nothing is placed again.',
  WITHDRAWN: (_: NoteFacts) => 'Withdrawn by the provider before it was traded.',
  DELETED_CANCELLED: (_: NoteFacts) => 'Deleted by the provider: the pending order is cancelled.',
  DELETED_PENDING: (_: NoteFacts) => 'The provider deleted the message. The order stays, as you set for this channel.',
  DELETED_OPEN: (_: NoteFacts) =>
    'The provider deleted the message. An open position is never closed for that by itself.',
  CORRECTED: (_: NoteFacts) => 'Its levels differ, so it is taken as a correction of that trade: see its card.',
  REPOST_DOUBT: ({ side, symbol, message }: NoteFacts) =>
    `A ${side} ${symbol} of message ${message} is open already and this names no other price: take it only if a second trade is meant.`,
  REPOST_EDITED: ({ side, symbol, message }: NoteFacts) =>
    `Message ${message} was edited into this, and its ${side} ${symbol} still stands: take it only if it is to stand beside that one.`,
  REPOST_TWIN: ({ side, symbol, message }: NoteFacts) =>
    `Until this edit it said what message ${message} said, and the ${side} ${symbol} of that one stands: take it only if it is to stand beside that one.`,
  PAST_ITS_STOP: ({ leg, sl }: NoteFacts) =>
    `The price has passed the stop at ${sl} that the broker never took for leg ${leg}: it is closed.`,
  // What an instruction met.
  NOTHING_PENDING: (_: NoteFacts) => 'There is no pending order left to cancel.',
  NOTHING_OPEN_PART: (_: NoteFacts) => 'No leg is open, so nothing can be partly closed.',
  NO_FRACTION: (_: NoteFacts) => 'How much to close was not said; close a part yourself if you wish.',
  TOO_SMALL: ({ leg }: NoteFacts) => `Leg ${leg} is too small to be partly closed.`,
  NOTHING_TRAIL: (_: NoteFacts) => 'No leg is open yet, so there is no stop to follow the price.',
  NO_TRAIL: ({ leg }: NoteFacts) => `Leg ${leg}: nobody can say at which distance its stop is to follow the price.`,
  NO_PIP: (_: NoteFacts) => 'Nobody agrees what a pip of this symbol is, so nothing was moved.',
  NOTHING_BREAKEVEN: (_: NoteFacts) => 'No leg is open yet, so there is nothing to set to break-even.',
  NOTHING_STOP: (_: NoteFacts) => 'There is no order whose stop could be moved.',
  NOTHING_LEVELS: (_: NoteFacts) => 'There is no order whose levels could be changed.',
  NOTHING_TARGET: (_: NoteFacts) => 'There is no order with that target.',
  NOTHING_ENTRY: (_: NoteFacts) => 'No order is pending, so its entry cannot be moved.',
  STOP_KEPT: ({ sl }: NoteFacts) => `No stop is named any more; the stop at ${sl} stays.`,
  REPORTED: ({ action }: NoteFacts) => `The provider reports ${action}; the broker's own report decides.`,
  REENTRY: (_: NoteFacts) => 'The provider suggests to enter again; nothing is done by itself.',
  PERHAPS_OPEN: ({ leg, lots }: NoteFacts) =>
    `Leg ${leg} is not confirmed by the broker: perhaps ${lots} lots are open. They are closed the moment they are seen.`,
  NOT_CHANGED: ({ rule, sentence }: NoteFacts) => `It was not changed. ${rule}: ${sentence}`,
  CLOSED_ALL_THE_SAME: ({ leg, rule, sentence }: NoteFacts) => `Closing leg ${leg} all the same. ${rule}: ${sentence}`,
  // Why a person is asked, or what was decided.
  BEFORE_RESTORE: (_: NoteFacts) => 'It was published before this desk was restored and may have been traded already.',
  BEFORE_FOLLOW: (_: NoteFacts) => 'It was published before you followed this channel, so it is only shown.',
  TOO_OLD: ({ age, limit }: NoteFacts) =>
    `It is ${age} s old, over the limit of ${limit} s, so it is not traded by itself.`,
  BUDGET: ({ sentence }: NoteFacts) => String(sentence),
  UNJUDGED: ({ sentence }: NoteFacts) => String(sentence),
  WHY: ({ sentence }: NoteFacts) => String(sentence),
  SAID_GONE: ({ leg }: NoteFacts) =>
    `You said that leg ${leg} was not executed. If the broker shows it after all, it is followed.`,
  SAID_THERE: ({ leg }: NoteFacts) =>
    `You said that leg ${leg} is there. It is followed as soon as the broker shows it.`,
  SAID_ENDED: ({ leg }: NoteFacts) =>
    `You said that leg ${leg} has ended. What it brought is added when the broker tells it; if the broker shows it again, it is followed.`,
  TRIED_AGAIN: ({ leg, field, value }: NoteFacts) =>
    `You asked once more for a ${fieldWords[String(field)] ?? field} of ${level(value)} on leg ${leg}.`,
  STOP_WANTED: ({ leg, sl }: NoteFacts) => `You asked for a stop at ${sl} on leg ${leg}.`,
  STOP_LEFT: ({ leg }: NoteFacts) => `You left leg ${leg} without a stop.`,
  CLOSE_WANTED: ({ leg }: NoteFacts) => `You asked to close leg ${leg}.`,
  KEPT: (_: NoteFacts) => 'You decided to leave it as it is.',
  DECIDED_EDIT: (_: NoteFacts) => 'You decided: as the provider has it now.',
  DECIDED: ({ words, price }: NoteFacts) =>
    `You decided: ${words}${price === null || price === undefined ? '' : ` when the price is at ${price}`}.`,
  OVERTAKEN: (_: NoteFacts) =>
    'Its stop was moved since this was asked, and this would let more be lost again: nothing was done.',
  PROOF_NEEDED: (_: NoteFacts) =>
    'That lets more real money be lost, which takes a second factor given within the last ten minutes. Nothing was changed.',
  DECIDED_NO_PRICE: (_: NoteFacts) => 'No price of it is known just now; nothing was done.',
  AWAITS_LEVELS: ({ minutes }: NoteFacts) =>
    `Its levels complete it when they come within ${minutes} minutes: in a reply, an edit or a message of their own.`,
  SAID_ANEW: (_: NoteFacts) => 'Said anew in a newer message before its levels came: that one is the trade.',
  LEVELS_NEVER_CAME: (_: NoteFacts) => 'Its levels did not come in time.',
  UNANSWERED: (_: NoteFacts) => 'Not answered in time, so not traded.',
  RESULT: ({ profit, money, r }: NoteFacts) =>
    `Result ${money ?? toMoney(decimal(String(profit)))}${r === null || r === undefined ? '' : `, ${r} R`}.`,
} as const;

export type NoteCode = keyof typeof noteWords;

export interface Note {
  code: NoteCode;
  facts: NoteFacts;
}

export const noteSentence = ({ code, facts }: Note): string => noteWords[code](facts);
