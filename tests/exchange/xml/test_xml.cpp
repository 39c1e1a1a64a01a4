#include "exchange/xml/xml_reader.h"
#include "exchange/xml/xml_writer.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gaiyo;

namespace {

// Writes down what it is told, in one line.
class Listing : public XmlHandler
{
public:
    void start(std::string_view name, const XmlAttributes &attributes) override
    {
        list += QStringLiteral("<%1>").arg(of(name));
        if (attributes.find("val"))
            list += u'@' + attributes.text("val") + u'@';
        if (name == "stop")
            stopReading();
        if (name == "refuse")
            refuse({ErrorKind::Invalid, QStringLiteral("not wanted")});
    }
    void end(std::string_view name) override { list += QStringLiteral("</%1>").arg(of(name)); }
    void text(std::string_view text) override { list += of(text); }

    QString list;

private:
    static QString of(std::string_view text)
    {
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    }
};

Result<void> read(const QByteArray &xml, Listing &listing, qsizetype stretch = 7)
{
    XmlReader reader(listing);
    for (qsizetype at = 0; at < xml.size(); at += stretch) {
        if (const auto fed =
                reader.feed(QByteArrayView(xml).sliced(at, qMin(stretch, xml.size() - at)));
            !fed)
            return fed;
    }
    return reader.finish();
}

QString listingOf(const QByteArray &xml)
{
    Listing listing;
    const auto done = read(xml, listing);
    return done ? listing.list : done.error().message;
}

} // namespace

// XML in and out.
class TestXml : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesWithoutTheirSpace()
    {
        QCOMPARE(listingOf("<x:a xmlns:x='u' xmlns:y='v'><b y:val='&lt;1&#x65E5;'/>語</x:a>"),
                 QStringLiteral("<a><b>@<1日@</b>語</a>"));
        QCOMPARE(listingOf(QByteArray("\xFF\xFE<\0a\0/\0>\0", 10)), QStringLiteral("<a></a>"));
    }

    void switches()
    {
        const char *const on[] = {"val", "1", nullptr};
        const char *const off[] = {"u\nval", "false", nullptr};
        const char *const none[] = {nullptr};
        QVERIFY(XmlAttributes(on).isOn("val", false));
        QVERIFY(!XmlAttributes(off).isOn("val", true));
        QVERIFY(XmlAttributes(none).isOn("val", true) && !XmlAttributes(none).isOn("val", false));
        QCOMPARE(XmlAttributes(on).number("val"), std::optional(1));
        QVERIFY(!XmlAttributes(off).number("val") && !XmlAttributes(none).number("val"));
        const char *const long_[] = {"val", "99999999999", nullptr};
        QVERIFY(!XmlAttributes(long_).number("val"));
    }

    void handlerEndsIt()
    {
        QCOMPARE(listingOf("<a><stop/>words<b/> and no XML"), QStringLiteral("<a><stop>"));
        QCOMPARE(listingOf("<a><refuse/>"), QStringLiteral("not wanted"));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const QByteArray &xml, const char *word) {
            QTest::newRow(name) << xml << QString::fromUtf8(word);
        };
        QByteArray bomb = "<!DOCTYPE a [<!ENTITY e0 \"ha\">";
        for (int i = 1; i < 30; ++i)
            bomb += QStringLiteral("<!ENTITY e%1 \"&e%2;&e%2;&e%2;\">").arg(i).arg(i - 1).toUtf8();
        row("entity bomb", bomb + "]><a>&e29;</a>", "DOCTYPE");
        row("entity of a file",
            "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>", "DOCTYPE");
        row("outer doctype", "<!DOCTYPE a SYSTEM \"http://example.invalid/a.dtd\"><a/>", "DOCTYPE");
        row("unknown entity", "<a>&e;</a>", "no XML");
        row("blanks", "<a>" + QByteArray(1'200'000, ' ') + "</a>", "too deep");
        row("a long value", "<a val='" + QByteArray(1'500'000, 'x') + "'/>", "too deep");
        row("a long remark", "<a><!--" + QByteArray(1'500'000, 'x') + "--></a>", "too deep");
        row("200,000 levels", QByteArray("<a>").repeated(200'000), "too deep");
        QByteArray attributes;
        for (int i = 0; i < 300; ++i)
            attributes += " a" + QByteArray::number(i) + "=''";
        row("attributes", "<a" + attributes + "/>", "too deep");
        row("nothing", "", "no XML");
        row("noise", "\x13\x37\xFF", "no XML");
        row("cut", "<a><b>", "no XML");
        row("words behind it", "<a/>words", "no XML");
        row("bytes that are no UTF-8", "<a>\xFF</a>", "no XML");
    }
    void refused()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QString, word);
        Listing listing;
        const auto done = read(xml, listing, 100'000);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Unreadable);
        QVERIFY2(done.error().message.contains(word), qPrintable(done.error().message));
    }

    // As deep and long as is allowed.
    void withinTheLimits()
    {
        Listing listing;
        QVERIFY(
            read(QByteArray("<a>").repeated(64) + QByteArray("</a>").repeated(64), listing).ok());
        QVERIFY(!read(QByteArray("<a>").repeated(65) + QByteArray("</a>").repeated(65), listing));
        // The text between two tags counts, not all of it.
        QVERIFY(read("<a>" + ("<b>" + QByteArray(600'000, 'x') + "</b>").repeated(4) + "</a>",
                     listing, 50'000)
                    .ok());
    }

    void writtenReadsBack()
    {
        QRandomGenerator dice(7);
        for (int round = 0; round < 200; ++round) {
            static constexpr char32_t kRare[] = {0x20BB7, 0xE0100};
            QString words;
            for (int i = dice.bounded(40); i > 0; --i) {
                static const QString kSpecial = QStringLiteral("<>&\"'\t\n\r]] \u85AA\u00A0");
                if (dice.bounded(2))
                    words += kSpecial[dice.bounded(int(kSpecial.size()))];
                else
                    words += QString::fromUcs4(&kRare[dice.bounded(2)], 1);
            }
            QByteArray xml;
            XmlWriter writer(
                [&](QByteArrayView stretch) { xml.append(stretch.data(), stretch.size()); });
            writer.start("a");
            writer.attribute("val", words);
            writer.element("b", words);
            writer.start("c");
            writer.finish();
            QCOMPARE(listingOf(xml), QStringLiteral("<a>@%1@<b>%1</b><c></c></a>").arg(words));
        }
    }

    void whatXmlCannotHoldIsLeftOut()
    {
        QByteArray xml;
        XmlWriter writer(
            [&](QByteArrayView stretch) { xml.append(stretch.data(), stretch.size()); });
        QString words = QStringLiteral("a");
        for (const char16_t c : {u'\0', u'\x01', u'\x1F', char16_t(0xD800), char16_t(0xDC00),
                                 char16_t(0xFFFE), char16_t(0xFFFF)}) {
            words += QChar(c);
            words += u'b'; // so that halves do not meet
        }
        writer.element("a", words);
        writer.finish();
        QCOMPARE(listingOf(xml), QStringLiteral("<a>abbbbbbb</a>"));
    }

    void writtenInStretches()
    {
        int stretches = 0;
        XmlWriter writer([&](QByteArrayView) { ++stretches; });
        writer.start("a");
        for (int i = 0; i < 30'000; ++i)
            writer.element("b", u"語語語語");
        writer.finish();
        QVERIFY(stretches > 5);
    }
};

QTEST_GUILESS_MAIN(TestXml)
#include "test_xml.moc"
