import { InteractionResponseType, InteractionType, Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import { readBounded } from '../../src/core/bounded-body.ts';
import type { ChatPort, Ears } from '../../src/core/chat.ts';
import type { ToKeep } from '../../src/core/told.ts';
import type { Log } from '../../src/platform/services.ts';
import type { Rest } from './calls.ts';
import { commandsOf } from './commands.ts';
import { createInteractions, type Interactions } from './interactions.ts';
import { createMemory } from './memory.ts';
import { misread } from './misread.ts';
import { createPort } from './port.ts';
import { createVerifier } from './verify.ts';

interface Calling {
  /** by which the platform's calls are known, in hex */
  publicKey: string;
  log: Log;
  now: () => number;
}

type Answering = Pick<Interactions, 'read' | 'firstOf' | 'carryOut'>;

const scheme = 'discord';
const mostBytes = 1_000_000;
const pingSchema = z.object({ type: z.number() });
const applicationSchema = z.object({ id: z.string(), verify_key: z.string().optional() });
/** what somebody asked for is worth something while they may still be looking */
const worthMs = 120_000;

/**
 * Discord's interactions over HTTP.
 *  1. What it did not sign is answered 401, and nothing of it is read.
 *  2. A call is answered within its three seconds by what is known at once. What takes longer is kept first, answered
 *     "wait", and brought in by whoever kept it; its words come by the token of the interaction.
 *  3. The same interaction told again is kept once.
 */
export function createTaking({ publicKey, log, now }: Calling, interactions: (ears: Ears) => Answering) {
  const isSigned = createVerifier(publicKey, now);

  async function answer(body: string, ears: Ears, keep: (told: ToKeep) => Promise<void>): Promise<Response> {
    const data: unknown = JSON.parse(body);
    if (pingSchema.parse(data).type === InteractionType.Ping)
      return Response.json({ type: InteractionResponseType.Pong });
    const { read, firstOf } = interactions(ears);
    const asking = read(data);
    const first = asking && (await firstOf(asking));
    if (!first) return new Response(null, { status: 400 });
    if (first.isMore) {
      const { asked, person } = asking;
      await keep({ key: `${scheme}:${asked.id}`, door: scheme, lane: person, body, worthMs });
    }
    return Response.json(first.answer);
  }

  return {
    async take(request: Request, ears: Ears, keep: (told: ToKeep) => Promise<void>): Promise<Response> {
      // Not signed yet, so it may be anybody's.
      const bytes = await readBounded(request, mostBytes);
      if (bytes === null) return new Response(null, { status: 413 });
      const body = new TextDecoder().decode(bytes);
      if (!(await isSigned(request, body))) return new Response(null, { status: 401 });
      try {
        return await answer(body, ears, keep);
      } catch (error) {
        const isUnfit = error instanceof SyntaxError || error instanceof z.ZodError;
        log.warn({ because: misread(error) }, 'an interaction of Discord could not be taken');
        return new Response(null, { status: isUnfit ? 400 : 503 });
      }
    },
    async bringIn(told: string, ears: Ears): Promise<void> {
      const { read, carryOut } = interactions(ears);
      const asking = read(JSON.parse(told));
      if (asking) await carryOut(asking);
    },
  };
}

/** Discord for where no line is held: nothing of it has to outlive a request. */
export function createCalledDiscord({ rest, ...calling }: Calling & { rest: Rest }) {
  const { log, publicKey } = calling;
  const memory = createMemory();
  const taking = createTaking(calling, (ears) =>
    createInteractions({
      ...{ rest, log, memory, ears, isReader: false },
      // Each tells its own.
      application: () => null,
      hasContent: () => false,
      // Whoever kept it brings in one after the other.
      inTurn: (_person, work) => work(),
    }),
  );
  return {
    ...taking,
    // No message of ours is ever shown, and nothing is ever heard, where others read along: see `chatOf` there.
    port: { ...createPort({ rest, log, memory, application: () => null }), isPrivate: () => true } satisfies ChatPort,
    /** Shows the commands. */
    async introduce(ears: Ears): Promise<void> {
      const { id, verify_key: verifies = publicKey } = applicationSchema.parse(await rest.get('/applications/@me'));
      if (verifies.toLowerCase() !== publicKey.toLowerCase())
        log.error(
          {},
          'DISCORD_PUBLIC_KEY is not that of the bot: copy it from General Information of the developer portal',
        );
      await rest.put(Routes.applicationCommands(id), { body: commandsOf(ears.menu) });
    },
  };
}
