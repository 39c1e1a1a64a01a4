#include "domain/words/personal_data.h"

#include "domain/words/code_points.h"
#include "domain/words/known_people.h"
#include "domain/words/name_reading.h"
#include "domain/words/personal_rules.h"
#include "domain/words/width_fold.h"

#include <algorithm>

namespace gaiyo {

std::vector<PersonalStretch> mergedStretches(std::vector<PersonalStretch> found)
{
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.start < b.start; });
    FoundStretches out;
    for (const PersonalStretch &next : found) {
        if (out.empty() || next.start >= out.back().end) {
            out.push_back(next);
            continue;
        }
        PersonalStretch &last = out.back();
        if (next.end - next.start > last.end - last.start)
            last.reason = next.reason;
        last.end = std::max(last.end, next.end);
        last.isCertain = last.isCertain || next.isCertain;
    }
    return out;
}

namespace {

// Stretches in units as people are told of them: in code points, whole, in order.
std::vector<PersonalStretch> finished(const QString &text, FoundStretches found)
{
    found.erase(std::remove_if(found.begin(), found.end(),
                               [](const auto &stretch) { return stretch.end <= stretch.start; }),
                found.end());
    if (found.empty())
        return found;
    for (PersonalStretch &stretch : found) {
        if (stretch.reason == PersonalReason::Name)
            stretch.end = endOfReading(text, stretch.end);
        stretch.start = boundaryBefore(text, stretch.start);
        stretch.end = boundaryBehind(text, stretch.end);
    }
    FoundStretches stretches = mergedStretches(std::move(found));
    const CodePoints points(text);
    for (PersonalStretch &stretch : stretches) {
        stretch.start = points.codePointAt(stretch.start);
        stretch.end = points.codePointAt(stretch.end);
    }
    return stretches;
}

} // namespace

std::vector<PersonalStretch> findPersonalData(const QString &text, const KnownPeople *known)
{
    const QString plain = foldUnits(text);
    const RuledText ruled{text, plain};
    FoundStretches found;
    findContacts(ruled, found);
    findAccounts(ruled, found);
    findNumbers(ruled, found);
    findLabelled(ruled, found);
    findCuedNames(ruled, found);
    findSigned(ruled, found);
    findNamesBeside(ruled, found);
    if (const auto named = namedPeople(text, found); !named.empty())
        KnownPeople(named).find(text, found);
    if (known)
        known->find(text, found);
    return finished(text, std::move(found));
}

std::vector<PersonalStretch> findKnownPeople(const QString &text, const KnownPeople &known)
{
    FoundStretches found;
    known.find(text, found);
    return finished(text, std::move(found));
}

QString maskStretches(const QString &text, const std::vector<PersonalStretch> &stretches)
{
    const CodePoints points(text);
    QString out;
    out.reserve(text.size());
    qsizetype from = 0;
    for (const PersonalStretch &stretch : stretches) {
        const qsizetype start = points.unitAt(stretch.start);
        const qsizetype end = points.unitAt(stretch.end);
        out += QStringView(text).mid(from, start - from);
        for (qsizetype i = start; i < end; ++i) {
            if (!text[i].isLowSurrogate() || i == 0 || !text[i - 1].isHighSurrogate())
                out += text[i] == u'\n' ? QChar(u'\n') : QChar(0x25A0);
        }
        from = end;
    }
    return out + QStringView(text).mid(from).toString();
}

QString wordOf(PersonalReason reason)
{
    switch (reason) {
    case PersonalReason::Name:
        return QStringLiteral("name");
    case PersonalReason::Address:
        return QStringLiteral("address");
    case PersonalReason::Contact:
        return QStringLiteral("contact");
    case PersonalReason::Other:
        return QStringLiteral("other");
    }
    Q_UNREACHABLE();
}

} // namespace gaiyo
