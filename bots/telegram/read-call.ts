import type { Update } from 'telegraf/types';
import { z } from 'zod';
import { readBounded } from '../../src/core/bounded-body.ts';
import { isSameSecret } from '../../src/core/secrets.ts';
import { chatOf } from './inbox.ts';

const mostBytes = 1_000_000;

/** That it is an update at all; what is in it is read where it is understood. */
const updateSchema = z.looseObject({ update_id: z.number().int() });

/** An update, and in which row it stands. */
interface Told {
  update: Update;
  lane: string | number;
}

/** What the platform told by calling, or what it is answered: without the secret nothing of it is read. */
export async function readCall(request: Request, secret: string): Promise<Told | Response> {
  const given = request.headers.get('x-telegram-bot-api-secret-token') ?? '';
  if (!isSameSecret(given, secret)) return new Response(null, { status: 403 });
  return (await read(request)) ?? new Response(null, { status: 400 });
}

async function read(request: Request): Promise<Told | null> {
  try {
    const bytes = await readBounded(request, mostBytes);
    return bytes && readUpdate(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

/** Throws where it is none. */
export function readUpdate(told: unknown): Told {
  const update = updateSchema.parse(told) as unknown as Update;
  return { update, lane: chatOf(update) };
}
