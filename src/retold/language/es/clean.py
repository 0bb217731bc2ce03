"""Spanish words of website residue."""

from retold.words import CleanWords, listed

CLEAN = CleanWords(
    code="es",
    labels=listed("""
        compartir, compartir en facebook, compartir en twitter, compartir en whatsapp, compartir noticia,
        compartir esta noticia, compartir artículo, comparte, comparte esta noticia, comparte este artículo,
        suscríbete, suscríbase, suscribirse, suscribirme, suscripción, suscripciones, suscríbete ahora,
        suscríbete para seguir leyendo, suscríbete a nuestra newsletter, suscríbete gratis, boletín, boletines,
        newsletter, iniciar sesión, inicia sesión, regístrate, registrarse, regístrate gratis, registro,
        ya soy suscriptor, ya tengo cuenta, ya tengo una cuenta, entrar, acceder, salir, mi cuenta, contraseña,
        correo electrónico, publicidad, anuncio, anuncios, patrocinado, contenido patrocinado, comentar, comentarios,
        ver comentarios, dejar un comentario, deja un comentario, deja tu comentario, deja una respuesta,
        escribe un comentario, publicar comentario, enviar comentario, responder, imprimir, enviar, enviar por correo,
        enviar por email, guardar, guardar noticia, copiar enlace, copiar url, enlace copiado, seguir, seguir leyendo,
        síguenos, síguenos en, síguenos en google news, leer más, leer mas, leer más tarde, leer también, lee también,
        lee más, leer noticia completa, sigue leyendo, continuar leyendo, más información, mas informacion, ver más,
        ver mas, ver todo, ver todas, ver todos, ver galería, ver vídeo, ver más noticias, mostrar más, mostrar menos,
        cargar más, cargando, cerrar, aceptar, aceptar cookies, rechazar, configurar cookies, política de cookies,
        política de privacidad, aviso legal, términos y condiciones, condiciones de uso, todos los derechos reservados,
        archivado en, etiquetas, temas, normas, conforme a los criterios de, volver, volver arriba, siguiente,
        anterior, inicio, portada, buscar, menú, escuchar, escuchar artículo, escucha este artículo, reproducir,
        pantalla completa, ampliar, ampliar foto, ampliar imagen, galería, fotogalería, fotos, vídeo, vídeos, video,
        videos, descargar, descarga la app, descargar app, contacto, contáctanos, hemeroteca, mis temas,
        añadir a favoritos, no gracias, ahora no, corregir, reportar un error, notificar error, campos obligatorios,
        apóyanos, hazte socio, dona, donar, publica tu comentario, se ha copiado el enlace, por qué estás viendo esto,
        tribuna, última hora
        """),
    related=listed("""
        noticias relacionadas, noticia relacionada, artículos relacionados, contenido relacionado,
        contenidos relacionados, relacionado, relacionados, relacionadas, te puede interesar, te puede gustar,
        te recomendamos, le puede interesar, también te puede interesar, además te puede interesar, puede interesarte,
        lo más leído, lo más visto, lo más comentado, lo más reciente, lo último, más leídas, más noticias,
        otras noticias, más sobre, más de, más en, más sobre este tema, recomendados, recomendado, recomendaciones,
        recomendamos, leer también, lea también, lee también, lea además, ver también, vea también, véase también,
        mira también, no te pierdas, últimas noticias, destacados, en portada, en directo, enlaces relacionados,
        información relacionada, temas relacionados, en otros medios, contenido patrocinado, de nuestros socios,
        también en
        """),
    label_words=listed("""
        compartir, comparte, tuitear, twittear, imprimir, enviar, guardar, copiar, enlace, correo, comentar,
        comentarios, comentario, suscribirse, suscríbete, publicidad, seguir, cerrar, anterior, siguiente, menú,
        escuchar, descargar, leer, minutos, minuto, min, ampliar, regístrate, entrar
        """),
    boilerplate=listed("""
        campos obligatorios, comparte esta noticia, conforme a los criterios, contenido exclusivo para suscriptores,
        darte de baja, dirección de correo electrónico no será publicada, este sitio utiliza, este sitio web utiliza,
        están marcados con, haz clic aquí, los campos necesarios, nuestra newsletter, pincha aquí,
        prohibida la reproducción, prohibida su reproducción, regístrate gratis, si continúas leyendo,
        si continúas navegando, suscríbase a, suscríbete a, suscríbete para, síguenos en,
        todos los derechos reservados, usamos cookies, utilizamos cookies, ya eres suscriptor, ya soy suscriptor,
        queda prohibida la reproducción, queda prohibida su reproducción
        """),
    phrases=listed("""
        derechos reservados, iniciar sesión, inicia sesión, aceptas el uso, tu correo electrónico,
        su correo electrónico, tu dirección de correo, su dirección de correo, síganos en, recibe en tu correo,
        en tu correo, en tu email, en tu bandeja, bandeja de entrada, date de alta, darse de baja, crea una cuenta,
        crear una cuenta, tu cuenta, tu suscripción, nuestro boletín, nuestros boletines, boletín semanal,
        nuestro canal, sigue leyendo, seguir leyendo, para seguir leyendo, haz clic, haga clic, pulsa aquí, únete a,
        descarga nuestra app, descarga la app, descargar la app, lee sin límites, puedes consultar aquí,
        deja tu comentario, dejar un comentario, para comentar, hazte socio, hazte suscriptor, contenido exclusivo,
        solo para suscriptores, exclusivo para suscriptores, en otro dispositivo, tu contraseña, modalidad premium,
        añadir otro usuario, te puede interesar, con tu consentimiento, introduce tu, ingresa tu, puedes seguir a,
        recibe gratis, apoya el periodismo, periodismo independiente, política de privacidad, política de cookies,
        uso de cookies
        """),
    nouns=listed("""
        suscrip*, suscrib*, newsletter, newsletters, boletín, boletines, cookies, cuenta, cuentas, correo, email,
        e-mail, contraseña, usuario, usuarios, navegador, navegando, dispositivo, dispositivos, sesión, registro,
        regístrate, registr*, facebook, twitter, instagram, whatsapp, telegram, youtube, tiktok, linkedin, canal, app,
        aplicación, web, página, sitio, publicidad, comentario, comentarios, comentar, notificaciones, alertas,
        privacidad, términos, condiciones, premium, gratis, ilimitado, límites, lectores, lector, lectura, contenido,
        contenidos, clic, enlace, compartir, descarga*, noticias, artículo, redes, perfil, perfiles, javascript,
        podcast, prueba, oferta
        """),
    asks=listed("""
        suscríbete, suscríbase, regístrate, regístrese, comparte, comparta, síguenos, síganos, únete, únase, lee, lea,
        descarga, descargue, recibe, reciba, acceda, haz, haga, pincha, pulsa, activa, conoce, conozca, descubre,
        descubra, disfruta, apúntate, inscríbete, inscríbase, consulta, consulte, inicia, inicie, entra, introduce,
        introduzca, ingresa, deja, deje, escribe, escriba, envía, envíe, apoya, apoye, hazte, prueba, pruebe, mira,
        mire, añade, crea, dale
        """),
    you=listed("""
        tú, tu, tus, ti, usted, ustedes, vuestra, nosotros, nuestro, nuestra, nuestros, nuestras, contigo, puedes,
        podrás, estás, quieres, eres, tienes
        """),
    credits=listed("""
        foto, fotos, fotografía, imagen, imágenes, crédito, créditos, foto de, imagen de, fotografía de, cortesía,
        cortesía de, archivo, fuente, vídeo, ilustración
        """),
    agencies=listed("efe, agencias, redacción, archivo, europa press, notimex, télam, telam, andina, colprensa"),
    bylines=listed("por, redacción, escrito por"),
    contributors=listed("""
        con información de, con informacion de, colaboró con esta nota, contribuyeron a este informe,
        contribuyó a este informe, reporte de, editado por, con datos de
        """),
    dates=listed("""
        publicado, publicado el, actualizado, actualizado el, actualizada, última actualización, creado, creada, de,
        del, el, a las, hora, horas, h, hrs, cet, cest, gmt
        """),
    months=listed("""
        enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, setiembre, octubre, noviembre, diciembre,
        ene, abr, ago, sept, dic, lunes, martes, miércoles, jueves, viernes, sábado, domingo
        """),
    function=listed("""
        a, de, la, que, el, en, y, los, se, del, las, un, por, con, no, una, su, para, es, al, lo, como, más, pero, sus,
        le, ya, este, esta, si, está, te, tu, ha, son, fue, desde, entre, porque
        """),
)
