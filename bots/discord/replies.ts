import { type APIInteractionResponse, MessageFlags, Routes } from 'discord-api-types/v10';
import type { Log } from '../../src/platform/services.ts';
import { pause } from '../pause.ts';
import type { Rest } from './calls.ts';
import type { HeardInteraction } from './events.ts';
import { codeOf, codes } from './refusals.ts';

interface Parts {
  rest: Rest;
  log: Log;
  application: () => string | null;
}

type Asked = Pick<HeardInteraction, 'id' | 'token' | 'application_id'>;

/** Where an interaction is answered over HTTP the answer may still be on its way. */
const notYetMs = [200, 500, 1_000, 2_000];

/** What is said where something was asked, for a quarter of an hour. None of it throws: what was done is done. */
export function createReplies({ rest, log, application }: Parts) {
  async function acknowledge({ id, token }: Asked, body: APIInteractionResponse): Promise<boolean> {
    try {
      await rest.post(Routes.interactionCallback(id, token), { body, auth: false });
      return true;
    } catch (error) {
      // The answer to our own acknowledgement got lost: it counts.
      if (codeOf(error) === codes.answered) return true;
      log.warn({ interaction: id, error: String(error) }, 'not acknowledged in time, and not done');
      return false;
    }
  }

  const idOf = ({ application_id: id }: Asked) => id ?? application() ?? '';

  async function onceThere(call: () => Promise<unknown>): Promise<void> {
    for (const waitMs of notYetMs)
      try {
        await call();
        return;
      } catch (error) {
        if (codeOf(error) !== codes.unknownWebhook) throw error;
        await pause(waitMs, new AbortController().signal);
      }
    await call();
  }

  /** The words that stand where something was asked; null takes the place away. */
  async function finish(asked: Asked, content: string | null): Promise<void> {
    const { token, id } = asked;
    const path = Routes.webhookMessage(idOf(asked), token);
    try {
      const body = { content, allowed_mentions: { parse: [] } };
      await onceThere(() =>
        content === null ? rest.delete(path, { auth: false }) : rest.patch(path, { body, auth: false }),
      );
    } catch (error) {
      log.info({ interaction: id, error: String(error) }, 'an answer found its place gone');
    }
  }

  async function sayBelow(asked: Asked, content: string): Promise<void> {
    const { token, id } = asked;
    const body = { content, flags: MessageFlags.Ephemeral, allowed_mentions: { parse: [] } };
    try {
      await onceThere(() => rest.post(Routes.webhook(idOf(asked), token), { body, auth: false }));
    } catch (error) {
      log.info({ interaction: id, error: String(error) }, 'an answer found its place gone');
    }
  }

  return { acknowledge, finish, sayBelow };
}
