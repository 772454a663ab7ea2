import { NotReached, type OpenBridge } from '../core/bridge.ts';
import { listContracts, offerCommands, proveCommands, quoteSymbols, reportAccount } from '../core/broker-calls.ts';
import { ask, type Call } from '../core/office.ts';
import { internally } from '../core/who.ts';

/** Reaches a paper account at a venue. */
export const openPaperBridge: OpenBridge = ({ office, address, notify, trace }) => {
  const venue = office.venue(address);
  async function must<I, O>(call: Call<I, O>, input: I): Promise<O> {
    const outcome = await ask(venue, call, input, internally(trace));
    if (!outcome.ok) throw new NotReached(`the venue refused ${call.name}: ${outcome.refusal.code}`);
    return outcome.value;
  }
  return {
    async offer(commands) {
      await must(offerCommands, { commands, notify });
    },
    report: (after, awaited) => must(reportAccount, { after, awaited }),
    prove: async (numbers) => (await must(proveCommands, { numbers })).proofs,
    quotes: async (symbols) => (await must(quoteSymbols, { symbols })).quotes,
    contracts: (known) => must(listContracts, { known }),
  };
};
