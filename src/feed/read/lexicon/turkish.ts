import type { Lexicon } from './lexicon.ts';

export const turkish: Lexicon = {
  language: 'tr',
  words: {
    buy: 'alım, alış, alıyoruz, alıyorum, alın, satın al, satın alın, satın alıyoruz, alım yapın, alım yapıyoruz, alım emri, alış emri, alım sinyali, long açıyoruz, long giriyoruz, longa giriyoruz, alım yönlü, uzun pozisyon, alınır, alabilirsiniz, al emri, alımlı, longla',
    sell: 'satış, satıyoruz, satıyorum, satın satış, satış yapın, satış yapıyoruz, satış emri, satış sinyali, short açıyoruz, short giriyoruz, shorta giriyoruz, satış yönlü, kısa pozisyon, satılır, sat emri, satışlı',
    limit: 'limit emir, limit emri, limitli',
    limitorder: 'alış limit=buy, alım limit=buy, satış limit=sell, al limit=buy, sat limit=sell',
    stoporder: 'alış stop=buy, alım stop=buy, satış stop=sell, al stop=buy, sat stop=sell',
    now: 'şimdi, hemen, şu an, piyasadan, piyasa fiyatı, piyasa, güncel fiyat, anlık, piyasa fiyatından, anlık fiyat, mevcut fiyat, derhal, şu anki fiyat, piyasa emri, şuan',
    pending: 'bekleyen, bekleyen emir, bekleyen emirler, bekleyen emri, bekleyen işlem',
    entry:
      'giriş, giriş fiyatı, giriş seviyesi, giriş noktası, giriş bölgesi, girişe, maliyet, açılış fiyatı, giriş yeri, girişler, giriş seviyesine, giriş fiyatına',
    maybeentry: 'giriyoruz, girin, fiyat, açıyoruz, gir',
    zone: 'bölge, bölgesi, bölgesinden, aralık, aralığı, alım bölgesi=buy, satış bölgesi=sell, aralığından, alan',
    sl: 'zarar durdur, zarar kes, zararı durdur, zarar durdurma, zararkes, stoploss, stop seviyesi, stopu, stopumuz, stopunuzu, stopları, zarar kesme, durdurma, stop seviyesini, stopunu, stoplar, stopa',
    tp: 'hedef, hedefi, hedefler, hedefimiz, kar al, kâr al, kar hedefi, kar alma, karı al, kar al seviyesi, hedefleri, hedeflerimiz, hedef fiyat, kar alım, hedefe, karal',
    open: 'açık, açık hedef, serbest',
    runner: 'kalanı bırakın, kalan açık, kalanı taşıyın, kalanı açık, kalanını taşıyoruz',
    pips: 'pip, puan, pips',
    percent: 'yüzde',
    lots: 'lot',
    risk: 'risk, risk yönetimi',
    size: 'bakiye, kasa, marjin, teminat, sermaye, hacim',
    lev: 'kaldıraç',
    rr: 'risk ödül, başarı oranı',
    price: 'fiyat, seviye, seviyesi, seviyesinden',
    trade:
      'işlem, işlemi, işlemler, işlemleri, işlemini, işlemlerini, pozisyon, pozisyonu, pozisyonun, pozisyonlar, pozisyonları, sinyal, sinyali, işlemden, pozisyonunu, pozisyonlarınızı, işlemlerinizi',
    above: 'üzerinde, üstünde, üzeri, üstü, kırılırsa=break, kırılımı=break, kırarsa=break, üstüne',
    below: 'altında, altı, altına',
    breaks: 'günlük kapanış, kapanış, mum kapanışı',
    between: 'arasında, arası',
    to: 'kadar',
    from: 'itibaren',
    and: 've, sonra, ardından, ile',
    or: 'veya, ya da, yahut, yoksa',
    at: 'civarı, civarında, yakınında',
    of: 'için, üzerine',
    the: 'bu, şu, bizim',
    all: 'tüm, tümü, tümünü, hepsi, hepsini, bütün, tamamı, tamamını',
    rest: 'kalan, kalanı, kalanını, geri kalan, geri kalanı, kalanlar',
    ordinal: 'ilk=1, birinci=1, ikinci=2, üçüncü=3, dördüncü=4, beşinci=5',
    last: 'son, son hedef, nihai',
    no: 'yok, olmadan, hiçbir',
    move: 'çekin, çekiyoruz, çek, çekelim, çekebilirsiniz, taşıyın, taşıyoruz, taşı, kaydırın, kaydır, yükseltin, yükseltiyoruz, yükselt, düşürün, düşürüyoruz, getirin, getiriyoruz, ayarlayın, güncelleyin, koyun, koyuyoruz, alın stopu, sürükleyin, indirin, çekildi, taşıyalım',
    set: 'ekleyin, ekliyoruz, kullanın, girin',
    change:
      'değiştirin, değiştiriyoruz, değişiklik, güncelleme, güncellendi, düzeltme, yeni, revize, düzeltiyorum, güncelliyoruz',
    close:
      'kapatın, kapatıyoruz, kapat, kapatalım, kapatıyorum, kapatabilirsiniz, kapanış yapın, çıkın, çıkıyoruz, çıkış, çıkalım, kapayın, kapatınız, çıkış yapın, kapa, kapatılsın',
    cancel:
      'iptal, iptal edin, iptal ediyoruz, iptal et, silin, siliyoruz, sil, kaldırın, kaldırıyoruz, iptal edildi, iptaldir, emir iptal, iptal edelim, siliniz',
    remove: 'kaldırın, silin, çıkarın, kaldırıyoruz',
    void: 'geçersiz, artık geçerli değil, geçerli değil, tetiklenmedi, bizsiz gitti, aktif olmadı',
    be: 'başabaş, başa baş, maliyete, girişe çek, girişe, risksiz, maliyet seviyesi, sıfır risk, giriş seviyesine, maliyetine, maliyete çekin, giriş fiyatına',
    partial: 'kısmi, kısmen, bir kısmı, bir kısmını, parça, kısmi kar, bir miktar',
    fraction:
      'yarı=0.5, yarısı=0.5, yarısını=0.5, yarım=0.5, yarısında=0.5, üçte bir=0.3333, üçte biri=0.3333, üçte birini=0.3333, çeyrek=0.25, çeyreğini=0.25, dörtte bir=0.25, dörtte birini=0.25, üçte ikisini=0.6667, yarıyı=0.5',
    book: 'kar alın, kâr alın, karı alın, kar alıyoruz, karı realize edin, realize, realize edin, karınızı alın, kar alabilirsiniz, karları alın, karı cebe',
    leave: 'bırakın, bırakıyoruz, tutun',
    orders:
      'emir, emri, emirler, emirleri, emirlerini, bekleyen emir, bekleyen emri, bekleyen emirler, bekleyen emirleri, al emri=buy, sat emri=sell',
    hit: 'geldi, gördü, ulaştı, alındı, vurdu, tamam, tamamlandı, hedefe ulaştı, gerçekleşti, görüldü, çalıştı',
    slhit:
      'stop oldu, stop olduk, stop patladı, stop çalıştı, stop yedik, stop geldi, zarar durdur çalıştı, stoplandık',
    filled: 'tetiklendi, aktif oldu, gerçekleşti emir, aktif, işleme girdik, emir gerçekleşti, devreye girdi',
    reenter: 'tekrar giriş, tekrar girin, yeniden giriş, tekrar giriyoruz, yeniden giriyoruz, yeniden girin',
    keep: 'tutun, tutuyoruz, devam, taşımaya devam, bekleyin devam, tutmaya devam',
    lock: 'koruyun, garantiye, garantileyin, kilitleyin',
    old: 'yerine, önceki, eski',
    same: 'stop aynı, hedefler aynı, diğerleri aynı',
    if: 'eğer, olursa, gelirse, görürse, olduğunda, geldiğinde, ulaşınca, ulaşırsa, gelince',
    after: 'sonrası, ardından',
    neg: 'değil, almayın, satmayın, girmeyin, yapmayın, kesinlikle, açmayın, asla, uzak durun, sakın, işlem açmayın, işlem yapmayın',
    question:
      'ne zaman, nasıl, neden, nerede, kim, kaç, hangi, mi, mı, mıyım, miyim, mu, mü, ne düşünüyorsunuz, sizce, var mı, almalı, satmalı, alınır mı, satılır mı',
    report:
      'kazandık, kazanç, zarar, kar, kâr, kapandı, kapatıldı, karda, zararda, tebrikler, hayırlı olsun, başarılı, sonuç, kazandı, kaybettik, kaybettik, karla',
    recap:
      'sonuçlar, özet, haftalık özet, günlük özet, haftalık rapor, rapor, dün, geçen hafta, performans, bilanço, haftanın özeti, bu haftaki',
    lesson: 'ders, örnek, örneğin, mesela, eğitim, kurallar, diyelim ki, varsayalım, anlamı, öğrenin',
    advert:
      'katılın, katıl, abone, abonelik, indirim, kampanya, iletişim, bize ulaşın, yazın, ücretsiz, vip grup, vip grubumuza, vip kanal, kayıt, link, üye olun, üyelik, kontenjan',
    analysis:
      'destek, direnç, analiz, trend, yükseliş trendi, düşüş trendi, haber, haberler, düzeltme hareketi, grafik, yapı, likidite, yatay, tahmin, senaryo, boğa, ayı, yükseliş beklentisi, faiz, alıcılar, satıcılar',
    hedge:
      'belki, olabilir, muhtemelen, ihtimal, düşünüyorum, düşünülebilir, planlıyoruz, bakacağız, arayacağız, bakıyoruz',
    prepare:
      'hazır olun, hazırlanın, birazdan, yakında, sıradaki sinyal, yarın, takipte, izliyoruz, az sonra, takip ediyoruz',
    wait: 'bekleyin, bekliyoruz, beklemede, henüz değil, onay bekleyin, onay, bekle, işlem yok, bekleyelim, sinyal yok, henüz',
    time: 'dakika, saat, gün, hafta, haftalık, ay',
    date: 'pazartesi, salı, çarşamba, perşembe, cuma, cumartesi, pazar, ocak, şubat, mart, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık',
    filler:
      'arkadaşlar, dostlar, merhaba, selam, günaydın, iyi akşamlar, iyi günler, bugün, lütfen, teşekkürler, teşekkür ederim, bol şans, bol kazançlar, iyi kazançlar, parite, enstrüman, yön, tür, tip, tipi, herkese, değerli üyeler, üyeler, yeni sinyal, ediyoruz, edin, edelim, yapıyoruz, yapın, çok, sadece, göre, önce, haberden önce, dikkat, ekip, hocam, seviyesini, hayırlısı, olarak, gibi',
  },
  weak: {
    buy: 'al, alim, alis, alin',
    sell: 'sat, satis',
    tp: 'kar',
    entry: 'gir',
    filler:
      'de, da, ya, ye, e, a, i, yi, den, dan, ten, tan, nin, te, ta, bir, o, biz, siz, ki, daha, en, çok, var, ediyorum, na, ne, in',
    at: 'dan, den',
    trade: 'islem',
    above: 'üst',
    if: 'ise',
    and: 'ile',
    book: 'al',
  },
  instruments: {
    XAUUSD: 'altın, altını, altında altın, ons, ons altın, altının, altına, xau altın, altindan, onsta',
    XAGUSD: 'gümüş, gümüşü, ons gümüş, gümüşte',
    USOIL: 'petrol, petrolü, ham petrol, wti petrol, petrolde',
    UKOIL: 'brent petrol',
    NATGAS: 'doğalgaz, doğal gaz',
    EURUSD: 'euro dolar, parite eurusd',
    GBPUSD: 'sterlin dolar',
    USDJPY: 'dolar yen',
    BTCUSD: 'bitcoini, bitcoinde',
    ETHUSD: 'etheryum',
    COPPER: 'bakır',
  },
  currencies: {
    USD: 'dolar',
    GBP: 'sterlin',
  },
};
