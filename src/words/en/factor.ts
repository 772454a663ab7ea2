/** A telephone that shows codes, set up in a chat. */
export const factor = {
  TITLE: 'A telephone that shows codes',
  PASSWORD_HOW: 'Type your password. Your message is taken out of this chat.',
  SCAN: 'Take a picture of this with the program on your telephone that shows codes, or type the secret.',
  CODE_HOW: 'Then type the code that it shows. Picture, secret and code leave this chat with it.',
  KEPT: 'I wrote them down',
  ON: 'From now on a code is asked for.',
  ON_MORE: 'When you sign in, and before more real money can be lost.',
  STANDS: 'You have a second factor. Backup codes left: {count}.',
  MORE: 'Another telephone, passkeys and new backup codes are under Security on the page.',
  OFF: 'The second factor is over.',
} as const;
