import type { Database } from 'better-sqlite3';
import type { Actor } from '../../platform/actor.ts';
import type { ActorPlace } from './actor-place.ts';

export interface OpenFile {
  actor: Actor<unknown>;
  client: Database;
}

interface Slot extends OpenFile {
  busy: number;
  work: Set<Promise<unknown>>;
}

export interface OpenFilesParts {
  open: (place: ActorPlace) => OpenFile;
  /** files open at once before idle ones are closed */
  maxOpen: number;
  /** never closed, however long it was idle */
  isKept: (key: string) => boolean;
}

export interface OpenFiles {
  /** the file stays open while the work runs */
  use<T>(place: ActorPlace, work: (actor: Actor<unknown>) => Promise<T>): Promise<T>;
  client(place: ActorPlace): Database;
  close(place: ActorPlace): void;
  /** waits for what runs on it first; nothing new may be begun meanwhile */
  closeQuietly(place: ActorPlace): Promise<void>;
  isOpen(place: ActorPlace): boolean;
  count(): number;
  /** waits for what runs, then closes everything for good */
  closeAll(): Promise<void>;
}

/** The open files of a process, closed by least late use when they are many, but never one that is busy. */
export function createOpenFiles({ open, maxOpen, isKept }: OpenFilesParts): OpenFiles {
  // Ordered by use: the first is the one used least lately.
  const slots = new Map<string, Slot>();
  const running = new Set<Promise<unknown>>();
  let isClosed = false;

  function slotOf(place: ActorPlace): Slot {
    if (isClosed) throw new Error(`${place.key} was asked after the office closed`);
    const slot = slots.get(place.key) ?? { ...open(place), busy: 0, work: new Set() };
    slots.delete(place.key);
    slots.set(place.key, slot);
    return slot;
  }

  function closeIdle(): void {
    if (slots.size <= maxOpen) return;
    for (const [key, slot] of slots) {
      if (slots.size <= maxOpen) return;
      if (slot.busy > 0 || isKept(key)) continue;
      slot.client.close();
      slots.delete(key);
    }
  }

  return {
    async use(place, work) {
      const slot = slotOf(place);
      slot.busy += 1;
      const run = work(slot.actor);
      running.add(run);
      slot.work.add(run);
      try {
        return await run;
      } finally {
        running.delete(run);
        slot.work.delete(run);
        slot.busy -= 1;
        closeIdle();
      }
    },
    client: (place) => slotOf(place).client,
    close(place) {
      slots.get(place.key)?.client.close();
      slots.delete(place.key);
    },
    async closeQuietly(place) {
      const slot = slots.get(place.key);
      while (slot && slot.work.size > 0) await Promise.allSettled(slot.work);
      slot?.client.close();
      slots.delete(place.key);
    },
    isOpen: (place) => slots.has(place.key),
    count: () => slots.size,
    async closeAll() {
      while (running.size > 0) await Promise.allSettled(running);
      isClosed = true;
      for (const slot of slots.values()) slot.client.close();
      slots.clear();
    },
  };
}
