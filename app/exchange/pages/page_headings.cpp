#include "exchange/pages/page_headings.h"

#include "domain/numbering.h"
#include "domain/template.h"
#include "domain/words/width_fold.h"

#include <QStringList>

namespace gaiyo {

QString foldedHeading(const QString &words)
{
    QString folded;
    for (const QChar c : foldUnits(words)) {
        if (!c.isSpace())
            folded += c;
    }
    return folded;
}

bool PageHeading::isCalled(const QString &words) const
{
    const auto isThis = [this](QStringView each) {
        return each == title || (each.startsWith(number) && each.mid(number.size()) == title);
    };
    return isThis(words) || (!label.isEmpty() && words.startsWith(label) &&
                             isThis(QStringView(words).mid(label.size())));
}

bool PageHeading::isCalled(const QString &itsNumber, const QString &itsTitle) const
{
    return (itsNumber == number && (itsTitle == title || itsTitle == label + title)) ||
           (itsNumber == label + number && itsTitle == title);
}

std::vector<PageHeading> pageHeadings(const Snapshot &values)
{
    const auto numbers = nodeNumbers(values.nodes);
    const auto settings = resolveSettings(values.consultation);
    const QString label = foldedHeading(settings ? settings->itemLabel : QString());
    std::vector<PageHeading> headings;
    for (const Node &node : values.nodes) {
        if (!hasWords(node))
            continue;
        const auto number = numbers.find(node.id);
        QStringList words{number == numbers.end() ? QString() : number->second, node.title};
        PageHeading heading{&node, foldedHeading(words[0]), foldedHeading(words[1]), {}, {}};
        if (node.kind == NodeKind::Item)
            heading.label = label;
        words.removeAll(QString());
        heading.shown = words.join(u'　');
        headings.push_back(std::move(heading));
    }
    return headings;
}

} // namespace gaiyo
