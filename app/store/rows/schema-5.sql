-- From version 4 to version 5: the free fields of an opinion.
-- Frozen; a fresh file is made by the steps before and then by this.

ALTER TABLE "opinion" ADD COLUMN "free1" TEXT NOT NULL DEFAULT '';
ALTER TABLE "opinion" ADD COLUMN "free2" TEXT NOT NULL DEFAULT '';
ALTER TABLE "opinion" ADD COLUMN "free3" TEXT NOT NULL DEFAULT '';
