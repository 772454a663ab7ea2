import { z } from 'zod';
import { ask } from '../core/office.ts';
import type { Outcome } from '../core/outcome.ts';
import { gatherReport } from '../desk/records/gather-report.ts';
import type { OfficeContext } from '../office/catalogue.ts';
import { officeAction } from '../office/office-action.ts';
import { type ComplyReport, reportOf } from './report.ts';

/** Equity and both lines per day, prevented and actual violations, coverage of the rules, objectives and metrics. */
export const showReport = officeAction({
  name: 'compliance.report',
  summary: 'Reports on an account over a period: days against both lines, violations, coverage, objectives, metrics',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  pace: 'heavy',
  http: { method: 'get', path: '/compliance/report' },
  input: gatherReport.input,
  output: z.custom<ComplyReport>((value) => typeof value === 'object' && value !== null),
  run: async ({ office }: OfficeContext, input, who): Promise<Outcome<ComplyReport>> => {
    const gathered = await ask(office.desk(who.desk ?? ''), gatherReport, input, who);
    return gathered.ok ? { ok: true, value: reportOf(gathered.value) } : gathered;
  },
});
