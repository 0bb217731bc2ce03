-- The collection: one file that anyone can open, copy and query. Documented in docs/collections.md.
-- Days are ISO text, spans are character offsets into article.text, lists are JSON.

CREATE TABLE article (
    number           INTEGER PRIMARY KEY,
    id               TEXT NOT NULL UNIQUE,
    source           TEXT NOT NULL,
    url              TEXT NOT NULL,
    outlet           TEXT NOT NULL,
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
