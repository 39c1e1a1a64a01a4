#include "store/care/handover.h"

#include "domain/row_values.h"
#include "domain/work/work.h"
#include "store/care/opening.h"
#include "store/care/verify.h"
#include "store/file/connection.h"
#include "store/file/new_file.h"
#include "store/file/read_transaction.h"
#include "store/file/statement.h"
#include "store/rows/new_document.h"
#include "store/rows/snapshot_rows.h"

namespace gaiyo {

namespace {

struct Present
{
    Snapshot values;
    std::vector<RetiredId> retired;
};

Result<Present> readPresent(const QString &path)
{
    auto connection = openDocumentFile(path, Access::ReadOnly, path);
    if (!connection)
        return connection.error();
    ReadTransaction moment(**connection);
    if (auto begun = moment.begin(); !begun)
        return begun.error();
    auto loaded = loadInTransaction(**connection, Texts::Read);
    if (!loaded)
        return loaded.error();
    Present present{std::move(*loaded), {}};
    Statement rows(
        **connection,
        R"(SELECT CAST("id" AS BLOB), CAST("entity" AS BLOB) FROM "retired" ORDER BY "id")");
    while (rows.next())
        present.retired.push_back({rows.text(0), rows.text(1)});
    if (auto done = rows.finish(); !done)
        return done.error();
    return present;
}

// What arrived, without what the office wrote about it.
Work lettersOf(const Snapshot &values)
{
    Work work = *values.work;
    work.phrases = {};
    work.departments = {}; // and what they were asked and answered
    work.assignments = {};
    work.rounds = {};
    work.sheets = {};
    work.sheetRows = {};
    work.replies = {};
    for (Submitter &submitter : work.submitters)
        submitter.note.reset();
    for (Mask &mask : work.masks)
        mask.note.reset();
    for (Letter &letter : work.letters) {
        letter.note.reset();
        letter.owner.clear();
    }
    return work;
}

} // namespace

Result<void> handOver(const QString &path, const QString &outPath, const OperationInfo &info,
                      const Clock &clock, HandedLetters letters)
{
    auto file = NewFile::beside(outPath);
    if (!file)
        return file.error();
    auto present = readPresent(path);
    if (!present)
        return present.error();
    Work kept = letters == HandedLetters::Kept ? lettersOf(present->values) : Work();
    // What of the plan was changed is published, whatever stays.
    kept.planChanges = present->values.work->planChanges;
    kept.planChangeOpinions = present->values.work->planChangeOpinions;
    clearInternal(present->values);
    present->values.work = WorkPtr(kept);
    if (auto written = writeNewDocument(file->temporaryPath(), present->values, present->retired,
                                        info, Author(), clock, outPath);
        !written)
        return written.error();
    {
        auto copy = openDocumentFile(file->temporaryPath(), Access::ReadOnly, outPath);
        if (!copy)
            return copy.error();
        if (auto sound = requireSound(**copy); !sound)
            return sound.error();
    }
    return file->publish();
}

} // namespace gaiyo
