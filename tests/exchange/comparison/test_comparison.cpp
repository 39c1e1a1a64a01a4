#include "booklet/font_set.h"
#include "collect/collect.h"
#include "collect/comparison.h"
#include "collect/way_entries.h"
#include "domain/compare/compare.h"
#include "domain/edited_document.h"
#include "domain/outline.h"
#include "domain/random_document.h"
#include "domain/seed_document.h"
#include "exchange/docx/word_reader.h"
#include "exchange/plaintext/plain_text_export.h"
#include "exchange/zip/zip_reader.h"
#include "formats/all_formats.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

// A text in both states.
struct Sides
{
    QString before;
    QString after;

    void add(const QString &words, Mark mark)
    {
        if (mark != Mark::Added)
            before += words;
        if (mark != Mark::Removed)
            after += words;
    }
    bool operator==(const Sides &) const = default;
};

Sides sidesOf(const std::vector<Paragraph> &paragraphs)
{
    Sides sides;
    for (const Paragraph &paragraph : paragraphs) {
        for (const TextRun &run : paragraph.runs)
            sides.add(run.text, run.mark);
        if (&paragraph != &paragraphs.back())
            sides.add(u"\n"_s, paragraph.end);
    }
    return sides;
}

const ComparisonForm kForm{u"決裁版"_s, u"現在"_s, false, {false, u"文書係"_s}};

std::optional<std::pair<Snapshot, Snapshot>> statesOf(quint32 seed)
{
    Snapshot before = RandomDocument(seed).make();
    before.work = {}; // its passages name opinions
    for (Node &node : before.nodes)
        node.department = {};
    Snapshot after = editedDocument(before, seed);
    if (!compare(before, after)) // none is left
        return std::nullopt;
    return std::pair(std::move(before), std::move(after));
}

Collected collectedOf(const Snapshot &before, const Snapshot &after,
                      const ComparisonForm &form = kForm)
{
    auto collected = collectComparison(before, after, form);
    if (!collected)
        qFatal("%s", qUtf8Printable(collected.error().message));
    return std::move(*collected);
}

// The opinions that stand in the booklet of the values, in another one's form.
QStringList rowsOf(Snapshot values, const Snapshot &form)
{
    values.consultation.settings = form.consultation.settings;
    values.consultation.templateName = form.consultation.templateName;
    QStringList ids;
    const auto booklet = collect(values);
    for (const Block &block : booklet->blocks) {
        if (const auto *row = std::get_if<RowBlock>(&block))
            ids += row->opinion.value();
    }
    return ids;
}

// Of each row with words of its own: summary and response, in the order of the rows.
std::vector<Sides> cellsOf(const Collected &comparison)
{
    std::vector<Sides> cells;
    for (const Block &block : comparison.blocks) {
        const auto *row = std::get_if<RowBlock>(&block);
        if (!row)
            continue;
        cells.push_back(sidesOf(row->summary));
        if (row->response)
            cells.push_back(sidesOf(row->response->paragraphs));
    }
    return cells;
}

Result<std::shared_ptr<const FontSet>> fonts()
{
    auto loaded = loadFonts(QStringLiteral(GAIYO_FONTS));
    if (!loaded)
        return loaded.error();
    return std::make_shared<const FontSet>(std::move(*loaded));
}

QByteArray written(const QString &ending, const Snapshot &before, const Snapshot &after,
                   const OptionWords &words = {})
{
    const Formats formats = comparisonFormats(fonts);
    const Format *format = formats.findWriter(ending);
    const auto write = format ? format->writer->prepare(words)
                              : Result<WriteFunction>(Error{ErrorKind::Internal, ending});
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    WriteContext context{QDateTime(QDate(2026, 4, 1), QTime(9, 0), Qt::UTC)};
    context.earlier = std::make_shared<EarlierState>(
        EarlierState{before, kForm.before, kForm.after, kForm.look.author});
    const auto done = write ? (*write)(after, out, context) : write.error();
    if (!done)
        qFatal("%s", qUtf8Printable(done.error().message));
    return out.data();
}

// Who reads stretches of UTF-8 takes a U+FEFF at the beginning of one for a byte order mark.
QString withoutByteOrderMark(QString text)
{
    return text.remove(QChar(QChar::ByteOrderMark));
}

// "" where all words stand in the text, one behind the other.
QString findMissing(const QString &text, const QStringList &all)
{
    qsizetype at = 0;
    for (const QString &words : all) {
        const qsizetype found = text.indexOf(words, at);
        if (found < 0)
            return u"“%1” behind “%2”"_s.arg(words, text.mid(at, 300));
        at = found + words.size();
    }
    return {};
}

QString findMissing(const Sides &text, const std::vector<Sides> &cells)
{
    QStringList before;
    QStringList after;
    for (const Sides &cell : cells) {
        before += withoutByteOrderMark(cell.before);
        after += withoutByteOrderMark(cell.after);
    }
    const QString missing = findMissing(withoutByteOrderMark(text.before), before);
    return missing.isEmpty() ? findMissing(withoutByteOrderMark(text.after), after) : missing;
}

// The text edition read back by its own rule: marks are brackets without a ＼.
Sides readText(const QString &text)
{
    Sides sides;
    Mark mark = Mark::None;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'＼') {
            sides.add(text.mid(++i, 1), mark);
        } else if (QStringView(text).sliced(i).startsWith(u"〔削除：")) {
            mark = Mark::Removed;
            i += 3;
        } else if (QStringView(text).sliced(i).startsWith(u"〔追加：")) {
            mark = Mark::Added;
            i += 3;
        } else if (text[i] == u'〕') {
            mark = Mark::None;
        } else {
            sides.add(text.mid(i, 1), mark);
        }
    }
    return sides;
}

QString readHtml(QString html, Mark taken)
{
    const QString other = taken == Mark::Added ? u"del"_s : u"ins"_s;
    html.replace(u"<%1 class=\"break\"></%1></p><p>"_s.arg(other), QString());
    html.remove(QRegularExpression(u"<%1>[^<]*(<a[^<]*</a>)?</%1>"_s.arg(other)));
    html.remove(QRegularExpression(u"<(del|ins) class=\"break\"></(del|ins)>"_s));
    html.replace(u"</p><p>"_s, u"\n"_s);
    html.remove(QRegularExpression(u"<[^>]*>"_s));
    return html.replace(u"&lt;"_s, u"<"_s)
        .replace(u"&gt;"_s, u">"_s)
        .replace(u"&quot;"_s, u"\""_s)
        .replace(u"&amp;"_s, u"&"_s);
}

Mark markOf(WordChange change)
{
    return change == WordChange::None       ? Mark::None
           : change == WordChange::Inserted ? Mark::Added
                                            : Mark::Removed;
}

void readBlocks(const std::vector<ReadBlock> &blocks, Sides &sides)
{
    for (const ReadBlock &block : blocks) {
        for (const ReadRow &row : block.rows) {
            for (const ReadCell &cell : row.cells)
                readBlocks(cell.blocks, sides);
        }
        for (const ReadRun &run : block.paragraph.runs)
            sides.add(run.text, markOf(run.change));
        sides.add(u"\n"_s, markOf(block.paragraph.end));
    }
}

QString partOf(const QByteArray &bytes, const QByteArray &name)
{
    const auto zip = ZipReader::open(bytes);
    const ZipPart *part = zip ? zip->findPart(name) : nullptr;
    QByteArray content;
    if (!part || !zip->read(*part, [&](QByteArrayView stretch) -> Result<void> {
            content.append(stretch.data(), stretch.size());
            return {};
        }))
        return {};
    return QString::fromUtf8(content);
}

// Cells one after the other, as Excel shows them.
Sides readSheet(const QString &xml)
{
    static const QRegularExpression kRun(
        u"(?:<rPr>(.*?)</rPr>)?<t(?: xml:space=\"preserve\")?>(.*?)</t>|</c>"_s,
        QRegularExpression::DotMatchesEverythingOption);
    Sides sides;
    for (auto match = kRun.globalMatch(xml); match.hasNext();) {
        const auto found = match.next();
        if (found.captured(0) == u"</c>") {
            sides.add(u"\n"_s, Mark::None);
            continue;
        }
        const QString look = found.captured(1);
        const Mark mark = look.contains(u"<strike/>")
                              ? Mark::Removed
                              : (look.contains(u"<u/>") ? Mark::Added : Mark::None);
        QString words = found.captured(2);
        words.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s);
        words.replace(u"&quot;"_s, u"\""_s).replace(u"&amp;"_s, u"&"_s);
        words.replace(u"_x005F_"_s, u"_"_s);
        sides.add(words, mark);
    }
    return sides;
}

QString without(const QString &kind, const QJsonArray &pieces)
{
    QString text;
    for (const QJsonValue &piece : pieces)
        text += piece[0].toString() == kind ? QString() : piece[1].toString();
    return text;
}

QString withoutSpace(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace() || c == u'¶'; });
    return text;
}

} // namespace

// The law in every format: leaving out what is added gives the earlier text, leaving out what is
// removed the later one, letter for letter.
class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsSayWhatEachStateSays();
    void headingsSayWhatEachStateSays();
    void theTextNamesCategoriesAlike();
    void frontSaysWhatEachStateSays();
    void legendSaysWhatEachStateSays();
    void contentsCountWhatIsThere();
    void newRowsStandUnderTheirHeading();
    void textExplainsItsSigns();
    void nothingChangedIsNothingMarked();
    void changedRowsAlone();
    void text();
    void theTextHasTheIndex();
    void html();
    void word();
    void referencesInNewWordsLead();
    void sheet();
    void freeFieldsInTheSheet();
    void json();
    void pdf();
    void withoutAnEarlierStateNothingIsWritten();
};

void TestComparison::rowsSayWhatEachStateSays()
{
    int rows = 0;
    for (quint32 seed = 0; seed < 60; ++seed) {
        const auto states = statesOf(seed);
        if (!states)
            continue;
        const auto &[before, after] = *states;
        const SnapshotIndex formerIndex(before);
        const SnapshotIndex index(after);
        QSet<QString> otherResponses;
        const auto changes = compare(before, after);
        for (const OpinionChange &change : changes->opinions) {
            if (change.field == kResponseField)
                otherResponses.insert(change.opinion.value());
        }
        QStringList former;
        QStringList present;
        const Collected comparison = collectedOf(before, after);
        const ResponseCell *cell = nullptr;
        int span = 0;
        for (const Block &block : comparison.blocks) {
            const auto *row = std::get_if<RowBlock>(&block);
            if (!row) {
                QCOMPARE(span, 0); // a cell does not go on below a heading
                continue;
            }
            ++rows;
            QCOMPARE(row->response.has_value(), span == 0);
            if (row->response) {
                cell = &*row->response;
                span = cell->span;
            }
            --span;
            const Sides summary = sidesOf(row->summary);
            const Sides response = sidesOf(cell->paragraphs);
            const Opinion *then = formerIndex.findOpinion(row->opinion);
            const Opinion *now = index.findOpinion(row->opinion);
            if (row->mark != Mark::Added) {
                QCOMPARE(summary.before, then->summary);
                former += row->opinion.value();
            } else {
                QCOMPARE(summary.before, QString());
            }
            if (row->mark != Mark::Removed) {
                QCOMPARE(summary.after, now->summary);
                present += row->opinion.value();
            } else {
                QCOMPARE(summary.after, QString());
            }
            const bool isBoth = row->mark == Mark::None;
            if (isBoth && otherResponses.contains(row->opinion.value())) {
                QCOMPARE(response.before, printedResponse(*then, formerIndex));
                QCOMPARE(response.after, printedResponse(*now, index));
            } else if (isBoth) {
                QCOMPARE(response.before, response.after);
            } else {
                QCOMPARE(row->mark == Mark::Added ? response.before : response.after, QString());
            }
        }
        QCOMPARE(present, rowsOf(after, after)); // in its order
        former.sort();
        QStringList expected = rowsOf(before, after);
        expected.sort();
        QCOMPARE(former, expected); // none lost, none twice
    }
    QVERIFY(rows > 200);
}

// Their words, numbers and counts.
void TestComparison::headingsSayWhatEachStateSays()
{
    const auto textsOf = [](const Collected &booklet) {
        QHash<QString, QStringList> texts; // of each heading, wherever it stands
        for (const Block &block : booklet.blocks) {
            if (const auto *heading = std::get_if<HeadingBlock>(&block))
                texts[heading->node.value()] += heading->text;
        }
        return texts;
    };
    int changed = 0;
    for (quint32 seed = 0; seed < 60; ++seed) {
        auto states = statesOf(seed);
        if (!states)
            continue;
        auto &[before, after] = *states;
        after.consultation.settings[u"heading_counts"_s] = true;
        Snapshot formed = before;
        formed.consultation.settings = after.consultation.settings;
        formed.consultation.templateName = after.consultation.templateName;
        const auto former = textsOf(*collect(formed));
        const auto present = textsOf(*collect(after));
        for (const Block &block : collectedOf(before, after).blocks) {
            const auto *heading = std::get_if<HeadingBlock>(&block);
            if (!heading || heading->mark != Mark::None)
                continue;
            const QString node = heading->node.value();
            if (former[node].size() != 1 || present[node].size() != 1)
                continue;
            const Sides sides = sidesOf({markedOr(heading->marked, heading->text)});
            QCOMPARE(sides.before, former[node].front());
            QCOMPARE(sides.after, present[node].front());
            changed += sides.before != sides.after;
        }
    }
    QVERIFY(changed > 20);
}

// Of rows that are gone as of others; and as the text edition it has no circled numbers.
void TestComparison::theTextNamesCategoriesAlike()
{
    Snapshot before = readSeed();
    if (before.categories.empty()) {
        before.categories.resize(2);
        for (size_t i = 0; i < 2; ++i) {
            before.categories[i].id = CategoryId(u"c%1"_s.arg(i));
            before.categories[i].symbol = i == 0 ? u"◎"_s : u"△"_s;
            before.categories[i].text = i == 0 ? u"反映する"_s : u"検討する"_s;
        }
    }
    for (size_t i = 0; i < 3; ++i)
        before.opinions[i].category = before.categories[i == 1 ? 1 : 0].id;
    before.opinions[3].summary = u"①の意見"_s;
    Snapshot after = before;
    after.opinions.erase(after.opinions.begin());
    const auto nameOf = [&before](const Opinion &opinion) {
        const Category &category =
            *std::ranges::find(before.categories, *opinion.category, &Category::id);
        return category.symbol + u'　' + category.text;
    };
    Opinion &other = after.opinions.front();
    const QString was = nameOf(other);
    other.category = after.categories.front().id;
    const QString text = QString::fromUtf8(written(u"txt"_s, before, after));
    QVERIFY(text.contains(u"：〔削除：%1〕\r"_s.arg(nameOf(before.opinions.front()))));
    QVERIFY(text.contains(u"：〔削除：%1〕〔追加：%2〕\r"_s.arg(was, nameOf(other))));
    QVERIFY(text.contains(u"(1)の意見"_s) && !text.contains(u'①'));
    const QString html = QString::fromUtf8(written(u"html"_s, before, after));
    const auto inHtml = [&](const Opinion &opinion) {
        return nameOf(opinion).replace(u'　', u' ');
    };
    QVERIFY(html.contains(u"<del>%1</del></td>"_s.arg(inHtml(before.opinions.front()))));
}

void TestComparison::frontSaysWhatEachStateSays()
{
    int marked = 0;
    for (quint32 seed = 0; seed < 60; ++seed) {
        auto states = statesOf(seed);
        if (!states)
            continue;
        auto &[before, after] = *states;
        if (seed % 2 == 0)
            after.consultation.title += u"（改）"_s;
        if (seed % 3 == 0 && !after.categories.empty())
            after.categories.front().text += u"もの"_s;
        Snapshot formed = before;
        formed.consultation.settings = after.consultation.settings;
        formed.consultation.templateName = after.consultation.templateName;
        const auto former = collect(formed);
        const auto present = collect(after);
        const Collected comparison = collectedOf(before, after);
        const auto verify = [&](const Paragraph &marks, const QString &old, const QString &now) {
            marked += marks.runs.empty() ? 0 : 1;
            const Sides sides = sidesOf({markedOr(marks, now)});
            QCOMPARE(sides.before, old);
            QCOMPARE(sides.after, now);
        };
        const FrontPage &page = comparison.front;
        verify(page.marks.title, former->front.title, page.title);
        verify(page.marks.subtitle, former->front.subtitle, page.subtitle);
        verify(page.marks.period, former->front.period, page.period);
        verify(page.marks.opinionCount, former->front.opinionCount, page.opinionCount);
        QCOMPARE(page.title, present->front.title);
        for (size_t i = 0; i < after.categories.size(); ++i) {
            const LegendEntry &entry = comparison.legend[i];
            const auto was =
                std::ranges::find(before.categories, after.categories[i].id, &Category::id);
            const bool isNew = was == before.categories.end();
            const LegendEntry old =
                isNew ? LegendEntry() : former->legend[size_t(was - before.categories.begin())];
            verify(entry.symbolMarks, old.symbol, entry.symbol);
            verify(entry.textMarks, old.text, entry.text);
            verify(entry.countMarks, isNew ? QString() : legendCount(*former, old),
                   legendCount(comparison, entry));
        }
    }
    QVERIFY(marked > 60);
}

// A category that is gone is struck behind the others; one with another symbol shows both, also in
// the rows; words around the table are told.
void TestComparison::legendSaysWhatEachStateSays()
{
    Snapshot before;
    for (const QString &symbol : {u"◎"_s, u"○"_s, u"※"_s}) {
        Category category;
        category.id = CategoryId(symbol);
        category.symbol = symbol;
        category.text = symbol + u"の意味"_s;
        before.categories.push_back(category);
    }
    Node node;
    node.id = NodeId(u"n"_s);
    node.kind = NodeKind::Chapter;
    node.title = u"章"_s;
    before.nodes.push_back(node);
    for (int i = 0; i < 3; ++i) {
        Opinion opinion;
        opinion.id = OpinionId(u"o%1"_s.arg(i));
        opinion.node = node.id;
        opinion.summary = u"意見%1です。"_s.arg(i);
        opinion.category = before.categories[size_t(i)].id;
        opinion.count = i + 1;
        before.opinions.push_back(opinion);
    }
    before.consultation.settings[u"count_note"] = u"（他{他}件）"_s;
    before.consultation.settings[u"front_notes"] = QJsonArray{u"前の注記"_s};
    Snapshot after = before;
    after.categories.pop_back();
    after.categories[0].symbol = u"●"_s;
    after.opinions[2].category = after.categories[1].id;
    after.opinions[1].count = 5;
    after.consultation.settings[u"front_notes"] = QJsonArray{u"後の注記"_s};
    after.consultation.settings[u"back_blocks"] =
        QJsonArray{QJsonObject{{u"type"_s, u"paragraph"_s}, {u"text"_s, u"4月に決めます。"_s}}};
    const Collected comparison = collectedOf(before, after);
    QCOMPARE(comparison.legend.size(), size_t(2));
    QCOMPARE(comparison.goneLegend.size(), size_t(1));
    const LegendEntry &gone = comparison.goneLegend.front();
    QCOMPARE(sidesOf({gone.symbolMarks}).before, u"※"_s);
    QCOMPARE(sidesOf({gone.textMarks}).before, u"※の意味"_s);
    QCOMPARE(sidesOf({gone.countMarks}).before, u"3件"_s);
    QCOMPARE(sidesOf({gone.symbolMarks, gone.textMarks, gone.countMarks}).after, u"\n\n"_s);
    QStringList formerRows;
    QStringList presentRows;
    for (const Block &block : comparison.blocks) {
        const auto *row = std::get_if<RowBlock>(&block);
        if (!row)
            continue;
        formerRows += sidesOf(row->summary).before;
        presentRows += sidesOf(row->summary).after;
    }
    QCOMPARE(formerRows,
             (QStringList{u"意見0です。"_s, u"意見1です。（他1件）"_s, u"意見2です。（他2件）"_s}));
    QCOMPARE(presentRows,
             (QStringList{u"意見0です。"_s, u"意見1です。（他4件）"_s, u"意見2です。（他2件）"_s}));
    const auto &first = std::get<RowBlock>(comparison.blocks[1]);
    QCOMPARE(sidesOf({first.change->category}).before, u"◎"_s);
    QCOMPARE(sidesOf({first.change->category}).after, u"●"_s);
    const QString notes = comparison.front.notes.join(u'\n');
    QVERIFY2(notes.contains(u"表紙の注記の変更：「前の注記」を「後の注記」に"_s),
             qPrintable(notes));
    QVERIFY2(notes.contains(u"表の後の文の変更"_s), qPrintable(notes));
}

// What is new stands under its own heading, not below one that is gone.
// As many opinions as the later state has, whatever removed rows are shown among them.
void TestComparison::contentsCountWhatIsThere()
{
    int removed = 0;
    for (quint32 seed = 0; seed < 60; ++seed) {
        const auto states = statesOf(seed);
        if (!states)
            continue;
        const auto &[before, after] = *states;
        const auto sumOf = [](const Collected &collected) {
            const auto counts = countsBelow(collected);
            qint64 sum = 0;
            for (size_t i = 0; i < counts.size(); ++i) {
                const auto *heading = std::get_if<HeadingBlock>(&collected.blocks[i]);
                sum += heading && heading->depth == 0 ? counts[i] : 0;
            }
            return sum;
        };
        const Collected comparison = collectedOf(before, after);
        for (const Block &block : comparison.blocks) {
            const auto *row = std::get_if<RowBlock>(&block);
            removed += row && row->mark == Mark::Removed;
        }
        QCOMPARE(sumOf(comparison), sumOf(collectedOf(after, after)));
    }
    QVERIFY(removed > 0);
}

void TestComparison::newRowsStandUnderTheirHeading()
{
    const auto plan = [](const QStringList &nodes, const QStringList &opinions) {
        Snapshot values;
        for (const QString &id : nodes) {
            Node node;
            node.id = NodeId(id);
            node.title = id;
            node.kind = id.size() == 1 ? NodeKind::Chapter : NodeKind::Item;
            if (id.size() > 1)
                node.parent = NodeId(id.left(1));
            values.nodes.push_back(node);
        }
        for (const QString &name : opinions) { // a1-2: the second of a1
            Opinion opinion;
            opinion.id = OpinionId(name);
            opinion.node = NodeId(name.section(u'-', 0, 0));
            opinion.summary = u"公園の話"_s + name;
            values.opinions.push_back(opinion);
        }
        return *arrange(values);
    };
    const Collected merged = collectedOf(plan({u"a"_s, u"a1"_s, u"a2"_s, u"b"_s, u"b1"_s},
                                              {u"a1-1"_s, u"a2-1"_s, u"b1-1"_s, u"b1-2"_s}),
                                         plan({u"a"_s, u"a1"_s, u"a3"_s, u"c"_s, u"c1"_s},
                                              {u"a1-1"_s, u"a1-2"_s, u"a3-1"_s, u"c1-1"_s}));
    QStringList order;
    for (const Block &block : merged.blocks) {
        const auto *row = std::get_if<RowBlock>(&block);
        const auto *heading = std::get_if<HeadingBlock>(&block);
        const Mark mark = row ? row->mark : heading->mark;
        order += (mark == Mark::Added     ? u"+"_s
                  : mark == Mark::Removed ? u"-"_s
                                          : QString()) +
                 (row ? row->opinion.value() : heading->node.value());
    }
    QCOMPARE(order.join(u' '),
             u"a a1 a1-1 +a1-2 -a2 -a2-1 +a3 +a3-1 -b -b1 -b1-1 -b1-2 +c +c1 +c1-1"_s);
}

// What the signs of the text mean is said in these signs, without a word of how they are escaped.
void TestComparison::textExplainsItsSigns()
{
    const Snapshot values = RandomDocument(1).make();
    const QByteArray text = written(u"txt"_s, values, values);
    QVERIFY2(text.contains("〔削除：前だけにある字句〕　〔追加：後だけにある字句〕"),
             text.left(900).constData());
    QVERIFY(!text.contains("＼＼"));
}

void TestComparison::nothingChangedIsNothingMarked()
{
    for (quint32 seed = 0; seed < 20; ++seed) {
        const Snapshot values = RandomDocument(seed).make();
        Collected comparison = collectedOf(values, values);
        const auto booklet = collect(values);
        QVERIFY(booklet.ok());
        QCOMPARE(comparison.blocks.size(), booklet->blocks.size());
        QVERIFY(comparison.blocks == booklet->blocks);
    }
}

// As many rows as have a change, each below the headings that it has in the whole.
void TestComparison::changedRowsAlone()
{
    ComparisonForm form = kForm;
    form.changedOnly = true;
    for (quint32 seed = 0; seed < 60; ++seed) {
        const auto states = statesOf(seed);
        if (!states)
            continue;
        const auto &[before, after] = *states;
        QSet<QString> changes;
        const auto all = compare(before, after);
        for (const OpinionChange &change : all->opinions)
            changes.insert(change.opinion.value());
        const auto wordsOf = [&changes](const Collected &comparison) {
            QStringList rows; // with their headings
            QStringList path;
            std::vector<Paragraph> cell;
            for (const Block &block : comparison.blocks) {
                if (const auto *heading = std::get_if<HeadingBlock>(&block)) {
                    path = path.mid(0, heading->depth);
                    path += heading->text;
                    continue;
                }
                const auto &row = std::get<RowBlock>(block);
                if (row.response)
                    cell = row.response->paragraphs;
                if (changes.contains(row.opinion.value()))
                    rows += path.join(u'|') + row.opinion.value() + sidesOf(cell).after;
            }
            return rows;
        };
        const Collected whole = collectedOf(before, after);
        const Collected part = collectedOf(before, after, form);
        QCOMPARE(wordsOf(part), wordsOf(whole));
        for (const Block &block : part.blocks) {
            if (const auto *row = std::get_if<RowBlock>(&block))
                QVERIFY(changes.contains(row->opinion.value()));
        }
    }
}

void TestComparison::text()
{
    for (quint32 seed = 0; seed < 30; ++seed) {
        const auto states = statesOf(seed);
        if (!states)
            continue;
        const QByteArray bytes = written(u"txt"_s, states->first, states->second);
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
        QString all = QString::fromUtf8(bytes);
        QVERIFY(!all.contains(QRegularExpression(u"[^\r]\n"_s)));
        QVERIFY(!all.contains(u"取り消し線"_s)); // there are none
        all.replace(u"\r\n"_s, u"\n"_s);
        std::vector<Sides> cells = cellsOf(collectedOf(states->first, states->second));
        for (Sides &cell : cells)
            cell = {spellCircledNumbers(cell.before), spellCircledNumbers(cell.after)};
        const QString missing = findMissing(readText(all), cells);
        QVERIFY2(missing.isEmpty(), qUtf8Printable(missing));
    }
}

// As the other forms: at the end, by the numbers of the later state.
void TestComparison::theTextHasTheIndex()
{
    int found = 0;
    for (quint32 seed = 0; seed < 30; ++seed) {
        auto states = statesOf(seed);
        if (!states)
            continue;
        auto &[before, after] = *states;
        for (const bool wanted : {false, true}) {
            after.consultation.settings[u"item_index"_s] = wanted;
            const Collected comparison = collectedOf(before, after);
            QStringList lines;
            for (const WayEntry &entry : indexEntries(comparison)) {
                lines += QString(entry.depth, u'　') + entry.words +
                         (entry.beside.isEmpty() ? QString() : u'　' + entry.beside);
            }
            if (!lines.isEmpty())
                lines.prepend(u"\n"_s + indexTitle(comparison));
            QString all = QString::fromUtf8(written(u"txt"_s, before, after));
            all = readText(all.replace(u"\r\n"_s, u"\n"_s)).after;
            const QString index =
                lines.isEmpty() ? QString() : spellCircledNumbers(lines.join(u'\n')) + u'\n';
            QVERIFY2(all.endsWith(index), qUtf8Printable(index));
            QCOMPARE(all.count(u'\n' + indexTitle(comparison) + u'\n'), lines.isEmpty() ? 0 : 1);
            found += lines.isEmpty() ? 0 : 1;
        }
    }
    QVERIFY(found > 10);
}

void TestComparison::html()
{
    for (quint32 seed = 0; seed < 30; ++seed) {
        const auto states = statesOf(seed);
        if (!states)
            continue;
        const QString all = QString::fromUtf8(written(u"html"_s, states->first, states->second));
        const Sides read{readHtml(all, Mark::Removed), readHtml(all, Mark::Added)};
        const QString missing =
            findMissing(read, cellsOf(collectedOf(states->first, states->second)));
        QVERIFY2(missing.isEmpty(), qUtf8Printable(missing));
    }
}

// By our own reader; tests/office asks LibreOffice.
void TestComparison::word()
{
    for (quint32 seed = 0; seed < 30; ++seed) {
        const auto states = statesOf(seed);
        if (!states)
            continue;
        const auto document = readWord(written(u"docx"_s, states->first, states->second));
        QVERIFY(document.ok());
        for (const WordAuthor &change : document->changes)
            QCOMPARE(change, (WordAuthor{u"文書係"_s, u"2026-04-01T09:00:00Z"_s}));
        Sides read;
        readBlocks(document->blocks, read);
        const QString missing =
            findMissing(read, cellsOf(collectedOf(states->first, states->second)));
        QVERIFY2(missing.isEmpty(), qUtf8Printable(missing));
    }
}

// A number in words that came, or beside them, is a reference as elsewhere; one that went is words.
void TestComparison::referencesInNewWordsLead()
{
    Snapshot before;
    before.consultation.title = u"計画"_s;
    Node node;
    node.id = NodeId(u"n"_s);
    node.title = u"項"_s;
    before.nodes = {node};
    for (const QString &id : {u"o1"_s, u"o2"_s, u"o3"_s}) {
        Opinion opinion;
        opinion.id = OpinionId(id);
        opinion.node = node.id;
        opinion.summary = u"意見です。"_s;
        opinion.response = ResponseId(u"r"_s + id);
        before.opinions.push_back(opinion);
        before.responses.push_back({*opinion.response, u"回答です。"_s});
    }
    before.responses[1].markup = u"{{No:o1}}に記載のとおり検討します。"_s;
    Snapshot after = before;
    after.responses[1].markup = u"{{No:o1}}に記載のとおり検討します。\n{{No:o3}}もご覧ください。"_s;
    after.responses[2].markup = u"{{No:o2}}のとおりです。"_s;
    const auto leads = [&](size_t at) {
        QStringList all;
        const Collected both = collectedOf(before, after);
        size_t row = 0;
        for (const Block &block : both.blocks) {
            const auto *found = std::get_if<RowBlock>(&block);
            if (!found || row++ != at)
                continue;
            for (const Paragraph &paragraph : found->response->paragraphs) {
                for (const TextRun &run : paragraph.runs) {
                    if (run.reference)
                        all += run.text + u'>' + run.reference->value() +
                               (run.mark == Mark::Added ? u"+"_s : u""_s);
                }
            }
        }
        return all;
    };
    QCOMPARE(leads(1), QStringList({u"No. 1>o1"_s, u"No. 3>o3+"_s}));
    QCOMPARE(leads(2), QStringList{u"No. 2>o2+"_s});
    const QString xml = partOf(written(u"docx"_s, before, after), "word/document.xml");
    static const QRegularExpression inserted(u"<w:ins [^>]*[^/]>(?:(?!</w:ins>).)*REF "_s);
    QCOMPARE(xml.count(u" REF "_s), 3);
    int fields = 0;
    for (auto each = inserted.globalMatch(xml); each.hasNext(); each.next())
        ++fields;
    QCOMPARE(fields, 2);
    std::swap(before, after); // what went leads nowhere
    QCOMPARE(leads(1), QStringList{u"No. 1>o1"_s});
    QCOMPARE(leads(2), QStringList());
}

void TestComparison::freeFieldsInTheSheet()
{
    Snapshot before = readSeed();
    before.consultation.settings[u"free_fields"_s] =
        QJsonArray{QJsonObject{{u"name"_s, u"開催会場"_s}}};
    before.consultation.settings[u"columns"_s] = QJsonArray{
        QJsonObject{{u"field"_s, u"summary"_s}, {u"title"_s, u"意見"_s}, {u"width"_s, 20}},
        QJsonObject{{u"field"_s, u"free1"_s}, {u"title"_s, u"会場"_s}, {u"width"_s, 8}}};
    before.opinions[0].free1 = u"東会館甲"_s;
    before.opinions[1].free1 = u"南会館丙"_s;
    Snapshot after = before;
    after.opinions[0].free1 = u"西会館乙"_s;
    const QString sheet = partOf(written(u"xlsx"_s, before, after), "xl/worksheets/sheet1.xml");
    const Sides read = readSheet(sheet);
    QVERIFY(sheet.contains(u"開催会場</t>"_s));
    QVERIFY(sheet.contains(u"南会館丙"_s));
    QCOMPARE(read.before.count(u"東会館甲"_s), 1);
    QCOMPARE(read.after.count(u"東会館甲"_s), 0);
    QCOMPARE(read.after.count(u"西会館乙"_s), 1);
    QCOMPARE(sheet.count(u"開催会場</t>"_s), 2); // its title, and what changed in the first row
}

void TestComparison::sheet()
{
    for (quint32 seed = 0; seed < 30; ++seed) {
        const auto states = statesOf(seed);
        if (!states)
            continue;
        const Sides read = readSheet(
            partOf(written(u"xlsx"_s, states->first, states->second), "xl/worksheets/sheet1.xml"));
        const QString missing =
            findMissing(read, cellsOf(collectedOf(states->first, states->second)));
        QVERIFY2(missing.isEmpty(), qUtf8Printable(missing));
    }
}

void TestComparison::json()
{
    for (quint32 seed = 0; seed < 30; ++seed) {
        const auto states = statesOf(seed);
        if (!states)
            continue;
        const QJsonObject all =
            QJsonDocument::fromJson(written(u"json"_s, states->first, states->second)).object();
        const auto comparison = compare(states->first, states->second);
        QCOMPARE(size_t(all[u"changes"_s].toArray().size()), comparison->opinions.size());
        QCOMPARE(size_t(all[u"elsewhere"_s].toArray().size()), comparison->others.size());
        for (const QString &list : {u"changes"_s, u"elsewhere"_s}) {
            for (const QJsonValue &change : all[list].toArray()) {
                const QJsonArray pieces = change[u"pieces"_s].toArray();
                QCOMPARE(withoutByteOrderMark(without(u"+"_s, pieces)),
                         withoutByteOrderMark(change[u"old"_s].toString()));
                QCOMPARE(withoutByteOrderMark(without(u"-"_s, pieces)),
                         withoutByteOrderMark(change[u"new"_s].toString()));
            }
        }
    }
}

// The words that the text layer of the PDF has, marks among them.
void TestComparison::pdf()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("pdftotext (poppler-utils) is not there");
    Snapshot before = makeLargeDocument(24);
    Snapshot after = before;
    for (size_t i = 0; i < after.opinions.size(); ++i) {
        before.opinions[i].summary = u"図書館の開館時間を%1時まで延ばしてほしい。"_s.arg(i);
        after.opinions[i].summary = before.opinions[i].summary;
        if (i % 3 == 0)
            after.opinions[i].summary.replace(u"開館時間"_s, u"閉館時刻"_s);
        if (i % 4 == 0)
            after.opinions[i].summary += u"\n駅前にもほしい。"_s;
    }
    after.opinions.erase(after.opinions.begin() + 7);
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"comparison.pdf"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(written(u"pdf"_s, before, after, {{u"--marks"_s, u"red"_s}}));
    file.close();
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s});
    QVERIFY(reader.waitForFinished(60000));
    const Sides read = readText(withoutSpace(QString::fromUtf8(reader.readAllStandardOutput())));
    std::vector<Sides> cells;
    for (const Block &block : collectedOf(before, after).blocks) {
        if (const auto *row = std::get_if<RowBlock>(&block)) {
            const Sides sides = sidesOf(row->summary);
            cells.push_back({withoutSpace(sides.before), withoutSpace(sides.after)});
        }
    }
    const QString missing = findMissing(read, cells);
    QVERIFY2(missing.isEmpty(), qUtf8Printable(missing));
}

void TestComparison::withoutAnEarlierStateNothingIsWritten()
{
    const Formats formats = comparisonFormats(fonts);
    QCOMPARE(formats.writers().size(), size_t(6));
    for (const Format *format : formats.writers()) {
        const auto write = format->writer->prepare({});
        QVERIFY(write.ok());
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        const auto done = (*write)(makeLargeDocument(2), out, {QDateTime::currentDateTimeUtc()});
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Invalid);
        QVERIFY(out.data().isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestComparison)
#include "test_comparison.moc"
