import { type APIInteractionResponse, type APIMessage, type APIUser, MessageFlags } from 'discord-api-types/v10';
import { type Body, checkMessage, checkModal } from './limits.ts';
import type { Messages } from './messages.ts';
import { problems } from './problems.ts';
import type { FakeChannel, World } from './world.ts';

type Kind = 'command' | 'component' | 'autocomplete' | 'modal';

/** Something a person did that waits for an answer, and what it was answered. */
export interface Asked {
  id: string;
  token: string;
  kind: Kind;
  user: APIUser;
  channel: FakeChannel;
  /** the message whose button it was */
  message: APIMessage | null;
  expiresAt: number;
  tokenExpiresAt: number;
  answer: APIInteractionResponse | null;
  /** only the person sees it */
  isEphemeral: boolean;
  /** what stands there as the answer, followed by what came after it */
  original: APIMessage | null;
  followUps: APIMessage[];
}

const none = 0 as MessageFlags;
const ephemeral = MessageFlags.Ephemeral;
const loading = MessageFlags.Loading;
const tokenLastsMs = 15 * 60_000;

/** Which answers each kind of interaction may have. */
const allowed: Record<Kind, readonly number[]> = {
  command: [4, 5, 9],
  component: [4, 5, 6, 7, 9],
  modal: [4, 5, 6, 7],
  autocomplete: [8],
};

/** What is answered to whom, within three seconds and once; and what may follow for a quarter of an hour. */
export function createInteractions(world: World, messages: Messages) {
  const open = new Map<string, Asked>();

  function answer(asked: Asked, given: APIInteractionResponse, files: readonly string[]): void {
    if (asked.answer) throw problems.acknowledged();
    if (world.now() > asked.expiresAt) throw problems.unknownInteraction();
    if (!allowed[asked.kind].includes(given.type) || (given.type === 6 && !asked.message))
      throw problems.unfit('type', 'BASE_TYPE_CHOICES', 'Value must be one of the allowed callback types.');
    if (given.type === 9) checkModal(given.data);
    if (given.type === 8 && (given.data.choices ?? []).length > 25)
      throw problems.unfit('data.choices', 'BASE_TYPE_MAX_LENGTH', 'Must be 25 or fewer in length.');
    const data = 'data' in given ? (given.data as Body | undefined) : undefined;
    if (given.type === 4) checkMessage(data ?? {}, files, true);
    if (given.type === 7) checkMessage(data ?? {}, files, false);
    asked.answer = given;
    asked.isEphemeral = ((data?.flags ?? 0) & ephemeral) !== 0;
    if (given.type === 4) asked.original = write(asked, data ?? {});
    if (given.type === 5) asked.original = write(asked, { flags: loading | (data?.flags ?? 0) });
    if (given.type === 6 || given.type === 7) asked.original = asked.message;
    if (given.type === 7 && asked.message) messages.change(asked.channel, asked.message, data ?? {}, files);
  }

  /** What only the person sees is in no channel. */
  function write(asked: Asked, body: Body): APIMessage {
    const flags: MessageFlags = body.flags ?? none;
    const made = messages.made(asked.channel, world.bot, body, []);
    const message: APIMessage = { ...made, flags, webhook_id: world.bot.id, application_id: world.bot.id };
    if ((flags & ephemeral) === 0) messages.put(asked.channel, message);
    return message;
  }

  function byToken(token: string): Asked {
    const asked = [...open.values()].find((one) => one.token === token);
    if (!asked?.answer) throw problems.unknownWebhook();
    if (world.now() > asked.tokenExpiresAt) throw problems.tokenOver();
    return asked;
  }

  function following(asked: Asked, id: string): APIMessage {
    const found = id === '@original' ? asked.original : asked.followUps.find((one) => one.id === id);
    if (!found) throw problems.unknownMessage();
    return found;
  }

  return {
    begin(
      kind: Kind,
      user: APIUser,
      channel: FakeChannel,
      { message = null, ackWithinMs = 3_000 } = {} as Begun,
    ): Asked {
      const at = world.now();
      const asked: Asked = {
        ...{ id: world.snowflake(), token: `aW50ZXJhY3Rpb24-${world.snowflake()}`, kind, user, channel, message },
        ...{ expiresAt: at + ackWithinMs, tokenExpiresAt: at + tokenLastsMs },
        ...{ answer: null, isEphemeral: false, original: null, followUps: [] },
      };
      open.set(asked.id, asked);
      return asked;
    },
    callback(id: string, token: string, given: APIInteractionResponse, files: readonly string[]): void {
      const asked = open.get(id);
      if (!asked || asked.token !== token) throw problems.unknownInteraction();
      answer(asked, given, files);
    },
    followUp(token: string, body: Body, files: readonly string[]): APIMessage {
      const asked = byToken(token);
      checkMessage(body, files, true);
      const isFirst = asked.answer?.type === 5 && ((asked.original?.flags ?? 0) & loading) !== 0;
      if (isFirst) return this.change(token, '@original', body, files);
      const message = write(asked, body);
      asked.followUps.push(message);
      return message;
    },
    show: (token: string, id: string): APIMessage => following(byToken(token), id),
    change(token: string, id: string, body: Body, files: readonly string[]): APIMessage {
      const asked = byToken(token);
      const message = following(asked, id);
      checkMessage(body, files, false);
      message.flags = (message.flags ?? 0) & ~loading;
      return messages.change(asked.channel, message, body, files);
    },
    remove(token: string, id: string): void {
      const asked = byToken(token);
      const message = following(asked, id);
      if (message === asked.original) asked.original = null;
      asked.followUps = asked.followUps.filter((one) => one !== message);
      messages.take(asked.channel, [message.id]);
    },
  };
}

interface Begun {
  message?: APIMessage | null;
  ackWithinMs?: number;
}

export type Interactions = ReturnType<typeof createInteractions>;
