-- The register of persons of one document, version 1, as written into every new file. Compared with
-- what is found like the document's own: names stay quoted. No triggers, no views.

CREATE TABLE "register" (
    "id" INTEGER PRIMARY KEY CHECK ("id" = 1),
    "document" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "closed_at" TEXT
) STRICT;

CREATE TABLE "person" (
    "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
    "name" TEXT NOT NULL,
    "kana" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "representative" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "tel" TEXT NOT NULL,
    "mail" TEXT NOT NULL,
    "wants_reply" INTEGER NOT NULL CHECK ("wants_reply" IN (0, 1)),
    "updated_at" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "hash" BLOB NOT NULL
) STRICT;

CREATE TABLE "full_text" (
    "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
    "text" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "updated_by" TEXT NOT NULL,
    "hash" BLOB NOT NULL
) STRICT;

CREATE TABLE "file" (
    "letter" TEXT NOT NULL CHECK (length("letter") BETWEEN 1 AND 64),
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL CHECK (length("sha256") = 64),
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL CHECK ("size" >= 0),
    PRIMARY KEY ("letter", "name", "sha256")
) STRICT, WITHOUT ROWID;

-- What was taken in, by what it was read from, and the ids that its rows have in the document.
CREATE TABLE "admission" (
    "source" TEXT NOT NULL PRIMARY KEY CHECK ("source" <> ''),
    "letter" TEXT NOT NULL UNIQUE,
    "submitter" TEXT NOT NULL,
    "originals" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "by" TEXT NOT NULL
) STRICT;
