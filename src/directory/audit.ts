import { auditReader } from '../platform/audit.ts';

export const directoryAudit = auditReader('directory');
