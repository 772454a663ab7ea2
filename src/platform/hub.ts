/** Tells those who watch in this process that something of a topic changed. Nothing is kept: who was away asks again. */
export interface Hub {
  publish: (topic: string) => void;
  /** `mayWatch` decides by topic; the answer ends the watching */
  subscribe: (mayWatch: (topic: string) => boolean, tell: (topic: string) => void) => () => void;
}

interface HubParts {
  /** runs the flush a little later, once for all that is published until then */
  defer: (flush: () => void) => void;
  /** one watcher's failure is nobody else's */
  failed: (error: unknown) => void;
}

/** A topic published many times before the flush is told once: a burst of a thousand quotes is one "look again". */
export function createHub({ defer, failed }: HubParts): Hub {
  const watchers = new Set<{ mayWatch: (topic: string) => boolean; tell: (topic: string) => void }>();
  const waiting = new Set<string>();

  function flush(): void {
    const topics = [...waiting];
    waiting.clear();
    for (const watcher of [...watchers]) {
      try {
        for (const topic of topics) if (watcher.mayWatch(topic)) watcher.tell(topic);
      } catch (error) {
        failed(error);
      }
    }
  }

  return {
    publish: (topic) => {
      if (waiting.size === 0) defer(flush);
      waiting.add(topic);
    },
    subscribe: (mayWatch, tell) => {
      const watcher = { mayWatch, tell };
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
