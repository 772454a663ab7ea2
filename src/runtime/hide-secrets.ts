/** What never reaches a log, wherever it stands in the facts. Names are compared without case, `-` and `_`. */
const secretName = /(secret|password|passwd|token|authorization|cookie|apikey|privatekey|credential|otp)/;
const secretText = /\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi;
/** of whoever carries letters, and what stands before the host of an address */
const letterKey = /\b(SG\.[\w-]{8,}\.[\w-]{8,}|whsec_[\w+/=-]{8,})/g;
const inAddress = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi;
/** of a bot of Telegram, as it stands in the addresses of its calls */
const botToken = /\d{6,}:[\w-]{20,}/g;
/** of whoever signs in or has a key or a link, wherever it stands: `user.id.secret`, and access tokens */
const ownToken = /\b[a-z0-9][a-z0-9-]{0,62}\.[\w-]{12,24}\.[\w-]{43}\b|\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/g;
const hidden = '[hidden]';
const deepest = 6;

export function hide(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return hideInText(value);
  if (value === null || typeof value !== 'object') return value;
  if (depth === deepest) return '[deeper]';
  if (value instanceof Error) return hideInText(value.stack ?? value.message);
  if (Array.isArray(value)) return value.map((item) => hide(item, depth + 1));
  const fields = Object.entries(value).map(([name, field]) => [name, isSecret(name) ? hidden : hide(field, depth + 1)]);
  return Object.fromEntries(fields);
}

function isSecret(name: string): boolean {
  return secretName.test(name.toLowerCase().replaceAll(/[-_]/g, ''));
}

export function hideInText(text: string): string {
  return text
    .replaceAll(secretText, `$1 ${hidden}`)
    .replaceAll(botToken, hidden)
    .replaceAll(ownToken, hidden)
    .replaceAll(letterKey, hidden)
    .replaceAll(inAddress, `$1${hidden}@`);
}
