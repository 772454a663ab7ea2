import type { Dispatch, Letters, Mail } from '../../src/core/letters.ts';

/** A way for mails to leave that keeps them: what was sent where, and what the link in the last one leads to. */
export function openMailbox(services: object, publicUrl: string | null = 'https://signals.example') {
  const mails: Mail[] = [];
  const send = async (mail: Mail): Promise<Dispatch> => {
    mails.push(mail);
    return { became: 'sent' };
  };
  const letters: Letters = { mail: { name: 'test', keepsKeys: true, send }, sms: null, publicUrl };
  Object.assign(services, { letters });
  const linkOf = (mail: Mail | undefined) => /https?:\/\/\S+/.exec(mail?.text ?? '')?.[0] ?? '';
  return {
    mails,
    to: (address: string) => mails.filter(({ to }) => to === address),
    subjects: (address: string) => mails.filter(({ to }) => to === address).map(({ subject }) => subject),
    link: (address: string, subject?: string) =>
      linkOf(mails.findLast((mail) => mail.to === address && (subject === undefined || mail.subject === subject))),
    word(address: string, subject?: string): string {
      return decodeURIComponent(new URL(this.link(address, subject)).hash.slice(1));
    },
  };
}
