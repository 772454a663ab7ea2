/** What Discord answers when it does not do what it was asked. */
export class DiscordProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
    readonly more: object = {},
  ) {
    super(message);
  }
}

export const problems = {
  unauthorized: () => new DiscordProblem(401, 0, '401: Unauthorized'),
  noRoute: () => new DiscordProblem(404, 0, '404: Not Found'),
  unknownChannel: () => new DiscordProblem(404, 10_003, 'Unknown Channel'),
  unknownMessage: () => new DiscordProblem(404, 10_008, 'Unknown Message'),
  unknownUser: () => new DiscordProblem(404, 10_013, 'Unknown User'),
  unknownWebhook: () => new DiscordProblem(404, 10_015, 'Unknown Webhook'),
  unknownInteraction: () => new DiscordProblem(404, 10_062, 'Unknown interaction'),
  acknowledged: () => new DiscordProblem(400, 40_060, 'Interaction has already been acknowledged.'),
  noAccess: () => new DiscordProblem(403, 50_001, 'Missing Access'),
  notInPrivate: () => new DiscordProblem(403, 50_003, 'Cannot execute action on a DM channel'),
  notTheirs: () => new DiscordProblem(403, 50_005, 'Cannot edit a message authored by another user'),
  empty: () => new DiscordProblem(400, 50_006, 'Cannot send an empty message'),
  closedToBot: () => new DiscordProblem(403, 50_007, 'Cannot send messages to this user'),
  noPermission: () => new DiscordProblem(403, 50_013, 'Missing Permissions'),
  tokenOver: () => new DiscordProblem(401, 50_027, 'Invalid Webhook Token'),
  unfit: (path: string, code: string, message: string) =>
    new DiscordProblem(400, 50_035, 'Invalid Form Body', { errors: nested(path, code, message) }),
};

/** `embeds.0.title` as Discord nests it. */
function nested(path: string, code: string, message: string): object {
  const leaf: object = { _errors: [{ code, message }] };
  return path.split('.').reduceRight<object>((inner, key) => ({ [key]: inner }), leaf);
}
