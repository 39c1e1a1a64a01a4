#include "outside_documents.h"
#include "outside_program.h"

#include "booklet/booklet.h"
#include "collect/collect.h"
#include "collect/comparison.h"
#include "domain/random_document.h"
#include "domain/seed_document.h"
#include "domain/work/work.h"
#include "exchange/approval/approval_blocks.h"
#include "exchange/changes/change_blocks.h"
#include "exchange/originals/originals_blocks.h"
#include "exchange/receipt/receipt_blocks.h"
#include "exchange/yearly/yearly_paper.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

constexpr int kNoJava = 77;

const FontSet &fonts()
{
    static const FontSet kFonts = [] {
        auto loaded = loadFonts(QStringLiteral(GAIYO_FONTS));
        if (!loaded)
            qFatal("%s", qUtf8Printable(loaded.error().message));
        loaded->lookIn({u"/usr/share/fonts"_s});
        return std::move(*loaded);
    }();
    return kFonts;
}

Snapshot seedWith(const QJsonObject &settings, const QString &form = u"nerima"_s)
{
    Snapshot seed = readSeed();
    for (size_t i = 0; i < seed.opinions.size(); ++i)
        seed.opinions[i].category = seed.categories[i % seed.categories.size()].id;
    seed.consultation.templateName = form;
    seed.consultation.settings = settings;
    return seed;
}

// Every kind of block before and behind the table, the longest over pages.
QJsonObject blocksEverywhere()
{
    QJsonArray items;
    for (int i = 0; i < 60; ++i)
        items.append(u"閲覧場所その%1"_s.arg(i));
    const QJsonObject heading{{u"type"_s, u"heading"_s}, {u"text"_s, u"募集の概要"_s}};
    const QJsonObject list{{u"type"_s, u"list"_s}, {u"text"_s, u"場所"_s}, {u"items"_s, items}};
    const QJsonObject table{
        {u"type"_s, u"table"_s},
        {u"rows"_s, QJsonArray{QJsonValue(QJsonArray{u"区分"_s, u"件"_s, u"割合"_s})}},
        {u"by"_s, u"category"_s}};
    const QJsonObject words{{u"type"_s, u"paragraph"_s}, {u"text"_s, u"{件}件\n{通}通"_s}};
    return {{u"front_blocks"_s, QJsonArray{heading, words, list, table}},
            {u"back_blocks"_s, QJsonArray{table, heading, list, words}},
            {u"legend_total"_s, true},
            {u"legend_counts"_s, u"percent"_s},
            {u"legend_notes"_s, QJsonObject{{u"◎"_s, u"注記です。"_s}}}};
}

// Contents, index, summary, running heads.
QJsonObject everyWay()
{
    return {{u"contents"_s, u"always"_s},
            {u"item_index"_s, true},
            {u"summary"_s, true},
            {u"running_head"_s, u"section"_s}};
}

// What PDF finds hard: characters beyond the first plane, variation sequences, marks, ligatures,
// private use, tabs, emoji in rows of them, and what no font has.
Snapshot hardCharacters()
{
    Snapshot seed = seedWith({{u"watermark"_s, u"見本"_s}});
    const QStringList texts{
        u"𠮷野家と葛\U000E0100飾区、か\u309A行、ﬁ、Ωйé、ｶﾞﾅ"_s,
        u"\U0001F600絵文字と\uE000私用領域\tと\u200B"_s, u"①㉖～〜―—…‥￥＄％㎡℃㌔"_s,
        u"a\u0301e\u0300 العربية हिन्दी 한국어"_s,
        u"🥹🫶🏽👨‍👩‍👧🧑‍🦽🇯🇵1️⃣❤️★‍👍A🏽侀嬨窱"_s};
    for (size_t i = 0; i < seed.opinions.size(); ++i)
        seed.opinions[i].summary = texts[qsizetype(i) % texts.size()];
    return seed;
}

// Letters of one original with a title and one without; every word of the hard ones stands in one.
Snapshot letters(int count)
{
    const Snapshot hard = hardCharacters();
    Snapshot values;
    values.consultation = hard.consultation;
    Work work;
    for (int i = 0; i < count; ++i) {
        const QString id = QString::number(i);
        Letter letter{LetterId(u"l"_s + id), i + 1};
        const QString words = hard.opinions[size_t(i) % hard.opinions.size()].summary;
        work.originals.push_back({OriginalId(u"a"_s + id), letter.id, i % 2 ? u"本文"_s : QString(),
                                  u"typed"_s, (words + u'\n').repeated(i % 9), true});
        work.originals.push_back(
            {OriginalId(u"b"_s + id), letter.id, u"別紙"_s, u"typed"_s, words, true});
        work.letters.push_back(letter);
    }
    values.work = WorkPtr(work);
    return values;
}

Answer validate(const QStringList &files)
{
    return validateBy(u"verapdf"_s, files);
}

} // namespace

class TestVeraPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyBookletComplies();
    void anUntaggedFileDoesNot();

private:
    void write(const Snapshot &snapshot, const QString &family = {},
               std::optional<std::pair<int, int>> pages = {});
    void writeBlocks(const Result<Collected> &collected, const QString &family = {},
                     std::optional<std::pair<int, int>> pages = {});

    QTemporaryDir m_dir;
    QStringList m_files;
};

void TestVeraPdf::write(const Snapshot &snapshot, const QString &family,
                        std::optional<std::pair<int, int>> pages)
{
    writeBlocks(collect(snapshot), family, pages);
}

void TestVeraPdf::writeBlocks(const Result<Collected> &collected, const QString &family,
                              std::optional<std::pair<int, int>> pages)
{
    QVERIFY(collected.ok());
    QFile file(m_dir.filePath(u"%1.pdf"_s.arg(m_files.size())));
    QVERIFY(file.open(QIODevice::WriteOnly));
    PdfOptions options;
    options.date = QDateTime(QDate(2026, 4, 1), QTime(9, 0), Qt::UTC);
    options.fontFamily = family;
    options.pages = pages;
    const auto written = writePdf(*collected, fonts(), file, options);
    QVERIFY2(written.ok(), written.ok() ? "" : qPrintable(written.error().message));
    m_files << file.fileName();
}

void TestVeraPdf::initTestCase()
{
    for (const QString &family :
         {u"BIZ UDGothic"_s, u"BIZ UDMincho"_s, u"Noto Sans CJK JP"_s, u"Noto Serif CJK JP"_s,
          u"IPAexゴシック"_s, u"IPAex明朝"_s, u"TakaoGothic"_s, u"VL ゴシック"_s,
          u"BIZ UDPゴシック"_s, u"Inter Medium"_s}) {
        write(seedWith({}), family);
        write(hardCharacters(), family);
    }
    for (const QString &form :
         {u"kubun"_s, u"koumoku"_s, u"tatezumi"_s, u"midashinashi"_s, u"kakudai"_s})
        write(seedWith({}, form));
    write(verticalHeadings());
    write(seedWith(blocksEverywhere()));
    write(seedWith(blocksEverywhere(), u"tatezumi"_s), {}, std::pair(2, 4));
    for (int page = 2; page < 5; ++page) // in the middle of merged headings
        write(seedWith({}, u"koumoku"_s), {}, std::pair(page, page + 1));
    for (const auto &pages : {std::pair(2, 2), std::pair(3, 5)}) {
        write(verticalHeadings(), {}, pages);
        write(seedWith({{u"split"_s, u"freely"_s}}), {}, pages);
    }
    for (const QString &form : {u"nerima"_s, u"kubun"_s, u"kakudai"_s})
        write(seedWith(everyWay(), form));
    write(seedWith(everyWay()), {}, std::pair(2, 4));
    write(hardCharacters());
    write(seedWith({}), {}, std::pair(3, 5));
    write(seedWith({{u"orientation"_s, u"landscape"_s},
                    {u"category_style"_s, u"symbol_and_text"_s},
                    {u"legend_title"_s, QString()},
                    {u"page_number"_s, u"of_total"_s}}));
    for (quint32 i = 0; i < 8; ++i)
        write(RandomDocument(i).make());
    write({}); // an empty document
    for (const Snapshot &values : {letters(3), letters(60), Snapshot()})
        writeBlocks(collectOriginals(values));
    writeBlocks(collectOriginals(letters(60)), {}, std::pair(2, 3));
    for (const Snapshot &values : {letters(60), Snapshot()})
        writeBlocks(collectReceipts(values));
    writeBlocks(collectReceipts(letters(200)), {}, std::pair(2, 3));
    for (const Snapshot &values : {seedWith({}), hardCharacters(), letters(20), Snapshot()})
        writeBlocks(collectApproval(values));
    for (quint32 i = 0; i < 8; ++i)
        writeBlocks(collectChanges(RandomDocument(i).make()));
    writeBlocks(collectChanges(Snapshot()));
    writeBlocks(collectYearly(yearlyTable({yearlyRow(seedWith({})), yearlyRow(letters(20))})));
    writeBlocks(collectYearly(yearlyTable({})));
    // Marks over every kind of character, whole rows, and breaks.
    Snapshot changed = hardCharacters();
    for (size_t i = 0; i < changed.opinions.size(); i += 2)
        changed.opinions[i].summary.insert(2, u"加筆\n二段落目"_s);
    changed.opinions.erase(changed.opinions.begin() + 3);
    for (const bool isRed : {true, false})
        writeBlocks(collectComparison(hardCharacters(), changed,
                                      {u"前"_s, u"後"_s, isRed, {isRed, u"係"_s}}));
    const Answer answer = validate({m_files.front()});
    if (answer.exitCode == kNoJava && qEnvironmentVariableIsEmpty("GAIYO_REQUIRE_VERAPDF"))
        QSKIP(qPrintable(answer.text));
}

void TestVeraPdf::everyBookletComplies()
{
    const Answer answer = validate(m_files);
    if (answer.exitCode != 0) // a failure's message is cut short
        qWarning("%s", qPrintable(answer.text));
    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.text.count(u": compliant"), 2 * m_files.size());
}

// The control: the same program complains about a file of the same kind without tags.
void TestVeraPdf::anUntaggedFileDoesNot()
{
    const QString name = m_dir.filePath(u"untagged.pdf"_s);
    {
        QPdfWriter writer(name);
        QPainter painter(&writer);
        painter.drawRect(100, 100, 500, 500);
    }
    const Answer answer = validate({name});
    QCOMPARE(answer.exitCode, 1);
    QVERIFY(answer.text.contains(u"NOT COMPLIANT"));
}

QTEST_MAIN(TestVeraPdf)
#include "test_verapdf.moc"
