-- A library as version 4 of the schema made it: the articles of made_up.py, compared, with marks, a note, a bookmark and a correction.
PRAGMA application_id = 1195854931;
PRAGMA user_version = 4;
BEGIN TRANSACTION;
CREATE TABLE annotations (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    clauses TEXT NOT NULL,
    attributions TEXT NOT NULL,
    dates TEXT NOT NULL,
    version TEXT NOT NULL
);
INSERT INTO "annotations" VALUES(1,'[{"start":0,"end":73,"sentence":0,"modality":"done","meaning":"ZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7fH1+f4CBgoOEhYaHiImKi4yNjo+QkZKTlJWWl5iZmpucnZ6foKGiow==","reserves":[],"participants":[]},{"start":75,"end":151,"sentence":1,"modality":"denied","meaning":"","reserves":[],"participants":[]}]','[{"start":75,"end":151,"evidential":"direct_quote","source":"Änne Groß","source_start":null,"source_end":null,"cue_start":null,"cue_end":null,"chain":["Bürgermeisterin","Amt"],"stance":"neutral","stance_start":null,"stance_end":null}]','[{"start":144,"end":150,"granularity":"day","first":"2025-06-02","last":"2025-06-02"}]','rules 1');
INSERT INTO "annotations" VALUES(2,'[{"start":0,"end":73,"sentence":0,"modality":"done","meaning":"ZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7fH1+f4CBgoOEhYaHiImKi4yNjo+QkZKTlJWWl5iZmpucnZ6foKGiow==","reserves":[],"participants":[]},{"start":75,"end":151,"sentence":1,"modality":"denied","meaning":"","reserves":[],"participants":[]}]','[{"start":75,"end":151,"evidential":"direct_quote","source":"Änne Groß","source_start":null,"source_end":null,"cue_start":null,"cue_end":null,"chain":["Bürgermeisterin","Amt"],"stance":"neutral","stance_start":null,"stance_end":null}]','[{"start":144,"end":150,"granularity":"day","first":"2025-06-02","last":"2025-06-02"}]','rules 1');
INSERT INTO "annotations" VALUES(3,'[{"start":0,"end":73,"sentence":0,"modality":"done","meaning":"ZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7fH1+f4CBgoOEhYaHiImKi4yNjo+QkZKTlJWWl5iZmpucnZ6foKGiow==","reserves":[],"participants":[]},{"start":75,"end":151,"sentence":1,"modality":"denied","meaning":"","reserves":[],"participants":[]}]','[{"start":75,"end":151,"evidential":"direct_quote","source":"Änne Groß","source_start":null,"source_end":null,"cue_start":null,"cue_end":null,"chain":["Bürgermeisterin","Amt"],"stance":"neutral","stance_start":null,"stance_end":null}]','[{"start":144,"end":150,"granularity":"day","first":"2025-06-02","last":"2025-06-02"}]','rules 1');
INSERT INTO "annotations" VALUES(4,'[{"start":0,"end":73,"sentence":0,"modality":"done","meaning":"ZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7fH1+f4CBgoOEhYaHiImKi4yNjo+QkZKTlJWWl5iZmpucnZ6foKGiow==","reserves":[],"participants":[]},{"start":75,"end":151,"sentence":1,"modality":"denied","meaning":"","reserves":[],"participants":[]}]','[{"start":75,"end":151,"evidential":"direct_quote","source":"Änne Groß","source_start":null,"source_end":null,"cue_start":null,"cue_end":null,"chain":["Bürgermeisterin","Amt"],"stance":"neutral","stance_start":null,"stance_end":null}]','[{"start":144,"end":150,"granularity":"day","first":"2025-06-02","last":"2025-06-02"}]','rules 1');
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
INSERT INTO "articles" VALUES(1,'a.txt',NULL,'Blatt A','2025-06-02','[]','[]',NULL,0,'In Übersee sind nach dem Hochwasser mindestens 3.000 …','Blatt A',28,'hash','1',1);
INSERT INTO "articles" VALUES(2,'b.txt',NULL,'Blatt B','2025-06-02','[]','[]',NULL,0,'In Übersee sind nach dem Hochwasser mindestens 3.000 …','Blatt B',28,'hash','1',1);
INSERT INTO "articles" VALUES(3,'c.txt',NULL,'Blatt C','2025-06-02','[]','[]',NULL,0,'In Übersee sind nach dem Hochwasser mindestens 3.000 …','Blatt C',28,'hash','1',1);
INSERT INTO "articles" VALUES(4,'d.txt',NULL,'Blatt D',NULL,'[]','[]',NULL,0,'In Übersee sind nach dem Hochwasser mindestens 3.000 …','Blatt D',28,'hash','1',2);
CREATE TABLE base_entities (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    names TEXT NOT NULL,                 -- JSON list
    stands_for TEXT
) WITHOUT ROWID;
INSERT INTO "base_entities" VALUES('gross','Änne Groß','PER','["Änne Groß","Groß"]',NULL);
INSERT INTO "base_entities" VALUES('uebersee','Übersee','LOC','["Übersee","Überseer Land"]',NULL);
CREATE TABLE base_facts (
    story TEXT NOT NULL REFERENCES stories ON DELETE CASCADE,
    id TEXT NOT NULL,
    fact TEXT NOT NULL,                  -- JSON object
    PRIMARY KEY (story, id)
) WITHOUT ROWID;
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
CREATE TABLE bookmarks (
    letter TEXT PRIMARY KEY,
    file TEXT NOT NULL,
    start INTEGER NOT NULL,              -- where the place was when it was kept
    words TEXT NOT NULL                  -- that stood there
) WITHOUT ROWID;
INSERT INTO "bookmarks" VALUES('k','b.txt',20,'dem Hochwasser mindestens 3.000 Menschen ohne Strom. „Die Häuser stehen');
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
    number_start INTEGER,
    number_end INTEGER,
    relation_start INTEGER,
    relation_end INTEGER,
    cue_start INTEGER,
    cue_end INTEGER,
    chain TEXT NOT NULL DEFAULT '[]',    -- JSON list of names
    first_day TEXT,                      -- ISO 8601 day
    last_day TEXT,
    granularity TEXT,
    day_start INTEGER,
    day_end INTEGER,
    predicates TEXT NOT NULL DEFAULT '[]', -- JSON list of objects
    stance TEXT NOT NULL DEFAULT 'neutral',
    stance_start INTEGER,
    stance_end INTEGER,
    participants TEXT NOT NULL DEFAULT '[]', -- JSON list of objects
    PRIMARY KEY (fact_id, position)
) WITHOUT ROWID;
INSERT INTO "claims" VALUES(1,0,3,'quantity',36,61,0,73,3000.0,NULL,'Mensch','person','at_least','level','done','own_voice','Änne Groß',1,9,'["uebersee"]',NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,NULL,NULL,'[]','neutral',NULL,NULL,'[]');
INSERT INTO "claims" VALUES(2,0,1,'quantity',36,61,0,73,3000.0,NULL,'Mensch','person','at_least','level','done','own_voice','Änne Groß',1,9,'["uebersee"]',NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,NULL,NULL,'[]','neutral',NULL,NULL,'[]');
INSERT INTO "claims" VALUES(2,1,2,'quantity',36,61,0,73,3000.0,NULL,'Mensch','person','at_least','level','done','own_voice','Änne Groß',1,9,'["uebersee"]',NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,NULL,NULL,'[]','neutral',NULL,NULL,'[]');
INSERT INTO "claims" VALUES(3,0,1,'quantity',36,61,0,73,3000.0,NULL,'Mensch','person','at_least','level','done','own_voice','Änne Groß',1,9,'["uebersee"]',NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,NULL,NULL,'[]','neutral',NULL,NULL,'[]');
INSERT INTO "claims" VALUES(3,1,2,'quantity',36,61,0,73,3000.0,NULL,'Mensch','person','at_least','level','done','own_voice','Änne Groß',1,9,'["uebersee"]',NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,NULL,NULL,'[]','neutral',NULL,NULL,'[]');
INSERT INTO "claims" VALUES(3,2,3,'quantity',36,61,0,73,3000.0,NULL,'Mensch','person','at_least','level','done','own_voice','Änne Groß',1,9,'["uebersee"]',NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,NULL,NULL,NULL,NULL,'[]','neutral',NULL,NULL,'[]');
CREATE TABLE correction_claims (
    correction_id INTEGER NOT NULL REFERENCES corrections ON DELETE CASCADE,
    position INTEGER NOT NULL,
    file TEXT NOT NULL,
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (correction_id, position)
) WITHOUT ROWID;
CREATE TABLE correction_names (
    correction_id INTEGER NOT NULL REFERENCES corrections ON DELETE CASCADE,
    position INTEGER NOT NULL,
    file TEXT NOT NULL,                  -- not a reference: an article that comes back finds its corrections
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (correction_id, position)
) WITHOUT ROWID;
INSERT INTO "correction_names" VALUES(1,0,'a.txt','Übersee','LOC');
CREATE TABLE correction_stories (
    correction_id INTEGER PRIMARY KEY REFERENCES corrections ON DELETE CASCADE,
    file TEXT NOT NULL,
    beside TEXT                          -- a file of the story that it belongs to; NULL for a story of its own
);
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    made TEXT NOT NULL,                  -- ISO 8601 time in UTC
    kind TEXT NOT NULL,
    new_name TEXT,
    about TEXT NOT NULL DEFAULT 'names', -- or 'facts', 'stories': which of the tables below has the rest
    verdict TEXT
);
INSERT INTO "corrections" VALUES(1,'2026-11-22T11:41:26+00:00','rename','Übersee am Chiemsee','names',NULL);
CREATE TABLE entities (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    articles INTEGER NOT NULL DEFAULT 0, -- how many articles name it, parts of words not counted
    mentions INTEGER NOT NULL DEFAULT 0, -- how often they do
    stands_for TEXT REFERENCES entities ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "entities" VALUES('uebersee','Übersee am Chiemsee','LOC',3,3,NULL);
INSERT INTO "entities" VALUES('gross','Änne Groß','PER',3,3,NULL);
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
INSERT INTO "entity_names" VALUES('uebersee',0,'Übersee am Chiemsee','ubersee am chiemsee
uebersee am chiemsee');
INSERT INTO "entity_names" VALUES('uebersee',1,'Übersee','ubersee
uebersee');
INSERT INTO "entity_names" VALUES('uebersee',2,'Überseer Land','uberseer land
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
    shared_origins TEXT NOT NULL DEFAULT '[]', -- JSON list of objects
    corrected INTEGER NOT NULL DEFAULT 0, -- whether a person joined, parted or judged it
    UNIQUE (story, id)
);
INSERT INTO "facts" VALUES(1,'flood',0,'alone','Fakt alone','quantity','alone','same unit','series-1','[]',0);
INSERT INTO "facts" VALUES(2,'flood',1,'differ','Fakt differ','quantity','differ','same unit','series-1','[]',0);
INSERT INTO "facts" VALUES(3,'flood',2,'agree','Fakt agree','quantity','agree','same unit','series-1','[]',0);
CREATE TABLE library (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    identity TEXT NOT NULL,              -- ties the full-text index to this very store
    generation INTEGER NOT NULL,         -- counts the commits that changed articles
    compared_generation INTEGER NOT NULL, -- the generation that the last comparison saw
    compared_by TEXT NOT NULL DEFAULT '', -- the version of the rules that made that comparison
    corrected INTEGER NOT NULL DEFAULT 0, -- corrections made or taken back since then
    linkings INTEGER NOT NULL DEFAULT 0, -- counts how often the linker went on; see relinking.py
    visited INTEGER                      -- the highest key of an article that the last visit showed; NULL before it
);
INSERT INTO "library" VALUES(1,'d5346a64978df8965b447900e2c3da47',2,2,'rules 1',1,0,3);
CREATE TABLE linked_mentions (
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    kind TEXT NOT NULL,
    entity TEXT NOT NULL REFERENCES entities ON DELETE CASCADE,
    part INTEGER NOT NULL,               -- inside another word
    base TEXT NOT NULL,                  -- the linker's own entity, before corrections
    name TEXT NOT NULL,                  -- the mention's words, white space folded
    sentence INTEGER,                    -- the position of its sentence
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;
INSERT INTO "linked_mentions" VALUES(1,0,3,10,'LOC','uebersee',0,'uebersee','Übersee',0);
INSERT INTO "linked_mentions" VALUES(1,1,131,140,'PER','gross',0,'gross','Änne Groß',1);
INSERT INTO "linked_mentions" VALUES(2,0,3,10,'LOC','uebersee',0,'uebersee','Übersee',0);
INSERT INTO "linked_mentions" VALUES(2,1,131,140,'PER','gross',0,'gross','Änne Groß',1);
INSERT INTO "linked_mentions" VALUES(3,0,3,10,'LOC','uebersee',0,'uebersee','Übersee',0);
INSERT INTO "linked_mentions" VALUES(3,1,131,140,'PER','gross',0,'gross','Änne Groß',1);
CREATE TABLE linker_memory (
    shelf TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,                 -- JSON
    PRIMARY KEY (shelf, key)
);
CREATE TABLE marks (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    read INTEGER NOT NULL,
    starred INTEGER NOT NULL,
    position INTEGER NOT NULL
);
INSERT INTO "marks" VALUES(1,1,1,20);
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
CREATE TABLE note_changes (              -- what was done to notes last, so that it can be taken back
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    note_id INTEGER NOT NULL,
    before TEXT                          -- JSON object; NULL where it was new
);
INSERT INTO "note_changes" VALUES(1,1,NULL);
CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    text TEXT NOT NULL,
    created TEXT NOT NULL,               -- ISO 8601 time in UTC
    target TEXT NOT NULL,                -- 'article', 'sentence' or 'fact'
    file TEXT NOT NULL,
    start INTEGER NOT NULL,              -- where the words stood when it was written
    "end" INTEGER NOT NULL,
    words TEXT NOT NULL,
    kind TEXT                            -- of the claim by which the fact is meant
);
INSERT INTO "notes" VALUES(1,'Nachfragen #amt','2026-11-22T11:41:26+00:00','article','a.txt',0,0,'In Übersee',NULL);
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
    relation_start INTEGER,
    relation_end INTEGER,
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;
INSERT INTO "quantities" VALUES(1,0,36,61,3000.0,NULL,'Mensch','at_least','total',47,52,NULL,NULL);
INSERT INTO "quantities" VALUES(2,0,36,61,3000.0,NULL,'Mensch','at_least','total',47,52,NULL,NULL);
INSERT INTO "quantities" VALUES(3,0,36,61,3000.0,NULL,'Mensch','at_least','total',47,52,NULL,NULL);
INSERT INTO "quantities" VALUES(4,0,36,61,3000.0,NULL,'Mensch','at_least','total',47,52,NULL,NULL);
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
    title TEXT NOT NULL,
    stale INTEGER NOT NULL DEFAULT 1     -- whether it has to be compared again
);
INSERT INTO "stories" VALUES('flood',0,'Hochwasser in Übersee',1);
CREATE TABLE story_articles (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    story TEXT NOT NULL REFERENCES stories ON DELETE CASCADE,
    position INTEGER NOT NULL,
    shared_facts INTEGER NOT NULL DEFAULT 0,   -- facts that another source reports too
    differing_facts INTEGER NOT NULL DEFAULT 0, -- those of them in which the sources differ
    moved INTEGER NOT NULL DEFAULT 0     -- whether a person put it there
);
INSERT INTO "story_articles" VALUES(1,'flood',0,2,1,0);
INSERT INTO "story_articles" VALUES(2,'flood',1,2,1,0);
INSERT INTO "story_articles" VALUES(3,'flood',2,1,0,0);
CREATE TABLE story_features (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    features TEXT NOT NULL               -- JSON object
);
CREATE TABLE story_keys (
    key TEXT NOT NULL,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    PRIMARY KEY (key, article_id)
) WITHOUT ROWID;
CREATE TABLE story_links (                -- both ways
    one INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    likeness REAL NOT NULL,
    PRIMARY KEY (one, other)
) WITHOUT ROWID;
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
CREATE TABLE unlinked_articles (
    file TEXT PRIMARY KEY,
    generation INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO "unlinked_articles" VALUES('a.txt',1);
INSERT INTO "unlinked_articles" VALUES('b.txt',1);
INSERT INTO "unlinked_articles" VALUES('c.txt',1);
INSERT INTO "unlinked_articles" VALUES('d.txt',2);
CREATE TABLE unsettled_articles (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE
);
INSERT INTO "unsettled_articles" VALUES(1);
INSERT INTO "unsettled_articles" VALUES(2);
INSERT INTO "unsettled_articles" VALUES(3);
INSERT INTO "unsettled_articles" VALUES(4);
CREATE INDEX articles_by_generation ON articles (generation);
CREATE INDEX base_entities_by_country ON base_entities (stands_for) WHERE stands_for IS NOT NULL;
CREATE INDEX entities_by_country ON entities (stands_for) WHERE stands_for IS NOT NULL;
CREATE INDEX linked_mentions_by_entity ON linked_mentions (entity, part, article_id, sentence);
CREATE INDEX linked_mentions_by_base ON linked_mentions (base);
CREATE INDEX story_articles_by_story ON story_articles (story, position);
CREATE INDEX story_keys_by_article ON story_keys (article_id);
CREATE INDEX story_links_by_other ON story_links (other);
CREATE INDEX claims_by_article ON claims (article_id, start);
CREATE INDEX silences_by_article ON silences (article_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('articles',4);
INSERT INTO "sqlite_sequence" VALUES('notes',1);
INSERT INTO "sqlite_sequence" VALUES('note_changes',1);
INSERT INTO "sqlite_sequence" VALUES('corrections',1);
COMMIT;
