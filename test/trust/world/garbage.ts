import type { garbageKinds } from './acts.ts';

type Garbage = (typeof garbageKinds)[number];
type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
const trees = (value: unknown): Tree[] => (Array.isArray(value) ? value.filter(isTree) : []);

const spoilers: Record<Garbage, (answer: Tree) => Tree> = {
  cursorHigh: (answer) => ('cursor' in answer ? { ...answer, cursor: Number(answer.cursor) + 1_000 } : answer),
  cursorBack: (answer) => ('cursor' in answer ? { ...answer, cursor: Math.max(0, Number(answer.cursor) - 3) } : answer),
  noTicket: (answer) =>
    'answers' in answer
      ? { ...answer, answers: trees(answer.answers).map(({ orderId: _, positionId: __, ...rest }) => rest) }
      : answer,
  zeroQuote: (answer) => withQuotes(answer, (quote) => ({ ...quote, bid: '0', ask: '0' })),
  crossedQuote: (answer) => withQuotes(answer, (quote) => ({ ...quote, bid: quote.ask, ask: quote.bid })),
  emptyBook: (answer) =>
    isTree(answer.snapshot) ? { ...answer, snapshot: { ...answer.snapshot, positions: [], orders: [] } } : answer,
};

function withQuotes(answer: Tree, change: (quote: Tree) => Tree): Tree {
  return 'quotes' in answer ? { ...answer, quotes: trees(answer.quotes).map(change) } : answer;
}

/** What a broken bridge makes of an answer: still of the right shape, and wrong. */
export function spoil(kind: string, answer: unknown): unknown {
  const spoiler = kind in spoilers ? spoilers[kind as Garbage] : undefined;
  return spoiler && isTree(answer) ? spoiler(answer) : answer;
}
