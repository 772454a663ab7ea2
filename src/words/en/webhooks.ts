/** What is said of addresses that are told what happens at a desk. */
export const webhook = {
  NONE: 'No address is told what happens here. POST /webhooks adds one.',
  LIST: 'Webhooks',
  TROUBLE: 'Webhook {webhook}',
  GIVEN_UP: '{host} has taken nothing for a day: {why}. What is older is given up; the rest is tried on.',
  STOPPED: '{host} answered that it is gone (410). Nothing is sent there until you let it go on.',
} as const;

export const webhookState = { on: 'on', paused: 'paused', stopped: 'stopped: gone', other: '' } as const;

/** Why something was not taken, or is not sent there. */
export const posting = {
  STATUS: 'it answered {status}',
  NO_ADDRESS: 'that is no address',
  NOT_HTTPS: 'it has to be https',
  USER_NAME: 'there may be no user name or password in it',
  PORT: 'only port 443 and ports from 1024 on are used',
  OWN_NETWORK: "it leads into this host's own networks, not to the public internet",
  NO_NAME: 'its name leads nowhere',
  NO_CONNECTION: 'it cannot be reached',
  CERTIFICATE: 'its certificate cannot be trusted',
  TIMEOUT: 'it did not answer in time',
  REDIRECT: 'it leads elsewhere in a way that is not followed; only 307 and 308 are',
  REDIRECTS: 'it leads on and on',
  other: '{what}',
} as const;
