/** Where a secret is kept for us. What it gives is used and never shown; what goes wrong is said without it. */
export interface SecretStore {
  /** `place` as it stands behind the name of the store in a setting */
  read(place: string): Promise<string>;
}

const advice = {
  missing: 'there is no such secret',
  forbidden: 'it may not be read with what is set here',
  sealed: 'the store is sealed',
  unreachable: 'the store does not answer',
  shape: 'what the store answered is no secret',
  settings: 'the way there is not set up',
} as const;
export type Trouble = keyof typeof advice;

/** Names a place, and what is wrong there; never a value. */
export class StoreProblem extends Error {
  constructor(
    readonly trouble: Trouble,
    detail = '',
  ) {
    super(detail === '' ? advice[trouble] : `${advice[trouble]} (${detail})`);
  }
}

/** A setting of a store itself, such as where it is. */
export type Environment = Readonly<Record<string, string | undefined>>;

export function needed(environment: Environment, name: string): string {
  const given = environment[name];
  if (!given) throw new StoreProblem('settings', `${name} is not set`);
  return given;
}
