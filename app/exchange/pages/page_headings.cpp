#include "exchange/pages/page_headings.h"

#include "domain/numbering.h"
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

std::vector<PageHeading> pageHeadings(const Snapshot &values)
{
    const auto numbers = nodeNumbers(values.nodes);
    std::vector<PageHeading> headings;
    for (const Node &node : values.nodes) {
        if (!hasWords(node))
            continue;
        const auto number = numbers.find(node.id);
        QStringList words{number == numbers.end() ? QString() : number->second, node.title};
        PageHeading heading{&node, foldedHeading(words[0]), foldedHeading(words[1]), {}};
        words.removeAll(QString());
        heading.shown = words.join(u'　');
        headings.push_back(std::move(heading));
    }
    return headings;
}

} // namespace gaiyo
