import { nearestName } from '../../core/nearest-name.ts';
import { settingNames } from '../config.ts';
import { waysToSecrets } from '../secrets/resolve-secrets.ts';
import { type Finding, findingsOf } from './finding.ts';

const { ok, note, bad } = findingsOf('config');

/** `problem` is what reading the settings said; `written` the names that stand in the .env file. */
export function checkConfig({ problem, written }: { problem: string | null; written: string[] }): Finding {
  if (problem !== null) return bad(problem, 'Change it in .env or in the environment.');
  const known = [...settingNames, ...waysToSecrets];
  const unknown = written.filter((name) => !known.includes(name));
  if (unknown.length === 0) return ok('All settings can be used.');
  const meant = unknown.map((name) => {
    const nearest = nearestName(name, known);
    return nearest === null ? name : `${name} (did you mean ${nearest}?)`;
  });
  return note(`.env sets what is no setting: ${meant.join(', ')}.`, 'Correct or remove it; .env.example lists all.');
}
