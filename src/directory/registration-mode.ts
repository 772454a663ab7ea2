/** open: everybody, by a letter · invitation: whoever has a word · closed: nobody */
export const registrationModes = ['open', 'invitation', 'closed'] as const;
export type RegistrationMode = (typeof registrationModes)[number];
