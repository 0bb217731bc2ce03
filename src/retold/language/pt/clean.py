"""Portuguese words of website residue."""

from retold.words import CleanWords, listed

CLEAN = CleanWords(
    code="pt",
    labels=listed("""
        compartilhar, compartilhe, compartilhe esta notícia, compartilhar no facebook, compartilhar no twitter,
        compartilhar no whatsapp, partilhar, partilhe, partilhar artigo, partilhar no facebook, assine, assine já,
        assine agora, assinar, assinatura, assinaturas, já é assinante, já sou assinante, exclusivo para assinantes,
        exclusivo assinantes, inscreva-se, cadastre-se, cadastro, registe-se, registar, registrar, entrar, login,
        iniciar sessão, sair, minha conta, a minha conta, senha, esqueci a senha, esqueceu a senha, palavra-passe,
        e-mail, email, seu e-mail, publicidade, anúncio, continua após a publicidade, continua depois da publicidade,
        conteúdo patrocinado, patrocinado, comentar, comentários, comentário, ver comentários, deixe um comentário,
        deixe uma resposta, deixe seu comentário, deixar um comentário, escreva um comentário, publicar comentário,
        enviar comentário, responder, denunciar, reportar erro, imprimir, enviar, enviar por email, enviar por e-mail,
        salvar, guardar, copiar link, copiar o link, link copiado, seguir, siga, siga-nos, siga-nos no,
        siga-nos nas redes sociais, ler mais, leia mais, leia também, leia a matéria completa, continue lendo,
        continuar lendo, continue a ler, continuar a ler, saiba mais, saiba mais sobre, mais informações, ver mais,
        veja mais, veja também, ver tudo, ver todos, mostrar mais, mostrar menos, carregar mais, carregando,
        a carregar, fechar, aceitar, aceitar cookies, aceitar todos, rejeitar, configurações de cookies,
        política de cookies, política de privacidade, termos de uso, termos e condições, aviso legal,
        todos os direitos reservados, voltar, voltar ao topo, voltar ao início, próximo, próxima, anterior,
        página inicial, início, buscar, pesquisar, pesquisa, menu, ouvir, ouvir artigo, ouça este conteúdo, reproduzir,
        tela cheia, ampliar, ampliar imagem, galeria, fotogaleria, fotos, vídeo, vídeos, baixar, baixe o app,
        baixe o aplicativo, descarregar, contato, contacto, fale conosco, quem somos, apoie, doe, doe agora, tags,
        tópicos, temas, assuntos, ativar notificações, notificações, não obrigado, agora não, campos obrigatórios,
        última hora, ofereça este artigo, oferecer artigo, reportar um erro
        """),
    related=listed("""
        leia também, leia mais, leia ainda, ler também, ver também, veja também, veja mais, assista também, saiba mais,
        notícias relacionadas, notícia relacionada, artigos relacionados, conteúdo relacionado, conteúdos relacionados,
        relacionadas, relacionados, matérias relacionadas, recomendado para você, recomendados, recomendadas,
        recomendamos, recomendações, pode gostar também, também pode gostar, você pode gostar, você também pode gostar,
        pode interessar, pode interessar-lhe, mais lidas, as mais lidas, mais lidos, mais vistos, mais vistas,
        mais comentadas, últimas notícias, últimas, mais notícias, outras notícias, mais sobre, mais em, mais de,
        mais sobre este tema, não perca, destaques, em destaque, tópicos relacionados, sugestões, sugestões de leitura,
        conteúdo patrocinado, tendências
        """),
    label_words=listed("""
        compartilhar, compartilhe, partilhar, tuitar, tweetar, imprimir, enviar, salvar, guardar, copiar, link,
        comentar, comentários, comentário, assinar, assine, publicidade, seguir, fechar, ouvir, ler, minutos, minuto,
        min, ampliar, entrar, anterior, próximo, correio
        """),
    boilerplate=listed("""
        a nossa newsletter, ao continuar a navegar, ao continuar navegando, assine a nossa, assine nossa,
        campos obrigatórios são, clique aqui para, compartilhe esta, continua após a publicidade, este site usa,
        este site utiliza, exclusivo para assinantes, inscreva-se em, inscreva-se no, já sou assinante, já é assinante,
        leia também, nossa newsletter, para continuar a ler, para continuar lendo, proibida a reprodução, siga-nos em,
        siga-nos no, são marcados com, todos os direitos reservados, usamos cookies, utilizamos cookies
        """),
    phrases=listed("""
        direitos reservados, política de cookies, seu endereço de e-mail, o seu email, o seu e-mail,
        campos obrigatórios, siga o, siga a página, inscreva-se na, inscreva-se para, cadastre-se, assine a, assine o,
        assine para, receba no seu, receba as, receba gratuitamente, na sua caixa, caixa de entrada, crie uma conta,
        criar uma conta, sua assinatura, cancelar a qualquer momento, cancele quando quiser, nossas newsletters,
        nosso boletim, nosso canal, continue lendo, clique aqui, clicando em, baixe o aplicativo, baixe o app,
        nosso aplicativo, teste grátis, experimente grátis, deixe seu comentário, deixe um comentário, para comentar,
        apoie o jornalismo, seu navegador, ative o javascript, desative o bloqueador, sua senha, outro dispositivo,
        o seu consentimento, seu consentimento, faça parte, fique por dentro, não será publicado,
        política de privacidade, uso de cookies
        """),
    nouns=listed("""
        assina*, newsletter, newsletters, boletim, cookies, conta, mail, email, e-mail, endereço, senha, usuário,
        usuários, utilizador, navegador, dispositivo, dispositivos, sessão, cadastr*, regist*, inscr*, facebook,
        twitter, instagram, whatsapp, telegram, youtube, tiktok, linkedin, canal, app, aplicativo, aplicação, site,
        página, publicidade, comentário, comentários, notificações, privacidade, termos, condições, premium, grátis,
        gratuito, gratuitamente, ilimitado, limites, leitores, leitor, leitura, conteúdo, conteúdos, link, compartilh*,
        partilh*, notícias, artigo, artigos, matéria, redes, perfil, javascript, podcast, oferta, consentimento,
        redação
        """),
    asks=listed("""
        assine, inscreva, cadastre, registe, registre, compartilhe, partilhe, junte, leia, baixe, descarregue, receba,
        acesse, aceda, clique, ative, descubra, aproveite, consulte, insira, introduza, deixe, escreva, envie, apoie,
        experimente, veja, assista, ouça, aceite, crie, comente, participe, encontre, adicione, faça, escolha, fique,
        saiba, doe, continue, confira
        """),
    you=listed("você, vocês, tu, teu, tua, nós, nosso, nossa, nossos, nossas, conosco, connosco"),
    credits=listed("""
        foto, fotos, imagem, imagens, fotografia, crédito, créditos, foto de, imagem de, divulgação, reprodução,
        arquivo, fonte, vídeo, ilustração
        """),
    agencies=listed("""
        lusa, agência brasil, agência lusa, agência o globo, folhapress, estadão conteúdo, divulgação, reprodução,
        arquivo, redação, abr, agência senado, agência câmara
        """),
    bylines=listed("por, redação, escrito por, da redação"),
    contributors=listed("""
        com informações de, com informações da, com informações do, colaborou, contribuiu para, com agências,
        edição de
        """),
    dates=listed("""
        publicado, publicado em, publicada, atualizado, atualizado em, atualizada, última atualização, modificado,
        criado, às, horas, h, de, em, há, e
        """),
    months=listed("""
        janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro, fev, abr,
        mai, ago, set, out, dez, segunda, terça, quarta, quinta, sexta, sábado, domingo, feira
        """),
    function=listed("""
        de, a, o, que, e, do, da, em, um, para, é, com, não, uma, os, no, se, na, por, mais, as, dos, como, mas, foi,
        ao, ele, das, tem, à, seu, sua, ou, ser, quando, muito, há, nos, já, está, também, são, pelo, pela, até, isso,
        ela, entre, era, depois, sem, mesmo, aos, ter, seus
        """),
)
