import type { Log } from '../../../platform/services.ts';
import { type Certificate, type CertificateFiles, readCertificate } from './certificate.ts';

interface Renewing {
  files: CertificateFiles;
  /** the one that is served now */
  current: Certificate;
  /** serves another from the next connection on */
  serve: (certificate: Certificate) => void;
  log: Log;
  now: () => number;
}

export const lookEveryMs = 60_000;
const soonMs = 14 * 86_400_000;
const againMs = 86_400_000;

/**
 * Looks whether the files hold another certificate, and serves it: connections that are open stay. Files are compared by
 * what is in them: whoever renews may replace them, write into them, or turn a link. A pair that does not fit, as while
 * only one of them has been written, changes nothing and is looked at again.
 */
export function createRenewal({ files, current, serve, log, now }: Renewing): { look: () => void } {
  let served = current;
  let warnedAt = Number.NEGATIVE_INFINITY;

  function warnOnce(facts: object, message: string): void {
    if (now() - warnedAt < againMs) return;
    warnedAt = now();
    log.warn(facts, message);
  }

  return {
    look() {
      try {
        const found = readCertificate(files);
        if (found.mark !== served.mark) {
          serve(found);
          served = found;
          warnedAt = Number.NEGATIVE_INFINITY;
          log.info({ endsAt: new Date(found.endsAt).toISOString() }, 'the certificate was renewed');
        }
      } catch (error) {
        warnOnce({ error: String(error) }, 'the certificate cannot be read; the one from before is served on');
      }
      if (served.endsAt - now() < soonMs)
        warnOnce({ endsAt: new Date(served.endsAt).toISOString() }, 'the certificate ends soon');
    },
  };
}
