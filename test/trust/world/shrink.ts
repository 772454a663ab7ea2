import type { Act, Story } from './acts.ts';

/**
 * The shortest story in which the same promise is still broken: leaves out ever smaller runs of acts, then accounts'
 * worth of pauses. `fails` plays a story and says whether it still goes wrong in the same way.
 */
export async function shrink(story: Story, fails: (story: Story) => Promise<boolean>): Promise<Story> {
  let best = story;
  for (let size = Math.ceil(best.acts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let again = true; again; ) {
      again = false;
      for (let from = best.acts.length - size; from >= 0; from -= size) {
        const acts = [...best.acts.slice(0, from), ...best.acts.slice(from + size)];
        const shorter = { ...best, acts };
        if (!(await fails(shorter))) continue;
        best = shorter;
        again = size === 1;
      }
    }
  }
  return withFewerAccounts(await withoutPauses(best, fails), fails);
}

/** Pauses that do not matter are taken out, so that one sees which do. */
async function withoutPauses(story: Story, fails: (story: Story) => Promise<boolean>): Promise<Story> {
  let best = story;
  for (let at = 0; at < best.acts.length; at += 1) {
    const before = best.acts[at - 1]?.at ?? 0;
    const gap = (best.acts[at]?.at ?? 0) - before;
    if (gap === 0) continue;
    const closer = { ...best, acts: best.acts.map((act, i): Act => (i < at ? act : { ...act, at: act.at - gap })) };
    if (await fails(closer)) best = closer;
  }
  return best;
}

async function withFewerAccounts(story: Story, fails: (story: Story) => Promise<boolean>): Promise<Story> {
  let best = story;
  while (best.accounts.length > 1) {
    const fewer = { ...best, accounts: best.accounts.slice(0, -1) };
    if (!(await fails(fewer))) break;
    best = fewer;
  }
  return best;
}
