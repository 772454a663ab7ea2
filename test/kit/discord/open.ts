import type { Server } from 'node:http';
import type { APIInteractionResponse, RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { createGateway } from './gateway.ts';
import { createInteractions } from './interactions.ts';
import { createMessages } from './messages.ts';
import { createPeople } from './people.ts';
import { answerRest, type Call, type Fault } from './rest.ts';
import { routesOf } from './routes.ts';
import { createWorld } from './world.ts';

export interface DiscordSettings {
  token?: string;
  /** the intents that the bot's owner switched on; all if left out */
  allowed?: number;
  heartbeatMs?: number;
  now?: () => number;
  /** calls somebody with what people do, in place of telling it over the line, and gives what was answered */
  call?: (interaction: object) => Promise<APIInteractionResponse | null>;
}

/**
 * A stand-in for Discord, written from its API's documents and as strict: the gateway with resuming, messages, uploads,
 * interactions with their three seconds, limits, permissions. It knows nothing of who talks to it.
 */
export function openDiscord(server: Server, settings: DiscordSettings = {}) {
  const { token = 'fake-discord-bot', allowed = -1, heartbeatMs = 41_250, now = Date.now, call } = settings;
  const world = createWorld(now);
  const gateway = createGateway(server, world, { token, allowed, heartbeatMs });
  const { dispatch } = gateway;
  const messages = createMessages(world, dispatch);
  const interactions = createInteractions(world, messages);
  const commands: { registered: RESTPutAPIApplicationCommandsJSONBody } = { registered: [] };
  function tellOrCall(t: string, d: object): void {
    if (t !== 'INTERACTION_CREATE' || !call) return dispatch(t, d);
    const { id, token: of } = d as { id: string; token: string };
    // Who gives no answer is shown as one that failed.
    call(d).then(
      (answer) => answer && interactions.callback(id, of, answer, []),
      () => {},
    );
  }
  const people = createPeople({ world, messages, interactions, dispatch: tellOrCall, commands });
  const faults: Fault[] = [];
  const calls: Call[] = [];
  const waiting = new Set<() => void>();
  const routes = routesOf({ world, messages, interactions, gatewayUrl: gateway.url, commands });
  const wake = () => {
    for (const look of waiting) look();
  };

  server.on('request', (request, response) => {
    // Besides the API there may be a page.
    if (!request.url?.startsWith('/api/') && server.listenerCount('request') > 1) return;
    const called = (call: Call) => {
      calls.push(call);
      // The answer leaves first: whoever waited for the call may ask what came of it.
      setImmediate(wake);
    };
    answerRest({ token, routes, faults, called }, request, response).catch((error) => {
      response.writeHead(400, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message: String(error), code: 50_109 }));
    });
  });

  /** Settles once it holds; looked at after every call. */
  const until = <T>(look: () => T | undefined | null | false | '' | 0, what = 'it'): Promise<T> =>
    new Promise((resolve, reject) => {
      const impatience = setTimeout(() => {
        clearInterval(looking);
        waiting.delete(again);
        reject(new Error(`${what} did not come; last calls: ${JSON.stringify(calls.slice(-3))}`));
      }, 15_000);
      const again = () => {
        const found = look();
        if (!found) return;
        clearTimeout(impatience);
        clearInterval(looking);
        waiting.delete(again);
        resolve(found);
      };
      // What happens on the gateway is no call.
      const looking = setInterval(again, 20);
      waiting.add(again);
      again();
    });

  return {
    ...people,
    ...{ token, world, calls, until, dispatch },
    ...{
      drop: gateway.drop,
      loseSession: gateway.loseSession,
      closeWith: gateway.closeWith,
      figures: gateway.figures,
      sendRaw: gateway.sendRaw,
    },
    commands: () => commands.registered,
    fail: (fault: Fault) => faults.push(fault),
    /** Whatever was to fail does not. */
    heal: () => faults.splice(0),
    /** The first call that fits, also one of before. */
    waitCall: (fits: (call: Call) => boolean, what?: string) => until(() => calls.find(fits), what),
    async stop() {
      gateway.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
