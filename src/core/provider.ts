/** What another service says of whoever signs in there. They are known by `issuer` and `subject` alone. */
export interface Vouched {
  issuer: string;
  subject: string;
  email: string | null;
  /** it has seen that they read at this address */
  isEmailProven: boolean;
  name: string | null;
  /** how they are called there, to be told from another account of theirs */
  called: string | null;
}

/**
 * NOT_REACHED: no answer, or none that could be read · DECLINED: there somebody said no · UNSOUND: what came back does not
 * hold, and nobody is let in by it
 */
export type ProviderFault = 'NOT_REACHED' | 'DECLINED' | 'UNSOUND';

/** Of one sign-in: what comes back must bear them. */
export interface FlowSecrets {
  state: string;
  nonce: string;
  /** of PKCE: whoever has the code alone gets nothing for it */
  verifier: string;
}

export type ProviderAnswer<T> = { ok: true; value: T } | { ok: false; fault: ProviderFault; why: string };

/** Another service by which people sign in. */
export interface Provider {
  /** in addresses: `google` */
  name: string;
  /** for people: `Google` */
  label: string;
  /** whether it tells which addresses it has proven; without that nobody registers by it */
  provesAddress: boolean;
  /** where the browser is sent */
  begin(secrets: FlowSecrets): Promise<ProviderAnswer<string>>;
  /** who it is, by the query the browser came back with */
  finish(query: string, secrets: FlowSecrets): Promise<ProviderAnswer<Vouched>>;
}
export type Providers = ReadonlyMap<string, Provider>;
