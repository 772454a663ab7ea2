import type { ofTerminals as english } from '../en/refusals-terminals.ts';

/** Why a terminal, or what stands for it here, refuses. */
export const ofTerminals = {
  TERMINAL_STRANGER: 'هذه المنصة غير معروفة هنا.',
  TERMINAL_UNKNOWN: 'لا منصة مرتبطة هناك.',
  TERMINAL_SILENT: 'المنصة لا تجيب الآن. تأكد من أنها تعمل ومتصلة بالإنترنت.',
  TERMINAL_TAKEN: 'هذه المنصة مرتبطة بحساب آخر.',
  TERMINAL_UNSEALED: 'لا يمكن حفظ مفاتيح المنصات هنا: حدّد SECRETS_KEY.',
  TERMINAL_NOT_YOURS: 'هذه المنصة ليست لك.',
  TERMINALS_MANY: 'لديك من المنصات: {most}، وهو أقصى ما يُسمح به.',
  TERMINAL_ANOTHER: 'في هذه المنصة الآن حساب آخر: {login} على {server}.',
} as const satisfies Record<keyof typeof english, string>;
