import { z } from 'zod';
import { toCsv } from '../../core/csv.ts';
import { ask, type Handle, type Office } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Who } from '../../core/who.ts';
import { deskFigures } from '../../desk/count-holdings.ts';
import { deskOwned } from '../../desk/owned.ts';
import { findBelongings } from '../../directory/erase.ts';
import { directoryOwned } from '../../directory/owned.ts';
import { feedOwned } from '../../feed/owned.ts';
import { outpostOwned } from '../../outpost/owned.ts';
import type { Belongings } from '../../platform/owned.ts';
import { type ZippedFile, zip } from '../../platform/zip.ts';
import { allowOwn } from '../../user/own-data.ts';
import { ownPasswordSchema } from '../../user/own-proof.ts';
import { userOwned } from '../../user/owned.ts';
import { venueOwned } from '../../venue/owned.ts';
import type { OfficeContext } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';
import { within } from '../once.ts';

const outSchema = z.object({
  name: z.string(),
  files: z.number().int(),
  rows: z.number().int(),
  zip: z.string().describe('the archive, in base64'),
});
type Out = z.infer<typeof outSchema>;

/**
 * All that is somebody's, in one answer: nothing of it is kept here to be fetched. Each table is there as JSON and as a table
 * for spreadsheets. What lets somebody in (passwords, keys, sealed secrets, hashes of these) is in none.
 */
export const exportOwn = officeAction({
  name: 'users.export',
  summary:
    'Gives you all that is yours here as a ZIP of JSON and CSV. It takes a code given just before, or the password',
  kind: 'write',
  needs: { scope: 'people', over: 'user' },
  pace: 'sign-in',
  http: {
    method: 'post',
    path: '/users/export',
    file: (output) => {
      const { name, zip: text } = output as Out;
      return { name, type: 'application/zip', bytes: Buffer.from(text, 'base64') };
    },
  },
  hidden: ['password'],
  answersOnce: true,
  input: z.object({ password: ownPasswordSchema }),
  output: outSchema,
  run: async ({ office, services }: OfficeContext, { password }, who): Promise<Outcome<Out>> => {
    const { user } = who;
    const allowed = await ask(office.user(user), allowOwn, { what: 'export', password }, who);
    if (!allowed.ok) return allowed;
    const found = await ask(office.directory(), findBelongings, { user }, within(who, 'find'));
    if (!found.ok) return found;
    const { isLastOwner: _, ...belongings } = found.value;
    const files: ZippedFile[] = [];
    let rows = 0;
    for (const { folder, handle, owned, isShared } of await placesOf(office, belongings, who)) {
      const tables = await readAll(handle, owned, isShared ? belongings : null, who);
      for (const [table, all] of tables) {
        rows += all.length;
        files.push({ name: `${folder}/${table}.json`, text: `${JSON.stringify(all, null, 1)}\n` });
        files.push({ name: `${folder}/${table}.csv`, text: csvOf(all) });
      }
    }
    const name = `signalos-${user}-${new Date(services.clock()).toISOString().slice(0, 10)}.zip`;
    return accept({ name, files: files.length, rows, zip: Buffer.from(zip(files)).toString('base64') });
  },
});

interface Place {
  folder: string;
  handle: Handle;
  owned: typeof userOwned;
  /** a file of everybody's, of which only some rows are theirs */
  isShared?: true;
}

async function placesOf(office: Office, { user, desks, feeds, outposts }: Belongings, who: Who): Promise<Place[]> {
  const places: Place[] = [
    { folder: 'user', handle: office.user(user), owned: userOwned },
    { folder: 'directory', handle: office.directory(), owned: directoryOwned, isShared: true },
    ...outposts.map((one) => ({ folder: `terminal-${one}`, handle: office.outpost(one), owned: outpostOwned })),
    ...feeds.map((feed) => ({ folder: `feed-${feed}`, handle: office.feed(feed), owned: feedOwned })),
  ];
  for (const desk of desks) {
    places.push({ folder: `desk-${desk}`, handle: office.desk(desk), owned: deskOwned });
    const figures = await ask(office.desk(desk), deskFigures, {}, within(who, 'figures'));
    for (const venue of figures.ok ? figures.value.venues : [])
      places.push({ folder: `paper-${venue}`, handle: office.venue(venue), owned: venueOwned });
  }
  return places;
}

type Row = Record<string, unknown>;

async function readAll(
  handle: Handle,
  owned: typeof userOwned,
  whose: Belongings | null,
  who: Who,
): Promise<Map<string, Row[]>> {
  const inside = within(who, 'read');
  const read = new Map<string, Row[]>();
  const named = await ask(handle, owned, { table: null, from: 0, who: whose }, inside);
  for (const table of named.ok ? named.value.tables : []) {
    const all: Row[] = [];
    for (let isAll = false; !isAll; ) {
      const page = await ask(handle, owned, { table, from: all.length, who: whose }, inside);
      if (!page.ok) throw new Error(`${table} could not be read: ${page.refusal.code}`);
      all.push(...page.value.rows);
      isAll = page.value.isAll;
    }
    read.set(table, all);
  }
  return read;
}

function csvOf(all: readonly Row[]): string {
  const head = Object.keys(all[0] ?? {});
  const cell = (value: unknown) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : value);
  return toCsv(
    head,
    all.map((row) => head.map((column) => cell(row[column]))),
  );
}
