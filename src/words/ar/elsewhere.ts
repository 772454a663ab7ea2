import type * as english from '../en/elsewhere.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const elsewhere = {
  BY: 'الدخول عبر {service}',
  REGISTER_BY: 'التسجيل عبر {service}',
  ELSEWHERE: 'خدمات أخرى للدخول',
  NONE: 'لا خدمة مرتبطة.',
  LINK: 'ربط {service}',
  UNLINK: 'إزالة {service}',
  CALLED: 'باسم {called}',
  SINCE: 'منذ {at}',
  GO: 'المتابعة إلى {service}',
  GO_HOW: 'ستُنقل إلى {service}، وهناك تقول من أنت.',
  NEW: 'أهلًا بك',
  NEW_HOW: 'تقول {service} إنك {email}. لا أحد هنا مرتبط بذلك بعد.',
  PASSWORD_TOO: 'كلمة مرور خاصة بك (يمكن تركها فارغة)',
  OVER: 'لم ينجح الأمر',
} as const satisfies Like<'elsewhere'>;
