import type { Fact, Said } from '../core/said.ts';

/*
 * What a message asks for, read from its English by the compiler: `Leg {leg} {how_ended}.` wants `leg` and `how`.
 *  1. `{op_doing}` is the fact `op`, worded by the area `doing`; `{loss_amount}` the fact `loss`, written as an amount
 *     (the ways to write are in figures.ts), and `{loss_money}` the same with the fact `currency`.
 *  2. A fact that is chosen by (`{price, select, none{} other{ at {price}}}`) may be missing: it is `none` then.
 *  3. The brace of a choice stands directly behind its name, `none{`; the brace of a fact that is only shown never
 *     follows a letter.
 */

type Letter =
  | 'a'
  | 'b'
  | 'c'
  | 'd'
  | 'e'
  | 'f'
  | 'g'
  | 'h'
  | 'i'
  | 'j'
  | 'k'
  | 'l'
  | 'm'
  | 'n'
  | 'o'
  | 'p'
  | 'q'
  | 'r'
  | 's'
  | 't'
  | 'u'
  | 'v'
  | 'w'
  | 'x'
  | 'y'
  | 'z';
type Sign = Letter | Uppercase<Letter> | '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** What stands between a brace and the next one. */
type Inside<After> = After extends `${infer Text}}${string}` ? UpToBrace<Text> : never;
type UpToBrace<Text> = Text extends `${infer Start}{${string}` ? Start : Text;
type NameIn<Text> = Text extends `${infer Name},${string}` ? Name : Text;
type ChosenIn<Text> = Text extends `${infer Name}, select,${string}` ? FactOf<Name> : never;
type FactOf<Name> = Name extends `${infer Fact}_money`
  ? Fact | 'currency'
  : Name extends `${infer Fact}_${string}`
    ? Fact
    : Name;

type Named<Text, Found = never> = Text extends `${infer Before}{${infer After}`
  ? Named<After, Found | (Before extends `${string}${Sign}` ? ChosenIn<Inside<After>> : FactOf<NameIn<Inside<After>>>)>
  : Found;
type Chosen<Text, Found = never> = Text extends `${string}{${infer After}`
  ? Chosen<After, Found | ChosenIn<Inside<After>>>
  : Found;

export type FactsIn<Text extends string> = Record<Exclude<Named<Text>, Chosen<Text>> & string, Present> &
  Partial<Record<Chosen<Text> & string, Fact>>;
type Present = string | number | Said | readonly Fact[];
