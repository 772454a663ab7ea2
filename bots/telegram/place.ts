export const scheme = 'telegram';

/** Where a message goes: a chat, or a topic of one. */
export interface Spot {
  chat: number;
  topic: number | null;
}

/** `telegram:-1001234/5` is the fifth topic of a group. */
export function spotOf(place: string): Spot | null {
  const found = /^telegram:(-?\d{1,16})(?:\/(\d{1,10}))?$/.exec(place);
  return found ? { chat: Number(found[1]), topic: found[2] === undefined ? null : Number(found[2]) } : null;
}

export const placeOfChat = (chat: number, topic?: number): string =>
  `${scheme}:${chat}${topic === undefined ? '' : `/${topic}`}`;

export const personOf = (user: number): string => `telegram-user:${user}`;

/** Chats of one person with the bot have that person's number; all others are negative. */
export const isPrivateChat = (chat: number): boolean => chat > 0;
