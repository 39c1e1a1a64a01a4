#include "dialogs/file_filters.h"

#include "formats/formats.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(FileFilters)
};

QString filter(const QString &name, const QStringList &endings)
{
    QStringList patterns;
    for (const QString &ending : endings)
        patterns << QStringLiteral("*.") + ending;
    // A bracket of the name would be taken for that of the patterns.
    QString plain = name;
    plain.remove(u'(').remove(u')');
    return QStringLiteral("%1 (%2)").arg(plain.simplified(), patterns.join(u' '));
}

} // namespace

QString documentFilter()
{
    return filter(Sentences::tr("Gaiyo documents"), {kDocumentEnding});
}

QString importFilter(const Formats &formats)
{
    QStringList all;
    QStringList each;
    for (const Format *format : formats.readers()) {
        all << format->reader->endings;
        each << filter(format->name, format->reader->endings);
    }
    all.removeDuplicates();
    each.prepend(filter(Sentences::tr("Files that can be imported"), all));
    each.append(Sentences::tr("All files") + QStringLiteral(" (*)"));
    return each.join(QStringLiteral(";;"));
}

QString planFilter()
{
    return filter(Sentences::tr("The plan as PDF, or a table of its pages"),
                  {QStringLiteral("pdf"), QStringLiteral("csv"), QStringLiteral("tsv"),
                   QStringLiteral("txt")});
}

QString exportFilter(const Format &format)
{
    return filter(format.name, {format.writer->ending});
}

} // namespace gaiyo
