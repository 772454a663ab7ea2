/** What a form was filled with, by the names of its lines. What was left empty is left out. */
export async function valuesOf(form: HTMLFormElement): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  const filled = new FormData(form);
  for (const name of new Set(filled.keys())) {
    const given = filled.getAll(name);
    const [only] = given;
    if (only instanceof File) {
      if (only.size > 0) values[name] = await readFile(only);
    } else if (form.querySelector(`[name="${CSS.escape(name)}"][type="checkbox"]`)) values[name] = given;
    else if (only !== '') values[name] = only;
  }
  return values;
}

async function readFile(file: File): Promise<{ name: string; mime: string; data: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return { name: file.name, mime: file.type || 'application/octet-stream', data: btoa(text) };
}
