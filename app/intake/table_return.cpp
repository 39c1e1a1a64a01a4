#include "intake/table_return.h"

#include "document/earlier_version.h"
#include "document/sharing/returned_ids.h"
#include "exchange/rows/column_names.h"
#include "exchange/rows/opinion_table.h"
#include "store/document_store.h"

#include <QBuffer>
#include <QCoreApplication>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(TableReturn)
};

// The document as it was when the table was exported.
Result<Snapshot> readBase(const QString &path, const QString &state, const Author &author,
                          const Clock &clock, const Progress &progress)
{
    const auto store = DocumentStore::open(path, Access::ReadOnly, author, clock);
    if (!store)
        return store.error();
    const auto revision = requireState(**store, state);
    if (!revision)
        return revision.error();
    return readEarlierVersion(path, *revision, author, clock, progress);
}

// What the reader makes of the table as it was exported: what a table does not hold is lost on both
// sides, and is no difference.
Result<Imported> writeAndRead(const Format &format, const Snapshot &base, const QString &state,
                              const Clock &clock, IdSource &ids)
{
    const auto write = format.writer ? format.writer->prepare({}) : Error{ErrorKind::Internal, {}};
    if (!write)
        return write.error();
    QBuffer table;
    table.open(QIODevice::WriteOnly);
    const WriteContext context{clock.nowUtc(), {}, state};
    if (const auto written = (*write)(base, table, context); !written)
        return written.error();
    ImportOptions options{ids, {}, {}, {}};
    options.freeNames = freeNamesOf(base.consultation);
    return format.reader->read(table.data(), options);
}

// Where the column is gone that names the row with the text, rows that share one look as if they
// had none.
QSet<QString> comparedFields(const Imported &returned, const Imported &exported)
{
    QSet<QString> fields(returned.fields.begin(), returned.fields.end());
    const QString shared = QStringLiteral("shared_with");
    if (exported.fields.contains(shared) && !fields.contains(shared))
        fields.remove(QStringLiteral("response"));
    return fields;
}

} // namespace

ReturnedTable TableReturn::table() const
{
    return {base, exported, returned.values, fields, &OpinionTable::categoryLabel};
}

Result<TableReturn> readTableReturn(const Format &format, Imported returned, const QString &path,
                                    const Author &author, const Clock &clock, IdSource &ids,
                                    const Progress &progress)
{
    if (returned.state.isEmpty())
        return Error{ErrorKind::Invalid,
                     Sentences::tr("The table has no column gaiyo_id@…, so that its rows are "
                                   "nobody's. Export it from the document once more, or add its "
                                   "rows as new ones.")};
    auto base = readBase(path, returned.state, author, clock, progress);
    if (!base)
        return base.error();
    auto exported = writeAndRead(format, *base, returned.state, clock, ids);
    if (!exported)
        return exported.error();
    settleReturnedIds(returned.values, *base, ids);
    auto fields = comparedFields(returned, *exported);
    return TableReturn{std::move(*base), std::move(exported->values), std::move(returned),
                       std::move(fields)};
}

} // namespace gaiyo
