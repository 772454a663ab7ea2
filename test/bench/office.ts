import { z } from 'zod';
import type { AnyAction } from '../../src/core/action.ts';
import { offerCommands } from '../../src/core/broker-calls.ts';
import type { ChatPort } from '../../src/core/chat.ts';
import { buildCatalogue, perform } from '../../src/office/catalogue.ts';
import { openNodeOffice } from '../../src/runtime/node/node-office.ts';
import { realTimers } from '../../src/runtime/node/timers.ts';
import { allActions, allRefusals, rooms } from '../../src/runtime/program.ts';
import { asking, callers } from '../kit/who.ts';
import { createPlainServices } from '../trust/plain-services.ts';

export type BenchOffice = Awaited<ReturnType<typeof openBenchOffice>>;

const contextSchema = z.custom<{ afterCommit: (effect: () => Promise<void>) => void; id: string }>();

/** The office over real files in this process, with an ear at the venues: `accepted` hears each order as it is taken. */
export async function openBenchOffice(
  dataDir: string,
  accepted: (venue: string, stops: (string | null)[]) => void,
  chats: ReadonlyMap<string, ChatPort> = new Map(),
) {
  const plain = createPlainServices();
  const { drain } = plain;
  const services = { ...plain.services, chats };
  const venue = { ...rooms.venue, actions: rooms.venue.actions.map((action) => withEar(action, accepted)) };
  const catalogue = buildCatalogue(allActions, allRefusals);
  const node = openNodeOffice({
    dataDir,
    catalogue,
    rooms: { ...rooms, venue },
    services,
    timers: realTimers(services.clock, (error) => services.log.error({ error: String(error) }, 'a timer failed')),
  });
  const context = { office: node.office, services, catalogue };
  return {
    context,
    async tell(name: string, input: object, desk = 'desk-1'): Promise<unknown> {
      const who = asking(callers.owner(desk), { via: 'internal', trace: 'bench' });
      const outcome = await perform(context, name, input, who);
      if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
      return outcome.value;
    },
    async close(): Promise<void> {
      await node.stopWaking();
      await drain();
      await node.close();
    },
  };
}

function withEar(action: AnyAction, accepted: (venue: string, stops: (string | null)[]) => void): AnyAction {
  if (action.name !== offerCommands.name) return action;
  return {
    ...action,
    run: (context, input, who, facts) => {
      const { commands } = offerCommands.input.parse(input);
      const stops = commands.map((command) => ('sl' in command ? command.sl : null));
      const { afterCommit, id } = contextSchema.parse(context);
      afterCommit(async () => accepted(id, stops));
      return action.run(context, input, who, facts);
    },
  };
}
