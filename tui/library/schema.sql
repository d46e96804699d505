-- The library's store, version 5 (migrations.py brings older ones up to it). Offsets count characters of the article's text, as in tui/model.py.
-- Tables keyed by (article_id, position) hold one tuple of tui.model.Annotations, in the order of the text.

CREATE TABLE library (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    identity TEXT NOT NULL,              -- ties the full-text index to this very store
    generation INTEGER NOT NULL,         -- counts the commits that changed articles
    compared_generation INTEGER NOT NULL, -- the generation that the last comparison saw
    compared_by TEXT NOT NULL DEFAULT '', -- the version of the rules that made that comparison
    corrected INTEGER NOT NULL DEFAULT 0, -- corrections made or taken back since then
    linkings INTEGER NOT NULL DEFAULT 0, -- counts how often the linker went on; see relinking.py
    visited INTEGER,                     -- the highest key of an article that the last visit showed; NULL before it
    groupings INTEGER NOT NULL DEFAULT 0, -- counts the changes of which stories and entities articles belong to
    labelled_by INTEGER NOT NULL DEFAULT 0 -- the version of the analysis that made label_terms; 0 before any did
);

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
CREATE INDEX articles_by_generation ON articles (generation);
CREATE INDEX articles_by_day ON articles (published);
CREATE INDEX articles_by_source ON articles (shown_source);

CREATE TABLE texts (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    text TEXT NOT NULL
);

CREATE TABLE blocks (
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;

CREATE TABLE sentences (
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    block INTEGER NOT NULL,
    lemmas TEXT NOT NULL,                -- JSON list of words
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;

CREATE TABLE mentions (
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;

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
CREATE INDEX quantities_by_value ON quantities (value, high);
CREATE INDEX quantities_by_unit ON quantities (unit, value, high);
CREATE INDEX quantities_by_high ON quantities (high, value, unit) WHERE high IS NOT NULL;

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

-- Every stretch that passes on somebody's words, once for each whose they are: from the quotes and attributions, for
-- searching.
CREATE TABLE statements (
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    speaker TEXT NOT NULL,
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;
CREATE INDEX statements_by_speaker ON statements (speaker, article_id, start, "end");

-- Read and written as a whole, never queried by their parts: one JSON list each.
CREATE TABLE annotations (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    clauses TEXT NOT NULL,
    attributions TEXT NOT NULL,
    dates TEXT NOT NULL,
    version TEXT NOT NULL
);

CREATE TABLE marks (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    read INTEGER NOT NULL,
    starred INTEGER NOT NULL,
    position INTEGER NOT NULL
);

-- What a person said about who is who, about facts and about stories, in order. Names and words stand for mentions and
-- claims, ids would not last.

CREATE TABLE corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    made TEXT NOT NULL,                  -- ISO 8601 time in UTC
    kind TEXT NOT NULL,
    new_name TEXT,
    about TEXT NOT NULL DEFAULT 'names', -- or 'facts', 'stories': which of the tables below has the rest
    verdict TEXT
);

CREATE TABLE correction_names (
    correction_id INTEGER NOT NULL REFERENCES corrections ON DELETE CASCADE,
    position INTEGER NOT NULL,
    file TEXT NOT NULL,                  -- not a reference: an article that comes back finds its corrections
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (correction_id, position)
) WITHOUT ROWID;

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

CREATE TABLE correction_stories (
    correction_id INTEGER PRIMARY KEY REFERENCES corrections ON DELETE CASCADE,
    file TEXT NOT NULL,
    beside TEXT                          -- a file of the story that it belongs to; NULL for a story of its own
);

-- What a person wrote down. Tied to no other table: a note outlasts its article.

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

CREATE TABLE note_changes (              -- what was done to notes last, so that it can be taken back
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    note_id INTEGER NOT NULL,
    before TEXT                          -- JSON object; NULL where it was new
);

-- Places that a person keeps under a letter or digit; they too outlast their article.

CREATE TABLE bookmarks (
    letter TEXT PRIMARY KEY,
    file TEXT NOT NULL,
    start INTEGER NOT NULL,              -- where the place was when it was kept
    words TEXT NOT NULL                  -- that stood there
) WITHOUT ROWID;

-- Searches that a person keeps under a name.

CREATE TABLE saved_searches (
    name TEXT PRIMARY KEY,
    query TEXT NOT NULL,
    saved TEXT NOT NULL,                 -- ISO 8601 time in UTC
    seen INTEGER NOT NULL                -- the highest key of an article when it was last looked at
) WITHOUT ROWID;

-- The terms of names, units, sources and stories' titles, as the search's analysis gives them; made again where that is
-- another. A label that nothing is called any more may stay.

CREATE TABLE labels (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,                  -- 'name' (of entities and speakers), 'unit', 'source' or 'story'
    label TEXT NOT NULL,
    UNIQUE (kind, label)
);

CREATE TABLE label_terms (
    kind TEXT NOT NULL,
    term TEXT NOT NULL,
    label INTEGER NOT NULL REFERENCES labels ON DELETE CASCADE,
    PRIMARY KEY (kind, term, label)
) WITHOUT ROWID;

-- What comparing found, replaced as a whole by every comparison. The linker's own entities are kept beside those that
-- the corrections make of them, so that any correction can be taken back at once.

CREATE TABLE base_entities (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    names TEXT NOT NULL,                 -- JSON list
    stands_for TEXT
) WITHOUT ROWID;
CREATE INDEX base_entities_by_country ON base_entities (stands_for) WHERE stands_for IS NOT NULL;

CREATE TABLE entities (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    articles INTEGER NOT NULL DEFAULT 0, -- how many articles name it, parts of words not counted
    mentions INTEGER NOT NULL DEFAULT 0, -- how often they do
    stands_for TEXT REFERENCES entities ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX entities_by_country ON entities (stands_for) WHERE stands_for IS NOT NULL;
CREATE INDEX entities_by_articles ON entities (kind, articles);

CREATE TABLE entity_names (
    entity_id TEXT NOT NULL REFERENCES entities ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,                -- see folding.fold
    PRIMARY KEY (entity_id, position)
) WITHOUT ROWID;
CREATE INDEX entity_names_by_name ON entity_names (name);

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
CREATE INDEX linked_mentions_by_entity ON linked_mentions (entity, part, article_id, sentence);
CREATE INDEX linked_mentions_by_base ON linked_mentions (base);

CREATE TABLE stories (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    stale INTEGER NOT NULL DEFAULT 1     -- whether it has to be compared again
);

CREATE TABLE story_articles (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    story TEXT NOT NULL REFERENCES stories ON DELETE CASCADE,
    position INTEGER NOT NULL,
    shared_facts INTEGER NOT NULL DEFAULT 0,   -- facts that another source reports too
    differing_facts INTEGER NOT NULL DEFAULT 0, -- those of them in which the sources differ
    moved INTEGER NOT NULL DEFAULT 0     -- whether a person put it there
);
CREATE INDEX story_articles_by_story ON story_articles (story, position);

-- What linking one article more needs of the others, and the articles that came, changed or went since.

CREATE TABLE unlinked_articles (
    file TEXT PRIMARY KEY,
    generation INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE linker_memory (
    shelf TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,                 -- JSON
    PRIMARY KEY (shelf, key)
);

-- What finding the stories of new articles needs of the others; see story_groups.py.

CREATE TABLE unsettled_articles (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE
);

CREATE TABLE story_features (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    features TEXT NOT NULL               -- JSON object
);

CREATE TABLE story_keys (
    key TEXT NOT NULL,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    PRIMARY KEY (key, article_id)
) WITHOUT ROWID;
CREATE INDEX story_keys_by_article ON story_keys (article_id);

CREATE TABLE story_links (                -- both ways
    one INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    likeness REAL NOT NULL,
    PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE INDEX story_links_by_other ON story_links (other);

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
CREATE INDEX claims_by_article ON claims (article_id, start);

CREATE TABLE silences (
    fact_id INTEGER NOT NULL REFERENCES facts ON DELETE CASCADE,
    position INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    reason TEXT NOT NULL,
    PRIMARY KEY (fact_id, position)
) WITHOUT ROWID;
CREATE INDEX silences_by_article ON silences (article_id);

-- The comparison's own facts that corrections replaced: with them any correction can be taken back at once.
CREATE TABLE base_facts (
    story TEXT NOT NULL REFERENCES stories ON DELETE CASCADE,
    id TEXT NOT NULL,
    fact TEXT NOT NULL,                  -- JSON object
    PRIMARY KEY (story, id)
) WITHOUT ROWID;
