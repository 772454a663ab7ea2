import type { Item } from '../words/items.ts';
import type { Draft, Joint, Role } from './draft.ts';
import { emptyDraft } from './draft.ts';

/** Where a walk over one trade's items stands: which label the next number belongs to. */
export interface Walk {
  items: Item[];
  draft: Draft;
  skip: readonly boolean[];
  role: Role;
  /** clause in which the role was set */
  roleClause: number;
  clause: number;
  labelled: boolean;
  joint: Joint;
  lineStart: boolean;
  parens: Role[];
  last: Role;
  /** a label that was taken by the number before it */
  spent: number | null;
  /** the label has not got its value yet; how many numbers stood in the place of one before it */
  waits: boolean;
  unreadBefore: number;
}

export function startWalk(items: Item[], from: number, to: number, skip: readonly boolean[]): Walk {
  return {
    items,
    draft: emptyDraft(from, to),
    skip,
    role: null,
    roleClause: 0,
    clause: 0,
    labelled: false,
    joint: 'none',
    lineStart: true,
    parens: [],
    last: null,
    spent: null,
    waits: false,
    unreadBefore: 0,
  };
}

export function label(walk: Walk, role: Role): void {
  walk.role = role;
  walk.roleClause = walk.clause;
  walk.labelled = true;
  walk.joint = 'none';
  walk.waits = role === 'sl' || role === 'tp';
  walk.unreadBefore = walk.draft.unread.length;
}
