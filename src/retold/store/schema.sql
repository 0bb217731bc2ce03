-- The collection: one file that anyone can open, copy and query. Documented in docs/collections.md.
-- Days are ISO text, spans are character offsets into article.text, lists are JSON.

CREATE TABLE article (
    number           INTEGER PRIMARY KEY,
    id               TEXT NOT NULL UNIQUE,
    source           TEXT NOT NULL,
    url              TEXT NOT NULL,
    outlet           TEXT NOT NULL,
    publisher        TEXT NOT NULL DEFAULT '',-- its outlet, an agency by its short name, else its site
    agency           TEXT NOT NULL DEFAULT '',-- the agency whose text it says it is
    title            TEXT NOT NULL,
    authors          TEXT NOT NULL,           -- JSON list
    language         TEXT NOT NULL,
    published_start  TEXT,
    published_end    TEXT,
    published_basis  TEXT,                    -- metadata, text, story
    text             TEXT NOT NULL,
    passages         TEXT NOT NULL,           -- JSON list of {start, end, role}
    flags            TEXT NOT NULL,           -- JSON list
    extra            TEXT NOT NULL,           -- JSON list of [name, JSON text]
    as_read          TEXT,                    -- JSON: the day that its own metadata gave, before the story's words were asked
    sketch           TEXT NOT NULL,           -- JSON: the cheap features by which stories are found
    superseded_by    TEXT REFERENCES article (id) ON DELETE SET NULL   -- the later revision of the same source, if there is one
);
CREATE INDEX article_source ON article (source);
CREATE INDEX article_day ON article (published_start);
CREATE INDEX article_publisher ON article (id, publisher, agency);   -- so that nobody reads whole texts to learn these

CREATE TABLE rejected (
    source  TEXT NOT NULL,
    step    TEXT NOT NULL,
    reason  TEXT NOT NULL,
    PRIMARY KEY (source, step, reason)
);

CREATE TABLE visit (                          -- addresses that were fetched, and what their servers gave to ask again
    url       TEXT PRIMARY KEY,
    etag      TEXT NOT NULL,
    modified  TEXT NOT NULL
);

CREATE TABLE feed (                           -- what `retold watch` polls
    url  TEXT PRIMARY KEY
);

CREATE TABLE ruling (                         -- what a person decided of two articles, by source, a before b
    kind  TEXT NOT NULL,                      -- one text, two texts, one story, two stories, one point, two points
    a     TEXT NOT NULL,
    b     TEXT NOT NULL,
    note  TEXT NOT NULL,
    at_a  TEXT NOT NULL,                      -- words of the passage, where it is about a point
    at_b  TEXT NOT NULL,
    PRIMARY KEY (a, b, kind, at_a, at_b)
);

CREATE TABLE story (
    id           TEXT PRIMARY KEY,
    title        TEXT NOT NULL,
    start        TEXT,
    end          TEXT,
    articles     INTEGER NOT NULL,            -- how many
    accounts     INTEGER NOT NULL,            -- how many of them are independent
    fingerprint  TEXT NOT NULL,               -- of its articles, the options and the code that told it
    record       TEXT NOT NULL                -- JSON: the story as in the dossier
);

CREATE TABLE account (
    id     TEXT PRIMARY KEY,
    story  TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
    lead   TEXT NOT NULL REFERENCES article (id)
);

CREATE TABLE story_article (
    story    TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
    article  TEXT NOT NULL PRIMARY KEY REFERENCES article (id),
    account  TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE
);
CREATE INDEX story_article_story ON story_article (story);

CREATE TABLE link (
    story   TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
    a       TEXT NOT NULL REFERENCES article (id),
    b       TEXT NOT NULL REFERENCES article (id),
    kind    TEXT NOT NULL,
    direction TEXT NOT NULL DEFAULT 'unknown',-- 'a->b': b was made from a
    guessed INTEGER NOT NULL DEFAULT 0,       -- 1: nothing says so, the fuller text is taken for the source
    why     TEXT NOT NULL,
    record  TEXT NOT NULL,                    -- JSON: the link as in the dossier
    PRIMARY KEY (a, b)
);
CREATE INDEX link_story ON link (story);

CREATE TABLE finding (
    number     INTEGER PRIMARY KEY,
    story      TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
    id         TEXT NOT NULL,
    place      INTEGER NOT NULL,              -- in the story's order of interest
    verdict    TEXT NOT NULL,
    accounts   INTEGER NOT NULL,
    statement  TEXT NOT NULL,
    why        TEXT NOT NULL,
    confidence REAL                           -- how likely the verdict holds, 0 to 1; below .5 it is doubtful
);
CREATE INDEX finding_story ON finding (story, place);

CREATE TABLE telling (
    finding  INTEGER NOT NULL REFERENCES finding (number) ON DELETE CASCADE,
    article  TEXT NOT NULL REFERENCES article (id),
    start    INTEGER NOT NULL,
    end      INTEGER NOT NULL,
    confidence REAL                           -- how likely it tells what another account's telling tells
);
CREATE INDEX telling_finding ON telling (finding);

CREATE TABLE quote (
    number   INTEGER PRIMARY KEY,
    story    TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
    id       TEXT NOT NULL,                   -- one utterance; its renderings share it
    speaker  TEXT NOT NULL,
    article  TEXT NOT NULL REFERENCES article (id),
    start    INTEGER NOT NULL,
    end      INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    words    TEXT NOT NULL,
    cue      TEXT NOT NULL DEFAULT ''         -- what brings the words in, right before them ("denied")
);
CREATE INDEX quote_story ON quote (story);

-- Full text. The words stand in the tables above; these hold only the index.
CREATE VIRTUAL TABLE article_words USING fts5 (title, text, content = 'article', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE finding_words USING fts5 (statement, content = 'finding', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE quote_words USING fts5 (words, content = 'quote', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2');

CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
    INSERT INTO article_words (rowid, title, text) VALUES (new.number, new.title, new.text);
END;
CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN
    INSERT INTO article_words (article_words, rowid, title, text) VALUES ('delete', old.number, old.title, old.text);
END;
CREATE TRIGGER finding_added AFTER INSERT ON finding BEGIN
    INSERT INTO finding_words (rowid, statement) VALUES (new.number, new.statement);
END;
CREATE TRIGGER finding_removed AFTER DELETE ON finding BEGIN
    INSERT INTO finding_words (finding_words, rowid, statement) VALUES ('delete', old.number, old.statement);
END;
CREATE TRIGGER quote_added AFTER INSERT ON quote BEGIN
    INSERT INTO quote_words (rowid, words) VALUES (new.number, new.words);
END;
CREATE TRIGGER quote_removed AFTER DELETE ON quote BEGIN
    INSERT INTO quote_words (quote_words, rowid, words) VALUES ('delete', old.number, old.words);
END;

-- The common questions.
CREATE VIEW witnesses AS             -- how many articles and how many independent accounts stand behind each finding
    SELECT story.title AS story, finding.verdict, finding.confidence, finding.accounts,
           (SELECT count(DISTINCT article) FROM telling WHERE telling.finding = finding.number) AS articles, finding.statement
    FROM finding JOIN story ON story.id = finding.story ORDER BY finding.story, finding.place;
CREATE VIEW copies AS                -- which article comes from which account's lead
    SELECT story_article.story, article.source, lead.source AS lead, article.outlet, article.published_start
    FROM story_article JOIN article ON article.id = story_article.article
    JOIN account ON account.id = story_article.account JOIN article AS lead ON lead.id = account.lead
    WHERE account.lead <> article.id;
CREATE VIEW revisions AS             -- articles whose source has changed its text
    SELECT earlier.source, earlier.id AS earlier, later.id AS later, earlier.title AS earlier_title, later.title AS later_title
    FROM article AS earlier JOIN article AS later ON later.id = earlier.superseded_by ORDER BY earlier.source, earlier.number;
CREATE VIEW speakers AS              -- who is quoted, how often, in how many articles
    SELECT speaker, count(DISTINCT id) AS quotes, count(DISTINCT article) AS articles FROM quote
    WHERE speaker <> '' GROUP BY speaker ORDER BY quotes DESC, speaker;

-- Whose text does each outlet print? An article that says it is an agency's is that agency's, whoever else prints it. Else it
-- is of the outlet whose text it was made from; which that is counts as known where a credit, a mark or the days say so.
CREATE VIEW prints AS                -- of each article of a story: what it is (own, copy, edit, rewrite, translation, agency,
    WITH text AS (                   -- unknown), whose text, and from which article
        SELECT story_article.story, story_article.account, article.id, article.publisher AS outlet, article.agency,
               coalesce(nullif(article.agency, ''), article.publisher) AS owner
        FROM story_article JOIN article ON article.id = story_article.article
    ), way AS (
        SELECT a AS origin, b AS made, kind, json_extract(record, '$.coverage_b') AS share,
               direction = 'a->b' AND NOT guessed AS known
        FROM link WHERE kind <> 'excerpt'
        UNION ALL
        SELECT b, a, kind, json_extract(record, '$.coverage_a'), direction = 'b->a' AND NOT guessed
        FROM link WHERE kind <> 'excerpt'
    ), made AS (                     -- each article's likeliest origin of another outlet: the account's lead, else what gave most
        SELECT made, kind, origin, owner FROM (
            SELECT way.made, way.kind, way.origin, there.owner, row_number() OVER (
                       PARTITION BY way.made ORDER BY there.id = there.account DESC, way.share DESC, way.origin) AS place
            FROM way JOIN text AS here ON here.id = way.made JOIN text AS there ON there.id = way.origin
            WHERE CASE WHEN here.agency IN ('', here.outlet) THEN known AND (there.owner <> here.outlet OR here.outlet = '')
                       ELSE there.outlet = here.agency END)
        WHERE place = 1
    ), gave AS (SELECT DISTINCT origin FROM made
    ), shared AS (
        SELECT account FROM text GROUP BY account
        HAVING count(DISTINCT outlet) > 1 OR (count(*) > 1 AND min(outlet) = '')
    )
    SELECT text.story, text.id AS article, text.outlet, gave.origin IS NOT NULL AS taken, made.origin AS made_from,
           CASE WHEN made.kind IS NOT NULL THEN made.kind
                WHEN text.owner <> text.outlet THEN 'agency'
                WHEN gave.origin IS NOT NULL OR shared.account IS NULL OR text.agency <> '' THEN 'own'
                ELSE 'unknown' END AS kind,
           CASE WHEN made.kind IS NOT NULL THEN made.owner
                WHEN gave.origin IS NOT NULL OR shared.account IS NULL OR text.agency <> '' THEN text.owner
           END AS source
    FROM text LEFT JOIN made ON made.made = text.id LEFT JOIN gave ON gave.origin = text.id
    LEFT JOIN shared ON shared.account = text.account;
CREATE VIEW reprints AS              -- who prints whose text, in how many articles; where the direction is unknown, two that
    SELECT source, outlet, kind, 'known' AS direction, count(*) AS articles FROM prints     -- print one text, in no order
    WHERE kind NOT IN ('own', 'unknown') GROUP BY source, outlet, kind
    UNION ALL
    SELECT min(one.outlet, other.outlet), max(one.outlet, other.outlet), link.kind, 'unknown', count(*)
    FROM link JOIN prints AS one ON one.article = link.a JOIN prints AS other ON other.article = link.b
    WHERE link.kind <> 'excerpt' AND 'unknown' IN (one.kind, other.kind) AND (one.outlet <> other.outlet OR one.outlet = '')
      AND (link.direction = 'unknown' OR link.guessed)
    GROUP BY 1, 2, 3 ORDER BY articles DESC, source, outlet, kind;
CREATE VIEW outlets AS               -- each outlet, and each agency that an article names as its source: what it prints
    WITH print AS (
        SELECT outlet, count(*) AS articles, count(DISTINCT story) AS stories, sum(kind = 'own') AS own,
               sum(kind = 'own' AND taken) AS reprinted, sum(kind = 'copy') AS copies, sum(kind = 'edit') AS edits,
               sum(kind = 'rewrite') AS rewrites, sum(kind = 'translation') AS translations, sum(kind = 'agency') AS agency,
               sum(kind = 'unknown') AS unknown
        FROM prints GROUP BY outlet
    ), source AS (                   -- with a bare max(), the other columns are of the row that has it
        SELECT outlet, source, max(times) FROM (
            SELECT outlet, source, count(*) AS times FROM prints WHERE kind NOT IN ('own', 'unknown')
            GROUP BY outlet, source ORDER BY source)
        GROUP BY outlet
    ), given AS (
        SELECT source AS outlet, count(*) AS times FROM prints WHERE kind NOT IN ('own', 'unknown') GROUP BY source
    ), alone AS (
        SELECT outlet, count(*) AS findings FROM (
            SELECT min(publisher) AS outlet FROM telling JOIN finding ON finding.number = telling.finding
            JOIN article ON article.id = telling.article
            WHERE finding.story IN (SELECT story FROM prints GROUP BY story HAVING count(DISTINCT outlet) > 1)
            GROUP BY finding HAVING count(DISTINCT publisher) = 1 AND (min(publisher) <> '' OR count(DISTINCT article) = 1))
        GROUP BY outlet
    ), dispute AS MATERIALIZED (
        SELECT finding.number AS finding, finding.confidence >= 0.5 AS sure, json_extract(record, '$.findings[' || place || ']') AS told
        FROM finding JOIN story ON story.id = finding.story WHERE verdict = 'disputed'
    ), side AS (
        SELECT article.publisher AS outlet, count(DISTINCT iif(sure, finding, NULL)) AS sure, count(DISTINCT finding) AS disputed
        FROM dispute, json_each(told, '$.differences') AS d, json_each(d.value, '$.sides') AS s, json_each(s.value, '$.tellings') AS t
        JOIN article ON article.id = json_extract(told, '$.tellings[' || t.value || '].article')
        WHERE json_extract(d.value, '$.kind') IN ('figure', 'date', 'name', 'polarity', 'attribution')
        GROUP BY article.publisher
    ), name AS (SELECT outlet FROM print UNION SELECT outlet FROM given)
    SELECT name.outlet, coalesce(articles, 0) AS articles, coalesce(stories, 0) AS stories, coalesce(own, 0) AS own,
           coalesce(reprinted, 0) AS reprinted, coalesce(copies, 0) AS copies, coalesce(edits, 0) AS edits,
           coalesce(rewrites, 0) AS rewrites, coalesce(translations, 0) AS translations, coalesce(agency, 0) AS agency,
           coalesce(unknown, 0) AS unknown, source.source AS mostly_from, coalesce(given.times, 0) AS taken,
           coalesce(alone.findings, 0) AS only_here, coalesce(side.sure, 0) AS disputed,
           coalesce(side.disputed - side.sure, 0) AS doubtful
    FROM name LEFT JOIN print ON print.outlet = name.outlet LEFT JOIN source ON source.outlet = name.outlet
    LEFT JOIN given ON given.outlet = name.outlet LEFT JOIN alone ON alone.outlet = name.outlet
    LEFT JOIN side ON side.outlet = name.outlet ORDER BY articles DESC, taken DESC, name.outlet;
