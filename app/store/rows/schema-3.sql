-- From version 2 to version 3: departments, what they are asked and what they answer. Frozen; a
-- fresh file is made by the steps before and then by this.

CREATE TABLE "department" (
    "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
    "rank" TEXT NOT NULL CHECK ("rank" <> ''),
    "name" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "rev" INTEGER NOT NULL,
    "made" INTEGER NOT NULL,
    "field_revs" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "hash" BLOB NOT NULL
) STRICT;

ALTER TABLE "node" ADD COLUMN "department" TEXT REFERENCES "department" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "node_department" ON "node" ("department");

CREATE TABLE "assignment" (
    "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
    "opinion" TEXT NOT NULL REFERENCES "opinion" ("id") DEFERRABLE INITIALLY DEFERRED,
    "department" TEXT NOT NULL REFERENCES "department" ("id") DEFERRABLE INITIALLY DEFERRED,
    "role" TEXT NOT NULL CHECK ("role" IN ('lead', 'with')),
    "rev" INTEGER NOT NULL,
    "made" INTEGER NOT NULL,
    "field_revs" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "hash" BLOB NOT NULL
) STRICT;
CREATE INDEX "assignment_opinion" ON "assignment" ("opinion");
CREATE INDEX "assignment_department" ON "assignment" ("department");

CREATE TABLE "round" (
    "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
    "rank" TEXT NOT NULL CHECK ("rank" <> ''),
    "name" TEXT NOT NULL,
    "due_on" TEXT,
    "asks" TEXT NOT NULL,
    "note" TEXT,
    "rev" INTEGER NOT NULL,
    "made" INTEGER NOT NULL,
    "field_revs" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "hash" BLOB NOT NULL
) STRICT;

CREATE TABLE "sheet" (
    "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
    "round" TEXT NOT NULL REFERENCES "round" ("id") DEFERRABLE INITIALLY DEFERRED,
    "department" TEXT NOT NULL REFERENCES "department" ("id") DEFERRABLE INITIALLY DEFERRED,
    "revision" INTEGER NOT NULL CHECK ("revision" >= 0),
    "operation" TEXT NOT NULL,
    "issued_at" TEXT NOT NULL,
    "due_on" TEXT,
    "closed_at" TEXT,
    "rev" INTEGER NOT NULL,
    "made" INTEGER NOT NULL,
    "field_revs" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "hash" BLOB NOT NULL
) STRICT;
CREATE INDEX "sheet_round" ON "sheet" ("round");
CREATE INDEX "sheet_department" ON "sheet" ("department");

-- In this and in "reply" the opinion is named as it was on paper, and may be gone: no link.
CREATE TABLE "sheet_row" (
    "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
    "sheet" TEXT NOT NULL REFERENCES "sheet" ("id") DEFERRABLE INITIALLY DEFERRED,
    "opinion" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "no" INTEGER NOT NULL CHECK ("no" >= 0),
    "rev" INTEGER NOT NULL,
    "made" INTEGER NOT NULL,
    "field_revs" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "hash" BLOB NOT NULL
) STRICT;
CREATE INDEX "sheet_row_sheet" ON "sheet_row" ("sheet");

CREATE TABLE "reply" (
    "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
    "sheet" TEXT REFERENCES "sheet" ("id") DEFERRABLE INITIALLY DEFERRED,
    "row" INTEGER NOT NULL CHECK ("row" >= 0),
    "opinion" TEXT,
    "department" TEXT REFERENCES "department" ("id") DEFERRABLE INITIALLY DEFERRED,
    "response" TEXT,
    "category" TEXT,
    "summary" TEXT,
    "remark" TEXT,
    "by" TEXT NOT NULL,
    "came_at" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "flag" TEXT,
    "state" TEXT NOT NULL CHECK ("state" IN ('open', 'taken', 'edited', 'declined', 'superseded')),
    "decided_at" TEXT,
    "decided_by" TEXT NOT NULL,
    "note" TEXT,
    "rev" INTEGER NOT NULL,
    "made" INTEGER NOT NULL,
    "field_revs" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "hash" BLOB NOT NULL
) STRICT;
CREATE INDEX "reply_sheet" ON "reply" ("sheet");
-- With "made" beside it, as opinion_ref.
CREATE INDEX "reply_opinion" ON "reply" ("opinion", "made");
CREATE INDEX "reply_department" ON "reply" ("department");
