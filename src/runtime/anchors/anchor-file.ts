import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { canonicalJson, sha256 } from '../../core/json.ts';
import { makeFolder } from '../node/folder.ts';

/*
 * A line a day, outside the databases: how far each chain had come. Each line covers the one before by its root, so whoever
 * knows the newest root, by a letter or in a chat, knows all of them.
 */

const anchorSchema = z.object({
  at: z.iso.datetime(),
  /** restored: a backup was put back, and chains may be shorter from here on */
  why: z.enum(['daily', 'asked', 'restored']),
  chains: z.array(z.object({ key: z.string(), lines: z.number().int(), hash: z.string() })),
  root: z.string(),
});
export type Anchor = z.infer<typeof anchorSchema>;

const beginning = sha256('signalos anchors');
const rootOf = (before: string, { root: _, ...said }: Anchor): string => sha256(`${before}\n${canonicalJson(said)}`);

export interface Anchors {
  anchors: Anchor[];
  /** the first line that does not follow from those before; null: all do */
  brokenAt: number | null;
}

/** null: there is no such file */
export function readAnchors(path: string): Anchors | null {
  if (!existsSync(path)) return null;
  const anchors: Anchor[] = [];
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  for (const [nth, line] of lines.entries()) {
    const anchor = readLine(line);
    if (!anchor || anchor.root !== rootOf(anchors.at(-1)?.root ?? beginning, anchor))
      return { anchors, brokenAt: nth + 1 };
    anchors.push(anchor);
  }
  return { anchors, brokenAt: null };
}

function readLine(line: string): Anchor | null {
  try {
    return anchorSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** To a file that was changed nothing is added: it would look whole from there on. null: nothing was. */
export function addAnchor(path: string, said: Omit<Anchor, 'root'>): Anchor | null {
  const known = readAnchors(path) ?? { anchors: [], brokenAt: null };
  if (known.brokenAt !== null) return null;
  const root = rootOf(known.anchors.at(-1)?.root ?? beginning, { ...said, root: '' });
  const anchor = { ...said, root };
  makeFolder(dirname(path));
  appendFileSync(path, `${canonicalJson(anchor)}\n`, { flush: true, mode: 0o600 });
  return anchor;
}
