import { z } from 'zod';
import { answerSchema, brokerReportSchema, commandSchema, contractSchema, quoteSchema } from './broker.ts';
import { defineCall } from './office.ts';

/** The questions a desk's bridge asks a venue. */
export const offerCommands = defineCall({
  name: 'venue.offer',
  input: z.object({ commands: z.array(commandSchema).min(1).max(50), notify: z.string() }),
  output: z.object({ accepted: z.array(z.number().int()) }),
});

export const reportAccount = defineCall({
  name: 'venue.report',
  /** answers up to `acknowledged` were stored by the desk and need not be repeated */
  input: z.object({ after: z.number().int(), acknowledged: z.number().int() }),
  output: brokerReportSchema,
});

export const lookUpCommands = defineCall({
  name: 'venue.look-up',
  input: z.object({ numbers: z.array(z.number().int()).max(50) }),
  /** those numbers the venue has any trace of, each with its answer if there is one by now */
  output: z.object({ known: z.array(z.object({ n: z.number().int(), answer: answerSchema.nullable() })) }),
});

export const quoteSymbols = defineCall({
  name: 'venue.quotes',
  input: z.object({ symbols: z.array(z.string()).max(100) }),
  output: z.object({ quotes: z.array(quoteSchema) }),
});

export const listContracts = defineCall({
  name: 'venue.contracts',
  input: z.object({}),
  output: z.object({ contracts: z.array(contractSchema) }),
});
