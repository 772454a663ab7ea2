const encoder = new TextEncoder();
const ivBytes = 12;

export interface Sealing {
  seal(text: string): Promise<string>;
  /** Throws where it was sealed by another word, or is damaged. */
  open(sealed: string): Promise<string>;
}

/** Keeps words from whoever sees what is stored but not the word they are sealed by. */
export function sealedBy(word: string): Sealing {
  const key = crypto.subtle
    .digest('SHA-256', encoder.encode(`sealed>${word}`))
    .then((hash) => crypto.subtle.importKey('raw', hash, 'AES-GCM', false, ['encrypt', 'decrypt']));
  key.catch(() => {});
  return {
    async seal(text) {
      const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key, encoder.encode(text));
      return Buffer.concat([iv, new Uint8Array(sealed)]).toString('base64');
    },
    async open(text) {
      const bytes = Buffer.from(text, 'base64');
      const [iv, sealed] = [bytes.subarray(0, ivBytes), bytes.subarray(ivBytes)];
      const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await key, sealed);
      return new TextDecoder().decode(opened);
    },
  };
}
