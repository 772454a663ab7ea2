export type Answer = { ok: true; value: unknown } | { ok: false; detail: string };

export interface Write {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body?: Record<string, unknown>;
}

/** Keys of writes whose answer never came: the same write tried again is the same write, not a second one. */
const unsettled = new Map<string, string>();

/** One gesture, one key: a repeat on the way, by the browser or by a person in doubt, does nothing twice. */
export async function write({ method, path, body = {} }: Write): Promise<Answer> {
  const text = JSON.stringify(body);
  const signature = `${method} ${path} ${text}`;
  const key = unsettled.get(signature) ?? newKey();
  unsettled.set(signature, key);
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: text,
    });
    const answer = await readAnswer(response);
    if (response.status < 500) unsettled.delete(signature);
    return answer;
  } catch {
    return { ok: false, detail: 'The service could not be reached. Try again: nothing is done twice.' };
  }
}

export async function readAnswer(response: Response): Promise<Answer> {
  const value: unknown = await response.json().catch(() => null);
  if (response.ok) return { ok: true, value };
  const detail =
    typeof value === 'object' && value !== null && 'detail' in value ? String(value.detail) : response.statusText;
  return { ok: false, detail: detail || `The service answered ${response.status}.` };
}

/** `crypto.randomUUID` exists only on pages that came encrypted or from this machine. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
