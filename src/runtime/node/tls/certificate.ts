import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';

export interface CertificateFiles {
  certFile: string;
  keyFile: string;
}

/** A certificate with its key, as text: read, and seen to belong together. */
export interface Certificate {
  cert: string;
  key: string;
  endsAt: number;
  /** changes with either file */
  mark: string;
}

/** Why it cannot be used, in a sentence that names the file and never quotes it. */
export class CertificateProblem extends Error {}

export function readCertificate({ certFile, keyFile }: CertificateFiles): Certificate {
  const cert = readText(certFile, 'TLS_CERT_FILE');
  const key = readText(keyFile, 'TLS_KEY_FILE');
  let leaf: X509Certificate;
  try {
    leaf = new X509Certificate(cert);
  } catch {
    throw new CertificateProblem(`TLS_CERT_FILE: ${certFile} holds no certificate.`);
  }
  try {
    createSecureContext({ cert, key });
  } catch {
    throw new CertificateProblem(`TLS_KEY_FILE: ${keyFile} is not the key of the certificate in ${certFile}.`);
  }
  const mark = createHash('sha256').update(cert).update('\0').update(key).digest('hex');
  return { cert, key, endsAt: Date.parse(leaf.validTo), mark };
}

function readText(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new CertificateProblem(`${name}: ${path} cannot be read (${why}).`);
  }
}
