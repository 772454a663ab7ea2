import { z } from 'zod';

type Bare<T> = T extends z.ZodDefault<infer Inner> ? Inner : T;
type ChangeShape<S extends z.ZodRawShape> = { [K in keyof S]: z.ZodOptional<Bare<S[K]>> };

/**
 * The shape of a change of something that stands: each field may be left out, none is filled in by a default, and a
 * name that does not exist is refused. zod's own `partial` keeps defaults, which would undo what was set before.
 */
export function changeOf<S extends z.ZodRawShape>(schema: z.ZodObject<S>): z.ZodObject<ChangeShape<S>, z.core.$strict> {
  const fields = Object.entries(schema.shape).map(([name, field]) => [
    name,
    z.optional(field instanceof z.ZodDefault ? field.unwrap() : field),
  ]);
  return z.strictObject(Object.fromEntries(fields) as ChangeShape<S>);
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** What is named in a change: a field left out and one that is undefined are the same. */
export function givenIn<T extends object>(change: T): Given<T> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Given<T>;
}
