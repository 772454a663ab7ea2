import type * as english from '../en/passkeys.ts';

export const passkeys: Record<keyof typeof english.passkeys, string> = {
  PASSKEY: 'Una llave de acceso',
  ALL: 'El segundo factor',
  TITLE: 'Llaves de acceso',
  HOW: 'Un dispositivo que te reconoce por la huella, la cara o un PIN. Con ella entras sin contraseña ni código y demuestras que eres tú.',
  NONE: 'Todavía no hay ninguna.',
  NAME: 'Cómo la llamas',
  BEGIN: 'Añadir una llave de acceso',
  MAKE: 'Crearla en este dispositivo',
  MAKE_HOW: 'El navegador pregunta qué dispositivo la guarda.',
  USE: 'Usar una llave de acceso',
  REMOVE: 'Quitarla',
  MADE: 'desde {at}',
  FAILED: 'El navegador no dio ninguna llave. Inténtalo otra vez.',
};
