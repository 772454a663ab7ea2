import { z } from 'zod';
import { actorId as id } from '../../core/actor-id.ts';
import { heading, pairs, paragraph } from '../../core/chat.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { type ClientStatement, clientStatementSchema, nothingStated, stateClient } from '../comply/client.ts';
import { deskAction } from '../desk-action.ts';
import { needProof } from '../proof.ts';
import { deskRefusals } from '../refusals.ts';
import type { DeskContext } from '../store.ts';

const shown = z.object({ account: z.string(), statement: clientStatementSchema });

/** One word each, for the chat: `/client retail warning tested`. */
const stated: Record<string, Partial<ClientStatement>> = {
  retail: { class: 'retail' },
  warning: { warningAcknowledged: true },
  tested: { appropriatenessTested: true },
  unbribed: { incentivesOff: true },
  report: { executionReported: true },
};

function fromWords(text: string): unknown {
  const given = text.toLowerCase().split(/\s+/).filter(Boolean);
  const account = given.find((word) => !(word in stated));
  return Object.assign({}, ...given.map((word) => stated[word] ?? {}), account === undefined ? {} : { account });
}

/** Duties towards a client are judged by what was stated last; until then they are not evaluated, never passed. */
export const setClient = deskAction({
  name: 'compliance.client',
  summary:
    'States who you are as a client of the broker: category, warning read, appropriateness tested, no incentives',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk', stepUp: 'loosening' },
  http: { method: 'post', path: '/compliance/client' },
  chat: { command: 'client', fromText: fromWords },
  input: clientStatementSchema.partial().extend({
    account: id.optional().describe('the first account of the desk when left out'),
  }),
  output: shown,
  say: ({ account, statement }, _, words) => [
    heading(words.say('client.TITLE', { account })),
    pairs([
      [words.say('client.CATEGORY'), words.term('category', statement.class ?? 'other')],
      [words.say('client.WARNING'), words.term('stated', String(statement.warningAcknowledged))],
      [words.say('client.TESTED'), words.term('stated', String(statement.appropriatenessTested))],
      [words.say('client.UNBRIBED'), words.term('stated', String(statement.incentivesOff))],
      [words.say('client.REPORT'), words.term('stated', String(statement.executionReported))],
    ]),
    paragraph(words.say('client.REST')),
  ],
  run: (context: DeskContext, input): Outcome<z.infer<typeof shown>> => {
    const { store } = context;
    const row = input.account === undefined ? store.accounts()[0] : store.account(input.account);
    if (!row) return deskRefusals.refuse('ACCOUNT_UNKNOWN', { account: input.account ?? '' });
    const { account: _, ...change } = input;
    const before = store.clientStatement(row.id);
    if (Object.values(change).every((value) => value === undefined))
      return accept({ account: row.id, statement: before ?? nothingStated });
    const next = stateClient(before, change);
    if (!next.ok) return next;
    const { statement, loosened } = next.value;
    const proof = loosened.length === 0 ? accept(null) : needProof(context, [row], loosened);
    if (!proof.ok) return proof;
    store.stateClient(row.id, context.now(), statement);
    store.journal.append('client', { account: row.id, ...statement }, context.now());
    return accept({ account: row.id, statement });
  },
});
