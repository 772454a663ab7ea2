import type { ChatDoor } from '../src/core/chat.ts';

/**
 * The built-in web chat as a chat platform. A page reads the conversation from the desk itself, so sending is telling
 * the open pages to look: a message sent twice is shown once, and an edit is the same message in its newer version.
 * What is typed and tapped on a page comes in by the HTTP door, which knows whose page it is. `publish` is the hub's.
 */
export function createConsole(publish: (topic: string) => void): ChatDoor {
  return {
    port: {
      scheme: 'web',
      send: async ({ id, place }) => {
        const desk = place.slice(place.indexOf(':') + 1);
        publish(`desk:${desk}:chat`);
        return { ref: id };
      },
      isPrivate: () => true,
      // Nothing was kept of a secret that a page could show.
      forget: async () => {},
    },
    start: async () => {},
    stop: async () => {},
  };
}
