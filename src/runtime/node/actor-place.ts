import { join } from 'node:path';
import type { ActorKind } from '../../core/action.ts';

/** Where an actor lives. Made only from an id that cannot leave its folder. */
export interface ActorPlace {
  kind: ActorKind;
  id: string;
  /** such as `desk anna`; names the actor in logs, alerts and the wake queue */
  key: string;
  file: (dataDir: string) => string;
}

const idPattern = /^[a-z0-9][a-z0-9-]{0,62}$/;
export const folders = { feed: 'feeds', desk: 'desks', venue: 'venues', outpost: 'outposts', user: 'users' } as const;
export type Folder = keyof typeof folders;

export const directoryPlace: ActorPlace = {
  kind: 'directory',
  id: 'directory',
  key: 'directory',
  file: (dataDir) => join(dataDir, 'directory.db'),
};

export function actorPlace(kind: Folder, id: string): ActorPlace | null {
  if (!idPattern.test(id)) return null;
  return { kind, id, key: `${kind} ${id}`, file: (dataDir) => join(dataDir, folders[kind], `${id}.db`) };
}
