import { type APIInteractionResponse, InteractionResponseType } from 'discord-api-types/v10';
import type { Ears } from '../../src/core/chat.ts';
import type { Log } from '../../src/platform/services.ts';
import { pause } from '../pause.ts';
import type { Asking } from './asking.ts';
import { choicesFor, typingOf } from './commands.ts';

interface Parts {
  log: Log;
  ears: Ears;
}

const offerWithinMs = 2_000;

export function createOffer({ log, ears }: Parts) {
  /** While somebody types. What cannot be said in time is nothing: they go on typing. */
  return async function offer({ asked, person }: Asking): Promise<APIInteractionResponse> {
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
    return { type, data: { choices } };
  };
}
