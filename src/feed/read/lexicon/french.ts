import type { Lexicon } from './lexicon.ts';

export const french: Lexicon = {
  language: 'fr',
  words: {
    buy: "achat, achats, acheter, achetez, achète, achetons, acheté, on achète, j'achète, acheteur, à l'achat, ordre d'achat, signal d'achat, à la hausse, position longue, passer long",
    sell: 'vente, ventes, vendre, vendez, vends, vend, vendons, vendu, on vend, je vends, vendeur, à la vente, ordre de vente, signal de vente, à la baisse, position courte, à découvert, passer short',
    limit: 'limite, ordre limite, à cours limité',
    limitorder: "achat limite=buy, vente limite=sell, limite d'achat=buy, limite de vente=sell",
    stoporder: "stop d'achat=buy, stop de vente=sell, ordre stop",
    now: 'maintenant, tout de suite, immédiatement, immédiat, au marché, prix du marché, prix actuel, prix de marché, marché, dès maintenant, cours actuel',
    pending: 'en attente, ordre en attente, ordres en attente, ordre différé',
    entry:
      "entrée, prix d'entrée, point d'entrée, niveau d'entrée, zone d'entrée, cours d'entrée, prix d'ouverture, l'entrée, à l'entrée",
    maybeentry: 'entrer, entrez, entrons, on entre, ouvrir, ouverture, prix, cours',
    entries: "entrées, points d'entrée, niveaux d'entrée",
    zone: "zone d'achat=buy, zone de vente=sell, fourchette, plage",
    sl: 'stop de perte, perte maximale, perte max, stop de protection, limite de perte, stop perte, arrêt des pertes, coupe perte, invalidation',
    tp: 'objectif, objectifs, cible, cibles, prise de profit, prises de profit, prise de bénéfice, prise de bénéfices, prendre profit, objectif de prix, prix cible, profit visé',
    maybetp: 'sortie, sortir',
    open: 'ouvert, libre, objectif ouvert, laisser courir, sans limite',
    runner: 'laisser courir le reste, le reste ouvert, on laisse courir le reste, laissez courir le reste',
    pips: 'points',
    lots: 'lots',
    risk: 'risque, gestion du risque',
    size: 'taille, capital, solde, compte, marge',
    lev: 'levier, effet de levier',
    rr: 'risque rendement, ratio risque, probabilité',
    price: 'prix, cours, niveau',
    trade: 'position, positions, trade, trades, opération, opérations, signal, signaux, transaction, transactions',
    above: 'au dessus, au dessus de, dépasse, franchit, cassure=break, si ça casse=break, à la cassure de=break',
    below: 'en dessous, en dessous de, au dessous, sous les',
    breaks: 'clôture journalière, clôture au dessus, clôture en dessous, clôture quotidienne',
    between: 'entre',
    to: "jusqu'à, jusqu'au, vers",
    from: 'depuis, à partir de',
    all: 'tout, tous, toutes, toutes les positions, tous les trades, tous les ordres',
    rest: 'reste, le reste, restant',
    ordinal:
      'premier=1, première=1, 1er=1, deuxième=2, second=2, seconde=2, 2ème=2, troisième=3, 3ème=3, quatrième=4, cinquième=5',
    last: 'final, dernier, dernière',
    no: 'sans, aucun, aucune',
    move: 'déplacer, déplacez, déplaçons, on déplace, déplace, remonter, remontez, remontons, on remonte, monter, montez, on monte, baisser, baissez, on baisse, passer, passez, passons, on passe, mettre, mettez, mettons, on met, ramener, ramenez, on ramène, ajuster, ajustez, décaler, décalez, placer, placez, bouger, bougez, descendre, descendez, remonte',
    set: 'ajouter, ajoutez, utiliser, utilisez, insérer',
    change:
      'changer, changez, changement, modifier, modifiez, modification, mise à jour, corriger, correction, nouveau, nouvelle, étendre, rectification',
    close:
      'fermer, fermez, fermons, on ferme, ferme, fermeture, clôturer, clôturez, clôturons, on clôture, clôture, sortir, sortez, sortons, on sort, couper, coupez, on coupe, soldez, solder, liquidez, je ferme, je clôture',
    cancel:
      'annuler, annulez, annulons, on annule, annule, annulé, annulation, supprimer, supprimez, supprimons, on supprime, retirer, retirez, on retire, enlever, enlevez, effacer, effacez, ignorez',
    remove: 'retirer, retirez, enlever, enlevez, supprimer, supprimez',
    void: "plus valable, plus valide, n'est plus valable, n'est plus valide, pas déclenché, parti sans nous, n'a pas été déclenché",
    be: 'seuil de rentabilité, sans risque, risque zéro, prix de revient, à zéro, point mort',
    partial: 'partiel, partielle, partiels, partiellement, une partie, clôture partielle, prise partielle',
    fraction:
      'moitié=0.5, la moitié=0.5, demi position=0.5, un tiers=0.3333, le tiers=0.3333, deux tiers=0.6667, un quart=0.25, trois quarts=0.75',
    book: 'prendre, prenez, prenons, on prend, encaisser, encaissez, on encaisse, sécuriser, sécurisez, on sécurise, sécurisons, bénéfices, bénéfice, profits, empochez',
    leave: 'laisser, laissez, laissons, on laisse, garder',
    orders: "ordre, ordres, ordre en attente, ordres en attente, ordre d'achat=buy, ordre de vente=sell",
    hit: 'touché, touchés, touchée, atteint, atteints, atteinte, validé, validés, réussi, rempli',
    slhit:
      "stop touché, stop atteint, stoppé, stoppés, sorti au stop, sl touché, stop loss touché, on s'est fait stopper, on a pris le stop",
    filled:
      'déclenché, activé, activée, exécuté, exécutée, ordre déclenché, ordre exécuté, ordre activé, on est dedans, nous sommes en position',
    reenter:
      'réentrée, rentrer à nouveau, on re rentre, nouvelle entrée identique, reprendre position, on reprend la position, re rentrer, ré entrée',
    keep: 'garder, gardez, gardons, on garde, conserver, conservez, laisser courir, laissez courir, on laisse courir, tenir',
    lock: 'sécuriser, sécurisez, verrouiller, protéger, protégez, protégeons',
    old: 'au lieu de, à la place de, ancien, précédent',
    same: 'même stop, mêmes objectifs, le reste inchangé, reste inchangé',
    if: 'quand, lorsque, dès que, une fois, au cas où',
    after: 'après, suite à',
    neg: "jamais, évitez, éviter, n'achetez pas, ne vendez pas, n'entrez pas, ne pas, n'achetez, ne vendez, ne prenez pas, pas de, n'ouvrez pas, ne rentrez pas",
    question:
      "quelqu'un, qui, quoi, comment, pourquoi, où, quel, quelle, combien, est ce que, dois je, puis je, faut il, qu'en pensez vous, on achète ou, que pensez vous",
    report:
      'gagné, gagnant, gagnants, gain, gains, perte, pertes, perdu, perdant, perdants, fermé, clôturé, en profit, félicitations, bravo, résultat, en positif, dans le vert',
    recap:
      'bilan, résultats, récapitulatif, résumé, bilan de la semaine, résultats de la semaine, historique, performance, hier, semaine dernière, bilan du mois',
    lesson:
      'leçon, exemple, par exemple, cours de, formation, apprenez, apprendre, rappel, règles, imaginons, imaginez, supposons, signifie',
    advert:
      'rejoignez, rejoindre, abonnez vous, abonnement, réduction, promo, promotion, contactez, contactez moi, écrivez moi, places, gratuit, groupe vip, canal vip, cliquez, lien, inscrivez vous, inscription',
    analysis:
      'support, supports, résistance, résistances, analyse, tendance, haussier, haussière, baissier, baissière, nouvelle économique, nouvelles, repli, rebond, graphique, structure, liquidité, prévision, scénario, acheteurs, vendeurs',
    hedge:
      "pourrait, pourrions, peut être, possible, possiblement, probablement, éventuellement, intéressant, j'aimerais, on cherche, on cherchera, envisager",
    prepare:
      'préparez vous, tenez vous prêts, prêts, prochain signal, bientôt, dans quelques minutes, à venir, arrive, demain, plus tard, sous surveillance, on surveille',
    wait: 'attendez, attendre, on attend, attendons, pas encore, en attente de confirmation, sans confirmation, pas de trade, aucun trade, pas de signal, attends',
    time: 'minutes, heures, heure, jours, semaine, semaines, mois',
    date: 'lundi, mardi, mercredi, jeudi, vendredi, janvier, février, mars, avril, juin, juillet, août, septembre, octobre, novembre, décembre',
    filler:
      "équipe, les amis, amis, s'il vous plaît, svp, bonjour, bonsoir, salut, aujourd'hui, type, paire, instrument, merci, bonne chance, chance, allez, aussi, seulement, très, c'est, ce, cette, notre, nouveau signal, confirmé, valable, valide, sens, attention, à tous, tout le monde, messieurs",
  },
  weak: {
    the: 'le, la, les, un, une, l, son, sa, vos, votre',
    of: 'de, du, des, d, sur, pour, en, dans',
    at: 'à, au, aux, vers, autour de, en, près de',
    to: 'à, au, a',
    from: 'de, du, dès',
    and: 'et, puis, plus',
    or: 'ou',
    if: 'si',
    below: 'sous',
    above: 'sur',
    neg: 'ne, pas, n',
    sell: 'short',
    filler: 'on, est, sont, avec, que, se, nous, vous, je, il, a, y',
  },
  instruments: {
    XAUUSD: "l'or, d'or, once d'or, or spot, l'once d'or",
    XAGUSD: "argent, l'argent, d'argent",
    USOIL: 'pétrole, le pétrole, brut, pétrole wti, pétrole brut',
    UKOIL: 'pétrole brent',
    NATGAS: 'gaz naturel, gaz',
    EURUSD: 'euro dollar',
    GBPUSD: 'livre dollar',
    USDJPY: 'dollar yen',
    GBPJPY: 'livre yen',
    EURJPY: 'euro yen',
    XPTUSD: 'platine',
    COPPER: 'cuivre',
  },
  weakInstruments: {
    XAUUSD: 'or',
  },
  currencies: {
    GBP: 'livre, livre sterling',
    CHF: 'franc suisse',
  },
};
