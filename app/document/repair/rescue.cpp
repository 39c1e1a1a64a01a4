#include "document/repair/rescue.h"

#include "domain/work/work.h"

#include <QUuid>

#include <variant>

namespace gaiyo {

namespace {

QString newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

// Each as its own operation: the words of one field do not depend on those of another.
int takeWords(Document &document, const std::vector<PendingWords> &words)
{
    int left = 0;
    for (PendingWords pending : words) {
        pending.since = document.snapshot()->revision;
        pending.uuid = newUuid();
        if (!std::holds_alternative<Applied>(document.apply(operationFor(pending))))
            ++left;
    }
    return left;
}

} // namespace

Snapshot withoutLetters(const Snapshot &values)
{
    Snapshot rest = values;
    Work work = *values.work;
    work.submitters = {};
    work.letters = {};
    work.originals = {};
    work.masks = {};
    work.passages = {};
    rest.work = WorkPtr(std::move(work));
    return rest;
}

Result<int> rescueTo(const QString &path, const Snapshot &values,
                     const std::vector<PendingWords> &words, const Document::Services &services,
                     const Progress &progress)
{
    const OperationInfo info{newUuid(), QStringLiteral("recover"), {}};
    if (auto made =
            DocumentStore::create(path, values, info, services.author, services.clock, progress);
        !made)
        return made.error();
    if (words.empty())
        return 0;
    const auto document = Document::open(path, Access::ReadWrite, services);
    return document ? takeWords(**document, words) : int(words.size());
}

} // namespace gaiyo
