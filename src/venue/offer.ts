import type { z } from 'zod';
import { offerCommands } from '../core/broker-calls.ts';
import type { Command } from '../core/command.ts';
import { accept } from '../core/outcome.ts';
import { drawOne, type Switches, takeRule } from './switches.ts';
import { scheduleTurn } from './turn.ts';
import { venueAction } from './venue-action.ts';
import type { VenueContext } from './venue-context.ts';
import { withAccount } from './with-account.ts';

/** By itself between 10 and 59 ms, the same for the same number. */
function latencyOf(n: number, before: Switches): { waitMs: number; switches: Switches } {
  const { latencyMs } = before;
  if (!latencyMs) return { waitMs: 10 + ((n * 37) % 50), switches: before };
  const { drawn, switches } = drawOne(before, Math.max(1, latencyMs.to - latencyMs.from + 1));
  return { waitMs: latencyMs.from + drawn, switches };
}

/** What gets through to this broker, with how it is from now on. */
function receive(commands: Command[], before: Switches): { received: Command[]; switches: Switches } {
  let switches = before;
  const received = commands.filter(({ op }) => {
    const taken = takeRule(switches, 'drop', op);
    switches = taken.switches;
    return taken.rule === null;
  });
  return { received, switches };
}

function takeIn(context: VenueContext, command: Command, executeAt: number): void {
  const { store } = context;
  store.noteReceived(command, context.now());
  if (!store.answer(command.n) && !store.isOffered(command.n)) store.insertOffered(command, executeAt);
}

/** Received is not carried out: the answer comes later, as from any broker. What came later is never carried out earlier. */
export const offer = venueAction({
  ...offerCommands,
  summary: 'Takes commands in; their answers come later',
  kind: 'write',
  needs: 'office',
  run: withAccount((context, account, input: z.infer<typeof offerCommands.input>) => {
    const { store } = context;
    if (account.notify !== input.notify) store.saveAccount({ ...account, notify: input.notify });
    const before = store.switches();
    const { received, switches } = receive(input.commands, before);
    const { waitMs, switches: after } = latencyOf(input.commands[0]?.n ?? 0, switches);
    if (after !== before) store.saveSwitches(after);
    const executeAt = Math.max(context.now() + waitMs, store.lastOfferedAt() ?? 0);
    for (const command of received) takeIn(context, command, executeAt);
    scheduleTurn(context);
    return accept({});
  }),
});
