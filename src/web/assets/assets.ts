import { sha256 } from '../../core/json.ts';
import { icon } from './icon.ts';
import { earlyScript, pageScript, passkeyScript, wordScript } from './scripts.ts';
import { style } from './style.ts';
import { panelStyle } from './style-panels.ts';

/** A file of the page. Its address changes with what is in it, so a browser may keep it for good. */
export interface Asset {
  address: string;
  type: string;
  body: string;
}

const script = 'text/javascript; charset=utf-8';

export const assets = {
  style: asset('style.css', 'text/css; charset=utf-8', style + panelStyle),
  early: asset('early.js', script, earlyScript),
  page: asset('page.js', script, pageScript),
  passkey: asset('passkey.js', script, passkeyScript),
  word: asset('word.js', script, wordScript),
  icon: asset('icon.svg', 'image/svg+xml', icon),
} as const;

function asset(name: string, type: string, body: string): Asset {
  return { address: `/web/${sha256(body).slice(0, 12)}/${name}`, type, body };
}
