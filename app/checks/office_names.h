#pragma once

#include "domain/consultation.h"
#include "domain/settings.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <vector>

namespace gaiyo {

// How an office calls itself: 市としては, or under its own name (杉並区としては).
struct OfficeName
{
    QString words;
    QChar office;
    bool isOfOthersToo; // 県では: also what one office says of another
    QString name = {};  // 杉並区; "" for 市 alone
    qsizetype at = 0;

    bool operator==(const OfficeName &) const = default;
};

// 市としては、市の考え方、本市、市役所, 市では where it is who speaks, 市民の皆様, 杉並区としては
// and 杉並区基本計画に基づき. Not 都市, 練馬市, この町では, 国、市では, nor what stands in 「」. In
// the order of the text.
std::vector<OfficeName> officeNames(const QString &words);

// Who speaks in a document: 区, 練馬区, 東京都練馬区情報政策課.
class OwnOffice
{
public:
    // `front`: what stands on the front page, which may name it, too.
    OwnOffice(const QString &institution, const QString &front);

    bool isKnown() const { return !m_kind.isNull(); }
    QChar kind() const { return m_kind; }
    bool isOther(const OfficeName &name) const;

    // Where a title or a setting names another office as the one that answers, and the office to
    // put there: 市の考え方, 市民の意見, 横浜市の見解.
    struct Place
    {
        qsizetype start;
        qsizetype length;
    };
    // `isAnswer`: of the column of responses, in which a 市 does not speak of its 県 either.
    std::vector<Place> othersIn(const QString &heading, bool isAnswer = false) const;
    // The value of a setting with its own office in all such places.
    QJsonValue inSetting(const QJsonValue &value, bool isAnswer = false) const;

private:
    bool isOtherName(const OfficeName &name) const;

    QString m_known;
    QChar m_kind;
    QString m_name; // without its 都 or 県; "" where only its kind is known
};

// Who speaks in this document; none known where its settings cannot be resolved.
OwnOffice ownOfficeOf(const Consultation &consultation, const Settings &settings);

// The settings that print words of an office.
QStringList officeSettings();

} // namespace gaiyo
