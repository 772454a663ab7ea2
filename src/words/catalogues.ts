import * as ar from './ar/all.ts';
import * as en from './en/all.ts';
import * as es from './es/all.ts';
import type { FactsIn } from './facts.ts';
import * as id from './id/all.ts';
import type { Language } from './language.ts';
import * as ru from './ru/all.ts';

type English = typeof en;

export type Area = keyof English & string;
export type CodeIn<A extends Area> = keyof English[A] & string;
export type Code = { [A in Area]: `${A}.${CodeIn<A>}` }[Area];

type TextOf<C> = C extends `${infer A extends Area}.${infer Key}` ? English[A][Key & keyof English[A]] : never;
/** What a message has to be given. */
export type FactsOf<C extends Code> = TextOf<C> extends infer Text extends string ? FactsIn<Text> : never;

export type Catalogue = { readonly [A in Area]: Readonly<Record<CodeIn<A>, string>> };

/** A language is complete, or this does not compile. */
export const catalogues: Readonly<Record<Language, Catalogue>> = { en, es, ru, ar, id };

export const isTold = (catalogue: Catalogue, area: string, key: string): boolean =>
  Object.hasOwn(catalogue, area) && Object.hasOwn(catalogue[area as Area], key);
