export const codes = {
  unknownChannel: 10_003,
  unknownMessage: 10_008,
  /** what an interaction is answered by is not there, or not there yet */
  unknownWebhook: 10_015,
  late: 10_062,
  answered: 40_060,
  noAccess: 50_001,
  notInPrivate: 50_003,
  closed: 50_007,
  noPermission: 50_013,
  unfit: 50_035,
  nothingInCommon: 50_278,
} as const;

/** The platform refused it, and said by which code. The library's own errors look the same. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
    said: string,
  ) {
    super(said);
  }
}

/** The platform wants nothing there for so many milliseconds. The library's own errors look the same. */
export class AskedToWait extends Error {
  readonly timeToReset = 0;
  constructor(readonly retryAfter: number) {
    super(`asked to wait ${retryAfter} ms`);
  }
}

/** Discord's own code of what it refused; null: it refused nothing, it failed. */
export function codeOf(error: unknown): number | null {
  if (!(error instanceof Error && 'status' in error && 'code' in error)) return null;
  const code = Number(error.code);
  return Number.isNaN(code) ? null : code;
}

export const isRefusedToken = (error: unknown): boolean => codeOf(error) !== null && statusOf(error) === 401;

const statusOf = (error: unknown) => (error instanceof Error && 'status' in error ? error.status : null);

/** How long Discord asks to wait; null: it does not. */
export function waitOf(error: unknown): number | null {
  if (!(error instanceof Error && 'retryAfter' in error && 'timeToReset' in error)) return null;
  return Math.max(Number(error.retryAfter), Number(error.timeToReset), 1);
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
