#include "domain/edited_document.h"

#include "domain/outline.h"

#include <QRandomGenerator>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <utility>

namespace gaiyo {

namespace {

using namespace Qt::StringLiterals;

// Words that look like the marks of formats.
const QStringList kTraps{u"〔削除：これ〕"_s,   u"〕〔"_s,           u"＼"_s,
                         u"<del>&amp;</del>"_s, u"_x000D_ と<br>"_s, u"追加〕。"_s};

QString changed(const QString &text, QRandomGenerator &dice, bool isMarkup)
{
    QString out = text;
    for (int edits = 1 + dice.bounded(3); edits > 0; --edits) {
        const QString &trap = kTraps[dice.bounded(int(kTraps.size()))];
        const QString words = dice.bounded(2) ? trap : u"改めました。\n二段落目"_s;
        const qsizetype at = dice.bounded(int(out.size()) + 1);
        if (isMarkup) // only at the ends: inside there may be a reference
            out = dice.bounded(2) ? words + out : out + words;
        else if (at == out.size() || !out[at].isLowSurrogate())
            out.insert(at, words);
        if (!isMarkup && dice.bounded(2) && out.contains(u'\n'))
            out.remove(out.indexOf(u'\n'), 1);
    }
    return out;
}

} // namespace

Snapshot editedDocument(const Snapshot &before, quint32 seed)
{
    QRandomGenerator dice(seed);
    Snapshot after = before;
    for (Response &response : after.responses) {
        if (dice.bounded(3) == 0)
            response.markup = changed(response.markup, dice, true);
    }
    RowList<Opinion> kept;
    for (Opinion opinion : after.opinions) {
        if (dice.bounded(12) == 0)
            continue;
        if (dice.bounded(3) == 0)
            opinion.summary = changed(opinion.summary, dice, false);
        if (dice.bounded(8) == 0 && !after.nodes.empty())
            opinion.node = after.nodes[size_t(dice.bounded(int(after.nodes.size())))].id;
        if (dice.bounded(6) == 0)
            opinion.category =
                after.categories.empty() ? std::nullopt : std::optional(after.categories.back().id);
        if (dice.bounded(10) == 0)
            ++opinion.count;
        kept.push_back(opinion);
        if (dice.bounded(10) == 0) {
            opinion.id = OpinionId(u"new-"_s + opinion.id.value().left(50));
            opinion.summary = u"新しいご意見。"_s + opinion.summary;
            opinion.joined = {};
            kept.push_back(opinion);
        }
    }
    for (Opinion &opinion : kept) {
        const auto isThere = [&](const OpinionId &id) {
            return std::any_of(kept.begin(), kept.end(),
                               [&](const Opinion &each) { return each.id == id && !each.joined; });
        };
        if (opinion.joined && !isThere(*opinion.joined))
            opinion.joined = {};
    }
    after.opinions = kept;
    if (!after.nodes.empty())
        after.nodes.front().title += u"（改題）"_s;
    auto arranged = arrange(std::move(after));
    if (!arranged)
        qFatal("%s", qUtf8Printable(arranged.error().message));
    return std::move(*arranged);
}

} // namespace gaiyo
