import type { Anchor, Anchors } from './anchor-file.ts';
import type { Chain } from './chains.ts';

/*
 * What lies there, beside what was anchored. Pure. Each sentence says what is to be done.
 */

export interface Compared {
  problems: string[];
  /** what is as it should be, in a sentence */
  notes: string[];
}

interface Parts {
  file: string;
  read: Anchors | null;
  chains: ReadonlyMap<string, Chain>;
  erased: ReadonlySet<string>;
  /** as a letter or a chat told it; null: nobody gave one */
  root?: string | null;
}

export function compareAnchors({ file, read, chains, erased, root = null }: Parts): Compared {
  if (read === null || (read.anchors.length === 0 && read.brokenAt === null)) {
    const found = `${file} has no anchors: nothing to compare with. The service writes them once a day; set ANCHORS_FILE to where they are, or take the copy that you keep elsewhere.`;
    return { problems: [found], notes: [] };
  }
  const problems = [...fileProblems(file, read, root)];
  const since = read.anchors.findLastIndex(({ why }) => why === 'restored');
  const counted = since < 0 ? read.anchors : read.anchors.slice(since);
  for (const [key, anchors] of byChain(counted)) {
    const problem = problemOf(key, anchors, chains.get(key), erased);
    if (problem !== null) problems.push(problem);
  }
  const notes =
    since < 0 ? [] : [`A backup was put back at ${read.anchors[since]?.at}: anchors of before are not compared.`];
  const newest = read.anchors.at(-1);
  if (problems.length === 0 && newest)
    notes.push(
      `${chains.size} chains hold against ${counted.length} anchors, the newest of ${newest.at}: ${newest.root}`,
    );
  return { problems, notes };
}

function* fileProblems(file: string, { anchors, brokenAt }: Anchors, root: string | null): Iterable<string> {
  if (brokenAt !== null)
    yield `${file} does not follow at line ${brokenAt}: it was changed. Compare with the copy that you keep elsewhere, and find out who can write to it.`;
  if (root !== null && !anchors.some((anchor) => anchor.root === root))
    yield `${file} has no anchor ${root}: it was cut or replaced since that was told. Compare with the copy that you keep elsewhere.`;
}

type Of = Pick<Anchor, 'at'> & { lines: number; hash: string };

function byChain(anchors: readonly Anchor[]): Map<string, Of[]> {
  const all = new Map<string, Of[]>();
  for (const { at, chains } of anchors)
    for (const { key, lines, hash } of chains) all.set(key, [...(all.get(key) ?? []), { at, lines, hash }]);
  return all;
}

/** The first thing that is wrong with a chain says enough. */
function problemOf(key: string, anchors: Of[], chain: Chain | undefined, erased: ReadonlySet<string>): string | null {
  const newest = anchors.at(-1);
  if (!newest) return null;
  if (!chain) {
    if (erased.has(key)) return null;
    return `${key}: its file is gone, and ${newest.lines} lines of it were anchored at ${newest.at}. Stop the service and put back the newest backup (npm run restore).`;
  }
  if (chain.brokenAt !== null)
    return `${key}: it does not follow at line ${chain.brokenAt}: a line was changed, removed or put in. Keep the file aside, and put back a backup in which it holds (npm run restore -- DIR --verify).`;
  const other = anchors.find(({ lines, hash }) => lines <= chain.lines && chain.hashOf(lines) !== hash);
  if (other)
    return `${key}: line ${other.lines} is not the one that was anchored at ${other.at}: another chain was put in its place. Keep the file aside, and put back a backup of after that day (npm run restore).`;
  if (chain.lines < newest.lines)
    return `${key}: it ends at line ${chain.lines}, and ${newest.lines} were anchored at ${newest.at}: its end was cut off, or an older copy put in its place. Stop the service and put back the newest backup (npm run restore).`;
  return null;
}
