import { DiscordAPIError, RateLimitError, REST } from 'discord.js';

/** A call to the bot's own messages says at once how long to wait; all others wait by themselves. */
export function openRest(token: string, apiUrl: string): REST {
  const rest = new REST({
    api: apiUrl,
    // Where a message is shown its sender waits, so that what is more urgent goes first.
    rejectOnRateLimit: ({ method, route }) => method !== 'GET' && /^\/channels\/:id\/messages/.test(route),
  });
  return rest.setToken(token);
}

export const codes = {
  unknownChannel: 10_003,
  unknownMessage: 10_008,
  late: 10_062,
  answered: 40_060,
  noAccess: 50_001,
  notInPrivate: 50_003,
  closed: 50_007,
  noPermission: 50_013,
  unfit: 50_035,
  nothingInCommon: 50_278,
} as const;

/** Discord's own code of what it refused; null: it refused nothing, it failed. */
export function codeOf(error: unknown): number | null {
  return error instanceof DiscordAPIError ? Number(error.code) : null;
}

export const isRefusedToken = (error: unknown): boolean => error instanceof DiscordAPIError && error.status === 401;

/** How long Discord asks to wait; null: it does not. */
export function waitOf(error: unknown): number | null {
  return error instanceof RateLimitError ? Math.max(error.retryAfter, error.timeToReset, 1) : null;
}

const reasons: Record<number, string> = {
  [codes.unknownChannel]: 'the chat is not there any more',
  [codes.noAccess]: 'the bot may not see the chat any more',
  [codes.closed]: 'the person takes no direct messages from the bot',
  [codes.noPermission]: 'the bot may not write in the chat',
  [codes.nothingInCommon]: 'the bot and the person share no server any more',
};

/** Why nothing can be shown there any more; null: it can be tried again. */
export const goneBecause = (error: unknown): string | null => reasons[codeOf(error) ?? 0] ?? null;
