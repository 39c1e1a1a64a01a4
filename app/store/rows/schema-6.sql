-- From version 5 to version 6: the files of a sheet that came back unchanged.
-- Frozen; a fresh file is made by the steps before and then by this.

ALTER TABLE "sheet" ADD COLUMN "returned" TEXT NOT NULL DEFAULT '';
