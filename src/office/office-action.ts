import { officeActionsOf } from '../core/action.ts';
import type { OfficeContext } from './catalogue.ts';

export const officeAction = officeActionsOf<OfficeContext>();
