import type { Lexicon } from './lexicon.ts';

export const hindi: Lexicon = {
  language: 'hi',
  words: {
    except:
      'chhod ke=before, chhodke=before, chhodkar=before, chhod kar=before, ke alawa=before, छोड़कर=before, को छोड़कर=before, के अलावा=before, के सिवा=before',
    only: 'सिर्फ, केवल',
    over: 'बंद हो गया, नतीजा, पूरा हुआ, रद्द, पुराना सिग्नल, ho gaya band, khatam',
    buy: 'kharidein, khareedein, kharid lein, खरीदारी, खरीद, खरीदें, खरीदो, खरीदना, खरीदिए, खरीदे, खरीदारी, बाय, लॉन्ग, kharido, kharid, kharide, khareedo, khareed, kharidna, kharidiye, buy karo, buy kare, buy karen, buy karna, buy karna hai, buy kar lo, buy krlo, buy krna, buy lo, buy le lo, long karo, long lo, kharid lo, buy kijiye, buy karein, buy banao, बाय करो, बाय करें, खरीद लो, खरीदारी करें',
    sell: 'bechein, bech dein, बिक्री, बेच, बेचें, बेचो, बेचना, बेचिए, बेचे, बिकवाली, सेल, शॉर्ट, becho, beche, bechna, bechen, bech do, bech dijiye, sell karo, sell kare, sell karen, sell karna, sell karna hai, sell kar do, sell krdo, sell krna, short karo, short lo, sell kijiye, sell karein, सेल करो, सेल करें, बेच दो, sell kar lo, sell banao',
    limit: 'लिमिट',
    limitorder: 'बाय लिमिट=buy, सेल लिमिट=sell',
    stoporder: 'बाय स्टॉप=buy, सेल स्टॉप=sell',
    now: 'अभी, तुरंत, मार्केट, बाजार भाव, मौजूदा भाव, abhi, turant, market me, market price par, abhi ke abhi, फौरन, market se, current price pe',
    pending: 'पेंडिंग, पेंडिंग ऑर्डर, लंबित',
    entry: 'एंट्री, प्रवेश, प्रवेश मूल्य, एंट्री प्राइस, entry le, entry lo, entry lena',
    maybeentry: 'प्राइस, भाव, दाम, daam, bhav',
    zone: 'जोन, ज़ोन, क्षेत्र, रेंज',
    sl: 'स्टॉप लॉस, स्टॉपलॉस, स्टॉप, एसएल, स्टाप लॉस, नुकसान सीमा, एस एल, स्टॉप लोस',
    tp: 'टारगेट, टार्गेट, लक्ष्य, टेक प्रॉफिट, टीपी, मुनाफा लक्ष्य, लक्ष्य मूल्य, टेकप्रॉफिट, target rakho, lakshya',
    open: 'ओपन, खुला',
    runner: 'बाकी होल्ड करें, baki hold karo, baaki hold karo, बाकी चलने दें, baki chalne do, baaki chalne do',
    pips: 'पिप्स, पिप, अंक, पॉइंट, पॉइंट्स',
    percent: 'प्रतिशत, फीसदी, pratishat',
    lots: 'लॉट',
    risk: 'जोखिम, रिस्क, jokhim',
    size: 'पूंजी, मात्रा, कैपिटल',
    lev: 'लीवरेज',
    price: 'कीमत, भाव, मूल्य, keemat',
    trade: 'ट्रेड, सौदा, सौदे, पोजीशन, पोज़ीशन, सिग्नल, sauda, ट्रेड्स, कॉल',
    above: 'ऊपर, के ऊपर, से ऊपर, upar, ke upar, टूटने पर=break, ब्रेकआउट=break, ke upar break',
    below: 'नीचे, के नीचे, से नीचे, neeche, niche, ke niche, ke neeche',
    between: 'के बीच, बीच, ke beech, ke bich',
    to: 'तक',
    and: 'fir, phir, और, फिर, तथा, aur, phir',
    or: 'या, अथवा',
    at: 'पर, पे, के पास, के आसपास, ke paas, ke aas paas',
    from: 'से',
    of: 'में, का, की, के, को, के लिए',
    the: 'इस, यह, उस, वह',
    all: 'सभी, सब, सारे, सारी, पूरा, पूरी, sabhi, saare, sare, sab, poora, pura, saari',
    rest: 'बाकी, शेष, baki, baaki, bacha hua',
    ordinal:
      'पहला=1, पहले=1, पहली=1, दूसरा=2, दूसरे=2, दूसरी=2, तीसरा=3, तीसरे=3, चौथा=4, pehla=1, pahla=1, pehle=1, dusra=2, doosra=2, teesra=3, tisra=3, chautha=4',
    last: 'आखिरी, अंतिम, aakhri, akhri',
    no: 'बिना, bina',
    move: 'ले आओ, लाओ, शिफ्ट करें, शिफ्ट करो, शिफ्ट, ले जाएं, ले जाओ, le aao, le aana, le aaye, le aaiye, shift karo, shift kar do, shift kare, move karo, move kar do, move kare, trail karo, le jao, le ao, mov karo, upar karo, upar kar lo, खिसकाएं, बढ़ाओ, le jaye, ले आएं, लगा दो cost, trail kar lo, lekar aao, kar do sl',
    set: 'लगाओ, लगाएं, रखो, रखें, rakho, rakhe, rakhna, lagao, lagaye, lagana, lagaiye, rakhiye, add karo, रखिए, डालो, daalo',
    change:
      'बदलें, बदलो, बदल दो, नया, नई, badlo, badal do, naya, nayi, change karo, update karo, अपडेट, सुधार, change kar do, modify karo, modify kar lo, कर दो, कर दें, kar do, kar dijiye, kar de, krdo',
    close:
      'nikal lo, nikal do, nikaal lo, बंद करो, बंद करें, बंद कर दो, बंद, निकलो, निकलें, निकल जाओ, बाहर निकलें, band karo, band kar do, band kare, band kardo, nikal jao, niklo, close karo, close kar do, close kardo, close kare, exit karo, exit kar lo, exit kare, exit kar do, exit ho jao, क्लोज करें, क्लोज करो, एग्जिट, काट दो, kaat do, close krdo, exit le lo, क्लोज',
    cancel:
      'रद्द, रद्द करें, रद्द करो, हटाओ, हटा दो, कैंसिल, कैंसल, डिलीट, hatao, hata do, cancel karo, cancel kar do, cancel kardo, cancel kare, delete karo, delete kar do, hata lo, कैंसिल करें',
    remove: 'हटाओ, हटा दो, hatao, hata do',
    be: 'कॉस्ट, कॉस्ट पर, ब्रेक ईवन, ब्रेकईवन, cost pe, cost par, cost to cost, लागत मूल्य, लागत, cost pr, entry par le aao, entry pe le aao, ब्रेक इवन, entry price par',
    partial: 'आंशिक, थोड़ा, कुछ हिस्सा, thoda, kuch, thoda profit, thoda sa, partial book, हिस्सा',
    fraction:
      'आधा=0.5, आधी=0.5, आधे=0.5, aadha=0.5, adha=0.5, aadhi=0.5, adhi=0.5, एक तिहाई=0.3333, एक चौथाई=0.25, चौथाई=0.25, ek tihai=0.3333, ek chauthai=0.25',
    book: 'बुक, बुक करो, बुक करें, मुनाफा, मुनाफा बुक, book karo, book kar lo, book kare, book kar do, munafa, profit book karo, profit le lo, le lo profit, बुक कर लो',
    leave: 'छोड़ दो, चलने दो, rehne do, chhod do, chalne do',
    orders: 'ऑर्डर, पेंडिंग ऑर्डर, पेंडिंग ऑर्डर्स',
    hit: 'हिट, पूरा, पूरा हुआ, हो गया, ho gaya, ho gya, aa gaya, लग गया, mil gaya, मिल गया, hit ho gaya, hit ho gya, hit hua, हासिल, done ho gaya, अचीव',
    slhit:
      'स्टॉप लॉस हिट, sl hit ho gaya, sl ud gaya, sl lag gaya, stop loss lag gaya, sl hit hua, स्टॉप लॉस लग गया, sl kat gaya, sl udd gaya',
    filled: 'एक्टिव, सक्रिय, active ho gaya, trigger ho gaya, activate ho gaya, एक्टिवेट',
    reenter:
      'फिर से एंट्री, दोबारा एंट्री, dobara entry, phir se entry, wapas entry, fir se entry, dubara entry, fir se buy karo, dobara buy karo, fir se sell karo',
    keep: 'होल्ड, होल्ड करें, hold karo, hold rakho, होल्ड करो, बने रहें, hold kare',
    lock: 'lock karo, सुरक्षित',
    old: 'की जगह, ki jagah, pehle tha',
    if: 'अगर, यदि, जब, जैसे ही, agar, jab, jaise hi, jaise he, yadi',
    after: 'के बाद, बाद, ke baad',
    neg: 'मत, नहीं, ना, mat, nahi, nahin, nhi, mat karo, kabhi nahi, न करें, मत करो, mat lo, mat lena, koi trade mat, nahi karna, mat kharido, mat becho',
    question:
      'क्या, कब, कैसे, क्यों, कहाँ, कहां, कौन, कितना, kya, kab, kaise, kyu, kyun, kahan, kaun, kitna, kaunsa, karu, karu ya, kare ya, karu kya, karna chahiye, lu kya, le sakte, करूँ, करूं, चाहिए, kya kare, lena chahiye',
    report:
      'लाभ, नुकसान, बधाई, बधाई हो, जीते, badhai, badhai ho, mubarak, mubarak ho, fayda, faida, nuksan, nuksaan, कमाया, kamaya, kamaye, kama liya, मुनाफा हुआ, profit hua, loss hua, परिणाम',
    recap:
      'नतीजा, नतीजे, सारांश, साप्ताहिक, हफ्ते का नतीजा, रिपोर्ट, natija, kal ka, pichle hafte, पिछले हफ्ते, hafte ka result, aaj ka result, रिजल्ट',
    lesson: 'उदाहरण, मान लीजिए, सीखें, सीखो, सबक, नियम, कोर्स, udaharan, maan lo, man lo, seekho, sikho, matlab, samjho',
    advert:
      'जुड़ें, जुड़ो, शामिल हों, सदस्यता, छूट, ऑफर, संपर्क, मुफ्त, jud jao, judo, judiye, join karo, join kare, contact karo, सब्सक्राइब, फ्री, ग्रुप से जुड़ें, sampark, join kar lo',
    analysis:
      'समर्थन, सपोर्ट, रेजिस्टेंस, विश्लेषण, रुझान, ट्रेंड, तेजी, मंदी, खबर, समाचार, khabar, tezi, mandi, न्यूज, एनालिसिस, खरीदार, विक्रेता',
    hedge:
      'शायद, हो सकता है, संभव, shayad, ho sakta, ho sakta hai, sambhav, soch rahe, kar sakte, कर सकते, sakta hai, lag raha, lagta hai',
    prepare:
      'तैयार रहें, तैयार, जल्द, थोड़ी देर में, अगला सिग्नल, कल, taiyar raho, taiyar, jaldi, thodi der me, agla signal, ready raho, ready rehna, aane wala, aane wali, aane wali hai, kal, najar rakho, नजर रखें',
    wait: 'रुको, रुकें, इंतजार, प्रतीक्षा, ruko, intezar, intjar, wait karo, wait kare, इंतजार करें, abhi nahi, confirmation ka, wait karu, confirm hone, ruk jao, abhi mat',
    time: 'मिनट, घंटे, दिन, हफ्ते, ghante, din, hafte',
    date: 'सोमवार, मंगलवार, बुधवार, गुरुवार, शुक्रवार, शनिवार, रविवार',
    filler:
      'zaroori, sabse, sabse zaroori, bachana, koi baat nahi, koi baat nahin, baat, है, हैं, करें, करो, हो, भाई, दोस्तों, सब लोग, नमस्ते, आज, कृपया, धन्यवाद, भी, ही, तो, bhai, bhaiyo, dosto, bhai log, sab log, namaste, aaj, kripya, dhanyavad, karna hai, karo, kare, karna, hai, hain, apna, apne, wala, wale, wali, koi, jao, lo ji, karte hain, sirf, bahut, जोड़ी, शुभकामनाएं, तक, लो, दो, जी, इसे, अपना, अपने, हुआ, सर, yeh, iska, iski, guruji, le lo, लगभग, होगा',
  },
  weak: {
    at: 'par, pe, pr, ke, mein, me, per',
    from: 'se',
    to: 'tak, ko',
    and: 'aur, or',
    or: 'ya',
    of: 'me, mein, ka, ki, ke, ko, par, pe',
    filler:
      'lo, do, bhi, hi, to, na, kar, ho, sa, hua, le, tha, raha, rahe, he, log, do, main, hum, aap, ab, kr, ka, ki, ke, ko, ji, ye, wo',
    all: 'sab',
    neg: 'na',
  },
  instruments: {
    XAUUSD: 'सोना, सोने, गोल्ड, sona, sone, सोने में',
    XAGUSD: 'चांदी, चाँदी, सिल्वर, chandi, chaandi',
    USOIL: 'कच्चा तेल, क्रूड, क्रूड ऑयल, तेल, kachcha tel',
    UKOIL: 'ब्रेंट',
    NATGAS: 'नेचुरल गैस, प्राकृतिक गैस',
    NAS100: 'नैस्डैक, नैस्डेक',
    BTCUSD: 'बिटकॉइन, बिटकोइन',
    ETHUSD: 'इथेरियम, एथेरियम',
    NIFTY50: 'निफ्टी',
    BANKNIFTY: 'बैंक निफ्टी, बैंकनिफ्टी',
    EURUSD: 'यूरो डॉलर',
    GBPUSD: 'पाउंड डॉलर',
    USDJPY: 'डॉलर येन',
    COPPER: 'तांबा',
  },
  currencies: {
    USD: 'डॉलर',
    EUR: 'यूरो',
  },
};
