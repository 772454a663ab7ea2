import { z } from 'zod';
import { actorId as id } from '../core/actor-id.ts';
import { decimalText, type Quote, quoteSchema } from '../core/broker.ts';
import { listContracts, quoteSymbols } from '../core/broker-calls.ts';
import { hashOf } from '../core/json.ts';
import { accept } from '../core/outcome.ts';
import type { Room } from '../platform/room.ts';
import { behave, byHand } from './behave.ts';
import { createAccount } from './book.ts';
import { checkQuote } from './checks.ts';
import { indexContracts, statedContracts } from './contract-list.ts';
import { paperContracts } from './contracts.ts';
import { moveOn } from './due-calls.ts';
import { applyStart } from './happenings.ts';
import { ledger } from './ledger.ts';
import { applyQuotes } from './match.ts';
import { offer } from './offer.ts';
import { venueOwned } from './owned.ts';
import { findSource, quoteOf, sourceNames } from './prices.ts';
import { openIn, pricesNow, readerOf, symbolsToValue } from './read-book.ts';
import { prove, report } from './report.ts';
import { openVenueStore, type VenueStore } from './store.ts';
import { announce, carryOut, takeTurn } from './turn.ts';
import { venueAction } from './venue-action.ts';
import type { VenueContext } from './venue-context.ts';
import { venueActorRefusals, withAccount } from './with-account.ts';

const allContracts = paperContracts.map(({ contract }) => contract);
const allSymbols = allContracts.map(({ symbol }) => symbol);
const traded = indexContracts(allContracts);
const usualHash = hashOf(allContracts);

export const openVenue = venueAction({
  name: 'venue.open',
  summary: 'Opens a paper account',
  kind: 'write',
  needs: 'office',
  input: z.object({
    owner: z.string().min(1).max(130),
    currency: z.string().length(3),
    balance: decimalText,
    seed: z.number().int(),
    marginMode: z.enum(['hedging', 'netting']).optional(),
    prices: z.string().max(60).optional(),
  }),
  output: z.object({}),
  run: (context: VenueContext, input) => {
    const before = context.store.account();
    if (before && before.owner !== input.owner) return venueActorRefusals.refuse('VENUE_TAKEN', { venue: context.id });
    if (before) return accept({});
    const { currency, balance: initialBalance, marginMode = 'hedging', prices = 'walk' } = input;
    const { prices: given } = context.services;
    if (!findSource(given, prices))
      return venueActorRefusals.refuse('UNKNOWN_PRICES', { prices, known: sourceNames(given) });
    const created = createAccount({ currency, initialBalance, marginMode });
    if (!created.ok) return created;
    context.store.saveAccount({
      key: 'account',
      owner: input.owner,
      ...created.value,
      seed: input.seed,
      openedAt: context.now(),
      prices,
      notify: '',
    });
    return accept({});
  },
});

export const resetVenue = venueAction({
  name: 'venue.reset',
  summary: 'Starts a paper account over with its first balance',
  kind: 'write',
  needs: 'office',
  input: z.object({}),
  output: z.object({}),
  run: withAccount((context, account, _input: object) => {
    context.store.clear();
    carryOut(context, [], (book) => applyStart(book, context.now()));
    announce(context, account, true);
    return accept({});
  }),
});

const turn = venueAction({
  ...moveOn,
  summary: 'Moves the prices and carries out waiting commands',
  kind: 'write',
  needs: 'office',
  run: (context: VenueContext) => {
    takeTurn(context);
    return accept({});
  },
});

const quotes = venueAction({
  ...quoteSymbols,
  summary: 'Prices now; of all symbols when none is named',
  kind: 'read',
  needs: 'office',
  run: withAccount((context, account, input: z.infer<typeof quoteSymbols.input>) => {
    const wanted = new Set(input.symbols);
    const symbols = allSymbols.filter((symbol) => wanted.size === 0 || wanted.has(symbol));
    return accept({ quotes: [...pricesNow(context, account, symbols).values()].map(quoteOf) });
  }),
});

const contracts = venueAction({
  ...listContracts,
  summary: 'The contract figures of every symbol, unless they are known already',
  kind: 'read',
  needs: 'office',
  run: ({ store }: VenueContext, { known }) => {
    const shown = statedContracts(allContracts, store.switches().stopsLevelPoints);
    const hash = shown === allContracts ? usualHash : hashOf(shown);
    return accept({ hash, contracts: hash === known ? null : [...shown] });
  },
});

const feedQuote = venueAction({
  name: 'quotes.set',
  summary: 'Sets a price at a paper account; from then on that symbol no longer moves by itself',
  kind: 'write',
  needs: { scope: 'system', over: 'installation' },
  http: { method: 'post', path: '/venues/{venue}/quotes' },
  input: z.object({ venue: id, symbol: z.string().max(20), bid: decimalText, ask: decimalText }),
  output: quoteSchema,
  target: (input) => input.venue,
  run: withAccount((context, account, { symbol, bid, ask }: Omit<Quote, 'at'>) => {
    const { store } = context;
    const checked = checkQuote(traded, { symbol, bid, ask });
    if (!checked.ok) return checked;
    const now = context.now();
    takeTurn(context);
    const current = store.account() ?? account;
    const open = openIn(store);
    const prices = pricesNow(context, current, symbolsToValue(open, current.currency, [symbol]));
    const changes = applyQuotes(readerOf(store, current, open, prices), [{ symbol, bid, ask, at: now }]);
    store.saveChanges(changes);
    store.saveQuote({ symbol, bid, ask, at: now, step: 0, isFed: true });
    announce(context, current, changes.events.length > 0);
    return accept({ symbol, bid, ask, at: now });
  }),
});

export const venueRoom: Room<VenueStore> = {
  kind: 'venue',
  openStore: openVenueStore,
  opening: { actions: [openVenue], absent: (venue) => venueActorRefusals.refuse('VENUE_NOT_OPEN', { venue }) },
  actions: [
    venueOwned,
    openVenue,
    resetVenue,
    offer,
    turn,
    report,
    prove,
    quotes,
    contracts,
    feedQuote,
    behave,
    byHand,
    ledger,
  ],
};
