import { actions, kinds, marks, orders, roles, sides } from './stated.ts';

/** Every answer this reader can give has a column of weights. */
const groups = {
  kind: kinds.length,
  side: sides.length,
  order: orders.length,
  action: actions.length,
  mark: marks.length,
};

export const firstColumn = {
  kind: 0,
  side: groups.kind,
  order: groups.kind + groups.side,
  action: groups.kind + groups.side + groups.order,
  mark: groups.kind + groups.side + groups.order + groups.action,
  role: groups.kind + groups.side + groups.order + groups.action + groups.mark,
};
export const columnCount: number = firstColumn.role + roles.length;
