/**
 * Secrets that have to outlive the process, sealed before they are written down: AES-256 in GCM, with a nonce of its own
 * each time. `about` says what a secret is for; opened as anything else it stays shut.
 */
export interface Seal {
  seal(secret: string, about: string): Promise<string>;
  open(sealed: string, about: string): Promise<string>;
  /** A newer key seals now: it is to be sealed anew when it is next in hand. */
  isOld(sealed: string): Promise<boolean>;
}

/** other key: it was sealed with a key that is not here · altered: it is not what was sealed, or not for this */
export class SealBroken extends Error {
  constructor(readonly why: 'other key' | 'altered') {
    super(
      why === 'other key'
        ? 'it was sealed with another key than the one of this installation'
        : 'what was sealed has been changed, or belongs elsewhere',
    );
  }
}

export const keyBytes = 32;
const nonceBytes = 12;
const version = 's1';

type Bytes = Uint8Array<ArrayBuffer>;
const utf8 = (text: string): Bytes => Uint8Array.from(new TextEncoder().encode(text));
const joined = (...parts: Uint8Array[]): Bytes => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};
const toText = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const toBytes = (text: string): Bytes => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** What a key is called: a hash, so that what is sealed can say which one opens it. */
export async function nameOfKey(key: Uint8Array): Promise<string> {
  if (key.length !== keyBytes) throw new Error(`a key has ${keyBytes} bytes, this one ${key.length}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', joined(utf8('signalos '), key)));
  return toText(hash.slice(0, 6));
}

/** By which key something was sealed. */
export const sealedByOf = (sealed: string): string | null => /^s1\.([\w+/]{8})\./.exec(sealed)?.[1] ?? null;

/** The newest key, which stands first, seals; each of them opens what it sealed. */
export async function createSeal(
  keys: readonly [Uint8Array, ...Uint8Array[]],
  secretBytes: (count: number) => Uint8Array,
): Promise<Seal> {
  const ciphers = new Map<string, CryptoKey>();
  for (const key of keys)
    ciphers.set(
      await nameOfKey(key),
      await crypto.subtle.importKey('raw', joined(key), 'AES-GCM', false, ['encrypt', 'decrypt']),
    );
  const newest = await nameOfKey(keys[0]);
  const under = (iv: Bytes, about: string) => ({ name: 'AES-GCM', iv, additionalData: utf8(`${version} ${about}`) });
  return {
    async seal(secret, about) {
      const nonce = joined(secretBytes(nonceBytes));
      const shut = await crypto.subtle.encrypt(under(nonce, about), ciphers.get(newest) as CryptoKey, utf8(secret));
      return [version, newest, toText(joined(nonce, new Uint8Array(shut)))].join('.');
    },
    isOld: async (sealed) => sealedByOf(sealed) !== newest,
    async open(sealed, about) {
      const [kind, sealedBy = '', text = ''] = sealed.split('.');
      if (kind !== version) throw new SealBroken('altered');
      const cipher = ciphers.get(sealedBy);
      if (!cipher) throw new SealBroken('other key');
      try {
        const bytes = toBytes(text);
        const open = await crypto.subtle.decrypt(
          under(bytes.slice(0, nonceBytes), about),
          cipher,
          bytes.slice(nonceBytes),
        );
        return new TextDecoder().decode(open);
      } catch {
        throw new SealBroken('altered');
      }
    },
  };
}
