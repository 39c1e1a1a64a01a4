#include "outside_program.h"

#include "collect/collect.h"
#include "domain/random_document.h"
#include "domain/seed_document.h"
#include "exchange/epub/epub_export.h"
#include "exchange/zip/zip_writer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

constexpr int kNoJava = 77;

Answer validate(const QStringList &files)
{
    return validateBy(u"epubcheck"_s, files);
}

Snapshot seedIn(const QString &form, const QJsonObject &settings = {})
{
    Snapshot seed = readSeed();
    for (size_t i = 0; i < seed.opinions.size(); ++i)
        seed.opinions[i].category = seed.categories[i % seed.categories.size()].id;
    seed.consultation.templateName = form;
    seed.consultation.settings = settings;
    return seed;
}

// What XML finds hard, in every place where words stand.
Snapshot hostileWords()
{
    Snapshot seed = seedIn(u"nerima"_s);
    const QString words =
        u"<b>&amp;\"']]><!-- ‮עברית العربية‬𠮷葛\U000E0100〓\U0001F600\uE000"_s;
    const QString noXml = u"\u0001\u000B\uFFFE\uFFFF"_s + QChar(0xD800) + u'あ' + QChar(0xDC00);
    seed.consultation.title = words;
    seed.consultation.subtitle = noXml;
    for (Node &node : seed.nodes)
        node.title = words + noXml;
    for (Opinion &opinion : seed.opinions)
        opinion.summary = words + noXml + u'\n' + words;
    for (Response &response : seed.responses)
        response.markup += u'\n' + words;
    seed.categories.front().symbol = u"<"_s;
    return seed;
}

// Headings, and no opinion below them.
Snapshot headingsOnly()
{
    Snapshot seed = seedIn(u"nerima"_s, {{u"empty_nodes"_s, true}, {u"contents"_s, u"always"_s}});
    seed.opinions = {};
    return seed;
}

QJsonObject blocksAround()
{
    const QJsonObject heading{{u"type"_s, u"heading"_s}, {u"text"_s, u"募集の概要"_s}};
    const QJsonObject list{
        {u"type"_s, u"list"_s}, {u"text"_s, u"場所"_s}, {u"items"_s, QJsonArray{u"市役所"_s}}};
    const QJsonObject table{
        {u"type"_s, u"table"_s},
        {u"text"_s, u"区分ごとの件数"_s},
        {u"rows"_s, QJsonArray{QJsonValue(QJsonArray{u"区分"_s, u"件"_s, u"割合"_s})}},
        {u"by"_s, u"category"_s}};
    return {{u"front_blocks"_s, QJsonArray{heading, list, table}},
            {u"back_blocks"_s, QJsonArray{table, heading, list}}};
}

} // namespace

class TestEpubCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyBookComplies();
    void aBookWithoutPackageDoesNot();

private:
    void write(const Snapshot &snapshot);

    QTemporaryDir m_dir;
    QStringList m_files;
};

void TestEpubCheck::write(const Snapshot &snapshot)
{
    const auto collected = collect(snapshot);
    QVERIFY(collected.ok());
    QFile file(m_dir.filePath(u"%1.epub"_s.arg(m_files.size())));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QDateTime date(QDate(2026, 4, 1), QTime(9, 0), Qt::UTC);
    QVERIFY(exportEpub(*collected, u"本"_s, file, date).ok());
    m_files << file.fileName();
}

void TestEpubCheck::initTestCase()
{
    for (const QString &form :
         {u"nerima"_s, u"kubun"_s, u"koumoku"_s, u"tatezumi"_s, u"midashinashi"_s, u"kakudai"_s})
        write(seedIn(form));
    write(seedIn(u"nerima"_s, blocksAround()));
    write(hostileWords());
    write(headingsOnly());
    write({}); // an empty document
    write(makeLargeDocument(1'000));
    for (quint32 i = 0; i < 12; ++i)
        write(RandomDocument(i).make());
    const Answer answer = validate({m_files.front()});
    if (answer.exitCode == kNoJava && qEnvironmentVariableIsEmpty("GAIYO_REQUIRE_EPUBCHECK"))
        QSKIP(qPrintable(answer.text));
}

void TestEpubCheck::everyBookComplies()
{
    const Answer answer = validate(m_files);
    if (answer.exitCode != 0) // a failure's message is cut short
        qWarning("%s", qPrintable(answer.text));
    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.text.count(u": compliant"), m_files.size());
}

// The control: the same program complains about a zip file that is no book.
void TestEpubCheck::aBookWithoutPackageDoesNot()
{
    QFile file(m_dir.filePath(u"no.epub"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    ZipWriter zip(file);
    zip.begin("mimetype", Packing::Stored);
    zip.write("application/epub+zip");
    QVERIFY(zip.finish().ok());
    file.close();
    const Answer answer = validate({file.fileName()});
    QCOMPARE(answer.exitCode, 1);
    QVERIFY(answer.text.contains(u"NOT COMPLIANT"));
}

QTEST_GUILESS_MAIN(TestEpubCheck)
#include "test_epubcheck.moc"
