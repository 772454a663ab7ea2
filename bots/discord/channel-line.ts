import { GatewayDispatchEvents as Event } from 'discord-api-types/v10';
import type { Ears } from '../../src/core/chat.ts';
import type { Log } from '../../src/platform/services.ts';
import { createLanes } from '../lanes.ts';
import { pause } from '../pause.ts';
import { channelSchema, type HeardMessage, messageSchema, readySchema } from './events.ts';
import { openGateway } from './gateway.ts';
import { createIntake } from './intake.ts';
import { createMemory } from './memory.ts';
import { misread } from './misread.ts';
import { openRest } from './rest.ts';
import { createServers } from './servers.ts';

export interface LineSettings {
  token: string;
  /** the base, as `https://discord.com/api` */
  apiUrl: string;
  log: Log;
  /** the shortest wait before something is tried again */
  firstMs?: number;
  lanesOf?: typeof createLanes;
}

/** What is told besides what happens in channels. */
interface Others {
  ready?(application: string): void;
  privately?(message: HeardMessage): void;
  interaction?(data: unknown): void;
}

const mostWaiting = 1_000;
const stopWithinMs = 3_000;

/**
 * The line to Discord and what channels tell by it, each in its order. It stands on the two halves of discord.js that
 * speak the protocol, and not on its client, which ends the process over an event that is not complete: what is told is
 * read here, as at every door.
 */
export function openChannelLine({ token, apiUrl, log, firstMs = 1_000, lanesOf = createLanes }: LineSettings) {
  const rest = openRest(token, apiUrl);
  const memory = createMemory();
  const ending = new AbortController();
  const over = ending.signal;
  let self: string | null = null;
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

  function listen(ears: Pick<Ears, 'channel' | 'kept'>, others: Others = {}): void {
    const intake = createIntake({ rest, log, memory, ears, lanes, self: () => self });
    const servers = createServers(memory);
    catchUpOne = (lane) => (/^\d+$/.test(lane) ? intake.catchUpOne(lane) : null);
    /** What comes while it is still asked what was missed waits behind that. */
    let asking = Promise.resolve();
    const inOrder = (work: () => void) => {
      asking = asking.then(work).catch(notUnderstood);
    };
    const ready = (data: unknown) => {
      const { user, application } = readySchema.parse(data);
      self = user.id;
      log.info({ bot: user.username }, 'Discord is connected');
      others.ready?.(application.id);
      asking = asking.then(
        () => new Promise((resolve) => lanes.add('missed', () => intake.catchUpAll().then(resolve))),
      );
    };
    const message = (data: unknown) => {
      const posted = messageSchema.parse(data);
      if (posted.guild_id === undefined) others.privately?.(posted);
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
      [Event.InteractionCreate]: (data) => others.interaction?.(data),
    };
    hear = (name, data) => events[name]?.(data);
  }

  let keeping = Promise.resolve();
  return {
    ...{ rest, memory, lanes, over, listen, notUnderstood, hasContent: gateway.hasContent },
    /** Returns at once: what cannot be reached must not keep whoever starts it from starting. */
    open(): void {
      keeping = gateway
        .keep()
        .catch((error) => log.error({ error: String(error) }, 'Discord is not listened to any more'));
    },
    async stop(): Promise<void> {
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
