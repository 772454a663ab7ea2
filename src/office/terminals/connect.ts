import { z } from 'zod';
import { actorId } from '../../core/actor-id.ts';
import { wordOf } from '../../core/chat.ts';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { internally } from '../../core/who.ts';
import { linkAccount } from '../../desk/accounts/actions.ts';
import { directoryRefusals } from '../../directory/refusals.ts';
import { issueTerminalCode, listTerminals } from '../../directory/terminals/codes.ts';
import { outpostRefusals } from '../../outpost/refusals.ts';
import { confirmTerminal, lightsSchema, pauseTerminal, revokeTerminal, showTerminal } from '../../outpost/settle.ts';
import type { OfficeContext } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';
import { within } from '../once.ts';

const issuedSchema = z.object({
  terminal: z.string(),
  code: z.string().describe('for the connector, shown this once'),
  expiresAt: z.number(),
});

export const connectTerminal = officeAction({
  name: 'terminals.connect',
  summary: 'Gives you a code by which the connector in your MetaTrader 5 is paired: it works once, for ten minutes',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk' },
  pace: 'sign-in',
  http: { method: 'post', path: '/terminals', status: 201 },
  chat: { command: 'connect', fromText: () => ({}) },
  hidden: ['code'],
  answersOnce: true,
  input: z.object({ terminal: actorId.optional().describe('to give one that was paired before other keys') }),
  output: issuedSchema,
  say: ({ code }, _input, words) => [wordOf(words.say('terminal.CODE', { code }))],
  run: ({ office }: OfficeContext, { terminal = null }, who): Promise<Outcome<z.infer<typeof issuedSchema>>> =>
    ask(
      office.directory(),
      issueTerminalCode,
      { user: who.user, desk: who.desk ?? '', terminal },
      internally(who.trace),
    ),
});

const shownSchema = z.object({
  terminal: z.string(),
  madeAt: z.number(),
  pairedAt: z.number().nullable(),
  lights: lightsSchema.nullable().describe('null: no connector has come with its code yet'),
});

export const showTerminals = officeAction({
  name: 'terminals.list',
  summary: 'Shows your terminals: which account each has, and how well it is reached',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'get', path: '/terminals' },
  input: z.object({}),
  output: z.object({ terminals: z.array(shownSchema) }),
  run: async (context: OfficeContext, _input, who) => {
    const rows = await ownTerminals(context, who);
    if (!rows.ok) return rows;
    const terminals: z.infer<typeof shownSchema>[] = [];
    for (const { id, madeAt, pairedAt } of rows.value) {
      const lights = await ask(context.office.outpost(id), showTerminal, {}, within(who, 'look'));
      terminals.push({ terminal: id, madeAt, pairedAt, lights: lights.ok ? lights.value : null });
    }
    return accept({ terminals });
  },
});

type Asking = Parameters<typeof within>[0];

async function ownTerminals({ office }: OfficeContext, who: Asking) {
  const listed = await ask(office.directory(), listTerminals, { user: who.user }, within(who, 'list'));
  if (!listed.ok) return listed;
  return accept(listed.value.terminals.filter(({ desk }) => desk === who.desk));
}

/** One of one's own, or a refusal that says nothing of those of others. */
async function ownTerminal(context: OfficeContext, terminal: string, who: Asking): Promise<Outcome<null>> {
  const rows = await ownTerminals(context, who);
  if (!rows.ok) return rows;
  const isOwn = rows.value.some(({ id, pairedAt }) => id === terminal && pairedAt !== null);
  return isOwn ? accept(null) : directoryRefusals.refuse('TERMINAL_NOT_YOURS', {});
}

const pickedSchema = z.object({ terminal: actorId });

export const confirmAccount = officeAction({
  name: 'terminals.confirm',
  summary: 'Says that this is the account you mean, and takes it onto your desk: from then on orders may reach it',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk' },
  http: { method: 'post', path: '/terminals/{terminal}/account', status: 201 },
  input: pickedSchema.extend({
    account: actorId.describe('what it is called here from now on'),
    name: z.string().min(1).max(60).optional(),
    login: z.string().max(20).describe('as the terminal shows it: what you say yes to'),
    server: z.string().max(200),
    profile: z.string().max(40).default('FTMO').describe('whose rules it stands under'),
  }),
  output: z.object({ account: z.string(), isReal: z.boolean() }),
  run: async (context: OfficeContext, input, who): Promise<Outcome<{ account: string; isReal: boolean }>> => {
    const { office } = context;
    const { terminal, account, name, login, server, profile } = input;
    const own = await ownTerminal(context, terminal, who);
    if (!own.ok) return own;
    const desk = who.desk ?? '';
    const outpost = office.outpost(terminal);
    const shown = await ask(outpost, showTerminal, {}, within(who, 'look'));
    if (!shown.ok) return shown;
    if (shown.value.login !== login || shown.value.server !== server)
      return outpostRefusals.refuse('TERMINAL_ANOTHER', { login: shown.value.login, server: shown.value.server });
    if (!shown.value.isSpeaking) return outpostRefusals.refuse('TERMINAL_SILENT', {});
    const link = { account, name, address: terminal, profile, bridge: 'mt5' as const };
    const linked = await ask(office.desk(desk), linkAccount, link, within(who, 'link'));
    if (!linked.ok) return linked;
    const yes = { login, server, notify: `${desk}/${account}` };
    const confirmed = await ask(outpost, confirmTerminal, yes, within(who, 'confirm'));
    if (!confirmed.ok) return confirmed;
    // Paired anew by another account in this very moment: it stays without a yes.
    if (!confirmed.value.isConfirmed) return outpostRefusals.refuse('TERMINAL_ANOTHER', { login: '?', server: '?' });
    return accept({ account, isReal: shown.value.tradeMode === 'real' });
  },
});

export const pauseOwnTerminal = officeAction({
  name: 'terminals.pause',
  summary: 'Lets nothing more reach a terminal of yours, or lets it again; it goes on telling what happens',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk' },
  http: { method: 'put', path: '/terminals/{terminal}/pause' },
  input: pickedSchema.extend({ isPaused: z.boolean() }),
  output: z.object({}),
  run: async (context: OfficeContext, { terminal, isPaused }, who): Promise<Outcome<object>> => {
    const own = await ownTerminal(context, terminal, who);
    if (!own.ok) return own;
    return ask(context.office.outpost(terminal), pauseTerminal, { isPaused }, within(who, 'pause'));
  },
});

export const revokeOwnTerminal = officeAction({
  name: 'terminals.revoke',
  summary: 'Takes the keys of a connector of yours away, at once; what is open stays at the broker with its stops',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk' },
  pace: 'protect',
  http: { method: 'delete', path: '/terminals/{terminal}/keys' },
  input: pickedSchema,
  output: z.object({}),
  run: async (context: OfficeContext, { terminal }, who): Promise<Outcome<object>> => {
    const own = await ownTerminal(context, terminal, who);
    if (!own.ok) return own;
    return ask(context.office.outpost(terminal), revokeTerminal, {}, within(who, 'revoke'));
  },
});
