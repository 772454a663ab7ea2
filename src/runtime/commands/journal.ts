import Sqlite from 'better-sqlite3';
import { readAnchors } from '../anchors/anchor-file.ts';
import { chainPlaces, erasedChains, hasJournal, readChains } from '../anchors/chains.ts';
import { compareAnchors } from '../anchors/compare.ts';
import { anchorFileOf } from '../anchors/settings.ts';
import { writeAnchor } from '../anchors/write-daily.ts';
import { verifyJournal } from '../backup/verify-folder.ts';
import { type Config, readPlace } from '../config.ts';
import { runCommand, wrongUsageCode } from '../node/command-line.ts';
import { rebuildBook } from './rebuild-book.ts';

const usage = `npm run journal -- verify [ID]              walks the hash chain of the directory, of every desk and user, or of one
npm run journal -- verify --anchors [ROOT]  compares every chain with what was anchored outside the databases; ROOT as a letter told it
npm run journal -- anchor                   anchors how far every chain has come, now
npm run journal -- rebuild --verify [DESK]  folds the journal of every desk and compares it with what is stored`;

type Place = Pick<Config, 'DATA_DIR' | 'ANCHORS_FILE'>;

await runCommand(async ({ words: [verb = '', of], flags }) => {
  const place = readPlace(process.env);
  if (verb === 'anchor') return anchorNow(place);
  if (verb === 'verify' && flags.has('anchors')) return verifyAnchors(place, of ?? null);
  if (verb === 'verify') return walk(place, of, false);
  if (verb === 'rebuild' && flags.has('verify')) return walk(place, of, true);
  console.error(usage);
  return wrongUsageCode;
});

async function anchorNow(place: Place): Promise<number> {
  const parts = { dataDir: place.DATA_DIR, file: anchorFileOf(place), clock: Date.now, alert: console.error };
  const anchor = await writeAnchor(parts, 'asked');
  if (anchor) console.log(`${anchor.chains.length} chains are anchored in ${parts.file}: ${anchor.root}`);
  return anchor ? 0 : 1;
}

function verifyAnchors(place: Place, root: string | null): number {
  const { DATA_DIR } = place;
  const file = anchorFileOf(place);
  const parts = { file, read: readAnchors(file), chains: readChains(DATA_DIR), erased: erasedChains(DATA_DIR), root };
  const { problems, notes } = compareAnchors(parts);
  return told(problems, notes);
}

function walk({ DATA_DIR }: Place, of: string | undefined, isRebuilt: boolean): number {
  const problems: string[] = [];
  for (const { id, key, kind, file } of chainPlaces(DATA_DIR)) {
    if ((of !== undefined && of !== id) || (isRebuilt && kind !== 'desk')) continue;
    const client = new Sqlite(file(DATA_DIR), { readonly: true, fileMustExist: true });
    if (hasJournal(client)) console.log(`${key}: ${verifyJournal(client, key, problems)} lines hold`);
    if (isRebuilt) {
      const { signals, legs, differences } = rebuildBook(client);
      console.log(`${key}: ${signals} signals and ${legs} legs, ${differences.length} differences`);
      problems.push(...differences.map((difference) => `${key}: ${difference}`));
    }
    client.close();
  }
  return told(problems, []);
}

function told(problems: readonly string[], notes: readonly string[]): number {
  for (const note of notes) console.log(note);
  for (const problem of problems) console.error(problem);
  return problems.length === 0 ? 0 : 1;
}
