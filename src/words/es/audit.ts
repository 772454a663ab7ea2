export const audit = {
  TITLE: 'Lo que se ha hecho',
  WHOSE: 'Dónde',
  KIND: 'Tipo',
  ALL: 'todo',
  SHOW: 'Mostrar',
  NONE: 'Todavía nada.',
  OLDER: 'Anteriores',
};

export const auditChain = {
  me: 'cómo inicias sesión',
  desk: 'tu mesa',
  installation: 'la instalación',
};

export const auditKind = {
  'sign-in': 'inicio de sesión',
  failure: 'secreto incorrecto',
  denied: 'rechazado',
  password: 'contraseña',
  factor: 'segundo factor',
  key: 'clave o enlace',
  session: 'sesión',
  people: 'personas',
  settings: 'ajustes',
  export: 'datos propios',
  alarm: 'parece inusual',
};
