#include "exchange/originals/shown_letter.h"

#include "domain/calendar.h"
#include "domain/words/code_points.h"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>

namespace gaiyo {

namespace {

struct Named
{
    QStringView word;
    QStringView name;
};

constexpr std::array kMethods{Named{u"mail", u"電子メール"}, Named{u"fax", u"ファクス"},
                              Named{u"post", u"郵送"},       Named{u"counter", u"窓口"},
                              Named{u"form", u"フォーム"},   Named{u"meeting", u"説明会"},
                              Named{u"phone", u"電話"},      Named{u"other", u"その他"}};
constexpr std::array kScopes{Named{u"late", u"期限後"}, Named{u"outside", u"対象外"}};
constexpr std::array kReasons{
    Named{u"name", u"氏名"},      Named{u"address", u"住所"},
    Named{u"contact", u"連絡先"}, Named{u"third_party", u"第三者に関する情報"},
    Named{u"abuse", u"誹謗中傷"}, Named{u"rights", u"権利利益の保護"},
    Named{u"other", u"その他"}};

template <typename Table>
QString nameOf(const Table &table, const QString &word)
{
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const Named &each) { return each.word == word; });
    return found == table.end() ? QString() : found->name.toString();
}

// Masks that overlap or touch, as one.
struct HiddenStretch
{
    int start;
    int end;
    QStringList reasons;
};

std::vector<HiddenStretch> hiddenStretches(const std::vector<Mask> &masks)
{
    std::vector<HiddenStretch> hidden;
    for (const Mask &mask : masks) { // by where they start
        if (hidden.empty() || mask.start > hidden.back().end)
            hidden.push_back({mask.start, mask.end, {}});
        HiddenStretch &last = hidden.back();
        last.end = std::max(last.end, mask.end);
        if (const QString reason = nameOf(kReasons, mask.reason); !last.reasons.contains(reason))
            last.reasons += reason;
    }
    return hidden;
}

QString opinionName(const OpinionId &id, const SnapshotIndex &index)
{
    const Opinion *opinion = index.findOpinion(id);
    const auto no = index.findNo(id);
    if (no || !opinion)
        return QStringLiteral("No.%1").arg(no.value_or(0));
    return QStringLiteral("整理番号%1").arg(opinion->ref);
}

// Puts pieces together from left to right.
class PieceWriter
{
public:
    PieceWriter(const QString &text, const OriginalRows &rows, const SnapshotIndex &index)
        : m_text(text)
        , m_points(text)
        , m_index(index)
    {
        for (const Passage &passage : rows.passages) {
            if (passage.opinion)
                m_passages.push_back(passage);
        }
        std::ranges::stable_sort(m_passages, {}, &Passage::end);
    }

    std::vector<ShownPiece> run(const std::vector<HiddenStretch> &hidden)
    {
        for (const HiddenStretch &stretch : hidden) {
            writeWords(stretch.start);
            m_pieces.push_back({ShownPiece::Kind::Mask,
                                QStringLiteral("〔墨消し：%1〕").arg(stretch.reasons.join(u'・'))});
            m_at = std::max(m_at, stretch.end);
            writeReferences(m_at);
        }
        writeWords(int(m_points.count()));
        writeReferences(std::numeric_limits<int>::max()); // of a passage that reaches too far
        return std::move(m_pieces);
    }

private:
    // The words up to there, with the numbers of what ends among them.
    void writeWords(int end)
    {
        while (m_next < m_passages.size() && m_passages[m_next].end <= end) {
            const int at = m_passages[m_next].end;
            take(at);
            writeReferences(at);
        }
        take(end);
    }

    void take(int end)
    {
        const int last = std::min<int>(end, int(m_points.count()));
        if (last <= m_at)
            return;
        const qsizetype from = m_points.unitAt(m_at);
        m_pieces.push_back(
            {ShownPiece::Kind::Words, m_text.mid(from, m_points.unitAt(last) - from)});
        m_at = last;
    }

    void writeReferences(int end)
    {
        QStringList names;
        for (; m_next < m_passages.size() && m_passages[m_next].end <= end; ++m_next) {
            const QString name = opinionName(*m_passages[m_next].opinion, m_index);
            if (!names.contains(name))
                names += name;
        }
        if (!names.isEmpty())
            m_pieces.push_back(
                {ShownPiece::Kind::Reference, QStringLiteral("〔%1〕").arg(names.join(u'、'))});
    }

    const QString &m_text;
    CodePoints m_points;
    const SnapshotIndex &m_index;
    std::vector<Passage> m_passages; // of opinions, by where they end
    size_t m_next = 0;
    int m_at = 0;
    std::vector<ShownPiece> m_pieces;
};

} // namespace

std::vector<ShownPiece> shownPieces(const QString &text, const OriginalRows &rows,
                                    const SnapshotIndex &index)
{
    return PieceWriter(text, rows, index).run(hiddenStretches(rows.masks));
}

QStringList opinionsOf(const OriginalRows &rows, const SnapshotIndex &index)
{
    QStringList names;
    for (const Passage &passage : rows.passages) {
        const QString name = passage.opinion ? opinionName(*passage.opinion, index) : QString();
        if (!name.isEmpty() && !names.contains(name))
            names += name;
    }
    return names;
}

QStringList ShownLetter::words() const
{
    QStringList words{QStringLiteral("受付%1").arg(no),
                      receivedOn ? japaneseDate(*receivedOn) : QString(), method, className, scope};
    words.removeAll(QString());
    return words;
}

std::vector<ShownLetterRows> shownLetters(const Snapshot &values)
{
    std::unordered_map<SubmitterId, QString> classes;
    for (const Submitter &submitter : values.work->submitters)
        classes.emplace(submitter.id, submitter.className);
    std::vector<ShownLetterRows> shown;
    for (LetterRows &rows : letterRows(values)) {
        const Letter &letter = *rows.letter;
        if (isShown(letter))
            shown.push_back({{letter.no, letter.receivedOn, nameOf(kMethods, letter.method),
                              letter.submitter ? classes.at(*letter.submitter) : QString(),
                              nameOf(kScopes, letter.scope)},
                             std::move(rows.originals)});
    }
    return shown;
}

} // namespace gaiyo
