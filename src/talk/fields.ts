import { z } from 'zod';
import type { Field } from '../core/chat.ts';
import type { Said } from '../core/said.ts';
import { isZone } from '../core/trading-day.ts';
import { withoutDirection } from '../words/direction.ts';
import { tell } from '../words/words.ts';

/** What somebody sent: within 500 KB. */
export const mostFileBytes = 500_000;
export const fileSchema = z.object({
  name: z.string().min(1).max(120),
  mime: z.string().max(100),
  data: z.base64().max(700_000),
});

/**
 * What a field was answered with. A number stays text, since no binary float decides about money; of a secret only its
 * name goes on, which nobody can type; null: left out.
 */
export type Value = string | string[] | z.infer<typeof fileSchema> | { secret: string } | null;
export type Values = Record<string, Value>;

/** What a form may carry for one of its lines; whether it fits is the line's own question. */
export const givenSchema = z.union([z.string().max(4_000), z.array(z.string().max(200)).max(100), fileSchema]);

export type Read = { value: Value; secret?: string } | { problem: Said };

const longestText = 1_000;

/** What is wrong with an answer. */
const unfit = {
  missing: ({ label, example }: Field) => tell('unfit.MISSING', { label, example }),
  noFile: ({ label }: Field) => tell('unfit.NO_FILE', { label }),
  noDate: ({ label }: Field) => tell('unfit.NO_DATE', { label }),
  noNumber: ({ label, example }: Field) => tell('unfit.NO_NUMBER', { label, example }),
  noSuch: ({ label, example }: Field) => tell('unfit.NO_SUCH', { label, example }),
  noOption: ({ label, options = [] }: Field) =>
    tell('unfit.NO_OPTION', { label, options: options.map((option) => option.label) }),
  length: ({ label, example, least = 1, most = longestText }: Field) =>
    tell('unfit.LENGTH', { label, least, most, example }),
  range: ({ label, example, least, most }: Field) => tell('unfit.RANGE', { label, least, most, example }),
};

/** What is none is never kept: it may be anything that was typed in the wrong place. */
const isSuch = { zone: isZone, time: (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text) };

/** What was typed, chosen or sent for a field, or what is wrong with it. `name` is what a secret goes by from here on. */
export function readField(field: Field, given: unknown, name: string): Read {
  const isMissing = given === undefined || given === null || (typeof given === 'string' && given.trim() === '');
  if (isMissing) return field.isOptional ? { value: null } : { problem: unfit.missing(field) };
  if (field.kind === 'file') {
    const file = fileSchema.safeParse(given);
    return file.success ? { value: file.data } : { problem: unfit.noFile(field) };
  }
  if (field.kind === 'many') return readMany(field, given);
  if (typeof given !== 'string') return { problem: unfit.missing(field) };
  // A secret is taken as it was typed: a space may be part of it.
  if (field.kind === 'secret')
    return isLongEnough(field, given) ? { value: { secret: name }, secret: given } : { problem: unfit.length(field) };
  return readText(field, given.trim());
}

function readText(field: Field, text: string): Read {
  switch (field.kind) {
    case 'number':
      return readNumber(field, text);
    case 'date':
      return isDay(text) ? { value: text } : { problem: unfit.noDate(field) };
    case 'choice': {
      const option = optionOf(field.options ?? [], text);
      return option ? { value: option } : { problem: unfit.noOption(field) };
    }
    default:
      if (field.is && !isSuch[field.is](text)) return { problem: unfit.noSuch(field) };
      return isLongEnough(field, text) ? { value: text } : { problem: unfit.length(field) };
  }
}

function readNumber(field: Field, text: string): Read {
  const plain = text.replace(/\s*%$/, '').replace(/^(\d+),(\d{1,2})$/, '$1.$2');
  if (!/^-?\d{1,12}(\.\d{1,8})?$/.test(plain)) return { problem: unfit.noNumber(field) };
  const number = Number(plain);
  const isWithin = number >= (field.least ?? Number.NEGATIVE_INFINITY) && number <= (field.most ?? Infinity);
  return isWithin ? { value: plain } : { problem: unfit.range(field) };
}

function readMany(field: Field, given: unknown): Read {
  const parts = Array.isArray(given) ? given : typeof given === 'string' ? given.split(',') : [];
  const found = parts.map((part) => optionOf(field.options ?? [], String(part).trim()));
  if (found.some((id) => id === null)) return { problem: unfit.noOption(field) };
  const chosen = [...new Set(found.flatMap((id) => id ?? []))];
  const isEnough = chosen.length >= (field.least ?? 1) && chosen.length <= (field.most ?? chosen.length);
  return isEnough ? { value: chosen } : { problem: unfit.noOption(field) };
}

/** What stands on a button, however it is spelled or laid out. */
export const isSame = (label: string, typed: string): boolean =>
  withoutDirection(label).toLowerCase() === withoutDirection(typed).toLowerCase();

/** By its id, its label however it is spelled, or its number in the list. */
export function optionOf(options: readonly { id: string; label: string }[], text: string): string | null {
  const named = options.find(({ id }) => id === text) ?? options.find(({ label }) => isSame(label, text));
  const counted = /^\d{1,2}$/.test(text) ? options[Number(text) - 1] : undefined;
  return (named ?? counted)?.id ?? null;
}

function isLongEnough({ least = 1, most = longestText }: Field, text: string): boolean {
  return text.length >= least && text.length <= most;
}

/** A day that there is: no thirtieth of February. */
function isDay(text: string): boolean {
  return z.iso.date().safeParse(text).success;
}
