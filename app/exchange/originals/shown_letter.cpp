#include "exchange/originals/shown_letter.h"

#include "domain/calendar.h"
#include "domain/words/code_points.h"
#include "domain/work/list_words.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace gaiyo {

namespace {

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
        if (const QString reason = maskReasonWords(mask.reason); !last.reasons.contains(reason))
            last.reasons += reason;
    }
    return hidden;
}

// Puts pieces together from left to right.
class PieceWriter
{
public:
    PieceWriter(const QString &text, const OriginalRows &rows, const OpinionNames &names)
        : m_text(text)
        , m_points(text)
        , m_names(names)
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
            const QString name = m_names.nameOf(*m_passages[m_next].opinion);
            if (!names.contains(name))
                names += name;
        }
        if (!names.isEmpty())
            m_pieces.push_back(
                {ShownPiece::Kind::Reference, QStringLiteral("〔%1〕").arg(names.join(u'、'))});
    }

    const QString &m_text;
    CodePoints m_points;
    const OpinionNames &m_names;
    std::vector<Passage> m_passages; // of opinions, by where they end
    size_t m_next = 0;
    int m_at = 0;
    std::vector<ShownPiece> m_pieces;
};

// In place of the originals of a letter that came without any: it is shown all the same.
const Original &nothingWritten()
{
    static const Original kNothing = [] {
        Original original;
        original.origin = QStringLiteral("machine");
        original.checked = true; // there is nothing to be masked
        return original;
    }();
    return kNothing;
}

} // namespace

std::vector<ShownPiece> shownPieces(const OriginalRows &rows, const OpinionNames &names)
{
    const QString text = rows.original->text.value_or(QString());
    if (text.trimmed().isEmpty())
        return {{ShownPiece::Kind::Note, rows.original->origin == u"typed"
                                             ? QStringLiteral("〔文字に起こしていません〕")
                                             : QStringLiteral("〔記載なし〕")}};
    return PieceWriter(text, rows, names).run(hiddenStretches(rows.masks));
}

QString joinedWords(const std::vector<ShownPiece> &pieces)
{
    QString words;
    for (const ShownPiece &piece : pieces)
        words += piece.text;
    return words;
}

QStringList opinionsOf(const OriginalRows &rows, const OpinionNames &names)
{
    QStringList found;
    for (const Passage &passage : rows.passages) {
        const QString name = passage.opinion ? names.nameOf(*passage.opinion) : QString();
        if (!name.isEmpty() && !found.contains(name))
            found += name;
    }
    return found;
}

QStringList ShownLetter::words() const
{
    QStringList words{QStringLiteral("受付%1").arg(no),
                      receivedOn ? japaneseDate(*receivedOn) : QString(), method, className, scope};
    words.removeAll(QString());
    return words;
}

QString ShownLetter::nameOf(const QString &original) const
{
    return QStringLiteral("受付%1 %2").arg(QString::number(no), original).trimmed();
}

std::vector<ShownLetterRows> shownLetters(const Snapshot &values)
{
    std::unordered_map<SubmitterId, QString> classes;
    for (const Submitter &submitter : values.work->submitters)
        classes.emplace(submitter.id, submitter.className);
    std::vector<ShownLetterRows> shown;
    for (LetterRows &rows : letterRows(values)) {
        const Letter &letter = *rows.letter;
        if (rows.originals.empty())
            rows.originals.push_back({&nothingWritten(), {}, {}});
        if (isShown(letter))
            shown.push_back({{letter.no, letter.receivedOn, methodWords(letter.method),
                              letter.submitter ? classes.at(*letter.submitter) : QString(),
                              scopeWords(letter.scope)},
                             std::move(rows.originals)});
    }
    return shown;
}

QStringList originalsTitle(const Consultation &consultation)
{
    QStringList words{consultation.title, QStringLiteral("提出意見一覧")};
    words.removeAll(QString());
    return words;
}

QStringList originalsColumns()
{
    return {QStringLiteral("受付番号"), QStringLiteral("受付日"),   QStringLiteral("提出方法"),
            QStringLiteral("区分"),     QStringLiteral("備考"),     QStringLiteral("書類"),
            QStringLiteral("原文"),     QStringLiteral("意見のNo.")};
}

QStringList originalsRow(const ShownLetter &letter, const QString &original, const QString &words,
                         const QStringList &opinions)
{
    return {QString::number(letter.no),
            letter.receivedOn ? letter.receivedOn->toString(Qt::ISODate) : QString(),
            letter.method,
            letter.className,
            letter.scope,
            original,
            words,
            opinions.join(u'、')};
}

} // namespace gaiyo
