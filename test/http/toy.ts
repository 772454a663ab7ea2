import { z } from 'zod';
import { type AnyAction, actionsOf, officeActionsOf } from '../../src/core/action.ts';
import { hashOf } from '../../src/core/json.ts';
import type { Handle, Office } from '../../src/core/office.ts';
import { accept, defineRefusals, wording } from '../../src/core/outcome.ts';
import { type AppParts, createApp } from '../../src/http/app.ts';
import { localSettings } from '../../src/http/settings.ts';
import { buildCatalogue, type OfficeContext, perform } from '../../src/office/catalogue.ts';
import { identifyLocalOwner } from '../../src/office/sign-in/local-owner.ts';
import { createPasswords } from '../../src/platform/passwords.ts';
import type { Services } from '../../src/platform/services.ts';
import { nodePosting } from '../../src/runtime/node/posting-node.ts';
import { noteError } from '../kit/errors.ts';

export const toyRefusals = defineRefusals({
  TOO_MANY: wording(409, (f: { asked: number; most: number }) => `${f.asked} notes are more than ${f.most}.`),
});

type Tree = { name: string; children: Tree[] };
const tree: z.ZodType<Tree> = z.object({ name: z.string(), children: z.array(z.lazy(() => tree)) });

/** One action of each shape a door must carry. */
export const toyActions: AnyAction[] = [
  actionsOf('feed')({
    name: 'add_note',
    summary: 'Write a note on a feed',
    kind: 'write',
    needs: { scope: 'feed', over: 'feed' },
    input: z.strictObject({
      feed: z.string().min(1).describe('the feed it belongs to'),
      text: z.string().max(200),
      price: z
        .string()
        .regex(/^\d+(\.\d+)?$/)
        .optional(),
      copies: z.number().int().min(1).default(1),
      tags: z.array(z.string()).max(3).optional(),
    }),
    output: z.object({ feed: z.string(), text: z.string(), copies: z.number(), trace: z.string() }),
    http: { method: 'post', path: '/feeds/{feed}/notes', status: 201 },
    target: (input) => input.feed,
    run: (_context, input, who) =>
      input.copies > 100
        ? toyRefusals.refuse('TOO_MANY', { asked: input.copies, most: 100 })
        : accept({ ...input, trace: who.trace, secret: 'never shown' }),
  }),
  actionsOf('feed')({
    name: 'list_notes',
    summary: 'Notes of a feed',
    kind: 'read',
    needs: { scope: 'read', over: 'feed' },
    input: z.object({
      feed: z.string(),
      after: z.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(50).optional(),
      newestFirst: z.boolean().optional(),
      symbol: z.array(z.string()).optional(),
      above: z.string().optional(),
    }),
    output: z.record(z.string(), z.unknown()),
    http: { method: 'get', path: '/feeds/{feed}/notes' },
    target: (input) => input.feed,
    run: (_context, input) => accept(input),
  }),
  actionsOf('desk')({
    name: 'change_side',
    summary: 'A body that is one of several shapes',
    kind: 'write',
    needs: { scope: 'trade', over: 'desk' },
    input: z.discriminatedUnion('kind', [
      z.object({ order: z.number().int(), kind: z.literal('move'), to: z.string() }),
      z.object({ order: z.number().int(), kind: z.literal('close'), part: z.number().min(0).max(1).nullable() }),
    ]),
    output: z.unknown(),
    http: { method: 'patch', path: '/orders/{order}' },
    run: (_context, input) => accept(input),
  }),
  actionsOf('venue')({
    name: 'drop_order',
    summary: 'Without a body',
    kind: 'write',
    needs: { scope: 'system', over: 'installation' },
    input: z.object({ order: z.string() }),
    output: z.object({ order: z.string() }),
    http: { method: 'delete', path: '/orders/{order}' },
    target: () => 'paper-1',
    run: (_context, input) => accept(input),
  }),
  actionsOf('directory')({
    name: 'keep_tree',
    summary: 'A schema that refers to itself, and anything at all',
    kind: 'write',
    needs: { scope: 'read', over: 'installation' },
    input: z.object({ root: tree, more: z.unknown().optional() }),
    output: tree,
    http: { method: 'put', path: '/tree', alsoAt: ['/wood/tree'] },
    run: (_context, input: { root: Tree }) => accept(input.root),
  }),
  officeActionsOf<OfficeContext>()({
    name: 'count_actions',
    summary: 'Touches several actors',
    kind: 'read',
    needs: { scope: 'read', over: 'installation' },
    input: z.object({}),
    output: z.object({ count: z.number() }),
    http: { method: 'get', path: '/actions' },
    run: async (context: OfficeContext) => accept({ count: context.catalogue.actions.length }),
  }),
  actionsOf('feed')({
    name: 'secret_pull',
    summary: 'Only actors ask each other',
    kind: 'read',
    needs: 'office',
    input: z.object({ feed: z.string() }),
    output: z.unknown(),
    target: (input) => input.feed,
    run: () => accept('inside'),
  }),
];

/** Actors that only parse and run, remembering which of them was asked. */
export function toyOffice(actions: AnyAction[], asked: string[] = []): Office {
  const handle = (kind: string, id: string): Handle => ({
    perform: async (name, input, who) => {
      asked.push(`${kind}:${id}`);
      const action = actions.find((one) => one.name === name);
      if (!action) throw new Error(`no toy ${name}`);
      // As a real actor does: what crosses must be JSON, and its hash belongs to the idempotency key.
      hashOf(input);
      return action.run({}, action.input.parse(JSON.parse(JSON.stringify(input))), who, undefined);
    },
  });
  return {
    directory: () => handle('directory', ''),
    feed: (id) => handle('feed', id),
    desk: (id) => handle('desk', id),
    venue: (id) => handle('venue', id),
    outpost: (id) => handle('outpost', id),
    user: (id) => handle('user', id),
    perform: async () => {
      throw new Error('no toy asks for others');
    },
  };
}

export interface ToyServices extends Services {
  counted: { name: string; labels: Record<string, string> }[];
  logged: object[];
}

export function toyServices(): ToyServices {
  const counted: ToyServices['counted'] = [];
  const logged: object[] = [];
  const note = (facts: object) => void logged.push(facts);
  return {
    counted,
    logged,
    clock: () => 0,
    posting: nodePosting({ mayBeHere: false }),
    secretBytes: (count) => new Uint8Array(count),
    passwords: createPasswords({ power: 4 }),
    log: {
      info: note,
      warn: note,
      error: (facts, message) => {
        note(facts);
        noteError(message);
      },
    },
    metrics: {
      count: (name, labels = {}) => void counted.push({ name, labels }),
      observe: (name, value, labels = {}) => void counted.push({ name, labels: { ...labels, value: String(value) } }),
    },
    alert: () => {},
    changed: () => {},
    chats: new Map(),
    bridges: new Map(),
    background: () => {},
  };
}

export function toyApp(changes: Partial<AppParts> & { actions?: AnyAction[] } = {}) {
  const actions = changes.actions ?? toyActions;
  const asked: string[] = [];
  const services = toyServices();
  const catalogue = buildCatalogue(actions, [toyRefusals.table]);
  const office = toyOffice(actions, asked);
  const app = createApp({
    catalogue,
    office,
    services,
    identify: identifyLocalOwner,
    settings: localSettings,
    health: () => ({ directory: true, writeProblem: null, dueLagMs: 0, parked: [] }),
    metricsText: async () => ({ contentType: 'text/plain; version=0.0.4', body: 'up 1\n' }),
    ...changes,
  });
  const context: OfficeContext = { catalogue, office, services };
  return { app, asked, services, catalogue, perform: perform.bind(null, context) };
}

const json = { 'content-type': 'application/json' };

export function send(method: string, body: unknown, headers: Record<string, string> = {}): RequestInit {
  return { method, body: JSON.stringify(body), headers: { ...json, ...headers } };
}
