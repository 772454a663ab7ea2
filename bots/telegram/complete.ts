import type { HeardInChat } from '../../src/core/chat.ts';
import { CallFailed, type Client } from './client.ts';
import type { Download } from './download.ts';
import type { SaidInChat } from './events.ts';
import { spotOf } from './place.ts';

const reading = ['creator', 'administrator', 'member'];

/** What an update does not say by itself: what is in a file, and whether who passes a post on reads its channel. */
export function createCompleting({ client, download }: { client: Client; download: Download }) {
  /** Where the bot is not in the channel it is not told who else is. */
  async function isReader(channel: string, user: number): Promise<boolean> {
    const chat = spotOf(channel)?.chat;
    if (chat === undefined) return false;
    try {
      const member = await client.call('getChatMember', { chat_id: chat, user_id: user });
      return member.status === 'restricted' ? member.is_member : reading.includes(member.status);
    } catch (error) {
      if (error instanceof CallFailed && [400, 403].includes(error.answer.code ?? 0)) return false;
      throw error;
    }
  }

  return async ({ user, what, ...heard }: SaidInChat): Promise<HeardInChat> => {
    if (what.kind === 'file') {
      const { id, ...rest } = what;
      return { ...heard, what: { ...rest, read: async () => (id === null ? null : download(id)) } };
    }
    if (what.kind !== 'forward' || what.from === null) return { ...heard, what };
    return { ...heard, what: { ...what, from: { ...what.from, isReader: await isReader(what.from.channel, user) } } };
  };
}
