/** What one look found. A note is worth knowing and stops nothing; what is bad has to be mended. */
export interface Finding {
  check: Check;
  state: 'ok' | 'note' | 'bad';
  /** how it is, in a sentence */
  found: string;
  /** what to do about it, in a sentence; empty where nothing is to be done */
  advice: string;
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
    ok: (found: string): Finding => ({ check, state: 'ok', found, advice: '' }),
    note: (found: string, advice: string): Finding => ({ check, state: 'note', found, advice }),
    bad: (found: string, advice: string): Finding => ({ check, state: 'bad', found, advice }),
  };
}
