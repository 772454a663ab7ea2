import { z } from 'zod';
import { actorId as id } from '../../core/actor-id.ts';
import { type Block, heading, paragraph, table } from '../../core/chat.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Words } from '../../words/words.ts';
import { deskAction } from '../desk-action.ts';
import { heads } from '../heads.ts';
import { resolveSymbol } from '../plan/resolve-symbol.ts';
import { aliasGroups } from '../plan/symbol-aliases.ts';
import { deskRefusals } from '../refusals.ts';
import type { AccountRow, DeskContext } from '../store.ts';

const chosenSymbol = z.object({
  account: z.string(),
  /** as channels say it */
  name: z.string(),
  /** the broker's symbol that is meant by it */
  symbol: z.string(),
  /** the broker no longer has it: the name is asked about again when it comes up */
  isGone: z.boolean(),
});

const tradedSymbol = z.object({
  account: z.string(),
  symbol: z.string(),
  /** other names by which a channel may mean it */
  aliases: z.array(z.string()),
});

const mostShown = 60;

/** What the account trades, and what the trader answered when a channel's name could have meant several of the broker's symbols. */
export const listSymbols = deskAction({
  name: 'symbols.list',
  summary:
    "Shows the broker's symbols with what else they are called, and which you chose for names that could mean several",
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'get', path: '/symbols' },
  chat: { command: 'symbols', fromText: (text) => (text.trim() ? { name: text.trim().slice(0, 40) } : {}) },
  input: z.object({
    account: id.optional().describe('every account of the desk when left out'),
    name: z.string().min(1).max(40).optional().describe('only symbols that are called so, or partly so'),
  }),
  output: z.object({ symbols: z.array(chosenSymbol), traded: z.array(tradedSymbol) }),
  say: ({ symbols, traded }, _, words) => [
    ...(traded.length === 0 ? [paragraph(words.say('symbols.NOT_TRADED'))] : sayTraded(traded, words)),
    ...(symbols.length === 0
      ? [paragraph(words.say('symbols.NONE'))]
      : [
          heading(words.say('symbols.LIST')),
          table(
            heads(words, ['account', 'name', 'means']),
            symbols.map(({ account, name, symbol, isGone }) => [
              account,
              name,
              isGone ? words.say('symbols.GONE', { symbol }) : symbol,
            ]),
          ),
          paragraph(words.say('symbols.FORGET')),
        ]),
  ],
  run: (context: DeskContext, input) => {
    const rows = context.store.accounts().filter((row) => input.account === undefined || row.id === input.account);
    if (rows.length === 0 && input.account !== undefined)
      return deskRefusals.refuse('ACCOUNT_UNKNOWN', { account: input.account });
    const traded = rows.flatMap(tradedOn).filter((row) => isCalled(row, input.name));
    return accept({ symbols: rows.flatMap(chosenOn), traded });
  },
});

type Traded = z.infer<typeof tradedSymbol>;

/** By the same rules by which a signal finds its symbol. */
function tradedOn({ id: account, contracts, symbols: remembered }: AccountRow): Traded[] {
  const names = new Map<string, string[]>();
  for (const symbol of aliasGroups.flat()) {
    const found = resolveSymbol({ symbol, contracts, remembered });
    if (found.ok) names.set(found.value.symbol, [...(names.get(found.value.symbol) ?? []), symbol]);
  }
  return contracts.map(({ symbol }) => {
    const aliases = (names.get(symbol) ?? []).filter((name) => name !== symbol);
    return { account, symbol, aliases };
  });
}

function isCalled({ symbol, aliases }: Traded, name: string | undefined): boolean {
  const wanted = (name ?? '').toLowerCase();
  return [symbol, ...aliases].some((one) => one.toLowerCase().includes(wanted));
}

function sayTraded(traded: readonly Traded[], words: Words): Block[] {
  const shown = traded.slice(0, mostShown);
  return [
    heading(words.say('symbols.TRADED')),
    table(
      [...heads(words, ['account', 'symbol']), words.say('symbols.ALSO')],
      shown.map(({ account, symbol, aliases }) => [account, symbol, aliases.slice(0, 6).join(', ')]),
    ),
    ...(shown.length < traded.length ? [paragraph(words.say('symbols.MORE', { count: traded.length }))] : []),
  ];
}

function chosenOn({ id: account, symbols, contracts }: AccountRow): z.infer<typeof chosenSymbol>[] {
  return Object.entries(symbols).map(([name, symbol]) => ({
    account,
    name,
    symbol,
    isGone: !contracts.some((contract) => contract.symbol === symbol),
  }));
}

/** Orders that are there stay as they are: only what comes next is asked about. */
export const forgetSymbol = deskAction({
  name: 'symbols.forget',
  summary: 'Takes back which symbol a name means; the next signal with it asks again',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk' },
  http: { method: 'delete', path: '/symbols/{name}' },
  chat: { command: 'forget', fromText: (text) => ({ name: text.trim() }) },
  input: z.object({
    name: z.string().trim().min(1).max(40).describe('as channels say it, such as GOLD'),
    account: id.optional().describe('every account of the desk when left out'),
  }),
  output: z.object({ forgotten: z.array(chosenSymbol) }),
  say: ({ forgotten }, _, words) =>
    forgotten.map(({ account, name, symbol }) => paragraph(words.say('symbols.FORGOTTEN', { name, symbol, account }))),
  run: (context: DeskContext, input): Outcome<{ forgotten: z.infer<typeof chosenSymbol>[] }> => {
    const { store } = context;
    const wanted = input.name.toUpperCase();
    const rows = store.accounts().filter((row) => input.account === undefined || row.id === input.account);
    const forgotten = rows.flatMap(chosenOn).filter(({ name }) => name.toUpperCase() === wanted);
    if (forgotten.length === 0) return deskRefusals.refuse('SYMBOL_NOT_CHOSEN', { name: input.name });
    for (const row of rows) {
      const kept = Object.entries(row.symbols).filter(([name]) => name.toUpperCase() !== wanted);
      if (kept.length < Object.keys(row.symbols).length)
        store.updateAccount(row.id, { symbols: Object.fromEntries(kept) });
    }
    store.journal.append('symbol-forgotten', { forgotten }, context.now());
    return accept({ forgotten });
  },
});
