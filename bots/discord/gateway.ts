import { type SessionInfo, WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import type { REST } from 'discord.js';
import { GatewayCloseCodes, GatewayIntentBits } from 'discord-api-types/v10';
import type { Log } from '../../src/platform/services.ts';
import { growing, pause } from '../pause.ts';
import { broken, calm, steadyMs, up } from './damper.ts';
import { GuardedShards } from './guarded-shards.ts';
import { misread } from './misread.ts';
import { isRefusedToken } from './refusals.ts';

interface Parts {
  token: string;
  rest: REST;
  log: Log;
  over: AbortSignal;
  firstMs: number;
  /** an event as it comes, which may be anything */
  told(name: string, data: unknown): void;
}

const base = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages;
const never = new Promise<never>(() => {});

/** Codes after which the library does not come back by itself. */
const final = new Set<number>([
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
]);

/*
 * The line to Discord, held for as long as the service runs.
 *  1. A token that Discord refuses is one sentence, and the end of trying; whatever else serves goes on.
 *  2. Without the right to read what messages say it connects without: people are served, channels are not.
 *  3. What cannot be reached is tried again, each time after twice as long. A line that breaks again and again is
 *     held back in the same way: the library alone would be back within half a second, for ever.
 *  4. After the end nothing connects any more, not even what was about to.
 */
export function openGateway(parts: Parts) {
  const { log, over, firstMs } = parts;
  let hasContent = true;

  async function keep(): Promise<void> {
    for (let tries = 0; !over.aborted; tries += 1) {
      const end = await hold();
      if (over.aborted || end.kind === 'refused') return;
      if (end.kind === 'unreachable') {
        if (tries === 0) log.warn({ error: end.error }, 'Discord cannot be reached; it is tried again by itself');
        await pause(growing(tries, firstMs), over);
      } else {
        tries = -1;
        if (end.code === GatewayCloseCodes.DisallowedIntents && hasContent) hasContent = false;
        else await pause(steadyMs, over);
      }
    }
  }

  async function hold(): Promise<End> {
    const attempt = openLine(parts, hasContent);
    const connected = attempt.manager.connect().then(
      () => never,
      (error: unknown): End =>
        isRefusedToken(error) ? { kind: 'refused' } : { kind: 'unreachable', error: String(error) },
    );
    const end = await Promise.race([connected, attempt.ended, whenOver(over)]);
    const sentence = over.aborted ? null : sentenceOf(end);
    if (sentence !== null) log.error(end.kind === 'closed' ? { code: end.code } : {}, sentence);
    await attempt.close();
    return end.kind === 'closed' && end.code === GatewayCloseCodes.AuthenticationFailed ? { kind: 'refused' } : end;
  }

  return {
    keep,
    /** whether it is told what messages say */
    hasContent: () => hasContent,
  };
}

type End = { kind: 'refused' } | { kind: 'unreachable'; error: string } | { kind: 'closed'; code: number };

function sentenceOf(end: End): string | null {
  const code = end.kind === 'closed' ? end.code : null;
  if (end.kind === 'refused' || code === GatewayCloseCodes.AuthenticationFailed)
    return 'Discord does not know this bot: DISCORD_BOT_TOKEN is wrong or was renewed. Copy it again from the developer portal (Bot → Reset Token) and start SignalOS again; everything else serves meanwhile';
  if (code === GatewayCloseCodes.DisallowedIntents)
    return 'Discord does not let this bot read messages: switch on “Message Content Intent” in the developer portal (Bot → Privileged Gateway Intents) and start SignalOS again. Until then commands and buttons work, and nothing of any channel is read';
  return code === null ? null : 'Discord closed the line for good; it is tried again in a minute';
}

const whenOver = (over: AbortSignal): Promise<End> =>
  new Promise((resolve) => {
    const end = () => resolve({ kind: 'unreachable', error: 'stopped' });
    if (over.aborted) end();
    else over.addEventListener('abort', end, { once: true });
  });

function openLine({ token, rest, log, over, firstMs, told }: Parts, hasContent: boolean) {
  let session: SessionInfo | null = null;
  let damper = calm;
  let notBefore = 0;
  let isDone = false;
  const isOver = () => isDone || over.aborted;
  const manager = new WebSocketManager({
    token,
    rest,
    shardCount: 1,
    buildStrategy: (of) =>
      new GuardedShards(of, {
        failed: (error) => log.info({ because: misread(error) }, 'a frame of Discord was not understood'),
        async mayOpen() {
          const waitMs = notBefore - performance.now();
          if (waitMs > 0) await pause(waitMs, over);
          return !isOver();
        },
      }),
    intents: base | (hasContent ? GatewayIntentBits.MessageContent : 0),
    retrieveSessionInfo: () => session,
    updateSessionInfo(_shard, info) {
      session = info;
    },
  });
  const holds = () => {
    damper = up(damper, performance.now());
  };
  const ended = new Promise<End>((resolve) => {
    manager.on(WebSocketShardEvents.Closed, ({ code }) => {
      const now = performance.now();
      const { next, waitMs } = broken(damper, now, firstMs);
      damper = next;
      notBefore = now + waitMs;
      if (next.breaks === 5) log.warn({ code }, 'the line to Discord breaks again and again; it is tried more rarely');
      if (final.has(code)) resolve({ kind: 'closed', code });
    });
  });
  manager.on(WebSocketShardEvents.Ready, holds);
  manager.on(WebSocketShardEvents.Resumed, holds);
  manager.on(WebSocketShardEvents.Error, ({ error }) => log.info({ error: String(error) }, 'Discord’s line failed'));
  manager.on(WebSocketShardEvents.Dispatch, ({ data }) => {
    if (!isOver()) told(data.t, data.d);
  });
  return {
    ...{ manager, ended },
    async close() {
      isDone = true;
      await manager.destroy({ code: 1_000 });
    },
  };
}
