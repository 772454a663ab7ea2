import { z } from 'zod';

const ownMachine = /^(127(\.\d{1,3}){3}|\[::1\]|localhost)$/;

/** Over plain http anybody on the way could take something out or read along; on this machine nobody is on the way. */
export const safeAddressSchema = z.url({ protocol: /^https?$/, abort: true }).refine((text) => {
  const { protocol, hostname, username, password } = new URL(text);
  return username === '' && password === '' && (protocol === 'https:' || ownMachine.test(hostname));
});

export const safeAddressWords = 'an https address without user name, or http on this machine';
