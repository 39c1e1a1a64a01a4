#include "intake/inquiry/same_as.h"

#include "domain/markup.h"
#include "exchange/rows/cell_text.h"
#include "exchange/rows/references.h"

#include <QRegularExpression>

namespace gaiyo {

std::optional<SameAs> readSameAs(const QString &answer)
{
    if (isDitto(answer))
        return SameAs{};
    static const QRegularExpression kSame(
        QStringLiteral("^\\(?(整理番号|番号|№|no\\.?)[:：]?(\\d{1,7}(?:-\\d{1,7})?)番?"
                       "(?:の(?:回答|考え方|意見))?(?:と|に)?"
                       "(?:同じ|同様|同文|同回答)(?:です|である|とする|の回答)?。?\\)?$"));
    QString folded = foldName(answer).toLower();
    for (QChar &c : folded)
        c = c == u'－' || c == u'‐' || c == u'−' ? QChar(u'-') : c;
    const auto match = kSame.match(folded);
    if (!match.hasMatch())
        return std::nullopt;
    const QString number = match.captured(2);
    const bool isRef = match.captured(1) == u"整理番号" || number.contains(u'-');
    return SameAs{isRef ? SameAs::Kind::Ref : SameAs::Kind::No, number};
}

bool acceptsDraft(const QString &answer)
{
    static const QRegularExpression kAccepted(QStringLiteral(
        "^[(\\[「『〔【]?(?:(?:現在の|区の|市の|町の|村の|県の|都の|当初の|お示しの|ご提示の)?"
        "(?:原案|案文|回答案|素案|現案|案)|原文|現行)(?:の?とおり|の?通り|どおり|に同じ|と同じ|"
        "のまま)"
        "(?:です|とする|とします|で(?:よい|良い|可|結構です|よろしいです|問題ありません|"
        "差し支えありません|異議ありません|お願いします|異議なし))?[。.]?[)\\]」』〕】]?[。.]?$"));
    return kAccepted.match(foldName(answer)).hasMatch();
}

QString linkAnswer(const QString &plain, const FindByNumber &findNo, const FindByNumber &findRef)
{
    static const QRegularExpression kRef(
        QStringLiteral("整理番号[ \\x{3000}]?([0-9０-９]+(?:[-－‐−][0-9０-９]+)?)(?![0-9０-９])"));
    QString markup;
    qsizetype done = 0;
    for (auto it = kRef.globalMatch(plain); it.hasNext();) {
        const auto match = it.next();
        QString number = foldWidth(match.capturedView(1));
        number.replace(u'‐', u'-').replace(u'−', u'-');
        const auto opinion = findRef(number);
        if (!opinion)
            continue;
        markup += linkReferences(plain.mid(done, match.capturedStart() - done), findNo);
        markup += referenceMarkup(*opinion);
        done = match.capturedEnd();
    }
    return markup + linkReferences(plain.mid(done), findNo);
}

} // namespace gaiyo
