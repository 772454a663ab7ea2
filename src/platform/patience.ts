/** So long whoever has other work to do waits for one piece of it. */
export const patienceMs = 1_500;

/** Waits for work, but no longer than this. False: it still goes on by itself. */
export async function isDoneWithin(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whoever was asked took longer than anybody waits. */
export class NotInTime extends Error {
  override name = 'NotInTime';
}

/** What the work gives, or an error after this time; what it gives later is ignored. */
export async function giveUpAfter<T>(ms: number, work: Promise<T>): Promise<T> {
  if (await isDoneWithin(ms, work)) return work;
  throw new NotInTime(`not done within ${ms} ms`);
}
