-- A library as version 1 of the schema made it: the articles of made_up.py, compared, with marks.
PRAGMA application_id = 1195854931;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE annotations (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    clauses TEXT NOT NULL,
    attributions TEXT NOT NULL,
    dates TEXT NOT NULL,
    version TEXT NOT NULL
);
INSERT INTO "annotations" VALUES(1,'[{"start":0,"end":73,"sentence":0,"modality":"done"},{"start":75,"end":151,"sentence":1,"modality":"denied"}]','[{"start":75,"end":151,"evidential":"direct_quote","source":"Änne Groß","source_start":null,"source_end":null,"cue_start":null,"cue_end":null,"chain":["Bürgermeisterin","Amt"]}]','[{"start":144,"end":150,"granularity":"day","first":"2025-06-02","last":"2025-06-02"}]','rules 1');
INSERT INTO "annotations" VALUES(2,'[{"start":0,"end":73,"sentence":0,"modality":"done"},{"start":75,"end":151,"sentence":1,"modality":"denied"}]','[{"start":75,"end":151,"evidential":"direct_quote","source":"Änne Groß","source_start":null,"source_end":null,"cue_start":null,"cue_end":null,"chain":["Bürgermeisterin","Amt"]}]','[{"start":144,"end":150,"granularity":"day","first":"2025-06-02","last":"2025-06-02"}]','rules 1');
INSERT INTO "annotations" VALUES(3,'[{"start":0,"end":73,"sentence":0,"modality":"done"},{"start":75,"end":151,"sentence":1,"modality":"denied"}]','[{"start":75,"end":151,"evidential":"direct_quote","source":"Änne Groß","source_start":null,"source_end":null,"cue_start":null,"cue_end":null,"chain":["Bürgermeisterin","Amt"]}]','[{"start":144,"end":150,"granularity":"day","first":"2025-06-02","last":"2025-06-02"}]','rules 1');
INSERT INTO "annotations" VALUES(4,'[{"start":0,"end":73,"sentence":0,"modality":"done"},{"start":75,"end":151,"sentence":1,"modality":"denied"}]','[{"start":75,"end":151,"evidential":"direct_quote","source":"Änne Groß","source_start":null,"source_end":null,"cue_start":null,"cue_end":null,"chain":["Bürgermeisterin","Amt"]}]','[{"start":144,"end":150,"granularity":"day","first":"2025-06-02","last":"2025-06-02"}]','rules 1');
CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file TEXT NOT NULL UNIQUE,
    title TEXT,
    source TEXT,
    published TEXT,                      -- ISO 8601 day
    authors TEXT NOT NULL,               -- JSON list of names
    agencies TEXT NOT NULL,              -- JSON list of names
    url TEXT,
    truncated INTEGER NOT NULL,
    shown_title TEXT NOT NULL,           -- the headline, or the first words of the text
    shown_source TEXT NOT NULL,          -- the source, or the file's name
    words INTEGER NOT NULL,
    content_hash TEXT NOT NULL,          -- of the raw document: decides whether it has to be read again
    version TEXT NOT NULL,               -- of the rules and models that made what is stored
    generation INTEGER NOT NULL          -- library.generation when this row was last written
);
INSERT INTO "articles" VALUES(1,'a.txt','Hochwasser','Blatt A','2025-06-02','["A. Meier"]','["dpa"]',NULL,0,'Hochwasser','Blatt A',28,'hash','1',1);
INSERT INTO "articles" VALUES(2,'b.txt','Hochwasser','Blatt B','2025-06-03','["A. Meier"]','["dpa"]',NULL,0,'Hochwasser','Blatt B',28,'hash','1',1);
INSERT INTO "articles" VALUES(3,'c.txt','Hochwasser','Blatt C','2025-06-04','["A. Meier"]','["dpa"]',NULL,0,'Hochwasser','Blatt C',28,'hash','1',1);
INSERT INTO "articles" VALUES(4,'d.txt','Hochwasser','Blatt D','2025-06-05','["A. Meier"]','["dpa"]',NULL,0,'Hochwasser','Blatt D',28,'hash','1',1);
CREATE TABLE blocks (
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;
INSERT INTO "blocks" VALUES(1,0,'paragraph',0,73);
INSERT INTO "blocks" VALUES(1,1,'paragraph',75,189);
INSERT INTO "blocks" VALUES(2,0,'paragraph',0,73);
INSERT INTO "blocks" VALUES(2,1,'paragraph',75,189);
INSERT INTO "blocks" VALUES(3,0,'paragraph',0,73);
INSERT INTO "blocks" VALUES(3,1,'paragraph',75,189);
INSERT INTO "blocks" VALUES(4,0,'paragraph',0,73);
INSERT INTO "blocks" VALUES(4,1,'paragraph',75,189);
CREATE TABLE claims (
    fact_id INTEGER NOT NULL REFERENCES facts ON DELETE CASCADE,
    position INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    value REAL,
    high REAL,
    unit TEXT,
    unit_class TEXT NOT NULL,
    qualifier TEXT NOT NULL,
    relation TEXT NOT NULL,
    modality TEXT NOT NULL,
    evidential TEXT NOT NULL,
    attribution TEXT,
    attribution_start INTEGER,
    attribution_end INTEGER,
    entities TEXT NOT NULL,              -- JSON list of entity ids
    PRIMARY KEY (fact_id, position)
) WITHOUT ROWID;
INSERT INTO "claims" VALUES(1,0,3,'quantity',36,61,0,73,3000.0,NULL,'Mensch','person','at_least','level','done','own_voice','Änne Groß',1,9,'["uebersee"]');
INSERT INTO "claims" VALUES(2,0,1,'quantity',36,61,0,73,3000.0,NULL,'Mensch','person','at_least','level','done','own_voice','Änne Groß',1,9,'["uebersee"]');
INSERT INTO "claims" VALUES(2,1,2,'quantity',36,61,0,73,3000.0,NULL,'Mensch','person','at_least','level','done','own_voice','Änne Groß',1,9,'["uebersee"]');
INSERT INTO "claims" VALUES(3,0,1,'quantity',36,61,0,73,3000.0,NULL,'Mensch','person','at_least','level','done','own_voice','Änne Groß',1,9,'["uebersee"]');
INSERT INTO "claims" VALUES(3,1,2,'quantity',36,61,0,73,3000.0,NULL,'Mensch','person','at_least','level','done','own_voice','Änne Groß',1,9,'["uebersee"]');
INSERT INTO "claims" VALUES(3,2,3,'quantity',36,61,0,73,3000.0,NULL,'Mensch','person','at_least','level','done','own_voice','Änne Groß',1,9,'["uebersee"]');
CREATE TABLE entities (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    articles INTEGER NOT NULL DEFAULT 0, -- how many articles name it
    mentions INTEGER NOT NULL DEFAULT 0  -- how often they do
);
INSERT INTO "entities" VALUES('uebersee','Übersee','LOC',3,3);
INSERT INTO "entities" VALUES('gross','Änne Groß','PER',3,3);
CREATE TABLE entity_names (
    entity_id TEXT NOT NULL REFERENCES entities ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,                -- see folding.fold
    PRIMARY KEY (entity_id, position)
) WITHOUT ROWID;
INSERT INTO "entity_names" VALUES('gross',0,'Änne Groß','anne gross
aenne gross');
INSERT INTO "entity_names" VALUES('gross',1,'Groß','gross');
INSERT INTO "entity_names" VALUES('uebersee',0,'Übersee','ubersee
uebersee');
INSERT INTO "entity_names" VALUES('uebersee',1,'Überseer Land','uberseer land
ueberseer land');
CREATE TABLE facts (
    fact_id INTEGER PRIMARY KEY,
    story TEXT NOT NULL REFERENCES stories ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL,
    verdict TEXT NOT NULL,
    why TEXT NOT NULL,
    series TEXT,
    UNIQUE (story, id)
);
INSERT INTO "facts" VALUES(1,'flood',0,'alone','Fakt alone','quantity','alone','same unit','series-1');
INSERT INTO "facts" VALUES(2,'flood',1,'differ','Fakt differ','quantity','differ','same unit','series-1');
INSERT INTO "facts" VALUES(3,'flood',2,'agree','Fakt agree','quantity','agree','same unit','series-1');
CREATE TABLE library (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    identity TEXT NOT NULL,              -- ties the full-text index to this very store
    generation INTEGER NOT NULL,         -- counts the commits that changed articles
    compared_generation INTEGER NOT NULL, -- the generation that the last comparison saw
    compared_by TEXT NOT NULL DEFAULT '' -- the version of the rules that made that comparison
);
INSERT INTO "library" VALUES(1,'f81f3870e7af97198de452205d14da52',1,1,'rules 1');
CREATE TABLE linked_mentions (
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    kind TEXT NOT NULL,
    entity TEXT NOT NULL REFERENCES entities ON DELETE CASCADE,
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;
INSERT INTO "linked_mentions" VALUES(1,0,3,10,'LOC','uebersee');
INSERT INTO "linked_mentions" VALUES(1,1,131,140,'PER','gross');
INSERT INTO "linked_mentions" VALUES(2,0,3,10,'LOC','uebersee');
INSERT INTO "linked_mentions" VALUES(2,1,131,140,'PER','gross');
INSERT INTO "linked_mentions" VALUES(3,0,3,10,'LOC','uebersee');
INSERT INTO "linked_mentions" VALUES(3,1,131,140,'PER','gross');
CREATE TABLE marks (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    read INTEGER NOT NULL,
    starred INTEGER NOT NULL,
    position INTEGER NOT NULL
);
INSERT INTO "marks" VALUES(1,1,1,20);
INSERT INTO "marks" VALUES(3,0,0,3);
CREATE TABLE mentions (
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;
INSERT INTO "mentions" VALUES(1,0,3,10,'LOC');
INSERT INTO "mentions" VALUES(1,1,131,140,'PER');
INSERT INTO "mentions" VALUES(2,0,3,10,'LOC');
INSERT INTO "mentions" VALUES(2,1,131,140,'PER');
INSERT INTO "mentions" VALUES(3,0,3,10,'LOC');
INSERT INTO "mentions" VALUES(3,1,131,140,'PER');
INSERT INTO "mentions" VALUES(4,0,3,10,'LOC');
INSERT INTO "mentions" VALUES(4,1,131,140,'PER');
CREATE TABLE quantities (
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    value REAL NOT NULL,
    high REAL,
    unit TEXT,
    qualifier TEXT NOT NULL,
    relation TEXT NOT NULL,
    number_start INTEGER NOT NULL,
    number_end INTEGER NOT NULL,
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;
INSERT INTO "quantities" VALUES(1,0,36,61,3000.0,NULL,'Mensch','at_least','total',47,52);
INSERT INTO "quantities" VALUES(2,0,36,61,3000.0,NULL,'Mensch','at_least','total',47,52);
INSERT INTO "quantities" VALUES(3,0,36,61,3000.0,NULL,'Mensch','at_least','total',47,52);
INSERT INTO "quantities" VALUES(4,0,36,61,3000.0,NULL,'Mensch','at_least','total',47,52);
CREATE TABLE quotes (
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    speaker TEXT,
    speaker_start INTEGER,
    speaker_end INTEGER,
    fragment INTEGER NOT NULL,
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;
INSERT INTO "quotes" VALUES(1,0,76,106,'Änne Groß',131,140,0);
INSERT INTO "quotes" VALUES(1,1,80,86,NULL,NULL,NULL,1);
INSERT INTO "quotes" VALUES(2,0,76,106,'Änne Groß',131,140,0);
INSERT INTO "quotes" VALUES(2,1,80,86,NULL,NULL,NULL,1);
INSERT INTO "quotes" VALUES(3,0,76,106,'Änne Groß',131,140,0);
INSERT INTO "quotes" VALUES(3,1,80,86,NULL,NULL,NULL,1);
INSERT INTO "quotes" VALUES(4,0,76,106,'Änne Groß',131,140,0);
INSERT INTO "quotes" VALUES(4,1,80,86,NULL,NULL,NULL,1);
CREATE TABLE sentences (
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    block INTEGER NOT NULL,
    lemmas TEXT NOT NULL,                -- JSON list of words
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;
INSERT INTO "sentences" VALUES(1,0,0,73,0,'["übersee","hochwasser"]');
INSERT INTO "sentences" VALUES(1,1,75,151,1,'[]');
INSERT INTO "sentences" VALUES(1,2,152,189,1,'["straße"]');
INSERT INTO "sentences" VALUES(2,0,0,73,0,'["übersee","hochwasser"]');
INSERT INTO "sentences" VALUES(2,1,75,151,1,'[]');
INSERT INTO "sentences" VALUES(2,2,152,189,1,'["straße"]');
INSERT INTO "sentences" VALUES(3,0,0,73,0,'["übersee","hochwasser"]');
INSERT INTO "sentences" VALUES(3,1,75,151,1,'[]');
INSERT INTO "sentences" VALUES(3,2,152,189,1,'["straße"]');
INSERT INTO "sentences" VALUES(4,0,0,73,0,'["übersee","hochwasser"]');
INSERT INTO "sentences" VALUES(4,1,75,151,1,'[]');
INSERT INTO "sentences" VALUES(4,2,152,189,1,'["straße"]');
CREATE TABLE silences (
    fact_id INTEGER NOT NULL REFERENCES facts ON DELETE CASCADE,
    position INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    reason TEXT NOT NULL,
    PRIMARY KEY (fact_id, position)
) WITHOUT ROWID;
INSERT INTO "silences" VALUES(1,0,1,'earlier');
INSERT INTO "silences" VALUES(1,1,2,'earlier');
INSERT INTO "silences" VALUES(2,0,3,'earlier');
CREATE TABLE stories (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    title TEXT NOT NULL
);
INSERT INTO "stories" VALUES('flood',0,'Hochwasser in Übersee');
CREATE TABLE story_articles (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    story TEXT NOT NULL REFERENCES stories ON DELETE CASCADE,
    position INTEGER NOT NULL,
    shared_facts INTEGER NOT NULL DEFAULT 0,   -- facts that another source reports too
    differing_facts INTEGER NOT NULL DEFAULT 0 -- those of them in which the sources differ
);
INSERT INTO "story_articles" VALUES(1,'flood',0,2,1);
INSERT INTO "story_articles" VALUES(2,'flood',1,2,1);
INSERT INTO "story_articles" VALUES(3,'flood',2,1,0);
CREATE TABLE texts (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    text TEXT NOT NULL
);
INSERT INTO "texts" VALUES(1,'In Übersee sind nach dem Hochwasser mindestens 3.000 Menschen ohne Strom.

„Die Häuser stehen unter Wasser“, sagte Bürgermeisterin Änne Groß am Montag. Die Straße nach Köln bleibt gesperrt.');
INSERT INTO "texts" VALUES(2,'In Übersee sind nach dem Hochwasser mindestens 3.000 Menschen ohne Strom.

„Die Häuser stehen unter Wasser“, sagte Bürgermeisterin Änne Groß am Montag. Die Straße nach Köln bleibt gesperrt.');
INSERT INTO "texts" VALUES(3,'In Übersee sind nach dem Hochwasser mindestens 3.000 Menschen ohne Strom.

„Die Häuser stehen unter Wasser“, sagte Bürgermeisterin Änne Groß am Montag. Die Straße nach Köln bleibt gesperrt.');
INSERT INTO "texts" VALUES(4,'In Übersee sind nach dem Hochwasser mindestens 3.000 Menschen ohne Strom.

„Die Häuser stehen unter Wasser“, sagte Bürgermeisterin Änne Groß am Montag. Die Straße nach Köln bleibt gesperrt.');
CREATE INDEX articles_by_generation ON articles (generation);
CREATE INDEX linked_mentions_by_entity ON linked_mentions (entity, article_id, start);
CREATE INDEX story_articles_by_story ON story_articles (story, position);
CREATE INDEX claims_by_article ON claims (article_id, start);
CREATE INDEX silences_by_article ON silences (article_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('articles',4);
COMMIT;
