import type * as english from '../en/proof.ts';

export const proof: Record<keyof typeof english.proof, string> = {
  TITLE: 'Demuestra que eres tú',
  HOW: 'Queda en espera dos minutos. Escribe un código del programa de tu teléfono o un código de respaldo y se hará exactamente esto, una sola vez.',
  IN_CHAT: 'Escribe en dos minutos un código de tu teléfono o un código de respaldo. Tu mensaje se quita de este chat.',
  GONE: 'Nada espera a que demuestres que eres tú. Si pediste algo hace más de dos minutos, pídelo otra vez.',
  DONE: 'Eres tú, y está hecho.',
  NOT: 'No se hizo.',
  CHECKING: 'Comprobando el código…',
  DO: 'Hacerlo',
  DROP: 'Dejarlo',
};
