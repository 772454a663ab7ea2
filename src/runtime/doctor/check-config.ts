import { nearestName } from '../../core/nearest-name.ts';
import { tell } from '../../words/words.ts';
import { settingNames } from '../config.ts';
import { waysToSecrets } from '../secrets/resolve-secrets.ts';
import { type Finding, findingsOf } from './finding.ts';

const { ok, note, bad } = findingsOf('config');
/** Only the command line looks at it, and speaks English. */
const plain = (text: string) => tell('doctor.PLAIN', { text });

/** `problem` is what reading the settings said; `written` the names that stand in the .env file. */
export function checkConfig({ problem, written }: { problem: string | null; written: string[] }): Finding {
  if (problem !== null) return bad(plain(problem), tell('doctor.SETTING_DO'));
  const known = [...settingNames, ...waysToSecrets];
  const unknown = written.filter((name) => !known.includes(name));
  if (unknown.length === 0) return ok(plain('All settings can be used.'));
  const meant = unknown.map((name) => {
    const nearest = nearestName(name, known);
    return nearest === null ? name : `${name} (did you mean ${nearest}?)`;
  });
  return note(
    plain(`.env sets what is no setting: ${meant.join(', ')}.`),
    plain('Correct or remove it; .env.example lists all.'),
  );
}
