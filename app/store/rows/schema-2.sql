-- From version 1 to version 2: the year before the booklet. Frozen; a fresh file is made by
-- schema.sql and then by this, so that an upgraded one is the same byte by byte.

ALTER TABLE "document" ADD COLUMN "last_ref" INTEGER NOT NULL DEFAULT 0 CHECK ("last_ref" >= 0);
ALTER TABLE "document" ADD COLUMN "last_letter" INTEGER NOT NULL DEFAULT 0 CHECK ("last_letter" >= 0);

ALTER TABLE "opinion" ADD COLUMN "ref" TEXT NOT NULL DEFAULT '';
ALTER TABLE "opinion" ADD COLUMN "joined" TEXT REFERENCES "opinion" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "opinion" ADD COLUMN "owner" TEXT NOT NULL DEFAULT '';
ALTER TABLE "opinion" ADD COLUMN "due_on" TEXT;
ALTER TABLE "opinion" ADD COLUMN "stage" TEXT NOT NULL DEFAULT 'todo' CHECK ("stage" IN ('todo', 'draft', 'confirmed'));
CREATE INDEX "opinion_joined" ON "opinion" ("joined");
-- With "made" beside it, so that recover does not take a ref for the id that an index names.
CREATE INDEX "opinion_ref" ON "opinion" ("ref", "made");

CREATE TABLE "submitter" (
    "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
    "class" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('person', 'group', 'unknown')),
    "persons" INTEGER NOT NULL CHECK ("persons" >= 1),
    "note" TEXT,
    "rev" INTEGER NOT NULL,
    "made" INTEGER NOT NULL,
    "field_revs" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "hash" BLOB NOT NULL
) STRICT;

CREATE TABLE "letter" (
    "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
    "no" INTEGER NOT NULL CHECK ("no" >= 0),
    "received_on" TEXT,
    "method" TEXT NOT NULL CHECK ("method" IN ('mail', 'fax', 'post', 'counter', 'form', 'meeting', 'phone', 'other')),
    "submitter" TEXT REFERENCES "submitter" ("id") DEFERRABLE INITIALLY DEFERRED,
    "place" TEXT NOT NULL,
    "scope" TEXT NOT NULL CHECK ("scope" IN ('in', 'late', 'outside', 'withdrawn')),
    "owner" TEXT NOT NULL,
    "note" TEXT,
    "parts" INTEGER NOT NULL CHECK ("parts" >= 0),
    "unused" INTEGER NOT NULL CHECK ("unused" >= 0),
    "rev" INTEGER NOT NULL,
    "made" INTEGER NOT NULL,
    "field_revs" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "hash" BLOB NOT NULL
) STRICT;
CREATE INDEX "letter_submitter" ON "letter" ("submitter");
CREATE INDEX "letter_no" ON "letter" ("no");

CREATE TABLE "original" (
    "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
    "letter" TEXT NOT NULL REFERENCES "letter" ("id") DEFERRABLE INITIALLY DEFERRED,
    "rank" TEXT NOT NULL CHECK ("rank" <> ''),
    "title" TEXT NOT NULL,
    "origin" TEXT NOT NULL CHECK ("origin" IN ('machine', 'typed')),
    "text" TEXT NOT NULL,
    "checked" INTEGER NOT NULL CHECK ("checked" IN (0, 1)),
    "rev" INTEGER NOT NULL,
    "made" INTEGER NOT NULL,
    "field_revs" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "hash" BLOB NOT NULL
) STRICT;
CREATE INDEX "original_letter" ON "original" ("letter", "rank");

CREATE TABLE "mask" (
    "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
    "original" TEXT NOT NULL REFERENCES "original" ("id") DEFERRABLE INITIALLY DEFERRED,
    "start" INTEGER NOT NULL CHECK ("start" >= 0),
    "end" INTEGER NOT NULL CHECK ("end" >= 0),
    "reason" TEXT NOT NULL CHECK ("reason" IN ('name', 'address', 'contact', 'third_party', 'abuse', 'rights', 'other')),
    "note" TEXT,
    "rev" INTEGER NOT NULL,
    "made" INTEGER NOT NULL,
    "field_revs" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "hash" BLOB NOT NULL,
    CHECK ("end" > "start")
) STRICT;
CREATE INDEX "mask_original" ON "mask" ("original");

CREATE TABLE "passage" (
    "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
    "original" TEXT NOT NULL REFERENCES "original" ("id") DEFERRABLE INITIALLY DEFERRED,
    "start" INTEGER NOT NULL CHECK ("start" >= 0),
    "end" INTEGER NOT NULL CHECK ("end" >= 0),
    "opinion" TEXT REFERENCES "opinion" ("id") DEFERRABLE INITIALLY DEFERRED,
    "reason" TEXT CHECK ("reason" IN ('greeting', 'identity', 'outside', 'repeated', 'other')),
    "quote" TEXT NOT NULL,
    "rev" INTEGER NOT NULL,
    "made" INTEGER NOT NULL,
    "field_revs" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "hash" BLOB NOT NULL,
    CHECK ("end" > "start"),
    CHECK (("opinion" IS NULL) <> ("reason" IS NULL))
) STRICT;
CREATE INDEX "passage_original" ON "passage" ("original");
CREATE INDEX "passage_opinion" ON "passage" ("opinion");

CREATE TABLE "phrase" (
    "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
    "rank" TEXT NOT NULL CHECK ("rank" <> ''),
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "rev" INTEGER NOT NULL,
    "made" INTEGER NOT NULL,
    "field_revs" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "hash" BLOB NOT NULL
) STRICT;
