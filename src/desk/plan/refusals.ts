import { defineRefusals, wording } from '../../core/outcome.ts';

/** Why a signal is not sized. Every sentence carries the figures it stands on. */
export const planRefusals = defineRefusals({
  SYMBOL_UNKNOWN: wording(404, (f: { symbol: string }) => `This account has no symbol for ${f.symbol}.`),
  SYMBOL_AMBIGUOUS: wording(
    409,
    (f: { symbol: string; candidates: string[] }) =>
      `${f.symbol} could be ${f.candidates.join(' or ')} on this account. Which one is it?`,
  ),
  CONTRACT_BROKEN: wording(
    422,
    (f: { symbol: string; problem: string }) => `The broker's figures for ${f.symbol} cannot be used: ${f.problem}.`,
  ),
  QUOTE_MISSING: wording(409, (f: { symbol: string }) => `There is no usable price for ${f.symbol}.`),
  RATE_MISSING: wording(
    409,
    (f: { from: string; to: string }) =>
      `There is no price to convert ${f.from} into ${f.to}, so the loss cannot be computed.`,
  ),
  NO_CAPITAL: wording(
    409,
    (f: { of: string; amount: string }) => `The size is counted from the ${f.of}, which is ${f.amount}.`,
  ),
  ENTRY_MISSING: wording(422, (f: { order: string }) => `A ${f.order} order needs a price, and the signal has none.`),
  ENTRY_FAR: wording(
    422,
    (f: { entry: string; live: string; percent: string }) =>
      `The price ${f.entry} is ${f.percent} % away from ${f.live}: this may be another instrument or a slip of the pen.`,
  ),
  ENTRY_PASSED: wording(
    409,
    (f: { entry: string; live: string; points: string; tolerancePoints: number }) =>
      `The entry ${f.entry} has been passed: the price is ${f.live}, ${f.points} points beyond (tolerance ${f.tolerancePoints}).`,
  ),
  ENTRY_TOO_CLOSE: wording(
    409,
    (f: { entry: string; live: string; points: string; neededPoints: number }) =>
      `The entry ${f.entry} is ${f.points} points from ${f.live}; the broker wants ${f.neededPoints}.`,
  ),
  STOP_MISSING: wording(422, () => 'The signal has no stop, and this follow has no default stop.'),
  STOP_WRONG_SIDE: wording(
    422,
    (f: { sl: string; entry: string; side: string }) =>
      `The stop ${f.sl} of a ${f.side} is on the wrong side of the entry ${f.entry}.`,
  ),
  STOP_PASSED: wording(
    409,
    (f: { sl: string; live: string }) => `The stop ${f.sl} has already been passed: ${f.live}.`,
  ),
  STOP_TOO_CLOSE: wording(
    409,
    (f: { sl: string; from: string; points: string; neededPoints: number }) =>
      `The stop ${f.sl} is ${f.points} points from ${f.from}; the broker wants ${f.neededPoints}.`,
  ),
  TARGET_WRONG_SIDE: wording(
    422,
    (f: { tp: string; entry: string; side: string }) =>
      `The target ${f.tp} of a ${f.side} is on the wrong side of the entry ${f.entry}.`,
  ),
  TARGET_PASSED: wording(
    409,
    (f: { tp: string; live: string }) => `The first target ${f.tp} has already been passed: ${f.live}.`,
  ),
  TARGET_TOO_CLOSE: wording(
    409,
    (f: { tp: string; from: string; points: string; neededPoints: number }) =>
      `The target ${f.tp} is ${f.points} points from ${f.from}; the broker wants ${f.neededPoints}.`,
  ),
  PIP_UNKNOWN: wording(
    422,
    (f: { symbol: string }) => `Nobody agrees what a pip of ${f.symbol} is; prices are needed.`,
  ),
  LOTS_BELOW_MIN: wording(
    409,
    (f: { lots: string; min: string; riskAtMin: string; currency: string }) =>
      `The size comes to ${f.lots} lots, below the smallest order of ${f.min}, which would risk ${f.riskAtMin} ${f.currency}. Sizes are never rounded up.`,
  ),
  SIZES_DISAGREE: wording(
    409,
    (f: { first: string; second: string; currency: string }) =>
      `Two computations of the loss per lot disagree: ${f.first} and ${f.second} ${f.currency}.`,
  ),
  NETTING_OPEN: wording(
    409,
    (f: { symbol: string; open: string }) =>
      `This account nets: with ${f.open} in ${f.symbol}, a new order would add to it or reverse it.`,
  ),
});
