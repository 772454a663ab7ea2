export const audit = {
  TITLE: 'ما الذي جرى',
  WHOSE: 'أين',
  KIND: 'النوع',
  ALL: 'الكل',
  SHOW: 'اعرض',
  NONE: 'لا شيء بعد.',
  OLDER: 'الأقدم',
} as const;

export const auditChain = {
  me: 'كيف تسجّل الدخول',
  desk: 'مكتبك',
  installation: 'التثبيت',
} as const;

export const auditKind = {
  'sign-in': 'تسجيل دخول',
  failure: 'سر خاطئ',
  denied: 'مرفوض',
  password: 'كلمة مرور',
  factor: 'عامل ثانٍ',
  key: 'مفتاح أو رابط',
  session: 'جلسة',
  people: 'أشخاص',
  settings: 'إعدادات',
  export: 'بياناته',
  alarm: 'يبدو غير معتاد',
} as const;
