import type { Lexicon } from './lexicon.ts';

export const polish: Lexicon = {
  language: 'pl',
  words: {
    buy: 'kup, kupuj, kupuję, kupujemy, kupno, kupić, kupujcie, zakup, zakupy, kupiłem, kupna, długa, na długo, pozycja długa, zlecenie kupna, sygnał kupna, longujemy, wchodzimy long, w longa, long na',
    sell: 'sprzedaj, sprzedaż, sprzedaję, sprzedajemy, sprzedać, sprzedajcie, sprzedaży, krótka, na krótko, pozycja krótka, zlecenie sprzedaży, sygnał sprzedaży, shortujemy, wchodzimy short, w shorta, short na',
    limit: 'zlecenie limit, limitem',
    limitorder:
      'kupno limit=buy, sprzedaż limit=sell, kup limit=buy, sprzedaj limit=sell, limit kupna=buy, limit sprzedaży=sell',
    stoporder:
      'kupno stop=buy, sprzedaż stop=sell, kup stop=buy, sprzedaj stop=sell, stop kupna=buy, stop sprzedaży=sell, zlecenie stop',
    now: 'teraz, po rynku, po cenie rynkowej, cena rynkowa, natychmiast, od razu, rynek, bieżąca cena, aktualna cena, po aktualnej cenie, rynkowo',
    pending: 'oczekujące, oczekujący, zlecenie oczekujące, zlecenia oczekujące, pendingi',
    entry:
      'wejście, cena wejścia, punkt wejścia, poziom wejścia, strefa wejścia, wejścia, na wejście, cena otwarcia, wejściu, wejściem',
    maybeentry: 'wchodzimy, wchodzę, cena, otwieramy, wchodź',
    entries: 'wejścia, punkty wejścia, poziomy wejścia',
    zone: 'strefa, strefie, strefy, zakres, obszar, strefa kupna=buy, strefa sprzedaży=sell, przedział',
    sl: 'stop strata, stop straty, zlecenie obronne, stopa, stopem, obrona, stop lossa, stop lossy, stopka',
    tp: 'cel, cele, celem, celu, realizacja zysku, realizacja zysków, poziom docelowy, take profity, docelowo, target, targety, zysk na, cele cenowe',
    maybetp: 'wyjście',
    open: 'otwarty, otwarte, bez limitu',
    runner: 'resztę trzymamy, reszta otwarta, resztę puszczamy, reszta leci, resztę zostawiamy',
    pips: 'pipsów, pipsy, punktów, punkty, pkt, pipsa',
    percent: 'procent',
    lots: 'lotów, loty',
    risk: 'ryzyko, zarządzanie ryzykiem',
    size: 'kapitał, saldo, konto, depozyt, wielkość',
    lev: 'dźwignia, lewar',
    rr: 'ryzyko zysk, prawdopodobieństwo',
    price: 'cena, cenie, ceny, poziom, poziomie, kurs',
    trade:
      'pozycja, pozycję, pozycji, pozycje, transakcja, transakcję, transakcje, transakcji, sygnał, sygnały, trade, trejd',
    above: 'powyżej, nad, wybicie=break, po wybiciu=break, przy wybiciu=break',
    below: 'poniżej, pod',
    breaks: 'zamknięcie dnia, zamknięcie świecy, dzienne zamknięcie',
    between: 'pomiędzy, między',
    from: 'od',
    and: 'oraz, potem, następnie',
    or: 'lub, albo',
    at: 'około, blisko, przy',
    of: 'dla',
    the: 'ta, ten, tę, tej, nasza, naszą, naszej',
    all: 'wszystko, wszystkie, całość, wszystkich, całą',
    rest: 'reszta, resztę, reszty, pozostałe, pozostałą',
    ordinal:
      'pierwszy=1, pierwsza=1, pierwszego=1, drugi=2, druga=2, drugiego=2, trzeci=3, trzecia=3, czwarty=4, piąty=5',
    last: 'ostatni, ostatnia, końcowy',
    no: 'bez, brak, żadnych',
    move: 'przesuń, przesuwamy, przesuńcie, przesuwam, przesunąć, przenieś, przenosimy, przenieście, podnieś, podnosimy, podnieście, obniż, obniżamy, ustaw, ustawiamy, ustawcie, podciągamy, podciągnij, dajemy, ciągniemy, przestaw, przestawiamy',
    set: 'dodaj, dodajemy, dodajcie, użyj, dopisz',
    change: 'zmień, zmieniamy, zmiana, zmieńcie, korekta, poprawka, poprawiam, aktualizacja, nowy, nowa, nowe',
    close:
      'zamknij, zamykamy, zamknijcie, zamykam, zamknąć, wychodzimy, wyjdź, wychodzę, wyjść, uciekamy, likwidujemy, zamykać',
    cancel:
      'anuluj, anulujemy, anulujcie, anulowane, anulowany, usuń, usuwamy, usuńcie, skasuj, kasujemy, skasujcie, wycofaj, wycofujemy, kasuj, odwołujemy, anulować',
    remove: 'usuń, usuwamy, usuńcie, zdejmij, zdejmujemy, kasujemy',
    void: 'już nieaktualne, nieaktualne, nieaktualny, nieaktualna, nie weszło, nie aktywowało, odjechało bez nas, straciło ważność',
    be: 'bez ryzyka, na zero, próg rentowności, punkt wejścia, zerowe ryzyko, na be, na breakeven, na break even',
    partial: 'częściowo, część, częściowe, częściowa, częściowe zamknięcie',
    fraction:
      'połowa=0.5, połowę=0.5, połowy=0.5, pół=0.5, pół pozycji=0.5, jedna trzecia=0.3333, jedną trzecią=0.3333, ćwierć=0.25, ćwiartka=0.25, dwie trzecie=0.6667',
    book: 'realizujemy, realizuj, realizujcie, bierzemy, zgarniamy, inkasujemy, zabezpieczamy, zabezpiecz, zysk, zyski, zabieramy',
    leave: 'zostaw, zostawiamy, zostawcie, trzymamy',
    orders: 'zlecenie, zlecenia, zlecenie oczekujące, zlecenia oczekujące, zlecenie limit',
    hit: 'osiągnięty, osiągnięte, osiągnięto, trafiony, trafione, zrealizowany, zrealizowane, dotknięty, zaliczony, wpadł, wszedł, padł, zaliczone',
    slhit:
      'wybity stop, stop wybity, wybiło stop, wyrzuciło na stopie, stop trafiony, złapał stop, stop zaliczony, wybiło nas, zaliczony stop, stop osiągnięty',
    filled:
      'aktywowane, aktywowany, zrealizowane zlecenie, weszło, jesteśmy w pozycji, zlecenie aktywowane, zlecenie zrealizowane',
    reenter: 'ponowne wejście, wchodzimy ponownie, wejdź ponownie, ponownie wchodzimy, wchodzimy jeszcze raz, reentry',
    keep: 'trzymamy, trzymaj, trzymajcie, trzymam',
    lock: 'zabezpieczamy, zabezpiecz, zabezpieczcie, chronimy',
    old: 'zamiast, poprzedni, był',
    same: 'stop bez zmian, cele bez zmian, reszta bez zmian',
    if: 'jeśli, jeżeli, gdy, kiedy, jak tylko, w przypadku, gdyby',
    after: 'po osiągnięciu',
    neg: 'nie, nigdy, unikaj, unikajcie, nie kupujcie, nie sprzedawajcie, nie wchodzimy, nie wchodźcie, nie kupuj, nie sprzedawaj',
    question: 'czy, dlaczego, jak, gdzie, kto, który, ile, co myślicie, co sądzicie, ktoś, warto',
    report:
      'zarobiliśmy, zysku, strata, straty, stracone, zamknięte, zamknięta, zamknięty, na plusie, na minusie, gratulacje, brawo, zyskowne, zyskownych, wynik, wygrane',
    recap:
      'podsumowanie, wyniki, podsumowanie tygodnia, raport, wczoraj, zeszły tydzień, statystyki, wyniki tygodnia, bilans',
    lesson:
      'lekcja, przykład, na przykład, np, kurs tradingu, nauka, zasady, załóżmy, wyobraź sobie, oznacza, szkolenie',
    advert:
      'dołącz, dołączcie, zapisz się, subskrypcja, zniżka, promocja, kontakt, napisz, napiszcie, miejsca, darmowy, grupa vip, kanał vip, link, rejestracja, za darmo',
    analysis:
      'wsparcie, opór, analiza, trend, wzrostowy, spadkowy, wiadomości, dane, korekta wzrostowa, odbicie, wykres, struktura, płynność, konsolidacja, prognoza, scenariusz, kupujący, sprzedający, byki, niedźwiedzie',
    hedge: 'może, możliwe, prawdopodobnie, być może, ewentualnie, myślę, rozważamy, szukamy, czekałbym',
    prepare:
      'przygotujcie się, przygotuj się, gotowi, wkrótce, następny sygnał, za chwilę, jutro, później, obserwujemy, za kilka minut',
    wait: 'czekamy, czekaj, czekajcie, poczekaj, jeszcze nie, potwierdzenie, brak sygnału, nie ma sygnału, poczekajmy, czekam, brak pozycji',
    time: 'minut, minuty, godzin, godziny, dni, tydzień, tygodnia, miesiąc',
    date: 'poniedziałek, wtorek, środa, czwartek, piątek, sobota, niedziela, stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia, września, października, listopada, grudnia',
    filler:
      'dziękuję, dzięki, dziś, dzisiaj, cześć, witam, witajcie, dzień dobry, ekipa, ekipo, panowie, proszę, para, instrument, kierunek, typ, powodzenia, także, tylko, bardzo, nowy sygnał, uwaga, potwierdzone, ważne, kochani, państwo, wszystkim',
  },
  weak: {
    at: 'po, na, w, przy, ok',
    of: 'na, w, do, dla, za',
    to: 'do, na',
    from: 'z, ze',
    and: 'i, a',
    neg: 'nie',
    filler: 'się, to, jest, są, mamy, za, już, że, o',
    after: 'po',
  },
  instruments: {
    XAUUSD: 'złoto, złota, złocie, złotem, uncja złota',
    XAGUSD: 'srebro, srebra, srebrze',
    USOIL: 'ropa, ropę, ropy, ropa wti, ropie',
    UKOIL: 'ropa brent, ropę brent',
    NATGAS: 'gaz ziemny',
    EURUSD: 'eurodolar, eurodolara, euro dolar',
    GBPUSD: 'funt dolar, funtdolar',
    COPPER: 'miedź',
  },
  currencies: {
    USD: 'dolar',
    GBP: 'funt',
    CHF: 'frank',
  },
};
