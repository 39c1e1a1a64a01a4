#pragma once

#include "document/operations/operation.h"
#include "domain/snapshot.h"
#include "domain/work/work.h"

#include <QJsonArray>
#include <QRandomGenerator>

#include <array>

namespace gaiyo {

// Makes operations that are mostly sensible for the document as it is; of every kind that there is,
// which the test of random operations holds against the code.
class OperationMaker
{
public:
    explicit OperationMaker(quint32 seed)
        : m_random(seed)
    {}

    // In alphabetical order.
    static QStringList kinds()
    {
        QStringList kinds;
        for (const Kind &kind : kKinds)
            kinds += QString::fromLatin1(kind.name);
        return kinds;
    }

    Operation next(const Snapshot &s)
    {
        int all = 0;
        for (const Kind &kind : kKinds)
            all += kind.weight;
        int chosen = int(m_random.bounded(quint32(all)));
        for (const Kind &kind : kKinds) {
            chosen -= kind.weight;
            if (chosen < 0)
                return {QString::fromLatin1(kind.name), (this->*kind.make)(s), {}};
        }
        Q_UNREACHABLE();
    }

private:
    struct Kind
    {
        const char *name;
        int weight;
        QJsonObject (OperationMaker::*make)(const Snapshot &);
    };

    QJsonObject addCategory(const Snapshot &s)
    {
        QJsonObject made{{QStringLiteral("symbol"), word()}, {QStringLiteral("text"), word()}};
        return sometimes(made, QStringLiteral("before"), category(s));
    }

    QJsonObject addNode(const Snapshot &s)
    {
        return {{QStringLiteral("parent"), node(s)},
                {QStringLiteral("kind"), QStringLiteral("item")},
                {QStringLiteral("title"), word()}};
    }

    QJsonObject addOpinion(const Snapshot &s)
    {
        return {{QStringLiteral("node"), node(s)},
                {QStringLiteral("summary"), word()},
                {QStringLiteral("response"), word()}};
    }

    QJsonObject nothing(const Snapshot &) { return {}; }

    QJsonObject moveNode(const Snapshot &s)
    {
        return {{QStringLiteral("id"), node(s)}, {QStringLiteral("parent"), node(s)}};
    }

    QJsonObject moveOpinion(const Snapshot &s)
    {
        if (m_random.bounded(2) == 0)
            return {{QStringLiteral("id"), opinion(s)}, {QStringLiteral("node"), node(s)}};
        const auto [place, other] = before(s);
        return {{QStringLiteral("id"), opinion(s)},
                {QStringLiteral("node"), place},
                {QStringLiteral("before"), other}};
    }

    QJsonObject removeCategory(const Snapshot &s) { return {{QStringLiteral("id"), category(s)}}; }

    QJsonObject removeNode(const Snapshot &s)
    {
        return {{QStringLiteral("id"), node(s)},
                {QStringLiteral("with_opinions"), m_random.bounded(8) == 0}};
    }

    QJsonObject removeOpinion(const Snapshot &s) { return {{QStringLiteral("id"), opinion(s)}}; }

    QJsonObject setCategory(const Snapshot &s)
    {
        QJsonObject made{{QStringLiteral("id"), category(s)}, {QStringLiteral("text"), word()}};
        made = sometimes(made, QStringLiteral("declared"), number());
        return sometimes(made, QStringLiteral("before"), category(s));
    }

    QJsonObject setConsultation(const Snapshot &)
    {
        QJsonObject made{{QStringLiteral("title"), word()}};
        made = sometimes(made, QStringLiteral("period"),
                         QJsonObject{{QStringLiteral("from"), QStringLiteral("2026-07-01")},
                                     {QStringLiteral("to"), QStringLiteral("2026-07-21")}});
        return sometimes(made, QStringLiteral("declared"),
                         QJsonObject{{QStringLiteral("opinions"), number()}});
    }

    QJsonObject setNode(const Snapshot &s)
    {
        QJsonObject made{{QStringLiteral("id"), node(s)}, {QStringLiteral("title"), word()}};
        made = sometimes(made, QStringLiteral("number"), word());
        made = sometimes(made, QStringLiteral("auto"), m_random.bounded(2) == 0);
        made = sometimes(made, QStringLiteral("page_draft"), word());
        return sometimes(made, QStringLiteral("draft_number"), QJsonValue());
    }

    QJsonObject setOpinion(const Snapshot &s)
    {
        QJsonObject made{{QStringLiteral("id"), opinion(s)},
                         {QStringLiteral("summary"), word()},
                         {QStringLiteral("category"), category(s)}};
        made = sometimes(made, QStringLiteral("count"), 1 + int(m_random.bounded(4u)));
        made = sometimes(made, QStringLiteral("extract"), m_random.bounded(2) == 0);
        made = sometimes(made, QStringLiteral("free2"), word());
        return sometimes(made, QStringLiteral("note"), word());
    }

    QJsonObject setResponse(const Snapshot &s)
    {
        const QString page = QStringLiteral("{{Page:%1}}").arg(known(s.nodes));
        return {{QStringLiteral("opinion"), opinion(s)},
                {QStringLiteral("text"), m_random.bounded(4) == 0 ? page : word()}};
    }

    QJsonObject setSettings(const Snapshot &)
    {
        return {{QStringLiteral("font_size"), 8 + int(m_random.bounded(5u))},
                {QStringLiteral("watermark"),
                 m_random.bounded(2) == 0 ? QJsonValue(word()) : QJsonValue()}};
    }

    QJsonObject ignoreFinding(const Snapshot &s)
    {
        return {{QStringLiteral("code"), QStringLiteral("doubled_word")},
                {QStringLiteral("subject"), opinion(s)},
                {QStringLiteral("reason"),
                 m_random.bounded(3) == 0 ? QJsonValue() : QJsonValue(word())}};
    }

    QJsonObject shareResponse(const Snapshot &s)
    {
        return {{QStringLiteral("opinion"), opinion(s)}, {QStringLiteral("with"), opinion(s)}};
    }

    QJsonObject unshareResponse(const Snapshot &s)
    {
        return {{QStringLiteral("opinion"), opinion(s)}};
    }

    // The words of every original: each has the same, so that any stretch is one of it. A
    // correction keeps their number.
    static QString letterText()
    {
        return QStringLiteral("はじめに。公園に木を。道に灯を。以上です。");
    }

    QJsonObject addLetter(const Snapshot &s)
    {
        const QJsonObject original{{QStringLiteral("title"), QStringLiteral("本文")},
                                   {QStringLiteral("origin"), m_random.bounded(2) == 0
                                                                  ? QStringLiteral("typed")
                                                                  : QStringLiteral("machine")},
                                   {QStringLiteral("text"), letterText()}};
        QJsonValue submitter = anyOf(s.work->submitters);
        if (submitter.isNull())
            submitter = QJsonObject{{QStringLiteral("class"), word()}};
        return {{QStringLiteral("method"), QStringLiteral("mail")},
                {QStringLiteral("received_on"), QStringLiteral("2026-07-03")},
                {QStringLiteral("submitter"), submitter},
                {QStringLiteral("originals"), QJsonArray{original}}};
    }

    QJsonObject setLetter(const Snapshot &s)
    {
        QJsonObject made{{QStringLiteral("id"), letter(s)}, {QStringLiteral("place"), word()}};
        made = sometimes(made, QStringLiteral("scope"), QStringLiteral("late"));
        return sometimes(made, QStringLiteral("submitter"), anyOf(s.work->submitters));
    }

    QJsonObject removeLetter(const Snapshot &s)
    {
        return {{QStringLiteral("id"), letter(s)},
                {QStringLiteral("with_opinions"), m_random.bounded(2) == 0}};
    }

    QJsonObject setSubmitter(const Snapshot &s)
    {
        return {{QStringLiteral("id"), known(s.work->submitters)},
                {QStringLiteral("persons"), 1 + int(m_random.bounded(4u))}};
    }

    QJsonObject joinSubmitters(const Snapshot &s)
    {
        return {{QStringLiteral("id"), known(s.work->submitters)},
                {QStringLiteral("with"), known(s.work->submitters)}};
    }

    QJsonObject addOriginal(const Snapshot &s)
    {
        return {{QStringLiteral("letter"), letter(s)},
                {QStringLiteral("title"), word()},
                {QStringLiteral("text"), letterText()}};
    }

    QJsonObject correctOriginal(const Snapshot &s)
    {
        QString text = letterText();
        text.replace(int(m_random.bounded(quint32(text.size()))), 1, QStringLiteral("字"));
        return {{QStringLiteral("id"), known(s.work->originals)}, {QStringLiteral("text"), text}};
    }

    QJsonObject checkOriginal(const Snapshot &s)
    {
        return {{QStringLiteral("id"), known(s.work->originals)}};
    }

    QJsonObject stretch(const Snapshot &s)
    {
        const int start = int(m_random.bounded(quint32(letterText().size() - 1)));
        const int end = start + 1 + int(m_random.bounded(quint32(letterText().size() - start)));
        return {{QStringLiteral("original"), known(s.work->originals)},
                {QStringLiteral("start"), start},
                {QStringLiteral("end"), std::min(end, int(letterText().size()))}};
    }

    QJsonObject mask(const Snapshot &s)
    {
        QJsonObject made = stretch(s);
        made.insert(QStringLiteral("reason"), QStringLiteral("name"));
        return made;
    }

    QJsonObject unmask(const Snapshot &s)
    {
        const auto &masks = s.work->masks;
        if (masks.empty())
            return {{QStringLiteral("id"), QStringLiteral("none")}};
        const Mask &mask = masks[m_random.bounded(quint32(masks.size()))];
        return {{QStringLiteral("id"), mask.id.value()},
                {QStringLiteral("text"), QString(mask.end - mask.start, u'名')}};
    }

    QJsonObject cut(const Snapshot &s)
    {
        QJsonObject made = stretch(s);
        made.insert(QStringLiteral("node"), node(s));
        return sometimes(made, QStringLiteral("summary"), word());
    }

    QJsonObject link(const Snapshot &s)
    {
        QJsonObject made = stretch(s);
        made.insert(QStringLiteral("opinion"), opinion(s));
        return made;
    }

    QJsonObject setAside(const Snapshot &s)
    {
        QJsonObject made = stretch(s);
        made.insert(QStringLiteral("reason"), QStringLiteral("greeting"));
        return made;
    }

    QJsonObject unlink(const Snapshot &s)
    {
        return {{QStringLiteral("id"), known(s.work->passages)}};
    }

    QJsonObject joinOpinion(const Snapshot &s)
    {
        return {{QStringLiteral("id"), opinion(s)}, {QStringLiteral("with"), opinion(s)}};
    }

    QJsonObject partOpinion(const Snapshot &s) { return {{QStringLiteral("id"), opinion(s)}}; }

    QJsonObject addPhrase(const Snapshot &s)
    {
        QJsonObject made{{QStringLiteral("title"), word()}, {QStringLiteral("text"), word()}};
        return sometimes(made, QStringLiteral("before"), anyOf(s.work->phrases));
    }

    QJsonObject setPhrase(const Snapshot &s)
    {
        QJsonObject made{{QStringLiteral("id"), known(s.work->phrases)},
                         {QStringLiteral("text"), word()}};
        return sometimes(made, QStringLiteral("before"), anyOf(s.work->phrases));
    }

    QJsonObject removePhrase(const Snapshot &s)
    {
        return {{QStringLiteral("id"), known(s.work->phrases)}};
    }

    QJsonObject setStage(const Snapshot &s)
    {
        return {{QStringLiteral("id"), opinion(s)},
                {QStringLiteral("stage"), QStringLiteral("confirmed")}};
    }

    QJsonObject addDepartment(const Snapshot &s)
    {
        QJsonObject made{{QStringLiteral("name"), word()}};
        return sometimes(made, QStringLiteral("before"), anyOf(s.work->departments));
    }

    QJsonObject setDepartment(const Snapshot &s)
    {
        QJsonObject made{{QStringLiteral("id"), known(s.work->departments)},
                         {QStringLiteral("code"), word()}};
        return sometimes(made, QStringLiteral("before"), anyOf(s.work->departments));
    }

    QJsonObject removeDepartment(const Snapshot &s)
    {
        return {{QStringLiteral("id"), known(s.work->departments)}};
    }

    QJsonObject assign(const Snapshot &s)
    {
        QJsonArray departments;
        if (const QJsonValue any = anyOf(s.work->departments); !any.isNull())
            departments.append(any);
        if (m_random.bounded(2) == 0)
            return {{QStringLiteral("node"), known(s.nodes)},
                    {QStringLiteral("departments"), departments}};
        if (const QJsonValue any = anyOf(s.work->departments); !any.isNull())
            departments.append(any);
        return {{QStringLiteral("opinion"), opinion(s)},
                {QStringLiteral("departments"), departments}};
    }

    QJsonObject addRound(const Snapshot &s)
    {
        QJsonObject made{{QStringLiteral("name"), word()},
                         {QStringLiteral("due_on"), QStringLiteral("2026-10-03")}};
        return sometimes(made, QStringLiteral("before"), anyOf(s.work->rounds));
    }

    QJsonObject setRound(const Snapshot &s)
    {
        QJsonObject made{{QStringLiteral("id"), known(s.work->rounds)},
                         {QStringLiteral("note"), word()}};
        made = sometimes(made, QStringLiteral("asks"), QStringLiteral("response remark"));
        return sometimes(made, QStringLiteral("before"), anyOf(s.work->rounds));
    }

    QJsonObject removeRound(const Snapshot &s)
    {
        return {{QStringLiteral("id"), known(s.work->rounds)}};
    }

    QJsonObject issueSheet(const Snapshot &s)
    {
        QJsonObject made{{QStringLiteral("round"), known(s.work->rounds)},
                         {QStringLiteral("department"), known(s.work->departments)}};
        return sometimes(made, QStringLiteral("opinions"), QJsonArray{opinion(s), opinion(s)});
    }

    QJsonObject closeSheet(const Snapshot &s)
    {
        return {{QStringLiteral("id"), known(s.work->sheets)},
                {QStringLiteral("closed"), m_random.bounded(3) != 0}};
    }

    QJsonObject addReplies(const Snapshot &s)
    {
        const QJsonValue sheet = anyOf(s.work->sheets);
        const bool isUnchanged = !sheet.isNull() && m_random.bounded(4) == 0;
        QJsonArray replies;
        for (int row = isUnchanged ? 5 : 3; row < 5; ++row) {
            QJsonObject reply{{QStringLiteral("row"), row},
                              {QStringLiteral("opinion"), opinion(s)},
                              {QStringLiteral("response"), word()}};
            replies.append(sometimes(reply, QStringLiteral("category"), category(s)));
        }
        return {{QStringLiteral("sheet"), sheet},
                {QStringLiteral("file"), QStringLiteral("回答.xlsx")},
                {QStringLiteral("file_hash"), word()},
                {QStringLiteral("replies"), replies}};
    }

    QJsonObject placeReply(const Snapshot &s)
    {
        return {{QStringLiteral("id"), known(s.work->replies)},
                {QStringLiteral("opinion"), opinion(s)}};
    }

    QJsonObject takeReply(const Snapshot &s)
    {
        QJsonObject made{{QStringLiteral("id"), known(s.work->replies)},
                         {QStringLiteral("fields"), m_random.bounded(2) == 0
                                                        ? QJsonArray{QStringLiteral("response")}
                                                        : QJsonArray{QStringLiteral("response"),
                                                                     QStringLiteral("category")}}};
        return sometimes(sometimes(made, QStringLiteral("text"), word()), QStringLiteral("alone"),
                         true);
    }

    QJsonObject declineReply(const Snapshot &s)
    {
        return {{QStringLiteral("id"), known(s.work->replies)}, {QStringLiteral("note"), word()}};
    }

    QJsonObject addPlanChange(const Snapshot &s)
    {
        QJsonObject made{{QStringLiteral("node"), node(s)}, {QStringLiteral("new"), word()}};
        made = sometimes(made, QStringLiteral("opinions"), QJsonArray{opinion(s), opinion(s)});
        return sometimes(made, QStringLiteral("before"), anyOf(s.work->planChanges));
    }

    QJsonObject setPlanChange(const Snapshot &s)
    {
        QJsonObject made{{QStringLiteral("id"), known(s.work->planChanges)},
                         {QStringLiteral("reason"), word()}};
        made = sometimes(made, QStringLiteral("opinions"), QJsonArray{opinion(s)});
        return sometimes(made, QStringLiteral("node"), node(s));
    }

    QJsonObject movePlanChange(const Snapshot &s)
    {
        return {{QStringLiteral("id"), known(s.work->planChanges)},
                {QStringLiteral("before"), anyOf(s.work->planChanges)}};
    }

    QJsonObject removePlanChange(const Snapshot &s)
    {
        return {{QStringLiteral("id"), known(s.work->planChanges)}};
    }

    static constexpr std::array kKinds{
        Kind{"add_category", 1, &OperationMaker::addCategory},
        Kind{"add_department", 3, &OperationMaker::addDepartment},
        Kind{"add_letter", 3, &OperationMaker::addLetter},
        Kind{"add_node", 2, &OperationMaker::addNode},
        Kind{"add_opinion", 4, &OperationMaker::addOpinion},
        Kind{"add_original", 2, &OperationMaker::addOriginal},
        Kind{"add_phrase", 1, &OperationMaker::addPhrase},
        Kind{"add_plan_change", 3, &OperationMaker::addPlanChange},
        Kind{"add_replies", 3, &OperationMaker::addReplies},
        Kind{"add_round", 2, &OperationMaker::addRound},
        Kind{"assign", 3, &OperationMaker::assign},
        Kind{"check_original", 1, &OperationMaker::checkOriginal},
        Kind{"close_sheet", 1, &OperationMaker::closeSheet},
        Kind{"correct_original", 1, &OperationMaker::correctOriginal},
        Kind{"cut", 4, &OperationMaker::cut},
        Kind{"decline_reply", 1, &OperationMaker::declineReply},
        Kind{"ignore_finding", 1, &OperationMaker::ignoreFinding},
        Kind{"issue_sheet", 3, &OperationMaker::issueSheet},
        Kind{"join_opinion", 2, &OperationMaker::joinOpinion},
        Kind{"join_submitters", 1, &OperationMaker::joinSubmitters},
        Kind{"keep_draft_numbers", 1, &OperationMaker::nothing},
        Kind{"link", 2, &OperationMaker::link},
        Kind{"mask", 1, &OperationMaker::mask},
        Kind{"move_node", 2, &OperationMaker::moveNode},
        Kind{"move_opinion", 4, &OperationMaker::moveOpinion},
        Kind{"move_plan_change", 1, &OperationMaker::movePlanChange},
        Kind{"part_opinion", 1, &OperationMaker::partOpinion},
        Kind{"place_reply", 1, &OperationMaker::placeReply},
        Kind{"remove_category", 1, &OperationMaker::removeCategory},
        Kind{"remove_department", 1, &OperationMaker::removeDepartment},
        Kind{"remove_letter", 1, &OperationMaker::removeLetter},
        Kind{"remove_node", 2, &OperationMaker::removeNode},
        Kind{"remove_opinion", 2, &OperationMaker::removeOpinion},
        Kind{"remove_phrase", 1, &OperationMaker::removePhrase},
        Kind{"remove_plan_change", 1, &OperationMaker::removePlanChange},
        Kind{"remove_round", 1, &OperationMaker::removeRound},
        Kind{"set_aside", 2, &OperationMaker::setAside},
        Kind{"set_category", 1, &OperationMaker::setCategory},
        Kind{"set_consultation", 1, &OperationMaker::setConsultation},
        Kind{"set_department", 1, &OperationMaker::setDepartment},
        Kind{"set_letter", 1, &OperationMaker::setLetter},
        Kind{"set_node", 1, &OperationMaker::setNode},
        Kind{"set_opinion", 2, &OperationMaker::setOpinion},
        Kind{"set_phrase", 1, &OperationMaker::setPhrase},
        Kind{"set_plan_change", 2, &OperationMaker::setPlanChange},
        Kind{"set_response", 2, &OperationMaker::setResponse},
        Kind{"set_round", 1, &OperationMaker::setRound},
        Kind{"set_settings", 1, &OperationMaker::setSettings},
        Kind{"set_stage", 1, &OperationMaker::setStage},
        Kind{"set_submitter", 1, &OperationMaker::setSubmitter},
        Kind{"share_response", 2, &OperationMaker::shareResponse},
        Kind{"take_reply", 2, &OperationMaker::takeReply},
        Kind{"unlink", 1, &OperationMaker::unlink},
        Kind{"unmask", 1, &OperationMaker::unmask},
        Kind{"unshare_response", 2, &OperationMaker::unshareResponse},
    };

    QJsonObject sometimes(QJsonObject made, const QString &name, const QJsonValue &value)
    {
        if (m_random.bounded(2) == 0)
            made.insert(name, value);
        return made;
    }

    template <typename Rows>
    QJsonValue anyOf(const Rows &rows)
    {
        const auto i = size_t(m_random.bounded(quint32(rows.size()) + 1));
        return i < rows.size() ? QJsonValue(rows[i].id.value()) : QJsonValue();
    }

    // An id that is there, where there is any.
    template <typename Rows>
    QString known(const Rows &rows)
    {
        return rows.empty() ? QStringLiteral("none")
                            : rows[m_random.bounded(quint32(rows.size()))].id.value();
    }

    QString letter(const Snapshot &s) { return known(s.work->letters); }
    QJsonValue node(const Snapshot &s) { return anyOf(s.nodes); }
    QJsonValue category(const Snapshot &s) { return anyOf(s.categories); }

    QString opinion(const Snapshot &s)
    {
        return s.opinions.empty()
                   ? QStringLiteral("none")
                   : s.opinions[m_random.bounded(quint32(s.opinions.size()))].id.value();
    }

    std::pair<QJsonValue, QJsonValue> before(const Snapshot &s)
    {
        if (s.opinions.empty())
            return {};
        const Opinion &o = s.opinions[(m_chosen * 7) % s.opinions.size()];
        return {o.node ? QJsonValue(o.node->value()) : QJsonValue(), o.id.value()};
    }

    QString word() { return QStringLiteral("語%1").arg(++m_chosen); }
    int number() { return int(m_random.bounded(1'000u)); }

    QRandomGenerator m_random;
    size_t m_chosen = 0;
};

} // namespace gaiyo
