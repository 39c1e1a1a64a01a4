#include "dialogs/safety_copy_choice.h"

#include "dialogs/file_filters.h"
#include "session/date_words.h"
#include "widgets/pick_dialog.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <vector>

namespace gaiyo {

namespace {

const QString kElsewhere = QStringLiteral("elsewhere"); // no path

struct SafetyCopyChoice
{
    Q_DECLARE_TR_FUNCTIONS(SafetyCopyChoice)
};

// With seconds: several may be of one minute.
QString shownTime(const QDateTime &at)
{
    return timeWords(at) + at.toLocalTime().toString(QStringLiteral(":ss"));
}

} // namespace

std::optional<QString> chooseSafetyCopy(const SafetyCopies &copies, const QString &documentPath,
                                        QWidget *parent)
{
    const QString title = SafetyCopyChoice::tr("Open a safety copy");
    std::vector<PickDialog::Item> items;
    const auto kept = copies.list(documentPath);
    for (const SafetyCopies::Copy &copy : kept) {
        const QString size = QLocale().formattedDataSize(QFileInfo(copy.path).size(), 1,
                                                         QLocale::DataSizeTraditionalFormat);
        items.push_back(
            {copy.path, QString(),
             SafetyCopyChoice::tr("%1 (%2)", "time and size").arg(shownTime(copy.at), size)});
    }
    items.push_back({kElsewhere, QString(), SafetyCopyChoice::tr("A file from elsewhere…")});
    PickDialog dialog(QStringLiteral("safetyCopies"), title,
                      SafetyCopyChoice::tr("&When it was kept"), std::move(items), parent);
    if (kept.empty())
        dialog.setNote(SafetyCopyChoice::tr("No safety copy of this document has been kept yet. "
                                            "One that lies elsewhere can be chosen."));
    else
        dialog.setNote(SafetyCopyChoice::tr("A copy of the chosen one is opened. The document "
                                            "stays as it is."),
                       SafetyCopyChoice::tr("such as %1", "a time")
                           .arg(kept.front().at.toLocalTime().toString(u"HH:mm")));
    dialog.setVerb(SafetyCopyChoice::tr("Open"));
    const auto chosen = dialog.pick();
    if (chosen != kElsewhere)
        return chosen;
    const QString path = QFileDialog::getOpenFileName(parent, title, copies.folderOf(documentPath),
                                                      documentFilter());
    return path.isEmpty() ? std::nullopt : std::optional(path);
}

QString nameOfCopy(const SafetyCopies &copies, const QString &documentPath, const QString &copy)
{
    const auto own = copies.list(documentPath);
    const auto found = std::ranges::find(own, copy, &SafetyCopies::Copy::path);
    const QString when =
        found == own.end() ? QFileInfo(copy).completeBaseName()
                           : found->at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HHmmss"));
    return SafetyCopyChoice::tr("%1 - copy of %2")
        .arg(QFileInfo(documentPath).completeBaseName(), when);
}

} // namespace gaiyo
