"""Website residue in any language: networks, buttons, agencies, and share labels in many scripts."""

from retold.words import CleanWords, listed

CLEAN = CleanWords(
    labels=listed("""
        amp, more vert, arrow back, arrow forward, arrow right, chevron right, expand more, video youtube, rss feed,
        a a, a a a, x, fb, tw, facebook, twitter, whatsapp, instagram, telegram, linkedin, pinterest, youtube, tiktok,
        reddit, messenger, vkontakte, vk, ok, viber, weibo, facebook twitter, rss, google news, flipboard, pocket,
        embed, copyright, outbrain, taboola, disqus, مشاركة, شارك, شاركها, شارك المقال, شارك الخبر, شارك هذا, مشاركه,
        اقرأ المزيد, اقرا ايضا, اقرأ أيضا, للمزيد, المزيد, طباعة, اشترك, اشترك الآن, تعليقات, التعليقات, تابعنا, إعلان,
        نسخ الرابط, روابط, مواضيع ذات صلة, أخبار ذات صلة, مقالات ذات صلة, حفظ, الوسوم, الكلمات الدلالية, 分享, 分享到,
        分享至, 訂閱, 订阅, 廣告, 广告, 閱讀更多, 阅读更多, 相關新聞, 相关新闻, 相關閱讀, 相关阅读, 延伸閱讀, 更多,
        登入, 登录, 打印, 收藏, 评论, 責任編輯, 返回, シェア, シェアする, 共有, 共有する, ツイート, 続きを読む,
        関連記事, 広告, ログイン, 印刷, コメント, 会員登録, あわせて読みたい, 保存, フォロー, ブックマーク, 공유,
        공유하기, 구독, 구독하기, 관련기사, 관련 기사, 광고, 로그인, 댓글, 인쇄, 더보기, 스크랩, 기사제보, 좋아요, שתף,
        שתפו, שיתוף, קרא עוד, להרשמה, פרסומת, הדפסה, תגובות, कृपया साझा करें, शेयर करें, शेयर, साझा करें, और पढ़ें,
        विज्ञापन, यह भी पढ़ें, paylas, paylaş, abone ol, reklam, devamini oku, devamını oku, yazdir, yorumlar, yorum yap,
        giris yap, ilgili haberler, bagikan, baca juga, berlangganan, iklan, selengkapnya, chia se, chia sẻ, binh luan,
        bình luận, đăng ký, xem them, xem thêm, delen, lees ook, lees meer, reageer, reacties, aanmelden, abonneer,
        dela, annons, las mer, läs mer, läs också, prenumerera, del, les mer, les ogsa, les også, del artikkel,
        annonse, abonner, udostepnij, udostępnij, czytaj wiecej, czytaj więcej, czytaj takze, czytaj także,
        zobacz takze, zobacz także, reklama, komentarze, zaloguj sie, zaloguj się, drukuj, subskrybuj, sdilet, sdílet,
        cist dale, číst dále, reklame, jaa, jaa artikkeli, lue myos, lue myös, lue lisaa, lue lisää, mainos, kommentit,
        tilaa, megosztas, megosztás, hirdetes, hirdetés, tovabb, tovább, distribuie, citeste si, citește și,
        citeste mai mult, publicitate, abonare, comenteaza, κοινοποιηση, κοινοποίηση, διαβαστε επισης, διαβάστε επίσης,
        διαφημιση, διαφήμιση, σχολια, σχόλια, поділитися, поширити, читайте також, реклама, сподели, прочетете още,
        podeli, oglas
        """),
    related=listed("""
        baca juga, lees ook, läs också, les også, czytaj także, zobacz także, lue myös, citește și, διαβάστε επίσης,
        читайте також, یہ بھی پڑھیں, یه بھی پڑھیں, اقرأ أيضا, مواضيع ذات صلة, أخبار ذات صلة, مقالات ذات صلة, 相關新聞,
        相关新闻, 相關閱讀, 相关阅读, 延伸閱讀, 関連記事, あわせて読みたい, 관련기사, 관련 기사, ilgili haberler,
        यह भी पढ़ें
        """),
    label_words=listed("""
        facebook, twitter, whatsapp, instagram, telegram, linkedin, pinterest, youtube, tiktok, reddit, messenger,
        vkontakte, viber, weibo, wechat, tumblr, flipboard, skype, sms, rss, pdf, e, mail, email, url, html, link, amp,
        google, plus, xing, line, kakao, naver, odnoklassniki, pocket, threads, bluesky, mastodon, vk, fb
        """),
    agencies=listed("""
        ap, ap photo, ap file, associated press, the associated press, afp, afp getty, agence france presse, bloomberg,
        bloomberg news, epa, epa efe, efe, ansa, dpa, apa, keystone, tass, itar tass, ria novosti, interfax, ria,
        getty, getty images, getty image, reuters, reuters staff, shutterstock, istock, istockphoto, alamy,
        alamy stock photo, alamy live news, upi, wireimage, zuma, zuma press, zuma wire, rex, rex features,
        press association, pa, pa images, pa wire, pa media, pa archive, ap images, ap file photo, reuters file photo,
        filmmagic, usa today sports, usa today, cq roll call, nurphoto, anadolu, anadolu agency,
        anadolu agency via getty images, xinhua, sputnik, kyodo, kyodo news, jiji, yonhap, imago, imago images,
        imago stock, picture alliance, lapresse, agf, fotogramma, europa press, reporters, belga, ritzau, scanpix, ntb,
        tt, lehtikuva, pap, ctk, mti, canadian press, the canadian press, aap, aap image, pti, ani, ians, afp photo,
        corbis, flickr, wikimedia, wikimedia commons, pixabay, unsplash, pexels, polaris, redux, abaca, sipa, sipa usa,
        sipa press, maxppp, hans lucas, contrasto, barcroft, splash, splash news, backgrid, newscom,
        tribune news service, agencia efe, agencia brasil, lusa, teletrade, adnkronos, agi, askanews, italpress, apcom,
        teleborsa, cnn, cnn newsource, nbc news, abc news, cbs news, fox news, bbc, pool, file, file photo, handout,
        reuters tv, epa images, eyevine, magnum, magnum photos, l a times, los angeles times, the washington post,
        washington post, the new york times, new york times
        """),
    dates=listed("""
        am, pm, a, m, p, et, est, edt, gmt, utc, cet, cest, cst, cdt, pst, pdt, mst, bst, ist, t, z
        """),
)
