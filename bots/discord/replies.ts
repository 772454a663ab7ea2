import type { REST } from 'discord.js';
import { type APIInteractionResponse, MessageFlags, Routes } from 'discord-api-types/v10';
import type { Log } from '../../src/platform/services.ts';
import type { HeardInteraction } from './events.ts';
import { codeOf, codes } from './rest.ts';

interface Parts {
  rest: REST;
  log: Log;
  application: () => string | null;
}

type Asked = Pick<HeardInteraction, 'id' | 'token'>;

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

  /** The words that stand where something was asked; null takes the place away. */
  async function finish({ token, id }: Asked, content: string | null): Promise<void> {
    const path = Routes.webhookMessage(application() ?? '', token);
    try {
      if (content === null) await rest.delete(path, { auth: false });
      else await rest.patch(path, { body: { content, allowed_mentions: { parse: [] } }, auth: false });
    } catch (error) {
      log.info({ interaction: id, error: String(error) }, 'an answer found its place gone');
    }
  }

  async function sayBelow({ token, id }: Asked, content: string): Promise<void> {
    const body = { content, flags: MessageFlags.Ephemeral, allowed_mentions: { parse: [] } };
    try {
      await rest.post(Routes.webhook(application() ?? '', token), { body, auth: false });
    } catch (error) {
      log.info({ interaction: id, error: String(error) }, 'an answer found its place gone');
    }
  }

  return { acknowledge, finish, sayBelow };
}
