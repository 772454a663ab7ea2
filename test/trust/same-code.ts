import { parseArgs } from 'node:util';
import { openRace, raceOften } from './same-code-race.ts';

/*
 * npm run trust:codes -- [--races 10000]
 * The same code of a telephone, shown by four at the same moment: one is let in each time.
 */
const { values } = parseArgs({ options: { races: { type: 'string', default: '10000' } } });
const races = Number(values.races);
const { race, close } = await openRace();
const { one, other } = await raceOften(races, race);
await close();
console.log(`races ${races}, of four each, with one let in ${one}, with none or several ${other.length}`);
process.exitCode = one === races ? 0 : 1;
