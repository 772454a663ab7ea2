import type * as english from '../en/installation.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const installation = {
  TITLE: 'الرموز والمفاتيح',
  HOW: 'تُختم وتُستعمل فورًا دون إعادة تشغيل، ولا تُعرض على أحد بعد ذلك. يلزم رمز أُعطي للتو أو كلمة مرورك.',
  TELEGRAM_BOT_TOKEN: 'رمز بوت تيليغرام الخاص بك',
  DISCORD_BOT_TOKEN: 'رمز بوت ديسكورد الخاص بك',
  OPENAI_API_KEY: 'مفتاح نموذج اللغة',
  OPENAI_MODEL: 'اسم نموذج اللغة',
  MAIL_FROM: 'مرسل الرسائل',
  SMTP_URL: 'خادم البريد، مثل smtps://user:password@mail.example.com',
  FROM_ENVIRONMENT: 'مضبوط حيث شُغّلت الخدمة، وهذا هو الغالب.',
  FROM_PAGE: 'ضُبط هنا في {at}.',
  FROM_NOWHERE: 'غير مضبوط.',
  SET: 'ضبط',
  CLEAR: 'إزالة',
} as const satisfies Like<'installation'>;
