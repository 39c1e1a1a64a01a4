#include "outside_documents.h"
#include "outside_program.h"

#include "collect/collect.h"
#include "collect/comparison.h"
#include "exchange/html/html_export.h"
#include "exchange/html/table_page.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

constexpr int kNoJava = 77;

Answer validate(const QStringList &files)
{
    return validateBy(u"vnu"_s, files);
}

} // namespace

class TestVnu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPageComplies();
    void aPageWithAFaultDoesNot();

private:
    void write(const Result<Collected> &collected);
    void write(const QByteArray &html);

    QTemporaryDir m_dir;
    QStringList m_files;
};

void TestVnu::write(const Result<Collected> &collected)
{
    QVERIFY(collected.ok());
    write(exportHtml(*collected));
}

void TestVnu::write(const QByteArray &html)
{
    QFile file(m_dir.filePath(u"%1.html"_s.arg(m_files.size())));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(html);
    m_files << file.fileName();
}

// An empty document has no title, which a page must have: nothing comes out of it that is
// published.
void TestVnu::initTestCase()
{
    for (const Snapshot &document : documentsOfEveryShape()) {
        if (!document.consultation.title.isEmpty())
            write(collect(document));
    }
    Snapshot after = seedIn(u"nerima"_s);
    after.opinions.front().summary += u"\nほかに一つ。"_s;
    after.opinions.erase(after.opinions.begin() + 2);
    write(collectComparison(seedIn(u"nerima"_s), after, {}));
    write(tablePage(u"<一覧>"_s, {u"番号"_s, u"備考"_s}, {{u"1"_s, u"<b>&\n\"次"_s}, {u"2"_s, {}}})
              .toUtf8());
    const Answer answer = validate({m_files.front()});
    if (answer.exitCode == kNoJava && qEnvironmentVariableIsEmpty("GAIYO_REQUIRE_VNU"))
        QSKIP(qPrintable(answer.text));
}

void TestVnu::everyPageComplies()
{
    const Answer answer = validate(m_files);
    if (answer.exitCode != 0) // a failure's message is cut short
        qWarning("%s", qPrintable(answer.text));
    QCOMPARE(answer.exitCode, 0);
}

// The control: a list item outside of a list, and an unknown property of style.
void TestVnu::aPageWithAFaultDoesNot()
{
    const qsizetype good = m_files.size();
    const QByteArray head = "<!DOCTYPE html><html lang=\"ja\"><head><title>題</title><style>p{";
    write(head + "color:#111}</style></head><body><h1>題</h1><li>項</li></body></html>");
    write(head + "colour:#111}</style></head><body><h1>題</h1></body></html>");
    const Answer answer = validate(m_files.mid(good));
    QCOMPARE(answer.exitCode, 1);
    for (const QString &file : m_files.mid(good))
        QVERIFY2(answer.text.contains(file), qPrintable(answer.text));
}

QTEST_GUILESS_MAIN(TestVnu)
#include "test_vnu.moc"
