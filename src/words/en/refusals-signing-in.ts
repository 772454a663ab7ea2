/** Why somebody is not let in, or does not show that it is them. */
export const ofSigningIn = {
  NOT_SIGNED_IN: 'Sign in first.',
  SIGN_IN_WRONG: 'The address or the password is not right.',
  SIGN_IN_BARRED: 'Too many tries for this address. Try again in {minutes} min.',
  SET_UP_WORD_WRONG:
    'This is not the word that the service printed when it started, or it is over. A new start prints a new one.',
  PASSWORD_WEAK:
    '{why, select, short{A password needs 8 letters or more} long{A password has at most 256 letters} common{This password is one of those that are tried first} other{The password must not be your address}}; take another one.',
  PASSWORD_WRONG: 'The password you have now is not right.',
  PASSWORD_CHANGED: 'The password was changed somewhere else just now; nothing was done.',
  EMAIL_TAKEN: 'Somebody else here has this address.',
  NOTHING_SEALED: 'Secrets cannot be kept here: set SECRETS_KEY.',
  NO_FACTOR: 'You have no second factor.',
  FACTOR_KEPT: 'Other machines reach this service, so its owner keeps a second factor. Another one may take its place.',
  FACTOR_STRONGER: 'You have a stronger second factor: mailed codes would add nothing to it.',
  CODE_WAY_UNSET: 'No codes are sent to you that way. Set it up under Security first.',
  CODE_WAY_WEAK:
    'A mailed code only signs you in. Here it takes a code of your telephone, a backup code, a passkey or a text message.',
  NO_FACTOR_BEGUN: 'No second factor was begun; begin anew.',
  CODE_NEEDED:
    'Show that it is you{challenge, select, none{ first} other{ within two minutes, and it is done}}: {deed, select, factors_begin_totp{another telephone} factors_begin_sms{a number for codes} factors_renew_backup_codes{making new backup codes} factors_remove{ending the second factor} passkeys_begin{another passkey} passkeys_remove{taking a passkey away} keys_make{a key for a program} links_make{a link to look on} chats_link{linking a chat} oauth_begin_link{signing in by another service} users_export{a copy of your data} users_change_settings{writing less to you} users_erase{erasing yourself here} other{it}} takes your second factor.',
  CODE_WRONG: 'The code is not right, or was used already.',
  CODE_BARRED: 'Too many wrong codes. Try again in {minutes} min.',
  TOO_FAST: 'That was too much at once. Try again in {seconds} s.',
  NOT_ENCRYPTED: 'From another machine this service is reached by https only.',
  CODE_SHUT:
    'The codes of your telephone cannot be checked here: the key that opens their secret is missing (SECRETS_KEY). A backup code works.',
  PROOF_OVER:
    'What you asked for is held no longer. If a code of yours was taken for it, look whether it was done; otherwise ask for it again.',
  NO_RECOVERY: 'Nobody said that your second factor is lost.',
  RECOVERY_UNTOLD:
    'Nobody could tell you of it: no address of yours is confirmed and no chat is linked. Ask whoever runs this installation.',
  PASSKEY_WRONG:
    'The passkey was not taken: it is not known here, or did not answer this question, here and now. Begin again.',
  PASSKEY_UNKNOWN: 'There is no such passkey.',
  PASSKEYS_UNSET: 'Passkeys need the address people open (PUBLIC_URL), with a name and over https.',
  SIGN_IN_OVER: 'This sign-in is over; begin again.',
  SESSION_UNKNOWN: 'There is no such session, or it is over.',
  EMAIL_CONFIRMED: 'Your address is confirmed already.',
  LETTERS_ENOUGH: 'Enough letters were sent. Try again in an hour.',
  LETTER_OVER: 'This link is over, or it was used already. Ask for another one.',
  INVITATION_OVER: 'This word lets nobody register: it is over, was used already, or is meant for another address.',
  SIGNS_IN_ALREADY: 'You have a sign-in for the page already.',
  JOIN_BY_CHAT: 'Only a person in their own chat asks for this, not a program.',
  JOIN_OWNER:
    'You are the owner: the word that the service prints when it starts makes your sign-in, on the page /set-up.',
  REGISTRATION_CLOSED: 'Nobody can register here just now. Ask whoever runs this installation.',
  ROLE_NOT_YOURS: 'Only the owner decides about admins, and nobody about the owner or themselves.',
  KEY_LIMITED:
    'This key may not do this ({action}){accounts, select, none{} other{; it takes one of its accounts by name: {accounts}}}.',
  PASSWORD_NEEDED: 'Give your password with it: you have no second factor.',
  PROVIDER_UNKNOWN: 'That service is not set up here.',
  PROVIDER_SILENT: '{service} does not answer just now. Try again in a while, or sign in another way.',
  PROVIDER_DECLINED: 'Nothing was done: at {service} somebody said no.',
  PROVIDER_UNSOUND: 'What {service} answered does not hold, so nobody was let in by it. Begin again.',
  ELSEWHERE_OVER: 'This sign-in is over, or was begun in another browser; begin again.',
  SIGN_IN_ANEW: 'Sign in again first: this needs a session that has just begun.',
  SERVICE_TAKEN: 'That account is linked to somebody else here.',
  SERVICE_ANOTHER: 'Another account of this service is linked to you already; take it away first.',
  SERVICE_NOT_LINKED: 'That service is not linked to you.',
  SERVICE_LAST: 'That is your only way in. Set a password first, or link another service.',
  IDENTITY_UNKNOWN: 'Nobody here is linked to that account. Sign in another way and link it under Security.',
  ADDRESS_UNPROVEN:
    'That service does not say that your address is proven. Register by your address, and link the service afterwards.',
  OWNER_ONLY: 'Only the owner of this installation does that, signed in.',
  SETTINGS_ELSEWHERE: 'Here tokens and keys are set where the service was started, not on the page.',
  SETTING_GIVEN: '{name} is set where the service was started, and that wins. Take it out there first.',
  SETTING_UNFIT: 'That cannot be used: {problem}',
  SETTING_NOT_SET: '{name} is not set on the page.',
  ADDRESS_KNOWN: '{email} has an account here. Sign in to it, and link the service under Security.',
  DEVICE_UNKNOWN: 'There is no such device.',
  KEY_UNKNOWN: 'There is no such key, or it is over.',
  TRADES_OPEN:
    'There are open trades ({trades}). /panic closes them first; or say that they are to stay at the broker (open: leave).',
  LAST_OWNER:
    'You are the only owner, and without one anybody could make themselves it. Delete the data folder instead.',
  KEYS_FULL: 'You have as many of these as one may have ({most}); end one first.',
  UNKNOWN_USER: 'There is no such user.',
} as const;
