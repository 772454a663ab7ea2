import { constants, createHash, generateKeyPairSync, type KeyObject, privateDecrypt } from 'node:crypto';
import { Long } from '@mtcute/core';
import {
  __tlWriterMap,
  addPublicKey,
  generateKeyAndIvFromNonce,
  parsePublicKey,
  TlBinaryReader,
  TlBinaryWriter,
} from '@mtcute/core/utils.js';
import { NodeCryptoProvider } from '@mtcute/node/utils.js';
import { prime as dhPrime } from './prime.ts';
import { readerMap } from './schema.ts';

/** The server's half of how a client and a data centre agree on a key. */

export const crypto = new NodeCryptoProvider();
await crypto.initialize();

/** The library looks keys up without their leading zeros, and keeps them with those. */
function makeKey(): { privateKey: KeyObject; pem: string; fingerprint: string } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = publicKey.export({ type: 'pkcs1', format: 'pem' }).toString();
  const { fingerprint } = parsePublicKey(crypto, pem);
  return fingerprint.startsWith('0') ? makeKey() : { privateKey, pem, fingerprint };
}
const { privateKey, pem, fingerprint } = makeKey();
addPublicKey(crypto, pem);

const g = 3;

export const sha1 = (data: Uint8Array): Uint8Array => createHash('sha1').update(data).digest();
export const sha256 = (data: Uint8Array): Uint8Array => createHash('sha256').update(data).digest();
const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
export const numberOf = (data: Uint8Array): bigint => BigInt(`0x${Buffer.from(data).toString('hex')}`);
const bytesOf = (value: bigint): Uint8Array =>
  new Uint8Array(Buffer.from(value.toString(16).padStart(512, '0'), 'hex'));

export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (let [b, e] = [base % modulus, exponent]; e > 0n; e >>= 1n, b = (b * b) % modulus)
    if (e & 1n) result = (result * b) % modulus;
  return result;
}

function openPadded(encrypted: Uint8Array): Uint8Array {
  const opened = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, encrypted);
  const inner = new Uint8Array(opened.subarray(32));
  const hash = sha256(inner);
  const key = opened.subarray(0, 32).map((byte, at) => byte ^ (hash[at] ?? 0));
  return crypto.createAesIge(new Uint8Array(key), new Uint8Array(32)).decrypt(inner).slice(0, 192).reverse();
}

type Plain = { _: string } & Record<string, unknown>;
const read = (data: Uint8Array, from = 0) => TlBinaryReader.deserializeObject(readerMap, data, from) as Plain;
export const written = (object: object): Uint8Array => TlBinaryWriter.serializeObject(__tlWriterMap, object as never);

/** Answers one client's unencrypted messages; `agreed` is called with the key. */
export function createHandshake(agreed: (key: Uint8Array) => void) {
  const serverNonce = crypto.randomBytes(16);
  const secret = numberOf(crypto.randomBytes(256));
  let newNonce: Uint8Array = new Uint8Array(32);

  return (data: Uint8Array): object => {
    const asked = read(data, 20);
    const nonce = asked.nonce as Uint8Array;
    switch (asked._) {
      case 'mt_req_pq_multi':
        return {
          _: 'mt_resPQ',
          ...{ nonce, serverNonce, pq: Buffer.from('17ed48941a08f981', 'hex') },
          serverPublicKeyFingerprints: [Long.fromString(fingerprint, true, 16)],
        };
      case 'mt_req_DH_params': {
        newNonce = read(openPadded(asked.encryptedData as Uint8Array)).newNonce as Uint8Array;
        const inner = written({
          _: 'mt_server_DH_inner_data',
          ...{ nonce, serverNonce, g, dhPrime: bytesOf(dhPrime), gA: bytesOf(power(BigInt(g), secret, dhPrime)) },
          serverTime: Math.floor(Date.now() / 1_000),
        });
        const plain = joined(sha1(inner), inner);
        const padded = joined(plain, new Uint8Array((16 - (plain.length % 16)) % 16));
        return { _: 'mt_server_DH_params_ok', nonce, serverNonce, encryptedAnswer: cipher().encrypt(padded) };
      }
      case 'mt_set_client_DH_params': {
        const { gB } = read(cipher().decrypt(asked.encryptedData as Uint8Array), 20);
        const key = bytesOf(power(numberOf(gB as Uint8Array), secret, dhPrime));
        agreed(key);
        const newNonceHash1 = sha1(joined(newNonce, Uint8Array.of(1), sha1(key).slice(0, 8))).slice(4, 20);
        return { _: 'mt_dh_gen_ok', nonce, serverNonce, newNonceHash1 };
      }
      default:
        throw new Error(`no step of a handshake: ${asked._}`);
    }
  };

  function cipher() {
    const [key, iv] = generateKeyAndIvFromNonce(crypto, serverNonce, newNonce);
    return crypto.createAesIge(key, iv);
  }
}
