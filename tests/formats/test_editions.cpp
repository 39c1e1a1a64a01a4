#include "formats/test_editions.h"

#include "domain/outline.h"
#include "domain/work/coverage.h"
#include "exchange/originals/shown_letter.h"
#include "exchange/xlsx/workbook_text.h"
#include "formats/all_formats.h"
#include "formats/contract.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

// What each form finds hard: markup, formulas, escapes of Excel, beyond the first plane, brackets.
const QStringList kWords{u"公園に"_s,     u"木を植えて"_s, u"ください。"_s,     u"「道」"_s,
                         u"（灯り）、"_s, u"𠮷野"_s,       u"葛\U000E0100飾"_s, u"<b>&amp;"_s,
                         u"=1+1"_s,       u"_x000D_"_s,    u"@SUM"_s,           u"㉖"_s,
                         u"\"；,"_s,      u"\n"_s,         u"\n\n"_s,           u"-2"_s,
                         u"〔No.9〕"_s,   u"　"_s,         u"ABC def"_s};

class RandomLetters
{
public:
    explicit RandomLetters(quint32 seed)
        : m_dice(seed)
    {}

    // Letters with several originals, passages and masks on each other and beside each other, and
    // opinions with a number, without one, and joined to another.
    Snapshot make()
    {
        Snapshot s;
        s.consultation.title = u"計画＜素案＞"_s;
        s.consultation.settings = {{u"page_number"_s, u"none"_s}};
        s.nodes = {{NodeId(u"n"_s), {}, NodeKind::Item, u"㉖"_s, false, {}, u"公園"_s}};
        for (int i = 0; i < 6; ++i) {
            Opinion opinion;
            opinion.id = OpinionId(u"o%1"_s.arg(i));
            opinion.ref = u"7-%1"_s.arg(i + 1);
            opinion.summary = u"意見"_s;
            if (i < 4)
                opinion.node = NodeId(u"n"_s);
            if (i == 3)
                opinion.joined = OpinionId(u"o0"_s);
            s.opinions.push_back(opinion);
        }
        for (int i = 0; i < 5; ++i)
            addLetter(i);
        s.work = WorkPtr(m_work);
        auto arranged = arrange(std::move(s));
        if (!arranged)
            qFatal("%s", qPrintable(arranged.error().message));
        return *arranged;
    }

private:
    void addLetter(int i)
    {
        const Submitter submitter{SubmitterId(u"s%1"_s.arg(i)),
                                  i % 2 ? u"区内<在住>"_s : QString()};
        Letter letter{LetterId(u"l%1"_s.arg(i)), i + 1};
        letter.submitter = submitter.id;
        letter.method = QStringView(kLetterMethods[m_dice.bounded(8)]).toString();
        letter.scope = QStringView(kLetterScopes[size_t(i) % 4]).toString(); // one is withdrawn
        if (m_dice.bounded(2))
            letter.receivedOn = QDate(2026, 7, 1 + i);
        m_work.submitters.push_back(submitter);
        m_work.letters.push_back(letter);
        for (int j = m_dice.bounded(3); j >= 0; --j)
            addOriginal(letter.id, u"t%1%2"_s.arg(i).arg(j), m_dice.bounded(2) ? u"別紙"_s : u""_s);
    }

    void addOriginal(const LetterId &letter, const QString &id, const QString &title)
    {
        QString text;
        for (int i = m_dice.bounded(40); i > 0; --i)
            text += kWords[m_dice.bounded(kWords.size())];
        const int length = lengthOf(text);
        for (int i = length == 0 ? 0 : m_dice.bounded(4); i > 0; --i) {
            Mask mask{MaskId(u"m%1%2"_s.arg(id).arg(i)), OriginalId(id)};
            placeIn(mask, length);
            mask.reason = QStringView(kMaskReasons[m_dice.bounded(7)]).toString();
            text = masked(text, mask);
            m_work.masks.push_back(mask);
        }
        for (int i = length == 0 ? 0 : m_dice.bounded(6); i > 0; --i) {
            Passage passage{PassageId(u"p%1%2"_s.arg(id).arg(i)), OriginalId(id)};
            placeIn(passage, length);
            if (m_dice.bounded(4))
                passage.opinion = OpinionId(u"o%1"_s.arg(m_dice.bounded(6)));
            else
                passage.reason = u"greeting"_s;
            m_work.passages.push_back(passage);
        }
        m_work.originals.push_back({OriginalId(id), letter, title, u"typed"_s, text, true});
    }

    template <typename Row>
    void placeIn(Row &row, int length)
    {
        row.start = m_dice.bounded(length);
        row.end = std::min(length, row.start + 1 + m_dice.bounded(12));
    }

    // As the document keeps it: ■ for each character.
    static QString masked(const QString &text, const Mask &mask)
    {
        return wordsOf(text, {0, mask.start}) + QString(mask.end - mask.start, u'■') +
               wordsOf(text, {mask.end, lengthOf(text)});
    }

    QRandomGenerator m_dice;
    Work m_work;
};

QString withoutSpace(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace() || c == QChar(QChar::ByteOrderMark); });
    return text;
}

bool isTable(const Format &format)
{
    return format.writer->ending == u"csv" || format.writer->ending == u"xlsx";
}

// The truth: by shownPieces(), which tests/exchange/originals holds to the document.
QString expectedWords(const Snapshot &values, bool asTable)
{
    const OpinionNames names(values);
    QString words =
        (asTable ? originalsColumns() : originalsTitle(values.consultation)).join(u""_s);
    for (const ShownLetterRows &letter : shownLetters(values)) {
        if (!asTable)
            words += letter.letter.words().join(u""_s);
        for (const OriginalRows &rows : letter.originals) {
            const QString shown = joinedWords(shownPieces(rows, names));
            words += asTable ? originalsRow(letter.letter, rows.original->title, shown,
                                            opinionsOf(rows, names))
                                   .join(u""_s)
                             : rows.original->title + shown;
        }
    }
    return withoutSpace(words);
}

// What the form adds of its own: marks of a table, titles in brackets, a head that says the title.
QString writtenWords(const Format &format, const Snapshot &values)
{
    const QString &ending = format.writer->ending;
    QByteArray bytes = written(format, values);
    if (ending == u"html")
        bytes.remove(0, bytes.indexOf("<body>"));
    QString words = wordsOfFile(ending, bytes);
    if (ending == u"txt")
        words.remove(u'【').remove(u'】');
    if (ending == u"xlsx") { // escapes as ISO 29500-1, 22.9.2.19 has them; the footer
        words.remove(u"_x005F"_s);
        words.truncate(words.lastIndexOf(u"&L"_s));
    }
    return withoutSpace(words);
}

const Formats &originals()
{
    return editions().front();
}

} // namespace

void TestEditions::everyFormHasTheSameWords_data()
{
    rows(originals().writers());
}

void TestEditions::everyFormHasTheSameWords()
{
    QFETCH(QString, id);
    const Format &format = formatOf(id);
    const int rounds = format.writer->ending == u"pdf" ? 6 : 40;
    for (int seed = 0; seed < rounds; ++seed) {
        const Snapshot values = RandomLetters(quint32(seed)).make();
        QString expected = expectedWords(values, isTable(format));
        QString found = writtenWords(format, values);
        if (format.writer->ending == u"csv") { // quotes and guards are the table's own
            for (QString *words : {&expected, &found})
                words->remove(u'"').remove(u',').remove(u'\'');
        }
        qsizetype at = 0;
        while (at < found.size() && at < expected.size() && found[at] == expected[at])
            ++at;
        QVERIFY2(found == expected, qPrintable(u"%1 at %2: “%3” for “%4”"_s.arg(seed).arg(at).arg(
                                        found.mid(at, 60), expected.mid(at, 60))));
    }
}

// Neither how long a masked stretch is, nor anything in its place that could be uncovered.
void TestEditions::masksLeaveNothing()
{
    const Snapshot values = RandomLetters(3).make();
    QVERIFY(!values.work->masks.empty());
    for (const Format *format : originals().writers()) {
        const QByteArray bytes = written(*format, values);
        const QString words = wordsOfFile(format->writer->ending, bytes);
        QVERIFY2(words.contains(u"墨消し"_s), qPrintable(format->id));
        QVERIFY2(!words.contains(u'■') && !bytes.contains("■"), qPrintable(format->id));
    }
}

void TestEditions::uncheckedOriginalsAreRefused()
{
    Snapshot values = RandomLetters(3).make();
    for (size_t i = 0; i < values.work->originals.size(); ++i)
        values.work.own().originals[i].checked = false;
    for (const Format *format : originals().writers()) {
        QVERIFY(format->writer->writesOriginals);
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        const auto refused = writerOf(*format)(values, out, context());
        QVERIFY2(!refused, qPrintable(format->id));
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        QVERIFY(refused.error().message.contains(u"受付1"_s));
        QVERIFY(out.data().isEmpty());
    }
}

// A cell takes 32,767 characters: nothing of a longer original is lost or cut inside a character.
void TestEditions::longOriginalsAreDivided()
{
    for (const QString &piece : {u"𠮷野葛\U000E0100飾。"_s, u"公園に木を植えてください。\n"_s}) {
        Snapshot values = RandomLetters(3).make();
        auto &original = values.work.own().originals[0];
        values.work.own().masks = {};
        values.work.own().passages = {};
        original.text = piece.repeated(70'000 / int(piece.size()));
        const Format *sheet = originals().findWriter(u"xlsx"_s);
        const QString words = wordsOfFile(u"xlsx"_s, written(*sheet, values));
        QString found;
        for (int part = 1; part <= 3; ++part) {
            const QString mark = u"（%1/3）"_s.arg(part);
            const qsizetype at = words.indexOf(mark) + mark.size();
            QVERIFY(at > mark.size());
            qsizetype last = at;
            while (last < words.size() && piece.contains(words[last]))
                ++last;
            QVERIFY(last - at <= kLongestCell);
            found += words.mid(at, last - at);
        }
        QVERIFY(found == *original.text);
    }
}
