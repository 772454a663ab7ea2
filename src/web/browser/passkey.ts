import { bytesIn, jsonOf } from './passkey-json.ts';

/*
 * A button that asks the browser for a passkey and sends its answer with the form it stands in. Without scripts, or in a
 * browser without passkeys, the forms stay hidden.
 */

interface Asked {
  challenge: string;
  user?: { id: string };
  allowCredentials?: { id: string }[];
  excludeCredentials?: { id: string }[];
}

const withBytes = (options: Asked) => ({
  ...options,
  challenge: bytesIn(options.challenge),
  ...(options.user && { user: { ...options.user, id: bytesIn(options.user.id) } }),
  ...(options.allowCredentials && { allowCredentials: options.allowCredentials.map(known) }),
  ...(options.excludeCredentials && { excludeCredentials: options.excludeCredentials.map(known) }),
});
const known = (one: { id: string }) => ({ ...one, type: 'public-key', id: bytesIn(one.id) });

function fill(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

async function optionsOf({ dataset }: HTMLButtonElement, form: HTMLFormElement): Promise<Asked> {
  if (dataset.options !== undefined) return JSON.parse(dataset.options) as Asked;
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(dataset.from ?? '', { method: 'POST', headers, body: '{}' });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  const { options, ticket } = (await response.json()) as { options: Asked; ticket: string };
  fill(form, 'ticket', ticket);
  return options;
}

async function use(button: HTMLButtonElement, form: HTMLFormElement): Promise<void> {
  const failed = form.querySelector<HTMLElement>('[data-failed]');
  if (failed) failed.hidden = true;
  button.disabled = true;
  try {
    const publicKey = withBytes(await optionsOf(button, form)) as never;
    const { credentials } = navigator;
    const given = await (button.dataset.passkey === 'make'
      ? credentials.create({ publicKey })
      : credentials.get({ publicKey }));
    if (!(given instanceof PublicKeyCredential)) throw new Error('no passkey');
    fill(form, 'answer', JSON.stringify(jsonOf(given)));
    form.requestSubmit();
  } catch {
    if (failed) failed.hidden = false;
  } finally {
    button.disabled = false;
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-passkey]')) {
  const { form } = button;
  if (!form || !('PublicKeyCredential' in window)) continue;
  form.hidden = false;
  button.addEventListener('click', () => void use(button, form));
}
