import type * as english from '../en/webhooks.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const webhook = {
  NONE: 'A ninguna dirección se le cuenta lo que pasa aquí. POST /webhooks añade una.',
  LIST: 'Webhooks',
  TROUBLE: 'Webhook {webhook}',
  GIVEN_UP: '{host} no acepta nada desde hace un día: {why}. Lo más antiguo se abandona; lo demás se sigue intentando.',
  STOPPED: '{host} respondió que ya no existe (410). No se envía nada allí hasta que lo dejes seguir.',
} as const satisfies Like<'webhook'>;

export const webhookState = {
  on: 'activo',
  paused: 'en pausa',
  stopped: 'detenido: ya no existe',
  other: '',
} as const satisfies Like<'webhookState'>;

export const posting = {
  STATUS: 'respondió {status}',
  NO_ADDRESS: 'eso no es una dirección',
  NOT_HTTPS: 'tiene que ser https',
  USER_NAME: 'no puede llevar usuario ni contraseña',
  PORT: 'solo se usan el puerto 443 y los puertos desde el 1024',
  OWN_NETWORK: 'lleva a las redes propias de esta máquina, no a internet',
  NO_NAME: 'su nombre no lleva a ninguna parte',
  NO_CONNECTION: 'no se puede alcanzar',
  CERTIFICATE: 'no se puede confiar en su certificado',
  TIMEOUT: 'no respondió a tiempo',
  REDIRECT: 'lleva a otro sitio de una forma que no se sigue; solo se siguen 307 y 308',
  REDIRECTS: 'lleva de un sitio a otro sin fin',
  other: '{what}',
} as const satisfies Like<'posting'>;
