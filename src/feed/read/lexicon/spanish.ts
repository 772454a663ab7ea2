import type { Lexicon } from './lexicon.ts';

export const spanish: Lexicon = {
  language: 'es',
  words: {
    buy: 'compra, comprar, compramos, compren, comprad, compre, comprando, comprado, compras, largo, largos, en largo, orden de compra, señal de compra, abrir compra, abrimos compra, entrar en compra, al alza',
    sell: 'venta, vender, vendemos, vendan, vended, vende, vendo, vendiendo, vendido, ventas, corto, cortos, en corto, orden de venta, señal de venta, abrir venta, abrimos venta, entrar en venta, a la baja',
    limit: 'límite, orden límite, orden limitada, limite de compra, limite de venta',
    limitorder: 'compra límite=buy, venta límite=sell, compra limitada=buy, venta limitada=sell',
    stoporder: 'stop de compra=buy, stop de venta=sell, orden stop',
    now: 'ahora, ahora mismo, ya mismo, a mercado, al mercado, a precio de mercado, precio de mercado, precio actual, inmediato, inmediatamente, de inmediato, mercado',
    pending: 'pendiente, pendientes, orden pendiente, ordenes pendientes',
    entry:
      'entrada, precio de entrada, punto de entrada, nivel de entrada, zona de entrada, precio de apertura, precio de ejecución',
    maybeentry: 'entrar, entramos, entren, entrad, apertura, abrir, abrimos, precio',
    entries: 'entradas, niveles de entrada, puntos de entrada, entradas escalonadas, escalonado',
    zone: 'zona, zona de compra=buy, zona de venta=sell, rango, área, franja',
    sl: 'stop de pérdidas, stop de pérdida, pérdida máxima, limite de pérdidas, límite de pérdida, parar pérdidas, detener pérdidas, detener pérdida, corte de pérdidas, cortar pérdidas, stop de protección, invalidación, se invalida',
    tp: 'objetivo, objetivos, toma de ganancias, toma de ganancia, toma de beneficios, toma de beneficio, tomar ganancias, tomar beneficios, toma ganancias, ganancia objetivo, meta, metas, precio objetivo, beneficio objetivo, target de salida',
    maybetp: 'salida, tomar, cobrar',
    open: 'abierto, objetivo abierto, libre, sin límite, dejar correr',
    runner:
      'el resto abierto, dejar correr el resto, resto abierto, dejamos correr el resto, dejen correr el resto, el resto lo dejamos correr',
    pips: 'pips, puntos, punto',
    lots: 'lotes, lote, lotaje',
    risk: 'riesgo, riesgo por operación, gestión de riesgo',
    size: 'tamaño, capital, saldo, cuenta, margen, volumen',
    lev: 'apalancamiento, palanca',
    rr: 'riesgo beneficio, relación riesgo beneficio, probabilidad',
    price: 'precio, nivel, cotización',
    trade: 'operación, operaciones, posición, posiciones, señal, señales, trade, orden de mercado, entrada de mercado',
    above:
      'por encima, por encima de, arriba de, supera, rompe al alza, encima de, ruptura de=break, si rompe=break, rompiendo=break',
    below: 'por debajo, por debajo de, debajo de, abajo de, rompe a la baja, pierde',
    breaks: 'cierre diario, cierre por encima, cierre por debajo, vela cerrada',
    between: 'entre',
    to: 'hasta, hacia',
    from: 'desde',
    all: 'todo, todos, todas, todas las operaciones, todas las posiciones, todas las ordenes',
    rest: 'resto, el resto, lo demás, restante',
    ordinal:
      'primer=1, primero=1, primera=1, segundo=2, segunda=2, tercer=3, tercero=3, tercera=3, cuarto=4, cuarta=4, quinto=5',
    last: 'final, último, última, objetivo final',
    no: 'sin, ninguno, ninguna',
    move: 'mover, muevan, mueva, moved, movemos, mueve, muevo, moviendo, subir, suban, subid, subimos, bajar, bajen, bajad, bajamos, ajustar, ajusten, ajustamos, llevar, lleven, llevad, llevamos, pasar, pasen, pasamos, pasad, colocar, coloquen, colocamos, desplazar, arrastrar, pongan, poned, ponemos, poner, pon',
    set: 'agregar, agreguen, añadir, añadan, añadid, usar, usen, agregamos',
    change:
      'cambiar, cambien, cambiad, cambiamos, cambio, modificar, modifiquen, modificamos, actualizar, actualizamos, actualización, corregir, corrección, corrijo, nuevo, nueva, extender',
    close:
      'cerrar, cierren, cerrad, cerramos, cierra, cierro, cierre, cerrando, salir, salgan, salgamos, salid, salimos, liquidar, liquiden, cerrar ahora, cierren ahora',
    cancel:
      'cancelar, cancelen, cancelad, cancelamos, cancelada, cancelado, cancela, anular, anulen, anulamos, anulada, borrar, borren, borrad, borramos, eliminar, eliminen, eliminamos, quitar, quiten, quitamos, descartar, descartamos, ignoren',
    remove: 'quitar, quiten, quitamos, eliminar, eliminen, borrar, borren',
    void: 'ya no es válida, ya no es válido, no es válida, dejó de ser válida, se nos fue, ya no vale, se fue sin nosotros, no se activó, no se ha activado',
    be: 'punto de equilibrio, sin riesgo, riesgo cero, libre de riesgo, precio de coste, libre de riesgos, a coste, breakeven',
    partial:
      'parcial, parciales, parcialmente, parte, cierre parcial, toma parcial, una parte, tomen parciales, cerrar parcial',
    fraction:
      'mitad=0.5, la mitad=0.5, media posición=0.5, un tercio=0.3333, dos tercios=0.6667, un cuarto=0.25, tres cuartos=0.75, tercera parte=0.3333, cuarta parte=0.25',
    book: 'asegurar, aseguren, asegurad, aseguramos, tomar ganancia, tomen, tomamos, tomen ganancias, recoger, recojan, cobrar, cobren, cobramos, retirar, retiren, beneficios, ganancias',
    leave: 'dejar, dejen, dejad, dejamos, mantener',
    orders: 'orden, órdenes, orden pendiente, ordenes pendientes, orden de compra=buy, orden de venta=sell',
    hit: 'alcanzado, alcanzada, alcanzados, alcanzó, tocado, tocó, cumplido, cumplidos, logrado, conseguido, completado, pegó, golpeado, llegamos, llegó, tomado, ejecutado el objetivo',
    slhit:
      'stop alcanzado, tocó el stop, tocó stop, saltó el stop, saltó el sl, nos saltó el stop, stop tocado, sl tocado, sl alcanzado, stopeados, stop saltado, nos sacó el stop, nos tocó el stop, nos tocó sl',
    filled:
      'activada, activado, orden activada, ejecutada, ejecutado, entramos al mercado, ya estamos dentro, estamos dentro, orden ejecutada',
    reenter: 'reentrada, reentrar, entrar de nuevo, volver a entrar, volvemos a entrar, reentramos, entrar otra vez',
    keep: 'mantener, mantengan, mantened, mantenemos, aguantar, aguanten, sostener, seguimos dentro',
    lock: 'asegurar, proteger, protejan, bloquear',
    trail: 'stop dinámico, trailing',
    old: 'en lugar de, en vez de, antes era, anterior',
    same: 'mismo stop, mismos objetivos, lo demás igual, el resto igual',
    if: 'si, cuando, en cuanto, una vez que, en caso de, siempre que',
    after: 'tras, después de, después',
    neg: 'nunca, evitar, eviten, no compren, no compres, no vendan, no vendas, no operen, no operar, no entren, no entrar, no abran, no hagan, tampoco',
    question:
      'alguien, qué, cuándo, cómo, por qué, dónde, cuál, cuánto, debo, debería, puedo, sabe alguien, hay que, que opinan, qué opinan',
    report:
      'ganamos, ganancia, ganada, ganadas, ganado, perdida, perdidas, pérdida, perdimos, cerrado, cerrada, beneficio, en beneficio, en ganancia, felicidades, enhorabuena, vamos ganando, en positivo, en verde, resultado, ganadores',
    recap:
      'resultados, resumen, resultados de la semana, resumen semanal, resultados del día, resumen del día, historial, rendimiento, balance semanal, ayer, la semana pasada, operaciones cerradas',
    lesson:
      'lección, ejemplo, por ejemplo, curso, aprende, aprendan, recuerden que, reglas, imaginemos, imagina, supongamos, significa, tutorial',
    advert:
      'únete, únanse, unirte, unirse, suscríbete, suscripción, descuento, oferta, promoción, contacto, contáctame, contáctanos, escríbeme, escríbanme, escríbenos, plazas, cupos, gratis, grupo vip, canal vip, enlace, regístrate, el vip, membresía, invertir, inversión',
    analysis:
      'soporte, soportes, resistencia, resistencias, análisis, tendencia, alcista, bajista, noticia, noticias, retroceso, rebote, gráfico, estructura, liquidez, mercado lateral, pronóstico, dato, datos, escenario, compradores, vendedores, posible caída, posible subida',
    hedge:
      'podría, podríamos, quizás, quizá, tal vez, posible, posiblemente, probablemente, buscaremos, buscamos, interesante, me gustaría, pensando en, estaría, esperaría, buscando',
    prepare:
      'preparados, prepárense, atentos, atención, próxima señal, pronto, en breve, viene, viene señal, en unos minutos, mañana, más tarde, vigilando, pendientes de',
    wait: 'esperen, esperar confirmación, esperen confirmación, esperamos, esperar, todavía no, aún no, sin confirmar, no es señal, esperando, no hay operación, no hay señal, sin operaciones',
    time: 'minutos, minuto, horas, hora, días, semana, semanas, mes',
    date: 'lunes, martes, miércoles, jueves, viernes, enero, febrero, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre',
    filler:
      'chicos, equipo, amigos, señores, gente, traders, por favor, hola, buenos días, buenas tardes, buenas, hoy, tipo, par, activo, instrumento, dirección, lado, gracias, suerte, buena suerte, vamos, ahora que, también, solo, muy, están, este, esta, estos, nuestra, nuestro, señal nueva, nueva señal, confirmada, confirmado, válida, válido, gestionen, seguimos, operación del día, saludos, muchachos, abran, hagan',
  },
  weak: {
    buy: 'al alza',
    sell: 'vendan',
    now: 'ya',
    sl: 'stop',
    the: 'el, la, los, las, un, una, su, sus',
    of: 'de, del, en, para, por',
    at: 'a, en, cerca de, al, sobre',
    to: 'a, al',
    and: 'y, e, más, luego',
    or: 'o, u',
    if: 'si, al llegar, al tocar',
    no: 'no hay',
    neg: 'no',
    filler: 'se, lo, nos, es, son, con, que, le, les, ya, vamos, hay, ha, ir',
    maybeentry: 'en',
    report: 'cerrado',
  },
  instruments: {
    XAUUSD: 'oro, el oro, oro spot, onza de oro',
    XAGUSD: 'plata, la plata',
    USOIL: 'petróleo, crudo, petróleo wti, petróleo crudo, wti petróleo',
    UKOIL: 'petróleo brent, crudo brent',
    NATGAS: 'gas natural',
    BTCUSD: 'bitcóin',
    ETHUSD: 'ethereum',
    ESP35: 'ibex',
    XPTUSD: 'platino',
    COPPER: 'cobre',
    EURUSD: 'euro dólar',
    GBPUSD: 'libra dólar',
    USDJPY: 'dólar yen',
    EURJPY: 'euro yen',
    GBPJPY: 'libra yen',
    EURGBP: 'euro libra',
  },
  currencies: {
    GBP: 'libra, libra esterlina',
    USD: 'dólar, dólares',
    CHF: 'franco suizo',
    EUR: 'euros',
  },
};
