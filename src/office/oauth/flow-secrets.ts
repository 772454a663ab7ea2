import { sha256 } from '../../core/json.ts';
import type { FlowSecrets } from '../../core/provider.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** What a browser keeps while it is away, and what it is sent off with. */
export const drawSecret = (secretBytes: (count: number) => Uint8Array): string => text(secretBytes(32));
export const secretForm = /^[A-Za-z0-9_-]{43}$/;

/**
 * All of it follows from what the browser keeps in its cookie and from the state, so that nothing is stored here by which a
 * code could be used; and no two turns share any of it.
 */
export const flowSecrets = (browser: string, state: string): FlowSecrets => ({
  state,
  nonce: sha256(`nonce>${browser}>${state}`),
  verifier: sha256(`verifier>${browser}>${state}`),
});

/** By these both are known again. */
export const boundBy = (browser: string, state: string) => ({
  browser: browserKey(browser),
  state: sha256(`state>${state}`),
});
export const browserKey = (browser: string): string => sha256(`browser>${browser}`);
