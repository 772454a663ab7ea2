/**
 * Mistakes put in on purpose between the desk and what it does, each of the kind an oracle is there to see. With one
 * of them planted the world must turn red; if it stays green, the oracle is blind.
 */
export interface Plant {
  /** the promise it breaks */
  caughtBy: string;
  /** stories without these words cannot show it */
  needs?: RegExp;
  /** commands as a desk with this mistake would send them */
  offer?: (commands: Command[]) => Command[];
  /** what this desk says yes to and does not do */
  ignores?: (name: string, input: unknown) => boolean;
  /** what it shows */
  shows?: (text: string) => string;
}

type Command = Record<string, unknown> & { op: string; n: number };

const isOpening = ({ op }: Command): boolean => op === 'open' || op === 'pending';
const opened =
  (change: (command: Command) => Command) =>
  (commands: Command[]): Command[] =>
    commands.map((command) => (isOpening(command) ? change(command) : command));
const again = 500_000;

export const plants: Record<string, Plant> = {
  'double-size': {
    caughtBy: 'sizeWithinPlan',
    offer: opened((command) => ({ ...command, lots: (Number(command.lots) * 2).toFixed(2) })),
  },
  'every-order-twice': {
    caughtBy: 'noSecondOpening',
    offer: (commands) => commands.flatMap((one) => (isOpening(one) ? [one, { ...one, n: one.n + again }] : [one])),
  },
  'wrong-side': {
    caughtBy: 'openedOnVerdict',
    offer: opened((command) => ({
      ...command,
      side: command.side === 'buy' ? 'sell' : 'buy',
      sl: command.tp,
      tp: command.sl,
    })),
  },
  // Also where it is set afterwards: a desk that only forgets it at first sets it again.
  'no-stop': {
    caughtBy: 'everyPositionHasItsStop',
    offer: (commands) => commands.map((one) => ('sl' in one ? { ...one, sl: null } : one)),
  },
  'ten-fold': {
    caughtBy: 'linesHold',
    offer: opened((command) => ({ ...command, lots: (Number(command.lots) * 10).toFixed(2) })),
  },
  'one-number-for-two': {
    caughtBy: 'numbersAreUnique',
    offer: (commands) => commands.flatMap((one) => (isOpening(one) ? [one, { ...one, lots: '0.01' }] : [one])),
  },
  'changes-never-leave': {
    caughtBy: 'wordsAreObeyed',
    needs: /"text":"Move SL to /,
    offer: (commands) => commands.filter(({ op }) => op !== 'modify_position' && op !== 'close'),
  },
  'nothing-is-ended': {
    caughtBy: 'panicGetsThrough',
    needs: /"panic"/,
    offer: (commands) => commands.filter(({ op }) => op !== 'cancel' && op !== 'close'),
  },
  'deaf-to-halts': {
    caughtBy: 'haltsHold',
    needs: /"kind":"hold","to":"(?!resume)/,
    ignores: (name) => name === 'trading.halt' || name === 'trading.reduce-only',
  },
  'deaf-to-edits': {
    caughtBy: 'openedAsSaidLast',
    needs: /"times":40/,
    ignores: (name) => name === 'messages.edit' || name === 'messages.delete',
  },
  'deaf-to-close-now': {
    caughtBy: 'closedAsSaid',
    needs: /Close now/,
    ignores: (name, input) => name === 'messages.post' && (input as { text: string }).text === 'Close now',
  },
  'no-button-for-a-panic': {
    caughtBy: 'panicIsOffered',
    needs: /"panic"/,
    ignores: (name) => name === 'trading.panic',
  },
  'calls-everything-deleted': {
    caughtBy: 'onlyTheDeletedIsCalledSo',
    shows: (text) => `${text} · Deleted by the provider`,
  },
  'shows-what-is-open-as-closed': {
    caughtBy: 'cardsTellTheTruth',
    shows: (text) => text.replace(/^(Open|Order waits|Sent to the broker) ·/, 'Closed ·'),
  },
};
