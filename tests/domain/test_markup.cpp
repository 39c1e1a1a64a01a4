#include "domain/markup.h"

#include "domain/random_document.h"

#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

class TestMarkup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void escapedTextPrintsItself();
    void findsReferences();
    void printsReferences();
    void refuses_data();
    void refuses();
    void refusesInTimeThatGrowsWithTheText();
};

void TestMarkup::escapedTextPrintsItself()
{
    int braces = 0;
    for (quint32 seed = 0; seed < 60; ++seed) {
        const Snapshot document = RandomDocument(seed).make();
        for (const Opinion &opinion : document.opinions) {
            const QString markup = escapeMarkup(opinion.summary);
            const auto parts = parseMarkup(markup);
            QVERIFY(parts.ok());
            QVERIFY(references(markup).empty());
            QCOMPARE(plainText(markup, [](const OpinionId &) { return 1; }), opinion.summary);
            braces += opinion.summary.contains(u'{');
        }
    }
    QVERIFY(braces > 100);
}

void TestMarkup::findsReferences()
{
    const QString markup = u"A{{No:a}}{{lb}}{{No:b-_1}}\n{{No:a}}"_s;
    QCOMPARE(references(markup),
             (std::vector<OpinionId>{OpinionId(u"a"_s), OpinionId(u"b-_1"_s), OpinionId(u"a"_s)}));
    const auto parts = parseMarkup(markup);
    QCOMPARE(*parts, (std::vector<MarkupPart>{{u"A"_s, {}},
                                              {{}, OpinionId(u"a"_s)},
                                              {u"{"_s, {}},
                                              {{}, OpinionId(u"b-_1"_s)},
                                              {u"\n"_s, {}},
                                              {{}, OpinionId(u"a"_s)}}));
    QCOMPARE(referenceMarkup(OpinionId(u"a"_s)), u"{{No:a}}"_s);
}

void TestMarkup::printsReferences()
{
    const auto findNo = [](const OpinionId &id) {
        return id.value() == u"a" ? std::optional(2) : std::nullopt;
    };
    QCOMPARE(plainText(u"{{No:a}}と{{No:x}}{{lb}}lb}}"_s, findNo), u"No. 2とNo. ？{lb}}"_s);
}

void TestMarkup::refuses_data()
{
    QTest::addColumn<QString>("markup");
    QTest::addColumn<int>("position");
    const std::tuple<const char *, QString, int> cases[] = {
        {"one brace", u"あ{"_s, 2},         {"two braces", u"{{"_s, 1},
        {"open", u"{{No:a"_s, 1},           {"half closed", u"{{No:a}"_s, 1},
        {"empty id", u"{{No:}}"_s, 1},      {"bad id", u"x{{No:あ}}"_s, 2},
        {"space", u"{{No: a}}"_s, 1},       {"lower case", u"{{no:a}}"_s, 1},
        {"unknown", u"{{b}}"_s, 1},         {"half lb", u"{{lb}"_s, 1},
        {"second", u"{{lb}}{{lb}}{"_s, 13}, {"nested", u"{{{{lb}}"_s, 1}};
    for (const auto &[name, markup, position] : cases)
        QTest::newRow(name) << markup << position;
}

void TestMarkup::refuses()
{
    QFETCH(QString, markup);
    QFETCH(int, position);
    const auto parts = parseMarkup(markup);
    QVERIFY(!parts.ok());
    QCOMPARE(parts.error().kind, ErrorKind::Invalid);
    QVERIFY2(parts.error().message.contains(u" %1 "_s.arg(position)),
             qPrintable(parts.error().message));
}

// A search for the end of each reference through all the rest would not come to an end here.
void TestMarkup::refusesInTimeThatGrowsWithTheText()
{
    QVERIFY(!parseMarkup(u"{{No:"_s.repeated(1000000)).ok());
    const QString sound = u"{{No:a}}{{lb}}"_s.repeated(300000);
    QCOMPARE(references(sound).size(), size_t(300000));
}

QObject *makeMarkupTest()
{
    return new TestMarkup;
}

#include "test_markup.moc"
