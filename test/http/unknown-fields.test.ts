import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eachAddress } from '../../src/core/action.ts';
import { nearestName } from '../../src/core/nearest-name.ts';
import { fieldsOf, type JsonSchema, jsonSchemaOf } from '../../src/http/json-schema.ts';
import { pathNames } from '../../src/http/openapi.ts';
import { findUnknownFields } from '../../src/http/unknown-fields.ts';
import { allActions } from '../../src/runtime/program.ts';
import { send, toyApp } from './toy.ts';

const offered = allActions.flatMap(eachAddress);
const { app, asked } = toyApp({ actions: allActions });

function ask({ http }: (typeof offered)[number], fields: Record<string, string>) {
  const path = `/api/v1${http.path.replaceAll(/\{\w+\}/g, 'demo')}`;
  if (http.method === 'get') return app.request(`${path}?${new URLSearchParams(fields)}`);
  return app.request(path, send(http.method.toUpperCase(), fields));
}

describe('a field that nobody knows', () => {
  it.each(offered.map((action) => [action.operation, action] as const))(
    'is refused by %s with the name that is near, and no actor is asked',
    async (_, action) => {
      const known = fieldsOf(jsonSchemaOf(action.input, 'input')).filter(
        (name) => !pathNames(action.http.path).includes(name),
      );
      for (const name of known.length > 0 ? known : ['whatever']) {
        const misspelt = `${name}X`;
        const answer = await ask(action, { [misspelt]: 'demo' });
        const { code, facts } = await answer.json();
        expect([answer.status, code]).toEqual([422, 'UNKNOWN_FIELD']);
        expect(facts.unknown).toHaveLength(1);
        expect(facts.unknown[0].field).toBe(misspelt);
        if (known.includes(name)) expect(facts.unknown[0].nearest).toBe(name);
      }
      expect(asked).toEqual([]);
    },
  );

  it('is told in a sentence, with what there is where nothing is near', async () => {
    const detailOf = async (path: string, body: object) =>
      (await (await app.request(path, send('POST', body))).json()).detail;
    expect(await detailOf('/api/v1/orders', { symbol: 'EURUSD', side: 'buy', stopLoss: '1.05' })).toBe(
      'There is no field stopLoss; did you mean sl?',
    );
    expect(await detailOf('/api/v1/trading/halt', { colour: 'red' })).toBe(
      'There is no field colour; known here: account, feed, why.',
    );
    expect(await detailOf('/api/v1/trading/panic', { now: true })).toBe(
      'There is no field now; nothing is taken here.',
    );
  });

  it('is one that the schema itself does not leave open: with a loose one it is taken', async () => {
    const closed = z.object({ name: z.string() });
    const loose = z.looseObject({ name: z.string() });
    const found = (schema: z.ZodType) => findUnknownFields({ nmae: 1 }, jsonSchemaOf(schema, 'input'));
    expect(found(closed)).toEqual([{ field: 'nmae', nearest: 'name', known: ['name'] }]);
    expect(found(loose)).toEqual([]);
  });

  it('is found in ten places at most, however many there are', () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`field${at}`, at]));
    expect(findUnknownFields(many, jsonSchemaOf(z.object({ field: z.string() }), 'input'))).toHaveLength(10);
  });
});

describe('inside what is sent', () => {
  const inputOf = (name: string) => {
    const action = allActions.find((one) => one.name === name);
    if (!action) throw new Error(`no action ${name}`);
    return jsonSchemaOf(action.input, 'input');
  };

  it.each<[string, object, string, string | null]>([
    [
      'messages.post',
      { embeds: [{ title: 'a' }, { fields: [{ nam: 'a', value: 'b' }] }] },
      'embeds.1.fields.0.nam',
      'name',
    ],
    ['follows.change', { settings: { slippagePoint: 5 } }, 'settings.slippagePoint', 'slippagePoints'],
    ['follows.change', { settings: { size: { mode: 'lots', lot: '1' } } }, 'settings.size.lot', 'lots'],
    ['orders.open', { size: { mode: 'money', lots: '1' } }, 'size.lots', null],
    ['accounts.market-hours', { symbols: { XAUUSD: { zoen: 'UTC' } } }, 'symbols.XAUUSD.zoen', 'zone'],
    ['accounts.market-hours', { classes: { golds: 'always-open' } }, 'classes.golds', 'gold'],
    ['compliance.custom-profile', { rules: { newz: null } }, 'rules.newz', 'news'],
  ])('%s refuses %j', (name, body, field, nearest) => {
    expect(findUnknownFields(body, inputOf(name))).toMatchObject([{ field, nearest }]);
  });

  it.each<[string, object]>([
    ['messages.post', { embeds: [{ title: 'a' }, { fields: [{ name: 'a', value: 'b' }] }] }],
    ['follows.change', { settings: { size: { mode: 'lots', lots: '1' } } }],
    ['orders.open', { size: { mode: 'money', amount: '1' } }],
    ['accounts.market-hours', { symbols: { XAUUSD: 'always-open', 'any name': { zone: 'UTC' } } }],
  ])('%s finds nothing unknown in %j', (name, body) => {
    expect(findUnknownFields(body, inputOf(name))).toEqual([]);
  });

  it('only these are loose on purpose: rules by their name, each judged by the rule itself; hours by symbol; a form by its lines; a step by its own', () => {
    const loose = offered.flatMap((action) => loosePlaces(jsonSchemaOf(action.input, 'input'), action.name));
    expect(loose).toEqual([
      'compliance.custom-profile.rules.*',
      'accounts.market-hours.symbols',
      'chat.fill.values',
      'onboarding.complete.answers',
    ]);
  });
});

/** Where names or values of any kind are taken. */
function loosePlaces(schema: JsonSchema, at: string): string[] {
  const { additionalProperties: others, propertyNames, properties = {}, items, anyOf, oneOf, allOf } = schema;
  const says = ['type', 'const', 'enum', 'anyOf', 'oneOf', '$ref'].some((keyword) => keyword in schema);
  const own = !says || allOf || (others && !propertyNames?.enum) ? [at] : [];
  const inside = [
    ...Object.entries(properties).map(([name, field]) => [field, `${at}.${name}`] as const),
    ...[...(anyOf ?? []), ...(oneOf ?? [])].map((shape) => [shape, at] as const),
    ...(items ? [[items, `${at}[]`] as const] : []),
    ...(typeof others === 'object' ? [[others, `${at}.*`] as const] : []),
  ];
  return [...own, ...inside.flatMap(([one, place]) => loosePlaces(one, place))];
}

describe('the name that was meant', () => {
  it.each([
    ['symbl', 'symbol'],
    ['Symbol', 'symbol'],
    ['message_id', 'messageId'],
    ['Message-Id', 'messageId'],
    ['stopLoss', 'sl'],
    ['stop_loss', 'sl'],
    ['sdie', 'side'],
    ['message', 'messageId'],
  ])('of %s is %s', (given, meant) => {
    expect(nearestName(given, ['symbol', 'side', 'sl', 'messageId', 'account'])).toBe(meant);
  });

  it.each(['colour', 'x', '', '__proto__', 'constructor'])('of “%s” is none of them', (given) => {
    expect(nearestName(given, ['symbol', 'side', 'sl', 'messageId', 'account'])).toBeNull();
  });

  it('is always one of the known ones, or none', () => {
    const known = ['symbol', 'side', 'sl', 'tps'];
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (given) => {
        const meant = nearestName(given, known);
        expect(meant === null || known.includes(meant)).toBe(true);
      }),
    );
  });
});
