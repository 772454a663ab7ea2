/** So many at a time; whoever waits longer than this for a turn gets `instead`. */
export function createSlots(most: number, patienceMs: number) {
  let free = most;
  const waiting: (() => void)[] = [];

  async function hasTurn(): Promise<boolean> {
    if (free > 0) {
      free -= 1;
      return true;
    }
    return new Promise((resolve) => {
      const turn = () => {
        clearTimeout(timer);
        resolve(true);
      };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(turn), 1);
        resolve(false);
      }, patienceMs);
      waiting.push(turn);
    });
  }

  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }

  return {
    async take<T>(work: () => Promise<T>, instead: T): Promise<T> {
      if (!(await hasTurn())) return instead;
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
