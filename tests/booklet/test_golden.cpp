#include "booklet/test_golden.h"

#include "booklet/booklet.h"
#include "booklet/support.h"
#include "collect/collect.h"
#include "outside_documents.h"

#include <QFile>
#include <QTest>

namespace gaiyo {

using namespace test;

namespace {

// Each line of text with its place, each page's rules and shades counted.
QString dump(const std::vector<Page> &pages)
{
    QString out;
    for (const Page &page : pages) {
        int rules = 0;
        int fills = 0;
        int links = 0;
        QString lines;
        for (const PageItem &item : page.items) {
            rules += std::holds_alternative<RuleItem>(item) ? 1 : 0;
            fills += std::holds_alternative<FillItem>(item) ? 1 : 0;
            links += std::holds_alternative<LinkItem>(item) ? 1 : 0;
            const auto *text = std::get_if<TextItem>(&item);
            if (!text)
                continue;
            const PageGlyph &last = page.glyphs[text->glyphEnd - 1];
            lines += QStringLiteral("%1 %2 +%3 %4 %5\n")
                         .arg(text->origin.x(), 0, 'f', 1)
                         .arg(text->origin.y(), 0, 'f', 1)
                         .arg(double(last.x), 0, 'f', 1)
                         .arg(double(text->size), 0, 'f', 1)
                         .arg(page.text.mid(text->textBegin,
                                            qsizetype(text->textEnd - text->textBegin)));
        }
        out += QStringLiteral("page %1: %2 rules, %3 shades, %4 links\n")
                   .arg(page.number)
                   .arg(rules)
                   .arg(fills)
                   .arg(links) +
               lines;
    }
    return out;
}

} // namespace

void TestGolden::pagesStayAsTheyWere_data()
{
    QTest::addColumn<QString>("form");
    for (const char *form :
         {"nerima", "kubun", "koumoku", "tatezumi", "midashinashi", "kakudai", "tategaki"})
        QTest::newRow(form) << QString::fromLatin1(form);
}

void TestGolden::pagesStayAsTheyWere()
{
    QFETCH(QString, form);
    // No template: headings in columns, from top to bottom.
    const Snapshot seed = form == QStringLiteral("tategaki") ? verticalHeadings() : seedIn(form);
    const auto collected = collect(seed);
    QVERIFY(collected.ok());
    const auto pages = makePages(*collected, fonts());
    QVERIFY(pages.ok());
    const QString now = dump(*pages);
    QFile golden(QStringLiteral(GAIYO_SOURCE_DIR "/tests/golden/seed-%1.txt").arg(form));
    if (qEnvironmentVariableIsSet("GAIYO_UPDATE_GOLDEN")) {
        QVERIFY(golden.open(QIODevice::WriteOnly));
        QVERIFY(golden.write(now.toUtf8()) > 0);
    } else {
        QVERIFY(golden.open(QIODevice::ReadOnly));
        const QStringList before = QString::fromUtf8(golden.readAll()).split(u'\n');
        const QStringList after = now.split(u'\n');
        for (qsizetype i = 0; i < std::min(before.size(), after.size()); ++i)
            QCOMPARE(after[i], before[i]); // names the first line that differs
        QCOMPARE(after.size(), before.size());
    }
}

} // namespace gaiyo
