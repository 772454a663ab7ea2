import { verifySync } from 'otplib';
import { sha256 } from '../core/json.ts';
import { drawWord } from '../core/secrets.ts';

const stepSeconds = 30;

/**
 * The step whose code this is; null: it is none. The code of now, or of the step before, since typing takes a while; none
 * of a step that was taken already, or of one before that.
 */
export function stepOf(secret: string, typed: string, at: { now: number; lastStep: number }): number | null {
  const token = typed.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const epoch = Math.floor(at.now / 1_000);
  // The library takes a step to come for a mistake of ours; it is a clock that went back, and a code that was taken.
  if (at.lastStep > Math.floor(epoch / stepSeconds)) return null;
  const checked = verifySync({ secret, token, epoch, epochTolerance: [stepSeconds, 0], afterTimeStep: at.lastStep });
  return checked.valid && 'timeStep' in checked ? checked.timeStep : null;
}

const howMany = 10;
const length = 12;

/** Sixty bits each: nobody guesses one, so that a plain hash keeps them. */
export const makeBackupCodes = (secretBytes: (count: number) => Uint8Array): string[] =>
  Array.from({ length: howMany }, () =>
    drawWord(length, secretBytes)
      .toLowerCase()
      .replaceAll(/(.{4})(?!$)/g, '$1-'),
  );

/** null: it has not the looks of one */
export function hashOfBackupCode(typed: string): string | null {
  const code = typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return code.length === length ? sha256(code) : null;
}
