import { GatewayDispatchEvents as Event, Routes } from 'discord-api-types/v10';
import type { ChatDoor, Ears } from '../../src/core/chat.ts';
import type { Log } from '../../src/platform/services.ts';
import { createLanes } from '../lanes.ts';
import { pause } from '../pause.ts';
import { createTaking } from './called.ts';
import { commandsOf } from './commands.ts';
import { channelSchema, messageSchema, readySchema } from './events.ts';
import { openGateway } from './gateway.ts';
import { createIntake } from './intake.ts';
import { createInteractions, type Interactions } from './interactions.ts';
import { createMemory } from './memory.ts';
import { misread } from './misread.ts';
import { createPort } from './port.ts';
import { createPrivateChat } from './private-chat.ts';
import { openRest } from './rest.ts';
import { createServers } from './servers.ts';

interface Settings {
  token: string;
  /** the base, as `https://discord.com/api` */
  apiUrl: string;
  log: Log;
  /** the shortest wait before something is tried again */
  firstMs?: number;
  lanesOf?: typeof createLanes;
}

interface DiscordDoor extends ChatDoor {
  /** what Discord tells by calling us where it was told to: interactions then come by no line any more */
  called(publicKey: string, now: () => number): ReturnType<typeof createTaking>;
}

const mostWaiting = 1_000;
const stopWithinMs = 3_000;
const start = 'start';

/**
 * Discord as a chat platform. It stands on the two halves of discord.js that speak the protocol, and not on its client,
 * which ends the process over an event that is not complete: what is told is read here, as at every door.
 */
export function createDiscord({ token, apiUrl, log, firstMs = 1_000, lanesOf = createLanes }: Settings): DiscordDoor {
  const rest = openRest(token, apiUrl);
  const memory = createMemory();
  const ending = new AbortController();
  const over = ending.signal;
  let self: string | null = null;
  let application: string | null = null;
  let interactions: Interactions | null = null;
  let hear: (name: string, data: unknown) => void = () => {};
  let catchUpOne: (channel: string) => (() => Promise<void>) | null = () => null;
  const lanes = lanesOf({
    ...{ over, firstMs, most: mostWaiting },
    failed: (lane, error, tries) => {
      if (tries === 0) log.warn({ lane, error: String(error) }, 'what Discord told is tried again');
    },
    catchUp: (lane) => catchUpOne(lane),
  });
  const notUnderstood = (error: unknown) =>
    log.info({ because: misread(error) }, 'an event of Discord was not understood');
  const told = (name: string, data: unknown) => {
    try {
      hear(name, data);
    } catch (error) {
      notUnderstood(error);
    }
  };
  const gateway = openGateway({ token, rest, log, over, firstMs, told });
  const port = createPort({ rest, log, memory, application: () => application });

  function inTurn<T>(person: string, work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => lanes.add(person, () => work().then(resolve, reject)));
  }

  function listen(ears: Ears): void {
    const parts = { rest, log, memory, ears, lanes, inTurn, hasContent: gateway.hasContent };
    const intake = createIntake({ ...parts, self: () => self });
    const servers = createServers(memory);
    const heard = createInteractions({ ...parts, isReader: true, application: () => application });
    interactions = heard;
    const heardPrivately = createPrivateChat(parts);
    catchUpOne = (lane) => (/^\d+$/.test(lane) ? intake.catchUpOne(lane) : null);
    /** What comes while it is still asked what was missed waits behind that. */
    let asking = Promise.resolve();
    const inOrder = (work: () => void) => {
      asking = asking.then(work).catch(notUnderstood);
    };
    const ready = (data: unknown) => {
      const { user, application: own } = readySchema.parse(data);
      self = user.id;
      application = own.id;
      log.info({ bot: user.username }, 'Discord is connected');
      lanes.add(start, async () => {
        await rest.put(Routes.applicationCommands(own.id), { body: commandsOf(ears.menu) });
        log.info({ commands: ears.menu.length }, 'Discord knows the commands');
      });
      asking = asking.then(
        () => new Promise((resolve) => lanes.add('missed', () => intake.catchUpAll().then(resolve))),
      );
    };
    const message = (data: unknown) => {
      const posted = messageSchema.parse(data);
      if (posted.guild_id === undefined) heardPrivately(posted);
      else inOrder(() => intake.posted(posted));
    };
    const gone = (data: unknown) => intake.closed([channelSchema.parse(data).id]);
    const events: Record<string, (data: unknown) => void> = {
      [Event.Ready]: ready,
      [Event.GuildCreate]: servers.joined,
      [Event.GuildDelete]: (data) => inOrder(() => intake.closed(servers.left(data))),
      [Event.ChannelCreate]: servers.learn,
      [Event.ChannelUpdate]: servers.learn,
      [Event.ThreadCreate]: servers.learn,
      [Event.ThreadUpdate]: servers.learn,
      [Event.ChannelDelete]: (data) => inOrder(() => gone(data)),
      [Event.ThreadDelete]: (data) => inOrder(() => gone(data)),
      [Event.MessageCreate]: message,
      [Event.MessageUpdate]: (data) => inOrder(() => intake.edited(data)),
      [Event.MessageDelete]: (data) => inOrder(() => intake.deleted(data)),
      [Event.MessageDeleteBulk]: (data) => inOrder(() => intake.deleted(data)),
      [Event.InteractionCreate]: (data) => {
        heard.hear(data).catch(notUnderstood);
      },
    };
    hear = (name, data) => events[name]?.(data);
  }

  let keeping = Promise.resolve();
  return {
    port,
    /** Returns at once: what cannot be reached must not keep the service from starting. */
    async start(ears) {
      listen(ears);
      keeping = gateway
        .keep()
        .catch((error) => log.error({ error: String(error) }, 'Discord is not listened to any more'));
    },
    called: (publicKey, now) =>
      createTaking({ publicKey, log, now }, () => {
        if (!interactions) throw new Error('Discord is not listened to yet');
        return interactions;
      }),
    async stop() {
      ending.abort();
      // Whatever is under way finishes, unless Discord keeps it waiting: what was not kept is told again.
      const enough = new AbortController();
      await Promise.race([Promise.all([keeping, lanes.empty()]), pause(stopWithinMs, enough.signal)]);
      enough.abort();
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
  };
}
