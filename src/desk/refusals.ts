import { defineRefusals, wording } from '../core/outcome.ts';

export const deskRefusals = defineRefusals({
  DESK_NOT_OPEN: wording(404, (f: { desk: string }) => `There is no desk ${f.desk}.`),
  ACCOUNT_UNKNOWN: wording(404, (f: { account: string }) => `There is no account ${f.account} on this desk.`),
  ACCOUNT_TAKEN: wording(409, (f: { account: string }) => `This desk already has an account ${f.account}.`),
  FOLLOW_UNKNOWN: wording(404, (f: { follow: string }) => `There is no follow ${f.follow} on this desk.`),
  FOLLOWED_ALREADY: wording(409, (f: { feed: string; account: string }) => `${f.account} already follows ${f.feed}.`),
  SIGNAL_UNKNOWN: wording(404, (f: { signal: string }) => `There is no signal ${f.signal} on this desk.`),
  PLACE_UNKNOWN: wording(404, (f: { place: string }) => `You are not told anything in ${f.place}.`),
  CHOICE_GONE: wording(
    410,
    (_: { choice: string }) => 'This button has expired or was used already; nothing was done.',
  ),
  BRIDGE_NOT_REACHED: wording(
    503,
    (f: { account: string }) => `The broker of ${f.account} cannot be reached just now; nothing was sent.`,
  ),
  SIGNAL_OPEN_ALREADY: wording(
    409,
    (f: { symbol: string; side: string; isAsked: boolean }) =>
      `The same ${f.side} ${f.symbol} is still ${f.isAsked ? 'asked about: answer that question' : 'open'}; a repost is not a second trade.`,
  ),
  ORDER_TWICE: wording(
    409,
    (f: { seconds: number }) =>
      `The very same order was given less than ${f.seconds} seconds ago; say "again": true if it is meant twice.`,
  ),
  RULES_UNKNOWN: wording(
    409,
    (f: { rules: string[] }) =>
      `${f.rules.join(' and ')} could not be judged, because facts are missing; what cannot be judged is not traded.`,
  ),
  SYMBOL_NOT_CHOSEN: wording(
    404,
    (f: { name: string }) => `No symbol was chosen for ${f.name}; /symbols shows what was.`,
  ),
  ZONE_UNKNOWN: wording(
    422,
    (f: { zone: string }) => `${f.zone} is no time zone; one is written like Europe/Berlin or America/New_York.`,
  ),
  LANGUAGE_UNKNOWN: wording(
    422,
    (f: { languages: string[] }) => `There are no words in that language; there are: ${f.languages.join(', ')}.`,
  ),
  CHANNEL_HALTED: wording(409, (f: { feed: string; why: string }) => `Signals of ${f.feed} are halted: ${f.why}.`),
  READING_REJECTED: wording(
    422,
    (f: { reason: string }) => `The message contradicts itself or leaves something open: ${f.reason}.`,
  ),
});
