import { z } from 'zod';
import { actorId as id } from '../../core/actor-id.ts';
import { heading, paragraph, table } from '../../core/chat.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { deskAction } from '../desk-action.ts';
import { heads } from '../heads.ts';
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

/** What the trader answered when a channel's name could have meant several of the broker's symbols. */
export const listSymbols = deskAction({
  name: 'symbols.list',
  summary: "Shows which of the broker's symbols you chose for names that could mean several",
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'get', path: '/symbols' },
  chat: { command: 'symbols', fromText: () => ({}) },
  input: z.object({ account: id.optional().describe('every account of the desk when left out') }),
  output: z.object({ symbols: z.array(chosenSymbol) }),
  say: ({ symbols }, _, words) =>
    symbols.length === 0
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
        ],
  run: (context: DeskContext, input) => {
    const rows = context.store.accounts().filter((row) => input.account === undefined || row.id === input.account);
    if (rows.length === 0 && input.account !== undefined)
      return deskRefusals.refuse('ACCOUNT_UNKNOWN', { account: input.account });
    return accept({ symbols: rows.flatMap(chosenOn) });
  },
});

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
