import { z } from 'zod';
import { hashOfBackupCode, makeBackupCodes } from './codes.ts';
import type { UserContext } from './user-action.ts';

export const backupCodesSchema = z.object({
  backupCodes: z.array(z.string()).describe('to be kept on paper: each works once where the telephone is lost'),
});

/** Those of before are over. */
export function newBackupCodes({ store, services }: UserContext): z.infer<typeof backupCodesSchema> {
  const backupCodes = makeBackupCodes(services.secretBytes);
  store.setBackupCodes(backupCodes.flatMap((code) => hashOfBackupCode(code) ?? []));
  return { backupCodes };
}
