import type { Lexicon } from './lexicon.ts';

export const german: Lexicon = {
  language: 'de',
  words: {
    there: 'dort, auf dem niveau',
    except: 'außer, ausgenommen, bis auf, mit ausnahme von, ausser',
    only: 'nur',
    which: 'verlierer, gewinner, im verlust, im gewinn, im minus, im plus',
    over: 'geschlossen, beendet, ergebnis, erledigt, abgelaufen, storniert, verpasst, altes signal, testsignal, gewonnen, verloren, ungültig',
    maybesl: 'verlust',
    buy: 'kaufen, kauf, kauft, kaufe, gekauft, käufe, long gehen, long rein, wir gehen long, kaufsignal, kauforder, ankaufen, einkaufen, long position',
    sell: 'verkaufen, verkauf, verkauft, verkaufe, verkäufe, short gehen, short rein, wir gehen short, verkaufssignal, verkaufsorder, leerverkauf, leerverkaufen, short position',
    limit: 'limitiert, limitorder',
    limitorder:
      'kauflimit=buy, verkaufslimit=sell, kauf limit=buy, verkauf limit=sell, limit kauf=buy, limit verkauf=sell, verkauflimit=sell',
    stoporder:
      'kaufstop=buy, kaufstopp=buy, verkaufsstop=sell, verkaufsstopp=sell, stop buy=buy, stop kauf=buy, stop verkauf=sell, verkaufstop=sell, stop sell=sell, stop order',
    now: 'jetzt, sofort, ab sofort, zum markt, zum marktpreis, am markt, marktpreis, aktueller kurs, aktuellen kurs, aktueller preis, bestens, markt, market order',
    pending: 'ausstehend, ausstehende, ausstehende order, schwebende order, pending order',
    entry:
      'ek, einstiegskurs, einstandskurs, einstieg, einstiegskurs, einstiegspreis, einstiege, eröffnungskurs, einstiegszone, einstiegsbereich',
    maybeentry: 'ek, einsteigen, eröffnen, rein, kurs, preis',
    entries: 'einstiege, einstiegskurse, einstiegspunkte',
    zone: 'bereich, kaufzone=buy, verkaufszone=sell, spanne, kaufbereich=buy, verkaufsbereich=sell',
    sl: 'stoppkurs, stopkurs, stopploss, stopp loss, verlustbegrenzung, verlustgrenze, verluststopp, verluststop, absicherung bei, ungültig unter, ungültig über, stoppmarke, stopmarke',
    tp: 'ziel, ziele, kursziel, kursziele, gewinnziel, gewinnziele, zielkurs, gewinnmitnahme bei, zielmarke, zielbereich, zielzone, profitziel',
    maybetp: 'gewinn, ausstieg, gewinnmitnahme',
    open: 'offen, offenes ziel, laufen lassen, open end',
    runner:
      'rest laufen lassen, den rest laufen lassen, rest offen, rest läuft, rest lassen wir laufen, rest laufenlassen',
    pips: 'punkte, punkt, punkten, zähler',
    risk: 'risiko, risikomanagement',
    size: 'positionsgröße, größe, kapital, konto',
    lev: 'hebel, hebelwirkung',
    rr: 'chance risiko verhältnis, crv, wahrscheinlichkeit',
    price: 'kurs, preis, marke, niveau',
    trade: 'positionen, signale, handel',
    above: 'über, oberhalb, oberhalb von, ausbruch über=break, bei ausbruch=break, bruch von=break',
    below: 'unter, unterhalb, unterhalb von',
    breaks: 'tagesschluss, tagesschlusskurs, schlusskurs über, schlusskurs unter',
    between: 'zwischen',
    all: 'alles, alle, alle positionen, alle trades, alle orders, sämtliche',
    rest: 'den rest, restliche, restposition',
    ordinal:
      'erstes=1, erste=1, ersten=1, zweites=2, zweite=2, zweiten=2, drittes=3, dritte=3, dritten=3, viertes=4, vierte=4, fünftes=5',
    last: 'letztes, letzte, endziel',
    no: 'ohne, kein, keine, keinen, keiner',
    move: 'ziehen, zieht, ziehe, nachziehen, nachgezogen, zieht nach, verschieben, verschiebt, verschieb, anheben, hebt, senken, senkt, setzen, setzt, setze, anpassen, passt, heranziehen, hochziehen, runterziehen, legen, schieben, schiebt, absichern',
    set: 'hinzufügen, ergänzen, nutzen, nachtragen',
    change:
      'ändern, ändert, geändert, änderung, korrektur, korrigiert, aktualisieren, neu, neuer, neues, neue, erweitern, anpassung',
    close:
      'glatt, alles glatt, glattstellen, stellen alles glatt, wir stellen glatt, raus hier, raus jetzt, alles raus, schließen, schließt, schließe, schliessen, geschlossen schließen, aussteigen, raus, steigt aus, glattstellen, stellt glatt, glatt stellen, dichtmachen, zumachen, beenden, auflösen, wir steigen aus, ausstoppen lassen',
    cancel:
      'stornieren, storniert, storno, löschen, löscht, lösche, gelöscht, streichen, streicht, gestrichen, entfernen, entfernt, zurückziehen, abbrechen, verwerfen, ignorieren',
    remove: 'entfernen, entfernt, löschen, löscht, rausnehmen, streichen',
    void: 'nicht mehr gültig, ungültig, hinfällig, verfallen, nicht ausgelöst, nicht getriggert, ohne uns gelaufen',
    be: 'auf einstand, einstandskurs, einstandspreis, break even, einstand, auf null, risikofrei, risikolos, plus minus null',
    partial: 'teilgewinn, teilgewinne, teilverkauf, teilweise, einen teil, teilschließung, teil',
    fraction:
      'hälfte=0.5, die hälfte=0.5, halbe position=0.5, ein drittel=0.3333, drittel=0.3333, zwei drittel=0.6667, ein viertel=0.25, viertel=0.25, drei viertel=0.75',
    book: 'mitgenommen, mitnehmen, nehmen mit, eingesackt, mitnehmen, nehmt, nehmen, gewinn, gewinne, gewinne mitnehmen, gewinnmitnahme, realisieren, realisiert, sichern, sichert, einsacken',
    leave: 'lassen, lasst, behalten, stehen lassen',
    orders: 'auftrag, aufträge, limitorder, limit order, pending order',
    hit: 'erreicht, getroffen, abgearbeitet, abgeholt, angelaufen, geschafft, eingesackt',
    slhit:
      'stop kassiert, stopp kassiert, ausgestoppt, stop erreicht, stopp erreicht, stop ausgelöst, stopp ausgelöst, stopp getroffen, sl erreicht, stop gerissen',
    filled:
      'ausgelöst, aktiviert, ausgeführt, gefüllt, getriggert, order ausgeführt, wir sind drin, eingestoppt, order aktiv',
    reenter: 'wiedereinstieg, wieder einsteigen, erneut einsteigen, neueinstieg, nochmal rein, noch mal rein, re entry',
    keep: 'bleibt, bleiben, bleibt offen, bleiben offen, halten, haltet, weiter halten, weiterlaufen lassen, laufen lassen, weiterhin halten',
    lock: 'abgesichert, absichern, sichern ab, sichern, absichern, sichert ab',
    old: 'statt, anstatt, anstelle von, bisher, vorher',
    same: 'gleicher stop, gleiche ziele, rest unverändert, rest bleibt',
    if: 'wenn, sobald',
    after: 'nach',
    neg: 'nicht, niemals, vermeiden, finger weg, nicht kaufen, nicht verkaufen, nicht einsteigen, kein trade, keine trades',
    question:
      'jemand, warum, wieso, wer, wann, wie, welche, welcher, wieviel, soll ich, sollen wir, sollte ich, kann ich, was meint ihr, was denkt ihr, lieber',
    report:
      'gewonnen, verlust, verluste, verloren, geschlossen, im gewinn, im plus, im minus, glückwunsch, gratulation, gewinner, verlierer, ergebnis',
    recap:
      'rückblick, wochenrückblick, ergebnisse, zusammenfassung, bilanz, wochenbilanz, tagesbilanz, gestern, letzte woche, performance, monatsbilanz, auswertung',
    lesson:
      'lektion, beispiel, zum beispiel, z b, kurs für, lernen, lernt, regeln, angenommen, stellt euch vor, bedeutet, schulung, erklärung',
    advert:
      'beitreten, mitglied, mitglied werden, abonnieren, abo, rabatt, angebot, aktion, kontakt, kontaktiert, schreibt mir, schreib mir, plätze, kostenlos, vip gruppe, vip kanal, vip werden, registrieren, anmelden',
    analysis:
      'unterstützung, unterstützungen, widerstand, widerstände, analyse, trend, aufwärtstrend, abwärtstrend, bullisch, bärisch, nachrichten, rücksetzer, erholung, struktur, liquidität, seitwärts, prognose, szenario, käufer, verkäufer',
    hedge:
      'könnte, könnten, vielleicht, möglich, möglicherweise, wahrscheinlich, eventuell, interessant, ich würde, würde, überlege, evtl, wir suchen',
    prepare:
      'bereit, macht euch bereit, nächstes signal, gleich, demnächst, in kürze, in wenigen minuten, morgen, später, beobachten, im auge, auf der watchlist, kommt gleich',
    wait: 'warten, wartet, abwarten, wir warten, noch nicht, auf bestätigung warten, unbestätigt, kein signal, heute kein trade, keine position, noch kein',
    time: 'minuten, minute, stunden, stunde, uhr, tage, woche, wochen, monat',
    date: 'montag, dienstag, mittwoch, donnerstag, freitag, januar, februar, märz, juni, juli, oktober, dezember',
    filler:
      'hoch, runter, weiter, weiterhin, leute, freunde, bitte, hallo, moin, guten morgen, guten tag, heute, typ, paar, richtung, danke, viel erfolg, viel glück, erfolg, auch, nur, sehr, das ist, diese, dieser, unser, unsere, neues signal, bestätigt, gültig, achtung, wir, wir gehen, ich gehe, zusammen, jungs, servus',
  },
  weak: {
    the: 'der, die, das, den, dem, ein, eine, einen',
    of: 'von=own, im, für, in, des=own, vom=own, beim, um',
    at: 'bei, um, ca, rund, nahe, ab, am, zu, zum',
    to: 'auf, bis, auf, zu, nach',
    from: 'ab, von, aus',
    and: 'und, sowie, dann',
    or: 'oder',
    if: 'wenn, falls',
    filler: 'ist, sind, mit, es, euch, ihr, ich, so, hat, wird, vor, auf, an, doch, ja, was, team, instrument, mal',
    neg: 'nicht',
    sl: 'stopp',
    lots: 'lots',
    size: 'margin',
    trade: 'trade, trades, position, signal',
    rest: 'rest',
    be: 'breakeven',
    orders: 'order, orders',
    question: 'wo',
    advert: 'gratis, link',
    analysis: 'chart',
    time: 'tag',
    date: 'mai',
  },
  instruments: {
    XAUUSD: 'gold spot, goldpreis',
    XAGUSD: 'silber, silberpreis',
    USOIL: 'öl, rohöl, wti öl, öl (wti), öl wti, us öl',
    UKOIL: 'brent öl, öl (brent), öl brent, brentöl',
    NATGAS: 'erdgas',
    EURUSD: 'euro dollar',
    GBPUSD: 'pfund dollar',
    USDJPY: 'dollar yen',
    XPTUSD: 'platin',
    COPPER: 'kupfer',
  },
  currencies: {
    GBP: 'pfund',
    CHF: 'franken, schweizer franken',
  },
};
