import { Routes } from 'discord-api-types/v10';
import type { ChatDoor, Ears } from '../../src/core/chat.ts';
import { createTaking } from './called.ts';
import { type LineSettings, openChannelLine } from './channel-line.ts';
import { commandsOf } from './commands.ts';
import { createInteractions, type Interactions } from './interactions.ts';
import { createPort } from './port.ts';
import { createPrivateChat } from './private-chat.ts';

interface DiscordDoor extends ChatDoor {
  /** what Discord tells by calling us where it was told to: interactions then come by no line any more */
  called(publicKey: string, now: () => number): ReturnType<typeof createTaking>;
}

const start = 'start';

/** Discord as a chat platform: what happens in channels, and people who talk with the bot. */
export function createDiscord(settings: LineSettings): DiscordDoor {
  const { log } = settings;
  const line = openChannelLine(settings);
  const { rest, memory, lanes, hasContent } = line;
  let application: string | null = null;
  let interactions: Interactions | null = null;
  const port = createPort({ rest, log, memory, application: () => application });

  function inTurn<T>(person: string, work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => lanes.add(person, () => work().then(resolve, reject)));
  }

  function listen(ears: Ears): void {
    const parts = { rest, log, memory, ears, lanes, inTurn, hasContent };
    const heard = createInteractions({ ...parts, isReader: true, application: () => application });
    interactions = heard;
    line.listen(ears, {
      ready(own) {
        application = own;
        lanes.add(start, async () => {
          await rest.put(Routes.applicationCommands(own), { body: commandsOf(ears.menu) });
          log.info({ commands: ears.menu.length }, 'Discord knows the commands');
        });
      },
      privately: createPrivateChat(parts),
      interaction(data) {
        heard.hear(data).catch(line.notUnderstood);
      },
    });
  }

  return {
    port,
    async start(ears) {
      listen(ears);
      line.open();
    },
    called: (publicKey, now) =>
      createTaking({ publicKey, log, now }, () => {
        if (!interactions) throw new Error('Discord is not listened to yet');
        return interactions;
      }),
    stop: line.stop,
  };
}
