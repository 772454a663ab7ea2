/**
 * What somebody may want to know of later: who let whom in, who was kept out, what changed about how one signs in. It is a
 * line in the chain of whom it is about (a user) or of the installation (the directory).
 */
export const auditKinds = [
  'sign-in',
  'failure',
  'denied',
  'password',
  'factor',
  'key',
  'session',
  'people',
  'settings',
  'export',
  'alarm',
] as const;
export type AuditKind = (typeof auditKinds)[number];

/** `facts` hold no secret, and in the chain of the installation nothing but ids: a chain is never rewritten. */
export interface AuditLine {
  kind: AuditKind;
  facts?: Record<string, string | number | boolean | null>;
}

/** By the first word of an action's name, where the action itself says nothing. */
const kindsByName: Record<string, AuditKind> = {
  auth: 'session',
  sessions: 'session',
  devices: 'session',
  password: 'password',
  factors: 'factor',
  passkeys: 'factor',
  proofs: 'factor',
  recovery: 'factor',
  oauth: 'factor',
  keys: 'key',
  links: 'key',
  people: 'people',
  access: 'people',
  invitations: 'people',
  registration: 'people',
};

export const auditKindOf = (action: string): AuditKind => kindsByName[action.split('.')[0] ?? ''] ?? 'settings';
