#pragma once

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace gaiyo {

struct Period
{
    QDate from;
    QDate to;

    bool operator==(const Period &) const = default;
};

// 意見募集: what the front page says, and the settings of its booklet.
struct Consultation
{
    QString title;
    QString subtitle;
    std::optional<Period> period;
    std::optional<int> declaredOpinions;        // 件 as a source printed it, kept to check against
    std::optional<int> declaredSubmitters;      // 名
    std::optional<QDate> publishedOn = {};      // when the booklet came out
    std::optional<int> visitors = {};           // who looked at the draft, as somebody counted
    QString institution = QStringLiteral("区"); // 区・市・町・村・県・都・国
    QString templateName = QStringLiteral("nerima");
    QJsonObject settings; // only what differs from the template; see domain/settings.h

    bool operator==(const Consultation &) const = default;
};

} // namespace gaiyo
