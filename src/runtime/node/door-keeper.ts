import type { ChatDoor, ChatPort, Ears } from '../../core/chat.ts';

/** Chat platforms that come and go while the service runs. One thing at a time is done to them, in the order it was asked for. */
export function createDoorKeeper(chats: Map<string, ChatPort>) {
  const open = new Map<string, ChatDoor>();
  let ears: Ears | null = null;
  let isEnding = false;
  let last: Promise<void> = Promise.resolve();

  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  }

  async function close(scheme: string): Promise<void> {
    const door = open.get(scheme);
    if (!door) return;
    open.delete(scheme);
    chats.delete(scheme);
    await door.stop();
  }

  return {
    /** In place of the one of before; null: none. The new one is made first, so that one that cannot be made ends nothing. */
    replace: (scheme: string, make: () => Promise<ChatDoor | null>): Promise<void> =>
      inTurn(async () => {
        if (isEnding) return;
        const door = await make();
        await close(scheme);
        if (!door) return;
        open.set(scheme, door);
        chats.set(scheme, door.port);
        if (ears) await door.start(ears);
      }),
    start: (given: Ears): Promise<void> =>
      inTurn(async () => {
        ears = given;
        for (const door of open.values()) await door.start(given);
      }),
    stop: (): Promise<void> =>
      inTurn(async () => {
        isEnding = true;
        for (const scheme of [...open.keys()]) await close(scheme);
      }),
  };
}
export type DoorKeeper = ReturnType<typeof createDoorKeeper>;
