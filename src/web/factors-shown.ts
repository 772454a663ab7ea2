import type { PasskeyQuestion } from './passkey-pages.tsx';

export interface Factors {
  totp: boolean;
  passkeys: number;
  sms: string | null;
  email: boolean;
  goneAt: number | null;
  isReplaceable: boolean;
  backupCodes: number;
}

/** What is shown once, just after it was made. */
export interface ShownOnce {
  begun?: { secret: string; qr: string } | undefined;
  backupCodes?: readonly string[] | null | undefined;
  passkey?: PasskeyQuestion | undefined;
  /** the way on which a first code was sent */
  sent?: 'sms' | 'email' | undefined;
}
