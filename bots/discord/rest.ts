import { REST } from 'discord.js';

/** A call to the bot's own messages says at once how long to wait; all others wait by themselves. */
export function openRest(token: string, apiUrl: string): REST {
  const rest = new REST({
    api: apiUrl,
    // Where a message is shown its sender waits, so that what is more urgent goes first.
    rejectOnRateLimit: ({ method, route }) => method !== 'GET' && /^\/channels\/:id\/messages/.test(route),
  });
  return rest.setToken(token);
}
