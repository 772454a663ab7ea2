/** A second factor that is lost, and the days until it ends. */
export const recovery = {
  TITLE:
    '{about, select, begun{Somebody says that your second factor is lost} soon{Tomorrow your second factor can end} other{Your second factor stays}}',
  TOLD: '{about, select, kept{What was said about it is over, since {at}.} other{From {at} on it can end. If that was not you, /keep keeps it; then change your password.}}',
  LOST: 'I have neither telephone, passkey nor backup codes',
  LOST_HOW: 'Your second factor ends after some days in which you are told of it everywhere, and can keep it.',
  WAITS: 'You are told of it everywhere. From {at} on, sign in and say it again.',
  PENDING: 'Somebody says that your second factor is lost. From {at} on it can end.',
  KEEP: 'Keep my second factor',
  KEPT: 'Your second factor stays.',
  GONE: 'The days are over. Set up another second factor.',
} as const;
