#include "exchange/html/cell_words.h"

#include <QRegularExpression>

namespace gaiyo {

namespace {

const QRegularExpression &wholePattern()
{
    static const QString kNumber = QStringLiteral("[0-9０-９]+");
    static const QString kDay = QStringLiteral("(?:[（(][日月火水木金土](?:[・･]?祝)?[）)])?");
    static const QRegularExpression kWhole(
        QStringLiteral("%1(?:[-/.:,，．：／]%1)+(?:[件名通人回円%％]|千円)?"
                       "|(?:令和|平成|昭和)?(?:元|%1)年(?:度|(?:%1月(?:%1日)?)?)%2"
                       "|%1月%1日%2"
                       "|%1(?:時(?:%1分)?|[日月件名通人回円%％])")
            .arg(kNumber, kDay));
    return kWhole;
}

} // namespace

QString cellWords(const QString &text, QString (*escape)(const QString &))
{
    QString out;
    qsizetype from = 0;
    for (auto wholes = wholePattern().globalMatch(text); wholes.hasNext();) {
        const auto whole = wholes.next();
        out += escape(text.mid(from, whole.capturedStart() - from)) +
               QStringLiteral("<span class=\"whole\">") + escape(whole.captured()) +
               QStringLiteral("</span>");
        from = whole.capturedEnd();
    }
    return out + escape(text.mid(from));
}

} // namespace gaiyo
