import type { AnyAction } from '../core/action.ts';
import { showReport } from './compliance-report.ts';

export const insightActions: AnyAction[] = [showReport];
