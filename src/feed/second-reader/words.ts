/**
 * What words usually say, in fifteen languages; * stands for any ending, _ for a space. A word may say several things:
 * what it says in a message is learned from the words around it. Written for this reader alone, without the lexicon of the
 * grammar, so that one mistake is not made twice.
 */
export const words = {
  buy: 'koop* kopen köp* køb* kjøp* osta* nákup* nakup* kupovin* kupujem* vétel veszünk αγορ* cumpar* cumpăr* ซื้อ קנייה קונים 매수* 롱 nunua sotib bili купува* купівл* buy buy* bought long longs bull* call bid compra* comprar comprem compro comprando largo largos long* achat achet* acheter kauf* kaufen kaufe ankauf acquist* comprate rialz* куп* покуп* лонг* бай buy شراء اشتر* نشتري شرا لونج لونق خرید* بخر* لانگ बाय खरीद* खरीदें beli belian membeli buy al alım alis alıyoruz alıs uzun mua 买 买入 做多 多单 多头 買 開多 看多 进多 kup* kupuj* kupno zakup* kupn*',
  sell: 'verkoop* verkopen sälj* sælg* selg* myy* prodej* predaj* prodaja prodajem* eladás eladunk πώλη* πουλ* vând* vindem vinde ขาย מכירה מוכרים 매도* 숏 uza benta sell sell* sold short shorts shorting bear* put offer vend* venta vende vender venda vendido corto cortos vente vends verkauf* verkaufe vendi vendere vendita vendiamo ribass* прода* продаж* шорт* селл بيع نبيع البيع شورت فروش* بفروش* شورت सेल बेच* बेचें शॉर्ट jual menjual sat satış satis satıyoruz kısa bán ban 卖 卖出 做空 空单 空头 賣 開空 看空 进空 sprzeda* sprzedaz* sprzedajemy szort*',
  limit:
    'limit lmt limite limitada limita* лимит* ليمت لیمیت لیمت लिमिट 限价 挂单 pending pendiente pendente wartend oczekuj* отложен* معلق bekleyen chờ chờ lệnh_chờ',
  now: 'now market cmp instant immediately asap ahora ya mercado agora ja maintenant marché marche jetzt sofort markt adesso ora subito mercato сейчас рынк* рынку рыночн* الان الآن السوق الحالي اکنون همین_الان مارکت अभी बाजार मार्केट sekarang pasar şimdi simdi piyasa* hemen bây_giờ ngay thị_trường 现在 市价 现价 立即 teraz rynk* rynku natychmiast',
  entry:
    'entry entries enter entering entr* open opening zone area range price prices between level entrada entradas entrar zona precio preço entrée entree einstieg* eingang kurs ingresso entrata prezzo вход* входа цена зона دخول الدخول سعر منطقة ورود نقطه_ورود قیمت محدوده एंट्री प्रवेश भाव masuk harga area giriş giris fiyat bölge bolge vào vào_lệnh giá vùng 进场 入场 价格 区间 入場 開倉 开仓 wejsc* wejście cena strefa at @',
  sl: 'sl s/l stop stoploss stop_loss stops stopp stoppen stoplos invalidation protection cut pérdida perdida perdas perte pertes verlust verlustgrenze perdita стоп* стоплосс* سل ستوب استوب ايقاف وقف وقف_الخسارة استاپ حد_ضرر حدضرر स्टॉप स्टॉपलॉस stoploss kerugian zarar zarar_kes zararı_durdur cắt_lỗ dừng_lỗ dung_lo cat_lo 止损 止損 止蚀 obron* strata ochronny',
  tp: 'tp tps t/p target targets tgt tgts take_profit takeprofit profit_target goal objetivo objetivos toma alvo alvos lucro objectif objectifs cible cibles ziel ziele zielen gewinnmitnahme obiettivo obiettivi target цель цели тейк* тп هدف اهداف الهدف تي_بي تيك_بروفت تارگت تارگت‌ها حد_سود تی_پی تيك टारगेट लक्ष्य टीपी target ambil_untung hedef hedefler kar_al kâr_al mục_tiêu chốt_lời chot_loi 止盈 目标 目標 止盈位 cel cele zysk realiz*',
  close:
    'close closes closed closing exit exits exiting out flat flatten book cut cierr* cerrar cerramos cerremos sal* fech* fechar encerr* sair ferm* fermez clôtur* clotur* sort* schlie* schliess* glattstellen glatt zu raus chiud* chiudere chiudiamo esci* закр* закрыть выход* выходим اغلق اغلاق نغلق إغلاق سكر خروج ببند* ببندید بستن بسته ببندین बंद क्लोज tutup close keluar kapat* çık çıkın cik* đóng dong thoát thoat 平仓 平掉 全平 平倉 关闭 出场 zamk* zamyk* wyjsc* wychodz*',
  part: 'partial partials partially part some portion scale parcial parciales parciais parte partiel partielle partie teil teilgewinn teil* parziale parte частич* часть جزئي جزء جزئی بخشی قسمتی आंशिक sebagian parsial kısmi kismi một_phần mot_phan phần 部分 减仓 減倉 częśc* czesc* часткі secure bank',
  half: 'half 1/2 mitad metade moitie moitié halfte hälfte metà meta половин* نصف نص النصف نیم نصف आधा आधी आधे setengah separuh yarı* yari* nửa nua 一半 半仓 半 połow* polow* pół',
  fraction:
    'quarter third thirds tercio tercera cuarto terço quarto tiers quart drittel viertel terzo quarto треть четверть ثلث ربع یک_سوم یک_چهارم चौथाई sepertiga seperempat üçte çeyrek 三分之一 四分之一 trzeci ćwierć most majority rest',
  all: 'all everything every whole entire full fully todo todos todas tudo toutes tous tout alle alles sämtliche tutto tutti tutte все всё всех كل الكل جميع همه کل تمام सब सभी semua seluruh tüm tum hepsi hepsini tất_cả tat_ca toàn_bộ hết 全部 所有 wszystk* całość',
  except:
    'except excluding apart other_than besides but excepto salvo menos exceto sauf excepté außer ausser bis_auf tranne eccetto кроме إلا الا ما_عدا باستثناء به_جز بجز غیر_از छोड़कर अलावा kecuali hariç haric dışında trừ tru ngoại_trừ 除了 除 oprócz oprocz poza prócz',
  keep: 'keep keeps hold holding leave leaves let run running runs runner runners remain remaining mantener mantengan dejar dejen corra correr deixar deixem segur* manter laiss* gard* lass* lassen halt* lauf* lasci* tien* остав* держ* اترك نترك احتفظ خلي نگه بذارید نگهدارید रखें होल्ड biarkan tahan pertahankan sisanya bırak* tut* kalan giữ để 保留 持有 继续 留 zostaw* trzym* zostawcie reszt*',
  be: 'be b/e b.e breakeven break_even break-even bep entry_level cost entry_price puntos_de_entrada punto_de_equilibrio equilibrio equilíbrio 0x0 zero_zero einstand* einstandskurs breakeven pareggio безубыт* бу б/у بريك_ايفن التعادل نقطة_الدخول سر_به_سر ریسک_فری سربه‌سر ब्रेकइवन बीई impas titik_impas başabaş basabas giriş_seviyesine girişe hòa_vốn hoà_vốn hoa_von 保本 成本 成本价 risk_free riskfree risk-free free_risk sin_riesgo sem_risco be*even zero próg',
  move: 'move moves moved moving set sets put shift shifting adjust adjusted change changed raise lower bring trail update updated modify muev* mover movemos suban subir bajar ajust* coloquen poner pongan mov* movam puxem subam ajustem deplac* déplac* mett* remont* zieh* setz* setzen nachziehen verschieb* anpass* spost* port* metti* перенос* перенес* передв* двига* став* انقل نقل حرك ارفع رفع منتقل جابجا ببرید بیارید منتقل_کنید ले_जाएं शिफ्ट मूव pindah* geser* ubah taş* tas* çek* cek* kaydır* dời doi chuyển chuyen kéo nâng 移动 移到 上移 下移 调整 改为 przesu* przenos* przenie* podn* ustaw*',
  cancel:
    'cancel cancels cancelled canceled cancelling invalid invalidated void scrap ignore delete deleted pull abort disregard cancel* anul* elimin* borr* apag* annul* supprim* storn* lösch* losch* ungültig annull* cancell* elimina отмен* удал* аннулир* الغاء إلغاء الغي ألغي ملغي لغو کنسل حذف रद्द कैंसल हटा batal* batalkan hapus iptal sil hủy huỷ huy xóa 取消 撤单 撤销 删除 作废 anuluj* usun* usuń* odwoł* skasuj*',
  remove:
    'remove removed removing drop no_tp off take_off quit* quitar remov* retir* retirez enlev* entfern* rimuov* toglie* tol* убра* убери* снять شيل ازل احذف بردار* برداشتن hapus kaldır* bỏ bo 移除 去掉 zdej*',
  hit: 'hit hits reached reach touched touch done achieved achieve smashed completed complete printed taken alcanz* tocado tocó llegó cumplid* atingid* atingiu bateu batido pegou atteint* touch* touché erreicht getroffen raggiunt* colpit* preso взят* достиг* сработал* закрыт* дошл* выполн* تحقق ضرب وصل حقق خورد رسید زد फिट हिट पूरा tercapai kena tersentuh geldi vurdu ulaş* ulas* görüldü alındı chạm cham đạt dat 已到 到达 触及 达到 命中 到了 osiagniet* osiągnięt* trafion* zrealizow* boom',
  trail:
    'trail trailing trails trailed arrastr* rastre* suiv* nachlauf* trailing трейл* трал* متحرك تريلنج تریلینگ ट्रेल trailing takip iz dời_theo 移动止损 追踪 krocz*',
  if: 'if when once as_soon_as until after unless in_case wait si cuando cuand* una_vez se quando assim_que dès quand lorsque wenn sobald falls quando appena если когда после إذا اذا عند لما عندما اگر وقتی هر_وقت به_محض अगर जब यदि jika kalau ketika bila saat eğer eger olursa gelirse nếu neu khi 如果 当 若 等到 jesli jeśli gdy jezeli kiedy',
  not: "not don't dont do_not no never nobody without cannot can't won't isn't didn't aren't nothing no não nao ne pas jamais nicht kein keine non не нет ни لا لم ليس بدون نه نکنید نمی نشد नहीं मत ना tidak jangan bukan tanpa değil degil yok không khong đừng 不 别 没 勿 未 nie bez",
  question:
    '? should shall could would anyone who what where why how which какой что где почему كيف ماذا هل چه چرا آیا क्या कैसे apa bagaimana kapan nedir mı mi gì sao 吗 什么 怎么 czy co jak cómo qué como o_que quoi comment wie was come cosa',
  only: 'only just solely solo sólo só apenas seulement nur soltanto только فقط تنها सिर्फ केवल hanya cuma sadece yalnız chỉ 只 仅 tylko',
  win: 'profit profits profited gain gains winner winners won win wins green congrats congratulations running secured banked cashed gananc* ganad* lucro* ganho* gain* gagn* gewinn* gewonnen profitt* guadagn* прибыл* профит* плюс ربح ارباح أرباح مبروك سود مبارک تبریک मुनाफा लाभ profit untung cuan selamat kâr kar kazan* tebrik* lời lãi chúc_mừng 盈利 获利 恭喜 赚 zysk* zarob* gratul*',
  loss: 'loss losses lost lose losing red stopped stopped_out sl_hit pérdidas perdi* perd* perte* verlust* verlor* ausgestoppt persa perdit* убыт* лосс* выбил* минус خسارة خسائر ضرر باخت नुकसान घाटा rugi loss zarar* patladı thua lỗ 亏损 被打 扫损 strat* wybit*',
  pips: 'pips pip points point pts ticks puntos punto pontos pips punkte punkt punti пункт* пипс* نقطة نقاط نقطه پیپ पिप पॉइंट poin point pip puan điểm diem 点 點 pkt punkt*',
  lots: 'lot lots lote lotes lotto lotti лот* لوت लॉट 手 lotów loty',
  lev: 'leverage lev cross isolated x apalancamiento alavancagem levier hebel leva плеч* رافعة اهرم लीवरेज kaldıraç đòn_bẩy 杠杆 杠桿 倍 dźwign*',
  first:
    'first 1st primer primera primero primeiro premier première erste ersten erstes primo prima первый первая первую первой первого اول الأول الاول पहला पहले pertama ilk birinci đầu_tiên 第一 pierwsz*',
  second:
    'second 2nd segundo segunda deuxième zweite* zweiten secondo seconda второй вторая вторую الثاني دوم दूसरा kedua ikinci thứ_hai 第二 drugi* druga',
  third:
    '3rd tercero tercer terceiro troisième dritte* terzo третий третья الثالث سوم तीसरा ketiga üçüncü thứ_ba 第三 trzeci*',
  reenter:
    're-enter reenter reentry re-entry again reingres* reentr* de_nouveau wieder erneut rientr* rientro снова повторн* перезаход* مجددا مرة_أخرى دوباره दोबारा lagi kembali tekrar lại 再次 重新 ponown*',
  filled:
    'filled triggered activated active fill executed live activad* ejecutad* ativad* executad* activé* déclenché* ausgelöst aktiviert aktiv ausgeführt attivat* eseguit* активир* сработал* исполн* تفعيل تفعل فعال फिल सक्रिय aktif tereksekusi aktif_oldu tetiklendi khớp kích_hoạt 成交 触发 已激活 aktyw* zrealizowane',
  open: 'runner moonbag swing ∞ abierto aberto ouvert offen aperto открыт* مفتوح باز खुला terbuka açık acik mở 开放 otwart*',
  result:
    'result results recap summary report weekly daily monthly yesterday week month total accuracy winrate resultad* resumen resumo résultat* bilan ergebnis* risultat* результат* итог* نتائج نتيجة نتایج نتیجه परिणाम hasil sonuç* kết_quả 结果 总结 wynik* podsumow*',
  maybe:
    'maybe might may possible possibly probably think feel looks looking watch watching expect scenario analysis idea example quizás tal_vez posible talvez possível peut-être vielleicht forse возможно может ربما ممكن شاید ممکن शायद mungkin belki có_thể 可能 也许 może analisis análisis análise analyse analisi анализ تحليل تحلیل विश्लेषण analiz phân_tích 分析 analiza',
  risk: 'risk rr r:r risk/reward ratio money management riesgo risco risque risiko rischio риск* مخاطرة ريسك ریسک जोखिम resiko risiko risk rủi_ro 风险 ryzyk*',
  advert:
    'join vip channel subscribe free link contact dm bot copyright follow broker register únete canal grátis rejoign* gratuit beitret* kostenlos unisciti gratis подпис* канал бесплатно انضم قناة مجانا عضویت کانال रुकें जुड़ें gabung kanal katıl* tham_gia 加入 频道 dołącz kanał',
  above:
    'above over higher up break breakout breaks encima arriba acima supera* au-dessus dessus oben über uber sopra выше пробой فوق أعلى بالای ऊपर di_atas diatas atas üst* üzeri* trên phá 上方 突破 以上 powyżej',
  below:
    'below under lower down debajo abajo abaixo dessous unter sotto ниже تحت أسفل زیر پایین नीचे di_bawah bawah alt* altı* dưới 下方 跌破 以下 poniżej',
} as const;

export type Idea = keyof typeof words;
