"""French words of website residue."""

from retold.words import CleanWords, listed

CLEAN = CleanWords(
    code="fr",
    labels=listed("""
        partager, partager l'article, partager cet article, partager sur facebook, partager sur twitter,
        partager sur whatsapp, partager par e-mail, partagez, partager via, s'abonner, abonnez-vous, je m'abonne,
        m'abonner, abonnement, abonnements, abonné, abonnés, réservé aux abonnés, article réservé aux abonnés,
        réservé à nos abonnés, offrir cet article, offrir l'article, déjà abonné, déjà abonné connectez-vous,
        se connecter, connexion, connectez-vous, s'identifier, identifiez-vous, s'inscrire, inscription,
        inscrivez-vous, je m'inscris, créer un compte, mon compte, mot de passe, mot de passe oublié, se déconnecter,
        newsletter, newsletters, nos newsletters, adresse e-mail, adresse email, votre adresse e-mail, votre email,
        publicité, annonce, la suite après cette publicité, la suite après la publicité, contenu sponsorisé,
        sponsorisé, commenter, commentaires, commentaire, voir les commentaires, lire les commentaires,
        laisser un commentaire, ajouter un commentaire, réagir, réactions, répondre, signaler, signaler une erreur,
        imprimer, envoyer, envoyer par e-mail, envoyer par email, enregistrer, sauvegarder, ajouter à vos favoris,
        ajouter à vos sélections, ajouter aux favoris, copier le lien, lien copié, suivre, suivez-nous, nous suivre,
        suivez-nous sur, lire plus tard, lire la suite, lire l'article, lire plus, lire aussi, lire également,
        en savoir plus, voir plus, voir tout, voir aussi, voir la vidéo, voir les photos, afficher plus, plus d'infos,
        plus d'informations, charger plus, chargement, fermer, accepter, tout accepter, accepter les cookies, refuser,
        tout refuser, paramétrer, continuer sans accepter, gérer les cookies, politique de confidentialité,
        politique de cookies, mentions légales, conditions générales, conditions d'utilisation, tous droits réservés,
        retour, retour en haut, haut de page, suivant, précédent, article suivant, article précédent, accueil,
        à la une, rechercher, recherche, menu, écouter, écouter l'article, lecture, temps de lecture, plein écran,
        agrandir, diaporama, galerie, photos, vidéo, vidéos, télécharger, télécharger l'application, contact,
        contactez-nous, faire un don, je fais un don, soutenez-nous, thèmes, mots-clés, sujets, étiquettes, tags,
        alertes, activer les notifications, merci, non merci, plus tard, champs obligatoires, poursuivre la lecture,
        continuer la lecture, passer la publicité, replay, en direct
        """),
    related=listed("""
        lire aussi, à lire aussi, lire également, à lire également, à voir aussi, voir aussi, à lire, à lire ensuite,
        sur le même sujet, dans la même rubrique, dans la même thématique, articles liés, article lié,
        articles similaires, articles associés, articles recommandés, contenus sponsorisés, contenu lié, les plus lus,
        les plus partagés, les plus commentés, les articles les plus lus, à ne pas manquer, ne manquez pas,
        vous aimerez aussi, vous aimerez peut-être, vous pourriez aussi aimer, vous pourriez aimer,
        cela peut vous intéresser, recommandé pour vous, nos recommandations, recommandations, dernières actualités,
        dernières nouvelles, l'actualité en continu, plus d'actualités, plus d'articles, plus sur, plus sur ce sujet,
        autres articles, sujets associés, sur le sujet, le fil info, en ce moment, notre sélection,
        ailleurs sur le web, la rédaction vous conseille, la rédaction vous recommande, populaires, tendances,
        également
        """),
    label_words=listed("""
        partager, partagez, tweeter, tweet, imprimer, envoyer, enregistrer, copier, lien, courriel, mail, commenter,
        commentaires, commentaire, s'abonner, abonnez, publicité, suivre, fermer, précédent, suivant, écouter,
        télécharger, lire, plus, minutes, minute, min, agrandir, connexion, se, connecter, offrir, favoris, réagir,
        ajouter
        """),
    boilerplate=listed("""
        abonnez-vous, activer javascript, article réservé aux abonnés, ce site utilise, champs obligatoires sont,
        cliquez ici pour, déjà abonné, en poursuivant votre navigation, inscrivez-vous, inscrivez-vous à,
        la suite après cette publicité, nos newsletters, notre newsletter, nous utilisons des cookies,
        partager cet article, pour lire la suite, réservé à nos abonnés, sont indiqués avec, suivez-nous sur,
        tous droits réservés, vous avez lu, vous désabonner, vous désinscrire
        """),
    phrases=listed("""
        toute reproduction, se connecter, connectez-vous, politique de cookies, conditions d'utilisation,
        votre navigation, votre adresse e-mail, votre adresse email, votre adresse de messagerie, champs obligatoires,
        suivez-nous, retrouvez-nous sur, s'abonner à, recevez chaque, recevez gratuitement, recevez toute,
        dans votre boîte, boîte mail, créer un compte, créez un compte, votre compte, votre abonnement, se désabonner,
        notre lettre d'information, notre chaîne, poursuivre votre lecture, cliquez ici, cliquer ici, en cliquant sur,
        téléchargez l'application, notre application, réservé aux abonnés, laisser un commentaire, pour commenter,
        soutenez-nous, faites un don, un journalisme indépendant, faire un don, votre navigateur,
        désactiver votre bloqueur, bloqueur de publicité, votre mot de passe, sur un autre appareil, rejoignez-nous,
        rejoignez la, votre consentement, vous pouvez à tout moment, retirer votre consentement, cet article vous a,
        la suite après, politique de confidentialité, il vous reste, ne sera pas publiée, utilisation de cookies,
        reproduction interdite
        """),
    nouns=listed("""
        abonn*, newsletter, newsletters, cookies, compte, mail, e-mail, email, courriel, adresse, mot, identifiant,
        navigateur, navigation, appareil, connexion, inscri*, facebook, twitter, instagram, whatsapp, telegram,
        youtube, tiktok, linkedin, chaîne, app, application, site, page, publicité, commentaire, commentaires,
        notifications, alertes, confidentialité, conditions, premium, gratuit, gratuitement, illimité, lecteurs,
        lecteur, lecture, contenu, contenus, lien, partager, partagez, télécharg*, actualité, actualités, article,
        articles, réseaux, profil, javascript, podcast, essai, offre, engagement, don
        """),
    asks=listed("""
        abonnez, inscrivez, partagez, suivez, rejoignez, lisez, téléchargez, recevez, accédez, cliquez, activez,
        découvrez, profitez, consultez, connectez, entrez, saisissez, laissez, écrivez, envoyez, soutenez, essayez,
        regardez, écoutez, acceptez, créez, commentez, participez, retrouvez, ajoutez, choisissez, bénéficiez, restez,
        offrez
        """),
    you=listed("vous, votre, vos, notre, nos, tu, ton, ta, tes, toi"),
    credits=listed("""
        photo, photos, crédit, crédits, crédit photo, crédits photo, photo d'illustration, photo d'archives, image,
        images, légende, source, vidéo, illustration, photographie, © photo
        """),
    agencies=listed("""
        afp, agences, la rédaction, rédaction, archives, belga, keystone ats, ats, la presse canadienne,
        presse canadienne, maxppp, hans lucas
        """),
    bylines=listed("par, publié par, écrit par, propos recueillis par"),
    contributors=listed("""
        a contribué à cet article, ont contribué à cet article, avec afp, avec reuters, édité par, version française
        """),
    dates=listed("""
        publié, publié le, publiée, mis à jour, mis à jour le, mise à jour, modifié, modifié le, le, à, heures, heure,
        h, du, posté le
        """),
    months=listed("""
        janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre, janv, févr,
        avr, juil, déc, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche
        """),
    function=listed("""
        de, la, le, et, les, des, en, un, du, une, que, est, pour, qui, dans, a, par, plus, pas, au, sur, ne, se, ce,
        il, sont, avec, ou, son, sa, cette, été, aux, mais, vous, nous, votre, ont, comme, d'un, d'une, c'est
        """),
)
