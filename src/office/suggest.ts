import { z } from 'zod';
import type { Suggest, Suggestion } from '../core/chat.ts';
import { idOf } from '../core/id.ts';
import { ask } from '../core/office.ts';
import { internally, type Who } from '../core/who.ts';
import { findPerson } from '../directory/people.ts';
import { words } from '../words/words.ts';
import { type OfficeContext, perform } from './catalogue.ts';
import { inTheNameOf } from './hear-chat.ts';

const trades = z.array(z.object({ name: z.string(), symbol: z.string(), lots: z.string() }));
const positions = z.object({ positions: trades }).transform((read) => read.positions);
const orders = z.object({ orders: trades }).transform((read) => read.orders);
const accounts = z.object({ accounts: z.array(z.object({ account: z.string(), name: z.string() })) });
const feeds = z.object({ feeds: z.array(z.object({ feed: z.string(), name: z.string() })) });

/** How a command is typed names what it takes: where it takes a trade, the trades there are may be meant. */
const sources: { named: RegExp; look(context: OfficeContext, who: Who): Promise<Suggestion[]> }[] = [
  {
    named: /\btrade\b|\bcard\b/i,
    look: async (context, who) =>
      (await standing(context, who)).map(({ name, symbol, lots }) => ({
        word: name,
        label: `${name} · ${symbol} · ${lots}`,
      })),
  },
  {
    named: /\bsymbol\b/i,
    look: async (context, who) => {
      const symbols = new Set((await standing(context, who)).map(({ symbol }) => symbol));
      return [...symbols].map((symbol) => ({ word: symbol, label: symbol }));
    },
  },
  {
    named: /\bchannel\b/i,
    look: async (context, who) => {
      const read = await looked(context, who, 'feeds.list', feeds);
      return (read?.feeds ?? []).map(({ feed, name }) => ({ word: feed, label: name }));
    },
  },
  {
    named: /\baccount\b/i,
    look: async (context, who) => {
      const read = await looked(context, who, 'accounts.list', accounts);
      return (read?.accounts ?? []).map(({ account, name }) => ({ word: account, label: name }));
    },
  },
];

/** What fits to the last word that was typed. Somebody nobody knows is offered nothing. */
export function suggest(context: OfficeContext): Suggest {
  return async ({ person, command, typed }) => {
    const trace = idOf('suggest', person, command, typed);
    const found = await ask(context.office.directory(), findPerson, { person }, internally(trace));
    if (!found.ok || !found.value.known) return [];
    const who: Who = { ...inTheNameOf(found.value.known), via: 'chat', trace };
    const usage = words('en').term('usage', command);
    const wanted = sources.filter(({ named }) => named.test(usage));
    const offered = (await Promise.all(wanted.map(({ look }) => look(context, who)))).flat();
    const begun = (typed.split(/\s+/).at(-1) ?? '').toLowerCase();
    return offered.filter(({ word, label }) => `${word} ${label}`.toLowerCase().includes(begun));
  };
}

async function standing(context: OfficeContext, who: Who): Promise<z.infer<typeof trades>> {
  const [open, waiting] = await Promise.all([
    looked(context, who, 'positions.list', positions),
    looked(context, who, 'orders.list', orders),
  ]);
  return [...(open ?? []), ...(waiting ?? [])];
}

/** Null: it may not be read, or cannot be just now. */
async function looked<T>(context: OfficeContext, who: Who, action: string, shape: z.ZodType<T>): Promise<T | null> {
  const outcome = await perform(context, action, {}, who);
  return outcome.ok ? shape.parse(outcome.value) : null;
}
