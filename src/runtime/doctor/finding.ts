import type { Said } from '../../core/said.ts';
import type { Words } from '../../words/words.ts';

/** What one look found. A note is worth knowing and stops nothing; what is bad has to be mended. */
export interface Finding {
  check: Check;
  state: 'ok' | 'note' | 'bad';
  /** how it is */
  found: Said;
  /** what to do about it; null where nothing is to be done */
  advice: Said | null;
}

export const checks = [
  'config',
  'clock',
  'folder',
  'disk',
  'database',
  'backup',
  'port',
  'model',
  'calendar',
  'telegram',
  'mail',
  'sms',
] as const;
export type Check = (typeof checks)[number];

/** The three ways to end a check. */
export function findingsOf(check: Check) {
  return {
    ok: (found: Said): Finding => ({ check, state: 'ok', found, advice: null }),
    note: (found: Said, advice: Said): Finding => ({ check, state: 'note', found, advice }),
    bad: (found: Said, advice: Said): Finding => ({ check, state: 'bad', found, advice }),
  };
}

/** As it is read, in one language. */
export const worded = ({ check, state, found, advice }: Finding, words: Words) => ({
  ...{ check, state, found: words.told(found) },
  advice: advice ? words.told(advice) : '',
});
