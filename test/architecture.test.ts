import { basename, dirname, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, roomOf, root, type Source, sources } from './kit/sources.ts';

/*
 * Who may import whom. The line is read from left to right: nothing imports to its right,
 * rooms that share a place do not import each other.
 */
const line: string[][] = [
  ['core'],
  ['platform'],
  ['words'],
  ['notify', 'oauth'],
  ['talk'],
  ['bridge'],
  ['feed', 'desk', 'directory', 'venue', 'outpost', 'user'],
  ['office'],
  ['rehearsal'],
  ['insight', 'plugins'],
  ['http', 'web', 'bots'],
  ['runtime'],
];

/** The same inside the desk. Its own files (the actor, the pull, the watch) stand at the right end, as `root`. */
const deskLine: string[][] = [
  ['plan', 'comply'],
  ['facts', 'cards', 'talk'],
  ['orders'],
  ['effects'],
  ['signals'],
  ['guard'],
  [
    'accounts',
    'follows',
    'listen',
    'profiles',
    'news',
    'identity',
    'status',
    'records',
    'hand',
    'webhooks',
    'onboarding',
  ],
  ['root'],
];
/** What every room of the desk stands on. It knows their shapes, and none of what they do. */
const deskGround =
  /^src\/desk\/(store(\.ts|\/)|(tables(-\w+)?|refusals|channel-name|signal-id|shown-time|language|heads|desk-action|due-calls|proof|owned)\.ts$)/;
/** Files that slices may each have one of. */
const vocabulary = /\/(actions|rules|tables|store|refusals)\.ts$/;

/** Facts, clock and randomness come as arguments here. */
const pure = [
  /^src\/core\//,
  /^src\/words\//,
  /^src\/talk\/(engine|fields|flow|words|secrets|tap)\.ts$/,
  /^src\/notify\/(content|notice-parts|html|write-letter|check-mail|retry)\.ts$/,
  /-flow\.ts$/,
  /^src\/desk\/(follows|listen|status)\/\w+-(questions|state)\.ts$/,
  /^src\/desk\/follows\/lately\.ts$/,
  /^src\/feed\/(read\/|second-reader\/|ground\.|revise\.)/,
  /^src\/desk\/plan\//,
  /^src\/desk\/comply\//,
  /^src\/desk\/facts\/(fifties|market-hours|unjudged|quotes|check-report|reach)\.ts$/,
  /^src\/runtime\/commands\/comply-cases\//,
  /^src\/desk\/orders\/(?!record|send|stale|take-proof)/,
  /^src\/desk\/signals\/(decide\/|instruction\.)/,
  /^src\/desk\/signals\/(signal|signal-events|revise|obedience|obey|obey-close|obey-trail|trailed|own-wording|edit|handling|leg-view|likeness|share-out|waiting|weigh|with-update|leg-offer)\.ts$/,
  /^src\/insight\/(report|report-metrics|formulas|objectives)\.ts$/,
  /^src\/desk\/cards\//,
  /^src\/desk\/effects\/(?!lines-for)/,
  /^src\/desk\/talk\/taps\.ts$/,
  /^src\/desk\/hand\/(act|part|wishes|passed|foreign-line)\.ts$/,
  /^src\/desk\/onboarding\/(steps|state|evolve|progress|judge-step|checks|presets|trial|asked|ask-\w+)\.ts$/,
  /^src\/desk\/webhooks\/(event-of|try-again|shown)\.ts$/,
  /^src\/bridge\/mt5\//,
  /^src\/venue\/(match|snapshot|book|walk|seeded-walk|prices|way|tape\S*|read-tape|contracts|valuation|deal|draft|checks|perform|open|close|stop-out|switches|obstacles|netting|fill|late|late-work|contract-list|instruction|hands|happenings)\.ts$/,
];
const impure: [RegExp, string][] = [
  [/\bDate\.now\(|\bnew Date\(\)|\bperformance\./, 'reads a clock'],
  [/\bMath\.random\(|\brandomUUID\(|\brandomBytes\(/, 'draws a random number'],
  [/\bfetch\(|\bsetTimeout\(|\bsetInterval\(|\bprocess\./, 'does input or output'],
];
/** Tables of words for refusals: no file of theirs does anything. */
const wordTables = /\/refusals\.ts$/;
const pureImports = /^(zod|decimal\.js|temporal-polyfill|intl-messageformat|node:crypto)$/;
/** Only these may know the process, the native driver and the platform. */
const runtimeOnly =
  /^(better-sqlite3|cloudflare:workers|node:fs|node:fs\/promises|node:child_process|node:worker_threads|node:http|ws|prom-client|@hono\/node-server.*|drizzle-orm\/(better-sqlite3|durable-sqlite).*)$/;

function place(room: string): number {
  return line.findIndex((rooms) => rooms.includes(room));
}

/** What one import breaks, or null. */
function breach(from: Pick<Source, 'path' | 'room'>, specifier: string): string | null {
  if (!specifier.startsWith('.')) {
    return runtimeOnly.test(specifier) && from.room !== 'runtime' ? `${from.path} knows ${specifier}` : null;
  }
  const target = relative(root, resolve(root, dirname(from.path), specifier));
  const room = roomOf(target);
  if (room === from.room || target.startsWith('migrations/') || target === 'package.json') return null;
  if (place(room) < 0) return `${from.path} imports ${target}, which is in no room`;
  if (place(room) > place(from.room)) return `${from.path} imports ${target}, to its right`;
  if (place(room) === place(from.room)) return `${from.path} imports its neighbour ${target}`;
  return /\/store(\.ts|\/)/.test(target) ? `${from.path} imports another room's store ${target}` : null;
}

function roomInDesk(path: string): string {
  const [, , room = '', file] = path.split('/');
  return file === undefined ? 'root' : room;
}

function placeInDesk(path: string): number {
  return deskLine.findIndex((rooms) => rooms.includes(roomInDesk(path)));
}

/** What the imports of one file of the desk break inside the desk. */
function breachesInDesk({ path, text }: Pick<Source, 'path' | 'text'>): string[] {
  const isGround = deskGround.test(path);
  return importsOf(isGround ? withoutTypes(text) : text)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => relative(root, resolve(root, dirname(path), specifier)))
    .filter((target) => target.startsWith('src/desk/') && !deskGround.test(target))
    .flatMap((target) => {
      if (isGround) return [`${path} brings in ${target}, which stands on it`];
      if (roomInDesk(target) === roomInDesk(path)) return [];
      if (placeInDesk(target) > placeInDesk(path)) return [`${path} imports ${target}, to its right`];
      return placeInDesk(target) === placeInDesk(path) ? [`${path} imports its neighbour ${target}`] : [];
    });
}

function twins(paths: readonly string[]): string[] {
  const names = paths.filter((path) => !vocabulary.test(path)).map((path) => basename(path));
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

const isPure = (path: string): boolean => pure.some((pattern) => pattern.test(path));

/** What a pure file does or brings in that it may not. */
function impurities({ path, text }: Pick<Source, 'path' | 'text'>): string[] {
  const brought = importsOf(withoutTypes(text));
  return [
    ...impure.filter(([pattern]) => pattern.test(withoutComments(text))).map(([, what]) => `${path} ${what}`),
    ...brought.filter((name) => !mayBringIn(path, name)).map((name) => `${path} imports ${name}`),
  ];
}

function mayBringIn(path: string, name: string): boolean {
  if (!name.startsWith('.')) return pureImports.test(name);
  const target = relative(root, resolve(root, dirname(path), name));
  return isPure(target) || wordTables.test(target);
}

/** Go-to-definition ends at a name in a string. Rows that were stored have nothing else. */
function asksByName({ text }: { path: string; text: string }): boolean {
  const code = withoutComments(text);
  return /\.perform\(\s*['"`]/.test(code) || /\bschedule\(\s*\{/.test(code);
}

/** What the runtime has built is handed out piece by piece; only those who build and hand out know all of it. */
const handsOut = ['platform', 'rehearsal', 'runtime'];
function knowsAllServices({ room, text }: Pick<Source, 'room' | 'text'>): boolean {
  return !handsOut.includes(room) && /\bServices\b[^;]*from '[^']*platform\/services\.ts'/.test(withoutComments(text));
}

function opensTransaction({ path, text }: Pick<Source, 'path' | 'text'>): boolean {
  if (/platform\/(database|migrate)\.ts$/.test(path) || path.startsWith('src/runtime/')) return false;
  return /\.transaction\(/.test(withoutComments(text));
}

function withoutTypes(text: string): string {
  return text.replaceAll(/(^|\n)\s*(import|export) type\b[^;]*;/g, '$1');
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|[^:])\/\/.*$/gm, '$1');
}

describe('the house', () => {
  it('has every file in a room of the line', () => {
    expect(sources.filter(({ room }) => place(room) < 0).map(({ path }) => path)).toEqual([]);
    expect(sources.length).toBeGreaterThan(60);
  });

  it('lets nothing import to its right, from a neighbour, or from another store', () => {
    const breaches = sources.flatMap((source) => source.imports.map((specifier) => breach(source, specifier)));
    expect(breaches.filter((found) => found !== null)).toEqual([]);
  });

  it('keeps clocks, chance, drivers and input out of pure files, and out of what they import', () => {
    expect(sources.filter(({ path }) => isPure(path)).flatMap(impurities)).toEqual([]);
  });

  it('opens a transaction in one place only', () => {
    expect(sources.filter(opensTransaction).map(({ path }) => path)).toEqual([]);
  });

  it('asks for what another does, and for what is due, by the action and not by its name', () => {
    expect(sources.filter(asksByName).map(({ path }) => path)).toEqual([]);
  });

  it('gives no room all that the runtime has built', () => {
    expect(sources.filter(knowsAllServices).map(({ path }) => path)).toEqual([]);
  });

  it('keeps the environment to the runtime', () => {
    const found = sources.filter(
      ({ room, text }) => room !== 'runtime' && /\bprocess\.env\b/.test(withoutComments(text)),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('deletes no children by cascade', () => {
    expect(sources.filter(({ text }) => /onDelete:\s*'cascade'/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('has no file over 400 lines', () => {
    expect(sources.filter(({ text }) => text.split('\n').length > 400).map(({ path }) => path)).toEqual([]);
  });
});

describe('the desk', () => {
  const desk = sources.filter(({ room }) => room === 'desk');

  it('has every file in a room of its line, or in the ground under them', () => {
    const outside = desk.filter(({ path }) => !deskGround.test(path) && placeInDesk(path) < 0);
    expect(outside.map(({ path }) => path)).toEqual([]);
    expect(desk.length).toBeGreaterThan(100);
  });

  it('lets nothing import to its right or from a neighbour', () => {
    expect(desk.flatMap(breachesInDesk)).toEqual([]);
  });

  it('has no two files of one name, but for the vocabulary of its slices', () => {
    expect(twins(desk.map(({ path }) => path))).toEqual([]);
  });
});

describe('the watch over the desk', () => {
  it.each([
    ['src/desk/comply/judge.ts', '../facts/check.ts', 'to its right'],
    ['src/desk/comply/judge.ts', '../plan/plan.ts', 'neighbour'],
    ['src/desk/facts/check.ts', '../guard/hold.ts', 'to its right'],
    ['src/desk/guard/panic.ts', '../status/room.ts', 'to its right'],
    ['src/desk/news/actions.ts', '../status/room.ts', 'neighbour'],
    ['src/desk/accounts/actions.ts', '../pull.ts', 'to its right'],
    ['src/desk/store/accounts.ts', '../facts/days.ts', 'stands on it'],
  ])('catches %s importing %s', (path, specifier, why) => {
    expect(breachesInDesk({ path, text: `import { it } from '${specifier}';` }).join()).toContain(why);
  });

  it('catches a room nobody has named', () => {
    expect(placeInDesk('src/desk/attic/box.ts')).toBe(-1);
  });

  it('catches two files of one name', () => {
    expect(twins(['src/desk/watch.ts', 'src/desk/comply/watch.ts'])).toEqual(['watch.ts']);
  });

  it('lets through what is allowed', () => {
    const allowed: [string, string][] = [
      ['src/desk/facts/check.ts', "import { judge } from '../comply/judge.ts';"],
      ['src/desk/guard/panic.ts', "import { it } from '../store.ts';\nimport { that } from '../../core/id.ts';"],
      ['src/desk/pull.ts', "import { readCalendar } from './news/read-calendar.ts';"],
      ['src/desk/tables.ts', "import type { Plan } from './plan/plan.ts';"],
    ];
    expect(allowed.flatMap(([path, text]) => breachesInDesk({ path, text }))).toEqual([]);
    expect(twins(['src/desk/news/actions.ts', 'src/desk/follows/actions.ts'])).toEqual([]);
  });
});

describe('the watch over the house', () => {
  it.each([
    ['src/core/id.ts', 'core', '../platform/actor.ts', 'to its right'],
    ['src/desk/pull.ts', 'desk', '../feed/feed.ts', 'neighbour'],
    ['src/talk/say.ts', 'talk', '../desk/talk/cards.ts', 'to its right'],
    ['src/talk/say.ts', 'talk', '../directory/directory.ts', 'to its right'],
    ['src/bridge/paper.ts', 'bridge', '../desk/desk.ts', 'to its right'],
    ['src/office/chat.ts', 'office', '../desk/store.ts', 'store'],
    ['src/venue/turn.ts', 'venue', 'better-sqlite3', 'knows'],
    ['src/rehearsal/rehearsal.ts', 'rehearsal', '../runtime/node/timers.ts', 'to its right'],
  ])('catches %s (%s) importing %s', (path, room, specifier, why) => {
    expect(breach({ path, room }, specifier)).toContain(why);
  });

  it.each([
    ['const now = Date.now();', 'reads a clock'],
    ['const chance = Math.random();', 'draws a random number'],
    ['await fetch(address);', 'does input or output'],
    ["import { drizzle } from 'drizzle-orm';", 'imports drizzle-orm'],
    ["import { pull } from '../pull.ts';", 'imports ../pull.ts'],
  ])('catches a pure file with %j', (text, why) => {
    expect(impurities({ path: 'src/desk/plan/plan.ts', text }).join()).toContain(why);
  });

  it.each([
    ['src/talk/engine.ts', "import { say } from './say.ts';", 'imports ./say.ts'],
    ['src/desk/follows/follow-flow.ts', "import { accept } from './actions.ts';", 'imports ./actions.ts'],
    ['src/desk/follows/follow-flow.ts', 'const now = Date.now();', 'reads a clock'],
  ])('catches a conversation, %s, with %j', (path, text, why) => {
    expect(isPure(path)).toBe(true);
    expect(impurities({ path, text }).join()).toContain(why);
  });

  it('lets a pure file have types from anywhere, and functions from what is pure', () => {
    const text = `import type { AccountRow } from '../store.ts';
import { decimal } from '../../core/decimal.ts';
// Date.now() is not called here`;
    expect(impurities({ path: 'src/desk/plan/plan.ts', text })).toEqual([]);
  });

  it.each([
    ["await office.desk(id).perform('desk.pull', {}, who);"],
    ["await office\n  .desk(id)\n  .perform(\n    'desk.pull', {}, who);"],
    ["context.schedule({ key: 'pull', action: 'desk.pull', at, input: {} });"],
    ['context.schedule({ key, action: name, at, input });'],
  ])('catches %j', (text) => {
    expect(asksByName({ path: 'src/desk/pull.ts', text })).toBe(true);
  });

  it('lets an action be asked for and scheduled as itself', () => {
    const text = "await ask(desk, pullDesk, {}, who); context.schedule(pullDesk, { key: 'pull', at, input: {} });";
    expect(asksByName({ path: 'src/desk/pull.ts', text })).toBe(false);
  });

  it.each([
    ['desk', "import type { Alert, Services } from '../platform/services.ts';", true],
    ['http', "import type {\n  Services,\n} from '../platform/services.ts';", true],
    ['desk', "import type { Alert } from '../platform/services.ts';", false],
    ['desk', "import type { ServicesOf } from '../platform/given.ts';", false],
    ['runtime', "import type { Services } from '../platform/services.ts';", false],
  ])('catches a room, %s, that is given everything by %j: %s', (room, text, isCaught) => {
    expect(knowsAllServices({ room, text })).toBe(isCaught);
  });

  it('catches a second door into a transaction', () => {
    expect(opensTransaction({ path: 'src/desk/pull.ts', text: 'db.transaction(() => {});' })).toBe(true);
  });

  it('lets through what is allowed', () => {
    expect(breach({ path: 'src/desk/pull.ts', room: 'desk' }, '../core/id.ts')).toBeNull();
    expect(breach({ path: 'src/runtime/node/node.ts', room: 'runtime' }, 'better-sqlite3')).toBeNull();
  });
});
