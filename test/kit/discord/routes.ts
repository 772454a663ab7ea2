import type { APIInteractionResponse, RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Interactions } from './interactions.ts';
import { type Body, checkCommands } from './limits.ts';
import type { Messages } from './messages.ts';
import type { World } from './world.ts';

export interface Request {
  body: unknown;
  query: URLSearchParams;
  /** names of what came along */
  files: readonly string[];
}

/** What a route answers; null: 204, without a word. */
type Answer = object | null;

interface Route {
  method: string;
  path: RegExp;
  /** callbacks and what follows them carry a token of their own */
  isOpen?: true;
  answer(parts: string[], request: Request): Answer;
}

interface Parts {
  world: World;
  messages: Messages;
  interactions: Interactions;
  gatewayUrl: () => string;
  commands: { registered: RESTPutAPIApplicationCommandsJSONBody };
}

/** Every route that is served. */
export function routesOf({ world, messages, interactions, gatewayUrl, commands }: Parts): Route[] {
  const body = (request: Request) => (request.body ?? {}) as Body;
  const channel = (id = '') => world.channel(id);
  return [
    {
      method: 'GET',
      path: /^\/gateway\/bot$/,
      answer: () => ({
        url: gatewayUrl(),
        shards: 1,
        session_start_limit: { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: 1 },
      }),
    },
    { method: 'GET', path: /^\/users\/@me$/, answer: () => world.bot },
    { method: 'GET', path: /^\/applications\/@me$/, answer: () => ({ id: world.bot.id, name: 'SignalOS' }) },
    {
      method: 'PUT',
      path: /^\/applications\/(\d+)\/commands$/,
      answer: (_parts, request) => {
        const given = request.body as RESTPutAPIApplicationCommandsJSONBody;
        checkCommands(given);
        commands.registered = given;
        return given.map((command) => ({ ...command, id: world.snowflake(), application_id: world.bot.id }));
      },
    },
    {
      method: 'POST',
      path: /^\/users\/@me\/channels$/,
      answer: (_parts, request) => {
        const { recipient_id: id } = request.body as { recipient_id: string };
        return world.shape(world.privateChat(world.user(id).id));
      },
    },
    { method: 'GET', path: /^\/channels\/(\d+)$/, answer: ([id]) => world.shape(channel(id)) },
    {
      method: 'GET',
      path: /^\/channels\/(\d+)\/messages$/,
      answer: ([id], { query }) => {
        const after = query.get('after') ?? undefined;
        const before = query.get('before') ?? undefined;
        const limit = Number(query.get('limit') ?? 50);
        return messages.list(channel(id), { limit, ...(after ? { after } : {}), ...(before ? { before } : {}) });
      },
    },
    {
      method: 'POST',
      path: /^\/channels\/(\d+)\/messages$/,
      answer: ([id], request) => messages.write(channel(id), body(request), request.files),
    },
    {
      method: 'GET',
      path: /^\/channels\/(\d+)\/messages\/(\d+)$/,
      answer: ([id, message = '']) => world.message(channel(id), message),
    },
    {
      method: 'PATCH',
      path: /^\/channels\/(\d+)\/messages\/(\d+)$/,
      answer: ([id, message = ''], request) => messages.edit(channel(id), message, body(request), request.files),
    },
    {
      method: 'DELETE',
      path: /^\/channels\/(\d+)\/messages\/(\d+)$/,
      answer: ([id, message = '']) => {
        messages.remove(channel(id), message);
        return null;
      },
    },
    {
      method: 'POST',
      path: /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
      isOpen: true,
      answer: ([id = '', token = ''], request) => {
        interactions.callback(id, token, request.body as APIInteractionResponse, request.files);
        return null;
      },
    },
    {
      method: 'POST',
      path: /^\/webhooks\/\d+\/([^/]+)$/,
      isOpen: true,
      answer: ([token = ''], request) => interactions.followUp(token, body(request), request.files),
    },
    {
      method: 'GET',
      path: /^\/webhooks\/\d+\/([^/]+)\/messages\/([^/]+)$/,
      isOpen: true,
      answer: ([token = '', id = '']) => interactions.show(token, id),
    },
    {
      method: 'PATCH',
      path: /^\/webhooks\/\d+\/([^/]+)\/messages\/([^/]+)$/,
      isOpen: true,
      answer: ([token = '', id = ''], request) => interactions.change(token, id, body(request), request.files),
    },
    {
      method: 'DELETE',
      path: /^\/webhooks\/\d+\/([^/]+)\/messages\/([^/]+)$/,
      isOpen: true,
      answer: ([token = '', id = '']) => {
        interactions.remove(token, id);
        return null;
      },
    },
  ];
}
