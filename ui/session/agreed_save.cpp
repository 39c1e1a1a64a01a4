#include "session/agreed_save.h"

#include "session/row_words.h"

#include <QCoreApplication>

#include <utility>

namespace gaiyo {

namespace {

constexpr size_t kMostTold = 3;
constexpr qsizetype kMostLetters = 40; // of a text of paragraphs

struct AskingSentences
{
    Q_DECLARE_TR_FUNCTIONS(AgreedSave)
};

} // namespace

AgreedSave::AgreedSave(Session &session, QString kind, Entity entity, ValueSayer say)
    : m_session(session)
    , m_kind(std::move(kind))
    , m_entity(entity)
    , m_say(std::move(say))
{}

// It is planned again when nobody else can save any more: what came in between is not passed over.
std::optional<QString> AgreedSave::save(const Plan &plan, const QString &failure)
{
    m_session.saveWords();
    m_session.refresh();
    const Merged planned = plan(*m_session.view());
    if (planned.clashes != m_told) {
        m_told = planned.clashes;
        if (!m_told.empty())
            return question();
    }
    if (planned.operations.empty())
        return std::nullopt;
    const QString kind = planned.operations.size() == 1 ? planned.operations.front().kind : m_kind;
    std::vector<Clash> last;
    const auto done = m_session.applyNow(
        kind,
        [&](const DocumentView &now) {
            Merged merged = plan(now);
            last = std::move(merged.clashes);
            return last == m_told ? std::move(merged.operations) : std::vector<Operation>();
        },
        planned.operations.size());
    if (!done)
        return failure;
    if (last == m_told)
        return std::nullopt;
    m_told = std::move(last);
    return question();
}

QString AgreedSave::question() const
{
    QStringList all;
    for (const Clash &clash : m_told) {
        if (all.size() < qsizetype(kMostTold))
            all += clashWords(clash);
    }
    QString list = all.join(AskingSentences::tr("; "));
    if (m_told.size() > kMostTold)
        list = AskingSentences::tr("%1 and %2 more")
                   .arg(list, QString::number(m_told.size() - kMostTold));
    return AskingSentences::tr(
               "A colleague changed the same meanwhile (%1). Nothing is saved yet: press "
               "OK again to let yours stand instead.")
        .arg(list);
}

QString AgreedSave::clashWords(const Clash &clash) const
{
    switch (clash.kind) {
    case Clash::Kind::Order:
        return AskingSentences::tr("the order of the rows");
    case Clash::Kind::RowGone:
        return AskingSentences::tr("“%1” has been removed").arg(clash.name);
    case Clash::Kind::RowChanged:
        return AskingSentences::tr("“%1”, which you removed, has been changed").arg(clash.name);
    case Clash::Kind::RowMoreInUse:
        return AskingSentences::tr("“%1”, which you removed, is now used by %2 opinions")
            .arg(clash.name, QString::number(clash.theirs.toInt()));
    case Clash::Kind::Field:
        break;
    }
    const QString field = fieldWords(m_entity, clash.field);
    return clash.name.isEmpty()
               ? AskingSentences::tr("%1: “%2”").arg(field, valueWords(clash))
               : AskingSentences::tr("%1 of “%2”: “%3”").arg(field, clash.name, valueWords(clash));
}

QString AgreedSave::valueWords(const Clash &clash) const
{
    QString words = m_say ? m_say(clash.field, clash.theirs) : QString();
    if (words.isEmpty() && clash.theirs.isBool())
        words = clash.theirs.toBool() ? AskingSentences::tr("yes") : AskingSentences::tr("no");
    if (words.isEmpty())
        words = clash.theirs.toVariant().toString().simplified();
    if (words.isEmpty())
        return AskingSentences::tr("nothing");
    return words.size() > kMostLetters ? words.first(kMostLetters) + u'…' : words;
}

} // namespace gaiyo
