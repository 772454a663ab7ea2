import { type Bridge, NotReached } from '../core/bridge.ts';
import { listContracts, offerCommands, proveCommands, quoteSymbols, reportAccount } from '../core/broker-calls.ts';
import { ask, type Call, type Handle } from '../core/office.ts';
import { internally } from '../core/who.ts';

/** A bridge to whoever answers the questions of a broker in this house. A refusal says nothing of what happened. */
export function bridgeOver(other: Handle, { notify, trace }: { notify: string; trace: string }): Bridge {
  async function must<I, O>(call: Call<I, O>, input: I): Promise<O> {
    const outcome = await ask(other, call, input, internally(trace));
    if (!outcome.ok) throw new NotReached(`${call.name} was refused: ${outcome.refusal.code}`);
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
}
