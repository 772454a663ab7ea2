import type { HeardInChannel } from '../../src/core/channel.ts';
import type { ChatDoor, Ears, HeardInChat, Outgoing } from '../../src/core/chat.ts';

export const roof = 'pigeon:roof';
export const ann = 'pigeon-user:ann';

/** A platform as a door: what it shows, and what its people do. */
export function createPigeons() {
  const sent: Outgoing[] = [];
  let ears: Ears | null = null;
  let events = 0;
  const door: ChatDoor = {
    port: {
      scheme: 'pigeon',
      send: async (message) => {
        sent.push(message);
        return { ref: message.ref ?? message.id };
      },
      isPrivate: () => true,
      forget: async () => {},
    },
    start: async (given) => {
      ears = given;
    },
    stop: async () => {
      ears = null;
    },
  };
  const tell = (what: HeardInChat['what'], more: Partial<HeardInChat> = {}) => {
    events += 1;
    return ears?.chat({ key: `event-${events}`, place: roof, person: ann, what, ...more });
  };
  const tellChannel = (what: HeardInChannel['what'], more: Partial<HeardInChannel> = {}) => {
    events += 1;
    return ears?.channel({ key: `event-${events}`, channel: 'pigeon:-100loft', title: 'Loft Gold', what, ...more });
  };
  return { door, sent, tell, tellChannel, ears: () => ears };
}
