#include "intake/table_loss.h"

#include "domain/snapshot_index.h"
#include "domain/text_difference.h"
#include "exchange/encoding/cp932.h"

#include <algorithm>

namespace gaiyo {

namespace {

bool isWritten(const Opinion &opinion, const SnapshotIndex &index)
{
    const Response *response = index.responseOf(opinion);
    return response && !response->markup.trimmed().isEmpty();
}

void giveWords(Snapshot &returned, size_t opinion, const QString &markup, IdSource &ids)
{
    returned.responses.push_back({ResponseId(ids.next()), markup});
    returned.opinions[opinion].response = ResponseId(returned.responses.back().id);
}

// With the characters of `whole` wherever the words are still those of `lost`, which has as many.
QString restored(const QString &words, const QString &lost, const QString &whole)
{
    if (lost == whole || lost.size() != whole.size() || !words.contains(u'?'))
        return words;
    QString text;
    qsizetype at = 0;
    for (const DifferencePiece &piece : findDifference(lost, words)) {
        if (piece.kind == DifferencePiece::Kind::Added) {
            text += piece.text;
            continue;
        }
        if (piece.kind == DifferencePiece::Kind::Same)
            text += QStringView(whole).mid(at, piece.text.size());
        at += piece.text.size();
    }
    return text;
}

QString markupOf(const Opinion *opinion, const SnapshotIndex &index)
{
    const Response *response = opinion ? index.responseOf(*opinion) : nullptr;
    return response ? response->markup : QString();
}

} // namespace

void keepLostShares(Snapshot &returned, const QSet<OpinionId> &rows, const Snapshot &exported,
                    IdSource &ids)
{
    const SnapshotIndex index(exported);
    for (size_t i = 0; !rows.isEmpty() && i < returned.opinions.size(); ++i) {
        const OpinionId id = std::as_const(returned.opinions)[i].id;
        const Opinion *former = rows.contains(id) ? index.findOpinion(id) : nullptr;
        if (const Response *response = former ? index.responseOf(*former) : nullptr)
            giveWords(returned, i, response->markup, ids);
    }
}

void keepShares(Snapshot &returned, const Snapshot &exported, IdSource &ids)
{
    const SnapshotIndex then(exported);
    const Snapshot table = returned; // positions and words before anything is given
    const SnapshotIndex now(table);
    for (const Response &shared : exported.responses) {
        const auto sharers = then.sharers(shared);
        if (sharers.size() < 2)
            continue;
        // The row that had the words, as exchange/rows/opinion_table.h writes them.
        const Opinion *first = now.findOpinion(sharers.front()->id);
        for (const Opinion *sharer : sharers.subspan(1)) {
            const Opinion *row = now.findOpinion(sharer->id);
            if (!row || isWritten(*row, now))
                continue;
            if (first)
                returned.opinions[now.positionOf(*row)].response = first->response;
            else
                giveWords(returned, now.positionOf(*row), shared.markup, ids);
        }
    }
}

QString throughCp932(const QString &text)
{
    QString lost = text;
    for (QChar &c : lost) {
        if (!isInCp932(c))
            c = u'?';
    }
    return lost;
}

QString lostCharacters(const QString &text)
{
    QString characters;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size();
        const QStringView character = QStringView(text).mid(i, isPair ? 2 : 1);
        i += isPair ? 1 : 0;
        if (!isInCp932(character.front()) && !characters.contains(character))
            characters += character;
    }
    return characters;
}

void keepLostCharacters(Snapshot &returned, const Snapshot &lost, const Snapshot &exported)
{
    const SnapshotIndex then(exported);
    const SnapshotIndex way(lost);
    const Snapshot table = returned;
    const SnapshotIndex now(table);
    for (const Opinion &row : table.opinions) {
        const Opinion *whole = then.findOpinion(row.id);
        const Opinion *came = way.findOpinion(row.id);
        if (!whole || !came)
            continue;
        const auto take = [&](const QString Opinion::*field) {
            const QString words = row.*field == came->*field
                                      ? row.*field
                                      : restored(row.*field, came->*field, whole->*field);
            return words;
        };
        Opinion typed = row;
        typed.summary = take(&Opinion::summary);
        for (const auto field : kFreeTexts)
            typed.*field = take(field);
        if (typed != row)
            returned.opinions[now.positionOf(row)] = typed;
        const Response *response = now.responseOf(row);
        const QString words = markupOf(came, way);
        if (response && response->markup != words)
            returned.responses[now.positionOf(*response)].markup =
                restored(response->markup, words, markupOf(whole, then));
    }
}

} // namespace gaiyo
