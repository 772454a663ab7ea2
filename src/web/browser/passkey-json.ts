export function bytesIn(text: string): Uint8Array<ArrayBuffer> {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0));
}

const textOf = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** As `toJSON` writes it, which not every browser has. */
export function jsonOf({ id, rawId, type, response }: PublicKeyCredential): object {
  const same = { id, rawId: textOf(rawId), type };
  const clientDataJSON = textOf(response.clientDataJSON);
  if (response instanceof AuthenticatorAttestationResponse) {
    const attestationObject = textOf(response.attestationObject);
    return { ...same, response: { clientDataJSON, attestationObject, transports: response.getTransports?.() ?? [] } };
  }
  const { authenticatorData, signature, userHandle } = response as AuthenticatorAssertionResponse;
  const signed = { authenticatorData: textOf(authenticatorData), signature: textOf(signature) };
  return { ...same, response: { clientDataJSON, ...signed, userHandle: userHandle ? textOf(userHandle) : null } };
}
