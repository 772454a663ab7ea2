/** Does something for each of many, a few at a time: the next begins when any of them has ended, however slow one is. */
export async function forEachAtOnce<T>(
  many: Iterable<T>,
  atOnce: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const busy = new Set<Promise<void>>();
  for (const one of many) {
    const done = work(one).finally(() => busy.delete(done));
    busy.add(done);
    if (busy.size >= atOnce) await Promise.race(busy);
  }
  await Promise.all(busy);
}
