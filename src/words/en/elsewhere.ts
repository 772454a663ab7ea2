/** Signing in by another service. */
export const elsewhere = {
  BY: 'Sign in with {service}',
  REGISTER_BY: 'Register with {service}',
  ELSEWHERE: 'Other services to sign in by',
  NONE: 'None is linked.',
  LINK: 'Link {service}',
  UNLINK: 'Take away {service}',
  CALLED: 'as {called}',
  SINCE: 'since {at}',
  GO: 'Go on to {service}',
  GO_HOW: 'You are sent to {service}; there you say who you are.',
  NEW: 'Welcome',
  NEW_HOW: '{service} says that you are {email}. Nobody here is linked to that yet.',
  PASSWORD_TOO: 'A password of your own (may be left empty)',
  OVER: 'It did not work',
} as const;
