#include "intake/inquiry/same_as.h"

#include "domain/markup.h"
#include "exchange/rows/cell_text.h"
#include "exchange/rows/references.h"

#include <QRegularExpression>

namespace gaiyo {

namespace {

QString foldAnswer(const QString &answer)
{
    QString folded = foldName(answer).toLower();
    for (QChar &c : folded)
        c = c == u'－' || c == u'‐' || c == u'−' ? QChar(u'-') : c;
    return folded;
}

const QString kOpening = QStringLiteral("^[(\\[「『〔【]?");
const QString kSame =
    QStringLiteral("(?:同じ|同様|同文|同回答)(?:です|である|とする|とします|の回答)?");
const QString kClosing = QStringLiteral("[。.]?[)\\]」』〕】]?[。.]?$");
const QString kNumbered =
    QStringLiteral("(?:整理番号|番号|№|no\\.?)?[:：]?\\d{1,7}(?:-\\d{1,7})?番?");

bool leansOnAbove(const QString &folded)
{
    static const QRegularExpression kAbove(
        kOpening +
        QStringLiteral(
            "(?:同上(?:です|とする|とします)?|〃|(?:すぐ)?上(?:記|欄|段|の行|の欄|の回答|"
            "記の?回答)?(?:(?:と|に)%1|の?とおり(?:です)?|の?通り(?:です)?|どおり))")
            .arg(kSame) +
        kClosing);
    return kAbove.match(folded).hasMatch();
}

bool leansOnSeveral(const QString &folded)
{
    static const QRegularExpression kSeveral(
        kOpening +
        QStringLiteral("%1(?:(?:[、,・~〜]|及び|および|から|と)%1)+(?:の(?:回答|考え方|意見))?"
                       "(?:と|に)?%2")
            .arg(kNumbered, kSame) +
        kClosing);
    return kSeveral.match(folded).hasMatch();
}

} // namespace

std::optional<SameAs> readSameAs(const QString &answer)
{
    const QString folded = foldAnswer(answer);
    if (isDitto(answer) || leansOnAbove(folded))
        return SameAs{};
    static const QRegularExpression kOne(
        kOpening +
        QStringLiteral("(整理番号|番号|№|no\\.?)?[:：]?(\\d{1,7}(?:-\\d{1,7})?)番?"
                       "(?:の(?:回答|考え方|意見))?(?:と|に)?%1")
            .arg(kSame) +
        kClosing);
    const auto match = kOne.match(folded);
    if (!match.hasMatch())
        return leansOnSeveral(folded) ? std::optional(SameAs{SameAs::Kind::Several, {}})
                                      : std::nullopt;
    const QString number = match.captured(2);
    const bool isRef = match.captured(1) == u"整理番号" || number.contains(u'-');
    return SameAs{isRef ? SameAs::Kind::Ref : SameAs::Kind::No, number};
}

bool acceptsDraft(const QString &answer)
{
    static const QRegularExpression kAccepted(
        kOpening +
        QStringLiteral(
            "(?:(?:(?:現在の|区の|市の|町の|村の|県の|都の|当初の|お示しの|ご提示の)?"
            "(?:原案|案文|回答案|素案|現案|案)|原文|現行)(?:の?とおり|の?通り|どおり|に同じ|と同じ|"
            "のまま)"
            "(?:です|とする|とします|で(?:よい|良い|可|結構です|よろしいです|問題ありません|"
            "差し支えありません|異議ありません|お願いします|異議なし))?"
            "|(?:特に)?(?:修正|変更|訂正|異議|異存|問題)(?:点|箇所|事項)?(?:は|の必要は?)?"
            "(?:特に)?(?:なし|無し|ない|ありません|ございません)(?:です)?"
            "|(?:修正|変更|訂正)(?:は)?(?:不要|必要ありません)(?:です)?"
            "|(?:この|その)まま(?:で(?:よい|良い|可|結構です|よろしいです|お願いします))?"
            "|了承(?:します|しました|です)?|了解(?:しました|です)?|承知しました|ok(?:です)?)") +
        kClosing);
    return kAccepted.match(foldAnswer(answer)).hasMatch();
}

bool saysNoneToUs(const QString &answer)
{
    static const QRegularExpression kNone(
        kOpening +
        QStringLiteral("(?:当課(?:として)?(?:は|から)?)?(?:特に)?(?:(?:意見|回答|該当|特記事項|"
                       "コメント)(?:は|等は?)?)?"
                       "(?:特に)?(?:なし|無し|ありません|ございません)(?:です)?") +
        kClosing);
    return kNone.match(foldAnswer(answer)).hasMatch();
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
