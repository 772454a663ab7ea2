import type * as english from '../en/factor.ts';

export const factor: Record<keyof typeof english.factor, string> = {
  TITLE: 'Un teléfono que muestra códigos',
  PASSWORD_HOW: 'Escribe tu contraseña. Tu mensaje se quita de este chat.',
  SCAN: 'Haz una foto de esto con el programa de tu teléfono que muestra códigos, o escribe el secreto.',
  CODE_HOW:
    'Después escribe el código que muestra. La imagen, el secreto y el código desaparecen entonces de este chat.',
  KEPT: 'Los he apuntado',
  ON: 'Desde ahora se pide un código.',
  ON_MORE: 'Al iniciar sesión y antes de que se pueda perder más dinero real.',
  STANDS: 'Tienes un segundo factor. Códigos de respaldo restantes: {count}.',
  MORE: 'Otro teléfono, las llaves de acceso y nuevos códigos de respaldo están en Seguridad, en la página.',
  OFF: 'El segundo factor ya no existe.',
};
