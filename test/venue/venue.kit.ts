import { onTestFinished } from 'vitest';
import { z } from 'zod';
import {
  listContracts,
  offerCommands,
  proveCommands,
  quoteSymbols,
  reportAccount,
} from '../../src/core/broker-calls.ts';
import { type Answer, answerSchema, type Command, type Draft } from '../../src/core/command.ts';
import { ask, type Call } from '../../src/core/office.ts';
import type { Outcome } from '../../src/core/outcome.ts';
import type { PriceSource } from '../../src/core/price-source.ts';
import { internally } from '../../src/core/who.ts';
import type { Hand } from '../../src/venue/hands.ts';
import { ledgerSchema } from '../../src/venue/ledger.ts';
import { type Switches, switchesSchema } from '../../src/venue/switches.ts';
import { openTestOffice } from '../kit/office.ts';

const who = internally('test');

interface Opened {
  currency?: string;
  balance?: string;
  marginMode?: 'hedging' | 'netting';
  switches?: Partial<Omit<Switches, 'draws'>>;
  /** a source, or the name of one that every paper broker has */
  prices?: string | PriceSource;
}

/** A paper account asked as a bridge asks it: late answers, a fake clock, one number after another. */
export async function openVenue({
  currency = 'USD',
  balance = '10000',
  marginMode,
  switches,
  prices: asked,
}: Opened = {}) {
  const [prices, given] = typeof asked === 'object' ? ['given', new Map([['given', asked]])] : [asked, undefined];
  const opened = openTestOffice(given && { prices: given });
  onTestFinished(opened.close);
  const { office, clock, advance } = opened;
  const venue = office.venue('paper-1');
  let n = 0;
  const tell = (name: string, input: object): Promise<Outcome<unknown>> => venue.perform(name, input, who);
  async function must<T>(output: z.ZodType<T>, name: string, input: object): Promise<T> {
    const outcome = await tell(name, input);
    if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
    return output.parse(outcome.value);
  }
  async function put<I, O>(call: Call<I, O>, input: I): Promise<O> {
    const outcome = await ask(venue, call, input, who);
    if (!outcome.ok) throw new Error(`${call.name} was refused: ${JSON.stringify(outcome.refusal)}`);
    return outcome.value;
  }
  const report = (awaited: number[] = [], after = 0) => put(reportAccount, { after, awaited });
  const offer = (commands: Command[]) => put(offerCommands, { commands, notify: '' });
  const numbered = (asked: Draft, livesMs = 20_000): Command => {
    n += 1;
    return { ...asked, n, expiresAt: clock.now() + livesMs } as Command;
  };
  const opening = {
    owner: 'a/b',
    currency,
    balance,
    seed: 1,
    ...(marginMode && { marginMode }),
    ...(prices && { prices }),
  };
  await must(z.object({}), 'venue.open', opening);
  if (switches) await tell('venue.behave', { switches });
  return {
    ...opened,
    tell,
    report,
    offer,
    numbered,
    /** sends one command and waits for what is said about it */
    async ask(asked: Draft): Promise<Answer | undefined> {
      const command = numbered(asked);
      await offer([command]);
      await advance(1_000);
      return (await report([command.n])).answers[0];
    },
    prove: async (numbers: number[]) => (await put(proveCommands, { numbers })).proofs,
    quotes: async (symbols: string[]) => (await put(quoteSymbols, { symbols })).quotes,
    contracts: (known: string | null) => put(listContracts, { known }),
    feed: (symbol: string, bid: string, ask: string) => tell('quotes.set', { venue: 'paper-1', symbol, bid, ask }),
    behave: (input: object) => must(z.object({ switches: switchesSchema }), 'venue.behave', input),
    hand: (hand: Hand) => must(answerSchema.partial(), 'venue.by-hand', { hand }),
    ledger: (input: object = {}) => must(ledgerSchema, 'venue.ledger', input),
  };
}
