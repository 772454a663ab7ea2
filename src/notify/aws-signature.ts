import { createHash, createHmac } from 'node:crypto';

/** Amazon's signature, version 4: what shows that a request comes from whoever holds the key. */
export interface AwsKey {
  id: string;
  secret: string;
  region: string;
}

interface Unsigned {
  method: 'GET' | 'POST';
  url: string;
  service: string;
  /** of those that are signed besides host and date */
  headers?: Record<string, string>;
  body: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text, 'utf8').digest();

/** The headers to send with it. `at` is Unix milliseconds; a path or a query that needs more than plain letters is not meant. */
export function signForAws({ method, url, service, headers = {}, body }: Unsigned, key: AwsKey, at: number) {
  const { host, pathname, searchParams } = new URL(url);
  const stamp = `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const day = stamp.slice(0, 8);
  const signed: Record<string, string> = { ...headers, host, 'x-amz-date': stamp };
  const names = Object.keys(signed).sort();
  const query = [...searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
  const canonical = [
    method,
    pathname,
    query,
    ...names.map((name) => `${name}:${signed[name]?.trim()}`),
    '',
    names.join(';'),
    sha256(body),
  ].join('\n');
  const scope = `${day}/${key.region}/${service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', stamp, scope, sha256(canonical)].join('\n');
  const own = [key.region, service, 'aws4_request'].reduce(hmac, hmac(`AWS4${key.secret}`, day));
  const signature = hmac(own, toSign).toString('hex');
  return {
    ...headers,
    'x-amz-date': stamp,
    authorization: `AWS4-HMAC-SHA256 Credential=${key.id}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  };
}

const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
