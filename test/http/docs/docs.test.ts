import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { eachAddress } from '../../../src/core/action.ts';
import { toyActions, toyApp } from '../toy.ts';

async function readDocument() {
  return (await toyApp().app.request('/openapi.json')).json();
}

describe('the OpenAPI document', () => {
  it('is valid by a public validator, which is not pleased by everything', async () => {
    const document = await readDocument();
    const validator = new Validator();
    expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
    delete document.info.title;
    expect((await new Validator().validate(document)).valid).toBe(false);
  });

  it('holds every action once for each of its addresses, each under a name of its own', async () => {
    const { paths } = await readDocument();
    const described = Object.values<Record<string, { operationId: string }>>(paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(described.sort()).toEqual(
      toyActions
        .flatMap(eachAddress)
        .map(({ operation }) => operation)
        .sort(),
    );
  });

  it('has no reference that leads nowhere', async () => {
    const document = await readDocument();
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(refs.some((ref) => ref.includes('keep_tree.input/'))).toBe(true);
    for (const ref of refs) {
      const steps = ref.replace(/^#\//, '').split('/');
      expect(
        steps.reduce((at, step) => at?.[step], document),
        ref,
      ).toBeTypeOf('object');
    }
  });

  it('puts what stands in the path into the path and the rest into the body', async () => {
    const document = await readDocument();
    const { post } = document.paths['/api/v1/feeds/{feed}/notes'];
    expect(post.parameters.map((one: { in: string; name: string }) => `${one.in} ${one.name}`)).toEqual([
      'path feed',
      'header Idempotency-Key',
    ]);
    const body = document.components.schemas['add_note.input'];
    expect(Object.keys(body.properties)).toEqual(['text', 'price', 'copies', 'tags']);
    expect(body.required).toEqual(['text']);
    expect(Object.keys(post.responses)).toEqual(['201', 'default']);
  });

  it('puts what a read takes into its query', async () => {
    const { get } = (await readDocument()).paths['/api/v1/feeds/{feed}/notes'];
    expect(get.requestBody).toBeUndefined();
    expect(get.parameters.map((one: { in: string; name: string }) => `${one.in} ${one.name}`)).toEqual([
      'path feed',
      'query after',
      'query limit',
      'query newestFirst',
      'query symbol',
      'query above',
    ]);
  });
});

describe('the docs page', () => {
  it('shows every action, every field of its body and every problem', async () => {
    const page = await (await toyApp().app.request('/docs')).text();
    for (const one of toyActions) expect(page.includes(`id="${one.name}"`)).toBe(one.http !== undefined);
    for (const words of ['tags[]', 'the feed it belongs to', 'at most 200 characters', 'id="problem-too-many"', '409'])
      expect(page).toContain(words);
  });

  it('takes nothing from elsewhere and has nothing inline', async () => {
    const { app } = toyApp();
    const page = await (await app.request('/docs')).text();
    expect(page).not.toMatch(/<script[^>]*>[^<]|<style|\sstyle=|\son\w+=|javascript:/i);
    const addresses = [...page.matchAll(/(?:src|href)="([^"#]+)"/g)].map((match) => match[1] ?? '');
    expect(addresses.every((address) => /^\/(?!\/)/.test(address))).toBe(true);
    expect(addresses).toEqual(expect.arrayContaining(['/docs/style.css', '/docs/search.js', '/openapi.json']));
    expect((await app.request('/docs/style.css')).headers.get('content-type')).toContain('text/css');
    expect((await app.request('/docs/search.js')).headers.get('content-type')).toContain('text/javascript');
  });

  it('writes what an action says of itself as text', async () => {
    const actions = toyActions.map((one) => ({ ...one, summary: '<img src=x onerror=alert(1)>' }));
    const page = await (await toyApp({ actions }).app.request('/docs')).text();
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img');
  });
});
