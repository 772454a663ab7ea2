import type * as english from '../en/onboarding.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

/** The first hour, step by step. */
export const onboarding = {
  BEGIN: 'Empezar',
  LOOK: 'Mirar de nuevo',
  DOING: 'Un momento…',
  NAME: 'Tu nombre',
  EXPERIENCE: '¿Cuánto hace que operas?',
  CHANGE: 'Cambiar',
  FIRM: '{firm} sobre copiar señales: {copying}',
  LOOKED_AT: 'se miró',
  FOUND: 'resultado',
  CHECK: 'Comprobar la cuenta',
  CHECK_AGAIN: 'Comprobar de nuevo',
  OTHER_ACCOUNT: 'Otra cuenta',
  FOLLOWED: '{feed} (ya se sigue)',
  OTHER_RULES: 'Otras reglas',
  TARGETS: 'Varios objetivos',
  WHO_WINS: 'Cuando el proveedor cambia una operación',
  DEFAULT_STOP: 'Pips para una señal sin stop; 0 la rechaza',
  REAL_CONFIRMS:
    'Esta cuenta está en un bróker, así que empieza preguntándote antes de cada operación. /settings lo cambia cuando sepas cómo opera el canal.',
  OWN: 'Decirlo punto por punto',
  HANDLED:
    '{mode_mode} · {targets_targetsSplit} · {who_whoWins} · {pips, select, none{sin stop: se rechaza} other{sin stop: {pips} pips}}',
  PAPER_OPEN: 'Abrir al lado una cuenta simulada',
  PAPER_NAME: 'Práctica',
  TEST_CHANNEL: 'Canal de prueba',
  TRY: 'Enviar la señal de prueba',
  TRY_AGAIN: 'Probar de nuevo',
  UNDER_WAY: 'Está en camino…',
  STAGE: 'etapa',
  TEST_SIGNAL: 'Comprar {symbol} con stop y objetivo, con dinero ficticio.',
  STUCK: 'Se quedó en “{stage}”: {why}',
  TOOK: 'pasó en {ms} ms',
  NONE: 'ninguno',
  RIGHT: 'Todo es correcto',
  AGAIN: 'Cambiar: {step}',
  END: 'Terminar',
  DONE: 'Todo está listo',
  DONE_MORE:
    'Desde ahora se copian las señales como dijiste. /status muestra la mesa, /settings cambia lo que sea, /panic lo para todo.',
  PROGRESS: '{percent} % · minutos que faltan: {minutes}',
  HERE: '¿Es tu primera vez? /begin te guía paso a paso.',
  NOT_BEGUN: '/begin empieza de nuevo.',
  PAGE: 'Configurar paso a paso',
} as const satisfies Like<'onboarding'>;

/** What each step is called. */
export const onboardingStep = {
  welcome: 'Bienvenida',
  profile: 'Tú',
  broker: 'Cuenta',
  verification: 'Comprobación de la cuenta',
  provider: 'Canal',
  risk: 'Riesgo',
  handling: 'Trato de las señales',
  paper: 'Práctica',
  test: 'Señal de prueba',
  review: '¿Es todo correcto?',
  completion: 'Listo',
  other: '{what}',
} as const satisfies Like<'onboardingStep'>;

/** What each step is about. */
export const onboardingAbout = {
  welcome:
    'En unos diez minutos tienes cuenta, canal y reglas, y has visto una señal de prueba recorrer todo el camino. Puedes parar cuando quieras: /begin sigue donde estabas, en cualquier dispositivo.',
  profile: 'Las horas se muestran en tu zona y todo se dice en tu idioma.',
  broker:
    '¿Qué cuenta se opera? Una cuenta simulada opera dinero ficticio bajo las reglas de la firma que elijas. La de tu MetaTrader 5 llega con /connect; después mira de nuevo.',
  verification: 'Si el bróker responde, acepta órdenes y tiene dinero, símbolos y precios.',
  provider:
    '¿Qué canal se copia? Hasta que digas cómo, solo se muestra. Un canal de Telegram o Discord llega añadiéndole el bot o reenviando una publicación suya; /listen lee los que no admiten bots.',
  risk: '¿Cuánto del balance puede perder una señal si se toca su stop?',
  handling: '¿Qué pasa con una señal y con lo que el proveedor dice después?',
  paper:
    'Una cuenta simulada junto a la real opera el mismo canal por sí sola, con dinero ficticio, para que veas qué haría.',
  test: 'Un mensaje recorre todo el camino: canal, lectura, plan, reglas, orden, tarjeta. Solo opera dinero ficticio y lo que abre se cierra enseguida.',
  review: 'Échale un vistazo. Lo que no sea correcto se puede cambiar aquí.',
  completion: 'Un toque y empieza.',
  other: '',
} as const satisfies Like<'onboardingAbout'>;

/** How long somebody has traded. */
export const experience = {
  new: 'Estoy empezando',
  some: 'Uno o dos años',
  much: 'Más tiempo',
  other: '',
} as const satisfies Like<'experience'>;

/** Ways of handling signals, by a name. */
export const preset = {
  careful: 'Prudente',
  usual: 'Habitual',
  provider: 'Como diga el proveedor',
  other: '',
} as const satisfies Like<'preset'>;

/** How a trade is split over its targets. */
export const targetsSplit = {
  equal: 'una parte igual por objetivo',
  first: 'todo en el primer objetivo',
  runner: 'una parte por objetivo, la última sigue abierta',
  other: '',
} as const satisfies Like<'targetsSplit'>;

/** Who wins when the provider changes a trade. */
export const whoWins = {
  safer: 'lo que baja el riesgo se hace, lo demás se pregunta',
  provider: 'se obedece al proveedor',
  me: 'se me pregunta cada vez',
  other: '',
} as const satisfies Like<'whoWins'>;

/** What is looked at about an account. */
export const checkedThing = {
  reached: 'bróker',
  connected: 'conexión',
  trades: 'órdenes',
  money: 'dinero',
  symbols: 'símbolos',
  prices: 'precios',
  running: 'operativa',
  rules: 'reglas',
  other: '{what}',
} as const satisfies Like<'checkedThing'>;

/** What was found. */
export const onboardingCheck = {
  REACHED: 'responde ({server})',
  SILENT: 'El bróker de {name} no responde. Mira si su terminal está en marcha y comprueba de nuevo.',
  CONNECTED: 'abierta',
  CUT_OFF: 'El terminal ha perdido la conexión con el bróker. Mírala y comprueba de nuevo.',
  TAKES: 'se aceptan',
  TAKES_NONE: 'El bróker no acepta órdenes: {why}.',
  MONEY: '{amount_money}, {isReal, select, true{dinero real} other{dinero ficticio}}',
  SYMBOLS: '{count}',
  PRICES: 'son recientes',
  PRICES_OLD:
    'El precio más nuevo tiene {seconds} s. Puede que el mercado esté cerrado: comprueba de nuevo cuando abra.',
  HALTED: 'La operativa está parada en esta cuenta; /resume la reanuda.',
  RUNS: 'permitida',
  NO_RULES: 'No está bajo ninguna regla que se conozca aquí.',
  RULES: '{profile}',
  other: '',
} as const satisfies Like<'onboardingCheck'>;

/** Stages of a test signal. */
export const trialStage = {
  received: 'recibida',
  read: 'leída',
  planned: 'dimensionada',
  checked: 'reglas superadas',
  sent: 'enviada',
  filled: 'ejecutada',
  shown: 'tarjeta mostrada',
  closed: 'cerrada de nuevo',
  other: '',
} as const satisfies Like<'trialStage'>;

/** Why a test signal got no further. */
export const onboardingTrial = {
  NOT_READ: 'no se leyó como señal',
  ASKED: 'antes habría que preguntarte',
  ENDED: 'no se operó',
  TOO_LONG: 'no pasó nada más en {seconds} s',
  LEFT_OPEN: 'no se pudo cerrar: ciérrala a mano en la cuenta simulada',
  NO_PRICE: '{account} no tiene ahora precio de nada',
  other: '',
} as const satisfies Like<'onboardingTrial'>;
