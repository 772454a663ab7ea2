import { officeActionsOf } from '../core/action.ts';
import type { Words } from '../words/words.ts';
import type { OfficeContext } from './catalogue.ts';

export const officeAction = officeActionsOf<OfficeContext, Words>();
