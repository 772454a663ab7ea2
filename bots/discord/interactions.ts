import {
  type APIInteractionResponse,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  Routes,
} from 'discord-api-types/v10';
import type { Ears, HeardInChat } from '../../src/core/chat.ts';
import type { Log } from '../../src/platform/services.ts';
import { preferredLanguage } from '../../src/words/language.ts';
import { words } from '../../src/words/words.ts';
import type { Asking } from './asking.ts';
import type { Rest } from './calls.ts';
import { channelCommand } from './commands.ts';
import { formPrefix } from './components.ts';
import { type HeardInteraction, interactionSchema, valuesOf } from './events.ts';
import { channelOf, personOf } from './in-channel.ts';
import { createLetIn, whatOf } from './let-in.ts';
import type { Memory } from './memory.ts';
import { modalOf } from './modal.ts';
import { createOffer } from './offer.ts';
import { createReplies } from './replies.ts';

interface Parts {
  rest: Rest;
  log: Log;
  memory: Memory;
  ears: Ears;
  application: () => string | null;
  hasContent: () => boolean;
  /** whether channels are read by this door at all */
  isReader: boolean;
  /** does something for a person after all that they did before; what it throws is thrown here */
  inTurn<T>(person: string, work: () => Promise<T>): Promise<T>;
}

const ephemeral = MessageFlags.Ephemeral;
const deferred = {
  type: InteractionResponseType.DeferredChannelMessageWithSource,
  data: { flags: ephemeral },
} as const;
const severalPeople = 2;

/** How it is answered at once, and whether something is to be done after that. */
export interface First {
  answer: APIInteractionResponse;
  isMore: boolean;
}

/*
 * What people do with commands, buttons, lists and dialogues.
 *  1. It is acknowledged at once, before anything is done for it: Discord waits three seconds.
 *  2. What could not be acknowledged is not done: its person was told that it failed, and does it again.
 *  3. What one person does is done in the order it came.
 *  4. What is asked where others read along is answered in the private chat.
 */
export function createInteractions(parts: Parts) {
  const { rest, log, memory, ears, inTurn } = parts;
  const letIn = createLetIn(parts);
  const offer = createOffer(parts);
  const { acknowledge, finish, sayBelow } = createReplies(parts);

  async function privateChatWith(user: string): Promise<string> {
    const opened = await rest.post(Routes.userChannels(), { body: { recipient_id: user } });
    const { id } = opened as { id: string };
    memory.privates.add(id);
    return id;
  }

  /** The chat with nobody but its person, from wherever it was done. */
  async function chatOf({ asked, user }: Asking): Promise<string> {
    return isPrivate(asked) ? (asked.channel_id ?? '') : privateChatWith(user);
  }

  /** Told with the same key however often, so a fault on the way doubles nothing. */
  async function tell(
    { asked, person, called }: Asking,
    place: string,
    what: HeardInChat['what'],
  ): Promise<string | null> {
    for (let tries = 1; ; tries += 1)
      try {
        return (await ears.chat({ key: asked.id, place, person, called, language: asked.locale, what })).words;
      } catch (error) {
        if (tries === 3) throw error;
      }
  }

  async function firstOf(asking: Asking): Promise<First | null> {
    const { asked } = asking;
    switch (asked.type) {
      case InteractionType.ApplicationCommand:
        return { answer: deferred, isMore: true };
      case InteractionType.MessageComponent: {
        const { custom_id: id = '' } = asked.data;
        if (id.startsWith(formPrefix))
          return { answer: await opening(asking, id.slice(formPrefix.length)), isMore: false };
        return { answer: { type: InteractionResponseType.DeferredMessageUpdate }, isMore: true };
      }
      case InteractionType.ModalSubmit:
        return {
          answer: asked.message ? { type: InteractionResponseType.DeferredMessageUpdate } : deferred,
          isMore: true,
        };
      case InteractionType.ApplicationCommandAutocomplete:
        return { answer: await offer(asking), isMore: false };
      default:
        return null;
    }
  }

  async function opening({ person, spoken }: Asking, id: string): Promise<APIInteractionResponse> {
    const form = memory.form(id) ?? (await ears.form({ person, form: id }).catch(() => null));
    if (form) return { type: InteractionResponseType.Modal, data: modalOf(form) };
    const data = { content: spoken.say('discord.TYPE_IT'), flags: ephemeral };
    return { type: InteractionResponseType.ChannelMessageWithSource, data };
  }

  /** What is done after it was acknowledged. It does not throw: its person is told. */
  async function carryOut(asking: Asking): Promise<void> {
    const isCommand = asking.asked.type === InteractionType.ApplicationCommand;
    try {
      await (isCommand ? command(asking) : answered(asking));
    } catch (error) {
      const { asked, spoken } = asking;
      log.error(
        { interaction: asked.id, error: String(error) },
        `a ${isCommand ? 'command' : 'tap'} could not be carried out`,
      );
      await (isCommand ? finish : sayBelow)(asked, spoken.say('discord.FAILED'));
    }
  }

  async function command(asking: Asking): Promise<void> {
    const { asked, spoken } = asking;
    const { channel_id: channel = '' } = asked;
    const chat = await chatOf(asking);
    const place = channelOf(chat);
    memory.languages.set(place, spoken.language);
    if (!isPrivate(asked)) memory.keepAsked(place, { token: asked.token, language: spoken.language });
    const refused = asked.data.name === channelCommand ? await letIn(asking) : null;
    const said = refused ?? (await tell(asking, place, whatOf(asked, memory.titles.get(channel))));
    const there = isPrivate(asked) ? null : spoken.say('discord.ELSEWHERE', { chat: `<#${chat}>` });
    await finish(asked, said ?? there);
  }

  /** A button, a list or a dialogue. */
  async function answered(asking: Asking): Promise<void> {
    const { asked } = asking;
    const { custom_id: id = '', values, components } = asked.data;
    const what: HeardInChat['what'] =
      asked.type === InteractionType.ModalSubmit
        ? { kind: 'form', form: id.slice(formPrefix.length), values: valuesOf(components) }
        : { kind: 'choice', choice: values?.[0] ?? id };
    const said = await tell(asking, channelOf(await chatOf(asking)), what);
    if (said !== null) await sayBelow(asked, said);
  }

  /** Null: nobody's, or a bot's. */
  function read(data: unknown): Asking | null {
    const asked = interactionSchema.parse(data);
    const from = asked.member?.user ?? asked.user;
    if (!from || from.bot) return null;
    if (isPrivate(asked) && asked.channel_id !== undefined) memory.privates.add(asked.channel_id);
    const spoken = words(preferredLanguage(asked.locale));
    return { asked, person: personOf(from.id), user: from.id, called: from.username, spoken };
  }

  return {
    ...{ read, firstOf, carryOut },
    /** As the line tells it: it is acknowledged by a call of its own. */
    async hear(data: unknown): Promise<void> {
      const asking = read(data);
      const first = asking && (await firstOf(asking));
      if (!first) return;
      const { asked, person } = asking;
      const acknowledged = acknowledge(asked, first.answer);
      if (!first.isMore) await acknowledged;
      else await inTurn(person, async () => ((await acknowledged) ? carryOut(asking) : undefined));
    },
  };
}

const isPrivate = ({ guild_id: server, context }: HeardInteraction): boolean =>
  server === undefined && context !== severalPeople;

export type Interactions = ReturnType<typeof createInteractions>;
