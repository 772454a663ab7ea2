import type * as english from '../en/codes.ts';

export const codes: Record<keyof typeof english.codes, string> = {
  SMS: 'El número al que se envían códigos',
  EMAIL: 'El correo al que se envían códigos',
  TITLE: 'Códigos que se te envían',
  SMS_HOW:
    'Por mensaje de texto. Quien se apodere de tu número también lo lee: un teléfono que muestra códigos o una llave de acceso son más fuertes.',
  SMS_ON: 'Los códigos van a {to} cuando pides uno.',
  SMS_END: 'No enviar códigos ahí',
  PHONE: 'Número de teléfono, con el país',
  BEGIN: 'Enviar un primer código',
  EMAIL_HOW:
    'O por correo, si no hay nada más fuerte: entonces entrar pide un código enviado por correo. Para dinero real no vale nada, porque quien tiene tu correo consigue también una contraseña nueva.',
  EMAIL_ON: 'Al entrar se pide un código enviado por correo.',
  EMAIL_END: 'No pedir códigos por correo',
  SENT: 'Hay un código en camino a {to}. Vale {minutes} min.',
  CONFIRM: 'Confirmar con el código',
  SEND_SMS: 'Envíame un código por mensaje de texto',
  SEND_EMAIL: 'Envíame un código por correo',
  CODE: 'Código enviado',
};
