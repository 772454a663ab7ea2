import type { REST } from 'discord.js';
import { InteractionResponseType } from 'discord-api-types/v10';
import type { Ears } from '../../src/core/chat.ts';
import type { Log } from '../../src/platform/services.ts';
import { pause } from '../pause.ts';
import type { Asking } from './asking.ts';
import { choicesFor, typingOf } from './commands.ts';
import { createReplies } from './replies.ts';

interface Parts {
  rest: REST;
  log: Log;
  ears: Ears;
  application: () => string | null;
}

const offerWithinMs = 2_000;

export function createOffer(parts: Parts) {
  const { log, ears } = parts;
  const { acknowledge } = createReplies(parts);

  /** While somebody types. What cannot be said in time is nothing: they go on typing. */
  return async function offer({ asked, person }: Asking): Promise<void> {
    const typing = typingOf(asked);
    const offered = ears.suggest({ person, ...typing }).catch((error: unknown) => {
      log.info({ interaction: asked.id, error: String(error) }, 'nothing could be suggested');
      return [];
    });
    const enough = new AbortController();
    const nothing = pause(offerWithinMs, enough.signal).then(() => []);
    const choices = choicesFor(typing.typed, await Promise.race([offered, nothing]));
    enough.abort();
    const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
    await acknowledge(asked, { type, data: { choices } });
  };
}
