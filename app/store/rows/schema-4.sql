-- From version 3 to version 4: the pages and the changes of the plan, when the booklet came out, and
-- which opinions the extract has.
-- Frozen; a fresh file is made by the steps before and then by this.

ALTER TABLE "consultation" ADD COLUMN "published_on" TEXT;
ALTER TABLE "consultation" ADD COLUMN "visitors" INTEGER CHECK ("visitors" >= 0);
ALTER TABLE "category" ADD COLUMN "changes_plan" INTEGER NOT NULL DEFAULT 0 CHECK ("changes_plan" IN (0, 1));
ALTER TABLE "node" ADD COLUMN "page_draft" TEXT;
ALTER TABLE "node" ADD COLUMN "page_final" TEXT;
ALTER TABLE "opinion" ADD COLUMN "extract" INTEGER NOT NULL DEFAULT 0 CHECK ("extract" IN (0, 1));

CREATE TABLE "plan_change" (
    "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
    "rank" TEXT NOT NULL CHECK ("rank" <> ''),
    "node" TEXT REFERENCES "node" ("id") DEFERRABLE INITIALLY DEFERRED,
    "place" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "old" TEXT NOT NULL,
    "new" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "rev" INTEGER NOT NULL,
    "made" INTEGER NOT NULL,
    "field_revs" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "hash" BLOB NOT NULL
) STRICT;
CREATE INDEX "plan_change_node" ON "plan_change" ("node");

CREATE TABLE "plan_change_opinion" (
    "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
    "change" TEXT NOT NULL REFERENCES "plan_change" ("id") DEFERRABLE INITIALLY DEFERRED,
    "opinion" TEXT NOT NULL REFERENCES "opinion" ("id") DEFERRABLE INITIALLY DEFERRED,
    "rev" INTEGER NOT NULL,
    "made" INTEGER NOT NULL,
    "field_revs" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "hash" BLOB NOT NULL
) STRICT;
CREATE INDEX "plan_change_opinion_change" ON "plan_change_opinion" ("change");
CREATE INDEX "plan_change_opinion_opinion" ON "plan_change_opinion" ("opinion");
