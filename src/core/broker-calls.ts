import { z } from 'zod';
import { contractSchema, quoteSchema } from './broker.ts';
import { brokerReportSchema } from './broker-report.ts';
import { commandSchema, proofSchema } from './command.ts';
import { defineCall } from './office.ts';

/** What a bridge asks of whoever stands for a broker: the paper broker, or a terminal that reports here. */
export const offerCommands = defineCall({
  name: 'broker.offer',
  input: z.object({ commands: z.array(commandSchema).min(1).max(50), notify: z.string() }),
  output: z.object({}),
});

export const reportAccount = defineCall({
  name: 'broker.report',
  /** events after a number, and the answers to those commands whose end is not known yet */
  input: z.object({ after: z.number().int(), awaited: z.array(z.number().int()).max(500) }),
  output: brokerReportSchema,
});

export const proveCommands = defineCall({
  name: 'broker.prove',
  input: z.object({ numbers: z.array(z.number().int()).max(50) }),
  output: z.object({ proofs: z.array(proofSchema) }),
});

export const quoteSymbols = defineCall({
  name: 'broker.quotes',
  input: z.object({ symbols: z.array(z.string()).max(100) }),
  output: z.object({ quotes: z.array(quoteSchema) }),
});

export const listContracts = defineCall({
  name: 'broker.contracts',
  /** the hash of what is known already */
  input: z.object({ known: z.string().nullable() }),
  /** contracts: null when nothing has changed */
  output: z.object({ hash: z.string(), contracts: z.array(contractSchema).nullable() }),
});
