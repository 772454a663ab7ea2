import type * as english from '../en/recovery.ts';

export const recovery: Record<keyof typeof english.recovery, string> = {
  TITLE:
    '{about, select, begun{Alguien dice que tu segundo factor se perdió} soon{Mañana tu segundo factor puede quitarse} other{Tu segundo factor se queda}}',
  TOLD: '{about, select, kept{Lo que se dijo de él ya no vale, desde el {at}.} other{A partir del {at} puede quitarse. Si no fuiste tú, /keep lo conserva; después cambia la contraseña.}}',
  LOST: 'No tengo teléfono, llave de acceso ni códigos de respaldo',
  LOST_HOW: 'Tu segundo factor termina tras unos días en los que se te avisa en todas partes y puedes conservarlo.',
  WAITS: 'Se te avisa en todas partes. A partir del {at}, inicia sesión y dilo otra vez.',
  PENDING: 'Alguien dice que tu segundo factor se perdió. A partir del {at} puede quitarse.',
  KEEP: 'Conservar mi segundo factor',
  KEPT: 'Tu segundo factor se queda.',
  GONE: 'Los días de espera han pasado. Configura otro segundo factor.',
};
