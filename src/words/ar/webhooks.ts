import type * as english from '../en/webhooks.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const webhook = {
  NONE: 'لا يُبلَّغ أي عنوان بما يحدث هنا. POST /webhooks يضيف واحدًا.',
  LIST: 'الـ webhooks',
  TROUBLE: 'webhook باسم {webhook}',
  GIVEN_UP: 'لم يستلم {host} شيئًا منذ يوم: {why}. ما هو أقدم تُرك؛ والباقي تستمر محاولته.',
  STOPPED: 'أجاب {host} بأنه لم يعد موجودًا (410). لا يُرسل إليه شيء حتى تسمح بالمتابعة.',
} as const satisfies Like<'webhook'>;

export const webhookState = {
  on: 'يعمل',
  paused: 'متوقف مؤقتًا',
  stopped: 'أُوقف: لم يعد موجودًا',
  other: '',
} as const satisfies Like<'webhookState'>;

export const posting = {
  STATUS: 'أجاب {status}',
  NO_ADDRESS: 'ليس عنوانًا',
  NOT_HTTPS: 'يجب أن يكون https',
  USER_NAME: 'لا يجوز أن يكون فيه اسم مستخدم أو كلمة مرور',
  PORT: 'لا يُستخدم إلا المنفذ 443 والمنافذ من 1024 فصاعدًا',
  OWN_NETWORK: 'يقود إلى شبكات هذا الجهاز نفسه، لا إلى الإنترنت العام',
  NO_NAME: 'اسمه لا يقود إلى شيء',
  NO_CONNECTION: 'لا يمكن الوصول إليه',
  CERTIFICATE: 'لا يمكن الوثوق بشهادته',
  TIMEOUT: 'لم يجب في الوقت',
  REDIRECT: 'يعيد التوجيه بطريقة لا تُتبع؛ لا يُتبع إلا 307 و 308',
  REDIRECTS: 'يعيد التوجيه بلا نهاية',
  other: '{what}',
} as const satisfies Like<'posting'>;
