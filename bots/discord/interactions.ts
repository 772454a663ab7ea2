import type { REST } from 'discord.js';
import { InteractionResponseType, InteractionType, MessageFlags, Routes } from 'discord-api-types/v10';
import type { Ears, HeardInChat } from '../../src/core/chat.ts';
import type { Log } from '../../src/platform/services.ts';
import { preferredLanguage } from '../../src/words/language.ts';
import { type Words, words } from '../../src/words/words.ts';
import type { Asking } from './asking.ts';
import { channelCommand } from './commands.ts';
import { formPrefix } from './components.ts';
import { interactionSchema, valuesOf } from './events.ts';
import { channelOf, personOf } from './in-channel.ts';
import { createLetIn, whatOf } from './let-in.ts';
import type { Memory } from './memory.ts';
import { modalOf } from './modal.ts';
import { createOffer } from './offer.ts';
import { createReplies } from './replies.ts';

interface Parts {
  rest: REST;
  log: Log;
  memory: Memory;
  ears: Ears;
  application: () => string | null;
  hasContent: () => boolean;
  /** does something for a person after all that they did before; what it throws is thrown here */
  inTurn<T>(person: string, work: () => Promise<T>): Promise<T>;
}

const ephemeral = MessageFlags.Ephemeral;

/*
 * What people do with commands, buttons, lists and dialogues.
 *  1. It is acknowledged at once, before anything is done for it: Discord waits three seconds.
 *  2. What could not be acknowledged is not done: its person was told that it failed, and does it again.
 *  3. What one person does is done in the order it came.
 *  4. What is asked in a server is answered in the private chat: others read along in a server.
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

  /** Told with the same key however often, so a fault on the way doubles nothing. */
  async function tell(
    { asked, person, called }: Asking,
    place: string,
    what: HeardInChat['what'],
  ): Promise<string | null> {
    for (let tries = 1; ; tries += 1)
      try {
        return (await ears.chat({ key: asked.id, place, person, called, what })).words;
      } catch (error) {
        if (tries === 3) throw error;
      }
  }

  async function command(asking: Asking): Promise<void> {
    const { asked, person, user, spoken } = asking;
    const { channel_id: channel = '', guild_id: server } = asked;
    const acknowledged = acknowledge(asked, {
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      data: { flags: ephemeral },
    });
    await inTurn(person, async () => {
      if (!(await acknowledged)) return;
      const chat = server === undefined ? channel : await privateChatWith(user);
      const place = channelOf(chat);
      memory.languages.set(place, spoken.language);
      if (server !== undefined) memory.keepAsked(place, { token: asked.token, language: spoken.language });
      const refused = asked.data.name === channelCommand ? await letIn(asking) : null;
      const what = whatOf(asked, memory.titles.get(channel));
      const said = refused ?? (await tell(asking, place, what));
      const there = server === undefined ? null : spoken.say('discord.ELSEWHERE', { chat: `<#${chat}>` });
      await finish(asked, said ?? there);
    }).catch(async (error) => {
      log.error({ interaction: asked.id, error: String(error) }, 'a command could not be carried out');
      await finish(asked, spoken.say('discord.FAILED'));
    });
  }

  async function pressed(asking: Asking): Promise<void> {
    const { asked, person, spoken } = asking;
    const { custom_id: id = '', values } = asked.data;
    if (id.startsWith(formPrefix)) return openForm(asking, id.slice(formPrefix.length));
    const acknowledged = acknowledge(asked, { type: InteractionResponseType.DeferredMessageUpdate });
    const what = { kind: 'choice' as const, choice: values?.[0] ?? id };
    await afterwards(asking, person, acknowledged, what, spoken);
  }

  async function openForm({ asked, spoken }: Asking, id: string): Promise<void> {
    const form = memory.form(id);
    if (form) await acknowledge(asked, { type: InteractionResponseType.Modal, data: modalOf(form) });
    else {
      const data = { content: spoken.say('discord.TYPE_IT'), flags: ephemeral };
      await acknowledge(asked, { type: InteractionResponseType.ChannelMessageWithSource, data });
    }
  }

  async function filled(asking: Asking): Promise<void> {
    const { asked, person, spoken } = asking;
    const { custom_id: id = '', components } = asked.data;
    const acknowledged = acknowledge(
      asked,
      asked.message
        ? { type: InteractionResponseType.DeferredMessageUpdate }
        : { type: InteractionResponseType.DeferredChannelMessageWithSource, data: { flags: ephemeral } },
    );
    const what = { kind: 'form' as const, form: id.slice(formPrefix.length), values: valuesOf(components) };
    await afterwards(asking, person, acknowledged, what, spoken);
  }

  async function afterwards(
    asking: Asking,
    person: string,
    acknowledged: Promise<boolean>,
    what: HeardInChat['what'],
    spoken: Words,
  ): Promise<void> {
    const { asked } = asking;
    await inTurn(person, async () => {
      if (!(await acknowledged)) return;
      const said = await tell(asking, channelOf(asked.channel_id ?? ''), what);
      if (said !== null) await sayBelow(asked, said);
    }).catch(async (error) => {
      log.error({ interaction: asked.id, error: String(error) }, 'a tap could not be carried out');
      await sayBelow(asked, spoken.say('discord.FAILED'));
    });
  }

  return async function hear(data: unknown): Promise<void> {
    const asked = interactionSchema.parse(data);
    const from = asked.member?.user ?? asked.user;
    if (!from || from.bot) return;
    if (asked.guild_id === undefined && asked.channel_id !== undefined) memory.privates.add(asked.channel_id);
    const spoken = words(preferredLanguage(asked.locale));
    const asking = { asked, person: personOf(from.id), user: from.id, called: from.username, spoken };
    switch (asked.type) {
      case InteractionType.ApplicationCommand:
        return command(asking);
      case InteractionType.MessageComponent:
        return pressed(asking);
      case InteractionType.ModalSubmit:
        return filled(asking);
      case InteractionType.ApplicationCommandAutocomplete:
        return offer(asking);
    }
  };
}
