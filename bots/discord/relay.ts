import type { HeardInChannel, KeptChannel } from '../../src/core/channel.ts';
import { type LineSettings, openChannelLine } from './channel-line.ts';
import { type Delivery, relayed } from './relayed.ts';

interface Settings extends LineSettings {
  /** by the ids of Discord: what has been passed on of each channel that is */
  kept(): KeptChannel[];
  /** done once it is there, or is refused for good: whatever else becomes of it is thrown, and it is tried again */
  deliver(channel: string, delivery: Delivery): Promise<void>;
  /** it was passed on, and is not asked for any more */
  note(channel: string, what: HeardInChannel['what']): void;
}

/**
 * Passes on what happens in channels, for a service that cannot hold a line to Discord.
 *  1. What happens in a channel is passed on in its order: what cannot be, holds up what comes behind it there.
 *  2. It is noted when it is there. After a crash the last of it is posted again, under the same id.
 *  3. It speaks with nobody, and writes nothing to Discord: commands and buttons are the service's own.
 */
export function createRelay({ kept, deliver, note, ...settings }: Settings) {
  const line = openChannelLine(settings);
  return {
    start(): void {
      line.listen({
        kept: async (_scheme, only) => kept().filter(({ channel }) => only === undefined || channel === only),
        async channel(heard) {
          if (!kept().some(({ channel }) => channel === heard.channel)) return;
          const { kind } = heard.what;
          if (kind === 'removed') settings.log.warn({ channel: heard.channel }, 'this channel cannot be read any more');
          for (const one of relayed(heard)) await deliver(heard.channel, one);
          note(heard.channel, heard.what);
        },
      });
      line.open();
    },
    stop: line.stop,
  };
}
