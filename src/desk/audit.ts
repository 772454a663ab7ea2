import { auditReader } from '../platform/audit.ts';

/** What a trader set, and not the life of each trade: that is told by `/journal` and on the cards. */
const ofTrades =
  /^(signal|leg|instruction|command|plan|verdict|entry|day|refused|revised|parked|parked-entry|log-anew|rejected-reading)(-|$)/;

export const deskAudit = auditReader('desk', (kind) => !ofTrades.test(kind));
