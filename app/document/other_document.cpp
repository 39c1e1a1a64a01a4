#include "document/other_document.h"

#include "store/document_store.h"

#include <QDir>
#include <QFileInfo>

namespace gaiyo {

Result<OtherDocument> readOtherDocument(const QString &path, const Clock &clock,
                                        const Progress &progress)
{
    const auto store = DocumentStore::open(path, Access::Untouched, {}, clock, progress);
    if (!store)
        return store.error();
    auto values = (*store)->load();
    if (!values)
        return values.error();
    return OtherDocument{path, std::move(*values), (*store)->versionNotice()};
}

bool isSameFile(const QString &path, const QString &other)
{
    const QString whole = QFileInfo(path).canonicalFilePath();
    return !whole.isEmpty() && whole == QFileInfo(other).canonicalFilePath();
}

QString nameBeside(const QString &path, const QString &other)
{
    const QFileInfo info(path);
    const QFileInfo beside(other);
    if (info.fileName() != beside.fileName())
        return info.fileName();
    const QString folder = info.absoluteDir().dirName();
    return QDir::toNativeSeparators(folder.isEmpty() || folder == beside.absoluteDir().dirName()
                                        ? path
                                        : folder + u'/' + info.fileName());
}

} // namespace gaiyo
