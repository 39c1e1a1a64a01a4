-- The schema of version 1, as written into every new file. The opener compares what it finds with
-- this, object by object and byte by byte: names stay quoted, as ALTER TABLE would leave them.
-- No triggers, no views, no ANALYZE.

CREATE TABLE "document" (
    "id" INTEGER PRIMARY KEY CHECK ("id" = 1),
    "revision" INTEGER NOT NULL CHECK ("revision" >= 1),
    "created_at" TEXT NOT NULL
) STRICT;

-- One row per commit; "seq" is the document's revision.
CREATE TABLE "operation" (
    "seq" INTEGER PRIMARY KEY CHECK ("seq" >= 1),
    "uuid" TEXT NOT NULL UNIQUE CHECK ("uuid" <> ''),
    "at" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "coalesces" INTEGER NOT NULL CHECK ("coalesces" IN (0, 1))
) STRICT;

-- What an operation did to a row: its old and new fields as JSON, NULL where it was not there.
-- "since" is the time of the first save that the entry holds. Purged texts leave {} behind.
CREATE TABLE "history" (
    "id" INTEGER PRIMARY KEY,
    "operation" INTEGER NOT NULL REFERENCES "operation" ("seq") DEFERRABLE INITIALLY DEFERRED,
    "since" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "row" TEXT NOT NULL,
    "old" TEXT,
    "new" TEXT
) STRICT;
CREATE UNIQUE INDEX "history_row" ON "history" ("row", "operation");
CREATE INDEX "history_operation" ON "history" ("operation");

-- Ids of removed rows: never given again.
CREATE TABLE "retired" (
    "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
    "entity" TEXT NOT NULL,
    "operation" INTEGER NOT NULL REFERENCES "operation" ("seq") DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "retired_operation" ON "retired" ("operation");

-- The rows that people edit. "rev": the operation that changed the row last; "made": the one that
-- made it; "field_revs": JSON, the revision of each field that changed since.
CREATE TABLE "consultation" (
    "id" TEXT NOT NULL PRIMARY KEY CHECK ("id" = 'consultation'),
    "title" TEXT NOT NULL,
    "subtitle" TEXT NOT NULL,
    "period_from" TEXT,
    "period_to" TEXT,
    "declared_opinions" INTEGER,
    "declared_submitters" INTEGER,
    "institution" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "settings" TEXT NOT NULL,
    "rev" INTEGER NOT NULL,
    "made" INTEGER NOT NULL,
    "field_revs" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "hash" BLOB NOT NULL,
    CHECK (("period_from" IS NULL) = ("period_to" IS NULL))
) STRICT;

CREATE TABLE "category" (
    "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
    "rank" TEXT NOT NULL CHECK ("rank" <> ''),
    "symbol" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "declared" INTEGER,
    "rev" INTEGER NOT NULL,
    "made" INTEGER NOT NULL,
    "field_revs" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "hash" BLOB NOT NULL
) STRICT;

CREATE TABLE "node" (
    "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
    "parent" TEXT REFERENCES "node" ("id") DEFERRABLE INITIALLY DEFERRED,
    "rank" TEXT NOT NULL CHECK ("rank" <> ''),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('chapter', 'section', 'subsection', 'item', 'other')),
    "number" TEXT,
    "auto" INTEGER NOT NULL CHECK ("auto" IN (0, 1)),
    "draft_number" TEXT,
    "title" TEXT NOT NULL,
    "rev" INTEGER NOT NULL,
    "made" INTEGER NOT NULL,
    "field_revs" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "hash" BLOB NOT NULL
) STRICT;
CREATE INDEX "node_parent" ON "node" ("parent", "rank");

CREATE TABLE "response" (
    "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
    "text" TEXT NOT NULL,
    "rev" INTEGER NOT NULL,
    "made" INTEGER NOT NULL,
    "field_revs" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "hash" BLOB NOT NULL
) STRICT;

CREATE TABLE "opinion" (
    "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
    "node" TEXT REFERENCES "node" ("id") DEFERRABLE INITIALLY DEFERRED,
    "rank" TEXT NOT NULL CHECK ("rank" <> ''),
    "summary" TEXT NOT NULL,
    "response" TEXT REFERENCES "response" ("id") DEFERRABLE INITIALLY DEFERRED,
    "category" TEXT REFERENCES "category" ("id") DEFERRABLE INITIALLY DEFERRED,
    "count" INTEGER NOT NULL CHECK ("count" >= 1),
    "note" TEXT,
    "rev" INTEGER NOT NULL,
    "made" INTEGER NOT NULL,
    "field_revs" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "hash" BLOB NOT NULL
) STRICT;
CREATE INDEX "opinion_node" ON "opinion" ("node", "rank");
CREATE INDEX "opinion_response" ON "opinion" ("response");
CREATE INDEX "opinion_category" ON "opinion" ("category");
