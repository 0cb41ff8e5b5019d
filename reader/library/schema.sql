-- The library file: the whole guide, compiled. Only reader/library reads or writes it.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Drugs, treatments and groups of treatments, in the guide's order. `stopping` is what stopping suddenly can do.
CREATE TABLE term (
    kind TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL,
    symbol TEXT NOT NULL, grouping TEXT NOT NULL, featured INTEGER NOT NULL, medicine INTEGER NOT NULL,
    stopping TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE TABLE term_name (
    kind TEXT NOT NULL, id TEXT NOT NULL, language TEXT NOT NULL, name TEXT NOT NULL, also TEXT NOT NULL,
    PRIMARY KEY (kind, id, language)
) WITHOUT ROWID;

-- Articles are numbered language by language, so that a range of numbers is one language; between the ranges
-- there is room for pages of the clinic's own.
-- `body` is the text and its sources as content/wire.py writes them, empty for a damaged article. `damaged` is
-- empty, or says why the article cannot be shown; `official_page` is empty or a web address.
CREATE TABLE article (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, language TEXT NOT NULL, kind TEXT NOT NULL,
    title TEXT NOT NULL, summary TEXT NOT NULL, body BLOB NOT NULL, minutes INTEGER NOT NULL,
    sources_checked TEXT NOT NULL, damaged TEXT NOT NULL, official_page TEXT NOT NULL,
    UNIQUE (id, language)
);
-- Who reviewed an article; `stands` is 0 once the article has changed since.
CREATE TABLE review (
    article INTEGER PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, day TEXT NOT NULL, stands INTEGER NOT NULL
);
-- Pages of the clinic's own, added beside the guide's: whose they are, and whether one stands instead of the
-- guide's page of its id.
CREATE TABLE own (article INTEGER PRIMARY KEY, clinic TEXT NOT NULL, instead INTEGER NOT NULL);
CREATE TABLE article_term (
    article INTEGER NOT NULL, kind TEXT NOT NULL, term TEXT NOT NULL,
    PRIMARY KEY (kind, term, article)
) WITHOUT ROWID;
CREATE INDEX article_term_by_article ON article_term (article);
CREATE TABLE section (
    article INTEGER NOT NULL, position INTEGER NOT NULL, anchor TEXT NOT NULL, title TEXT NOT NULL,
    body TEXT NOT NULL, in_contents INTEGER NOT NULL,
    PRIMARY KEY (article, position)
) WITHOUT ROWID;

-- `treatments` holds ids with blanks between; usually one.
CREATE TABLE evidence (
    position INTEGER PRIMARY KEY, drug TEXT NOT NULL, treatments TEXT NOT NULL, level TEXT NOT NULL,
    source TEXT NOT NULL, article TEXT NOT NULL
);
CREATE TABLE evidence_statement (
    position INTEGER NOT NULL, language TEXT NOT NULL, statement TEXT NOT NULL,
    PRIMARY KEY (position, language)
) WITHOUT ROWID;
CREATE TABLE alias (
    position INTEGER PRIMARY KEY, folded TEXT NOT NULL, term TEXT NOT NULL, kind TEXT NOT NULL,
    article TEXT NOT NULL
);
CREATE INDEX alias_folded ON alias (folded);
-- `plain` is the code in capitals without its point, as it is looked up.
CREATE TABLE code (
    position INTEGER PRIMARY KEY, system TEXT NOT NULL, code TEXT NOT NULL, plain TEXT NOT NULL,
    article TEXT NOT NULL, note TEXT NOT NULL
);
CREATE INDEX code_plain ON code (plain);
-- Hard words and what they mean; `forms` holds other spellings that count as the word, with | between.
CREATE TABLE glossary (
    position INTEGER PRIMARY KEY, language TEXT NOT NULL, term TEXT NOT NULL, forms TEXT NOT NULL,
    meaning TEXT NOT NULL, article TEXT NOT NULL
);
-- The questions that an article answers, as people ask them. They are searched, and never displayed.
CREATE TABLE question (
    article TEXT NOT NULL, language TEXT NOT NULL, position INTEGER NOT NULL, question TEXT NOT NULL,
    PRIMARY KEY (article, language, position)
) WITHOUT ROWID;
-- What counselors ask to see whether a page was explained well; `page` is an article or a kind of them.
CREATE TABLE teach_back (
    position INTEGER PRIMARY KEY, page TEXT NOT NULL, language TEXT NOT NULL, prompt TEXT NOT NULL
);
-- What articles/danger holds, for judging what was typed: `rules` and `cards` are JSON, `weights` is the file.
CREATE TABLE danger (part TEXT PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE picture (name TEXT PRIMARY KEY, svg BLOB NOT NULL) WITHOUT ROWID;

-- What the search knows of each language: its file `language/<code>.toml`, as JSON.
CREATE TABLE wording (language TEXT PRIMARY KEY, words TEXT NOT NULL) WITHOUT ROWID;
-- Every word of a language's articles and questions as it is written there, and on how many pages it stands.
-- Names and other search words belong to no one language; theirs is empty.
CREATE TABLE form (
    word TEXT NOT NULL, language TEXT NOT NULL, pages INTEGER NOT NULL,
    PRIMARY KEY (word, language)
) WITHOUT ROWID;

-- rowid = article.number. All words are stems. `names` are the article's own search words, `tags` those of its
-- drugs and treatments, `questions` those that people ask and the article answers.
CREATE VIRTUAL TABLE search USING fts5(
    title, names, tags, questions, headings, body,
    content = '', tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
-- How much a stem tells for an article, by the questions it answers, its title, summary and headings, and how
-- rare it is there (indexing.py).
CREATE TABLE telling (
    stem TEXT NOT NULL, article INTEGER NOT NULL, weight REAL NOT NULL, rarity REAL NOT NULL,
    PRIMARY KEY (stem, article)
) WITHOUT ROWID;
-- Each question on its own: what a stem tells of it, and how rare the stem is among all questions. Questions of the
-- article with number n have the numbers from n * 1000 on; its title, the sentences of its summary and its headings
-- those from n * 1000 + 900 on.
CREATE TABLE asked (
    stem TEXT NOT NULL, question INTEGER NOT NULL, weight REAL NOT NULL, rarity REAL NOT NULL,
    PRIMARY KEY (stem, question)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(search, row);
