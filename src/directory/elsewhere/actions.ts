import type { AnyAction } from '../../core/action.ts';
import { keepFlow, takeFlow } from './flows.ts';
import { endIdentities, findIdentity, identitiesOf, linkIdentity, passLinked, unlinkIdentity } from './identities.ts';
import { beginNewcomer, findNewcomer, keepNewcomer, settleNewcomer } from './newcomers.ts';

/** Who is whom at other services. */
export const elsewhereActions: AnyAction[] = [
  keepFlow,
  takeFlow,
  findIdentity,
  identitiesOf,
  linkIdentity,
  unlinkIdentity,
  passLinked,
  endIdentities,
  keepNewcomer,
  findNewcomer,
  beginNewcomer,
  settleNewcomer,
];
