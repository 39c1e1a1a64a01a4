#include "base/json_reader.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

class TestJsonReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAllKinds();
    void keepsOrderAndLines();
    void readsText_data();
    void readsText();
    void readsNumbers_data();
    void readsNumbers();
    void refuses_data();
    void refuses();
    void refusesEveryTruncation();
    void survivesDamage();
    void namesLineAndColumn();
    void limitsDepth();
    void findsOneOfManyKeys();
};

void TestJsonReader::readsAllKinds()
{
    const auto json =
        readJson(R"({"a":null,"b":true,"c":false,"d":-1.5,"e":"x","f":[1,[]],"g":{}})");
    QVERIFY(json.ok());
    QVERIFY(json->find(u"a")->isNull());
    QCOMPARE(*json->find(u"b")->as<bool>(), true);
    QCOMPARE(*json->find(u"c")->as<bool>(), false);
    QCOMPARE(*json->find(u"d")->as<double>(), -1.5);
    QCOMPARE(*json->find(u"e")->as<QString>(), u"x"_s);
    QCOMPARE(json->find(u"f")->as<JsonValue::Array>()->size(), size_t(2));
    QVERIFY(json->find(u"g")->as<JsonValue::Object>()->empty());
    QVERIFY(!json->find(u"h") && !json->find(u"e")->find(u"x"));
}

void TestJsonReader::keepsOrderAndLines()
{
    const auto json = readJson("\xEF\xBB\xBF{\"z\":1,\r\n\"a\":\n[\n2]}\n");
    QVERIFY(json.ok());
    const auto &members = *json->as<JsonValue::Object>();
    QCOMPARE(members[0].key, u"z"_s);
    QCOMPARE(members[1].key, u"a"_s);
    QCOMPARE(members[1].value.line, 3);
    QCOMPARE(members[1].value.as<JsonValue::Array>()->front().line, 4);
}

void TestJsonReader::readsText_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::newRow("escapes") << QByteArray(R"("\"\\\/\b\f\n\r\t\u0041\u3042")")
                             << u"\"\\/\b\f\n\r\tAあ"_s;
    QTest::newRow("pair") << QByteArray(R"("\ud842\uDFB7")") << u"𠮷"_s;
    QTest::newRow("raw") << "\"𠮷葛\U000E0100㉖\uFEFF\u2028\""_ba
                         << u"𠮷葛\U000E0100㉖\uFEFF\u2028"_s;
    QTest::newRow("NUL") << QByteArray(R"("\u0000")") << QString(QChar(0));
    QTest::newRow("empty") << QByteArray("\"\"") << u""_s;
    QTest::newRow("slashes") << QByteArray(R"("\\u0041")") << u"\\u0041"_s;
}

void TestJsonReader::readsText()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, text);
    const auto value = readJson(json);
    QVERIFY2(value.ok(), value.ok() ? "" : qPrintable(value.error().message));
    QCOMPARE(*value->as<QString>(), text);
}

void TestJsonReader::readsNumbers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<double>("number");
    QTest::newRow("zero") << "0"_ba << 0.0;
    QTest::newRow("minus") << "-10"_ba << -10.0;
    QTest::newRow("fraction") << "10.5"_ba << 10.5;
    QTest::newRow("exponent") << "1E+2"_ba << 100.0;
    QTest::newRow("small") << "5e-1"_ba << 0.5;
}

void TestJsonReader::readsNumbers()
{
    QFETCH(QByteArray, json);
    QFETCH(double, number);
    const auto value = readJson(json);
    QVERIFY(value.ok());
    QCOMPARE(*value->as<double>(), number);
}

void TestJsonReader::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    const std::pair<const char *, QByteArray> cases[] = {
        {"nothing", ""},
        {"mark only", "\xEF\xBB\xBF"},
        {"two values", "{} {}"},
        {"comment", "{} // x"},
        {"key twice", R"({"a":1,"b":2,"a":1})"},
        {"key twice, escaped", R"({"a":1,"\u0061":1})"},
        {"comma at the end", R"({"a":1,})"},
        {"comma at the end of a list", "[1,]"},
        {"single quotes", "{'a':1}"},
        {"bare key", "{a:1}"},
        {"no colon", R"({"a" 1})"},
        {"half, high", R"("\ud800")"},
        {"half, low", R"("\udc00")"},
        {"half before another character", R"("\ud800\u0041")"},
        {"half before text", R"("\ud800x")"},
        {"short escape", R"("\u12")"},
        {"signed escape", R"("\u+123")"},
        {"unknown escape", R"("\x41")"},
        {"line break in text", "\"a\nb\""},
        {"tab in text", "\"a\tb\""},
        {"leading zero", "01"},
        {"plus", "+1"},
        {"point at the end", "1."},
        {"point first", ".5"},
        {"empty exponent", "1e"},
        {"too large", "1e999"},
        {"minus alone", "-"},
        {"NaN", "NaN"},
        {"capital", "True"},
        {"word runs on", "nullx"},
        {"full-width space", "{\xE3\x80\x80}"},
        {"bad UTF-8", "\"\x80\""},
        {"overlong", "\"\xC0\xAF\""},
        {"overlong of three", "\"\xE0\x80\xAF\""},
        {"surrogate in UTF-8", "\"\xED\xA0\x80\""},
        {"beyond Unicode", "\"\xF4\x90\x80\x80\""},
        {"cut UTF-8", "\"\xE3\x81"},
        {"UTF-16", QByteArray("\xFF\xFE{\0}\0", 6)},
        {"NUL", QByteArray("\0", 1)},
        {"NUL behind", QByteArray("{}\0", 3)},
    };
    for (const auto &[name, json] : cases)
        QTest::newRow(name) << json;
}

void TestJsonReader::refuses()
{
    QFETCH(QByteArray, json);
    const auto value = readJson(json);
    QVERIFY(!value.ok());
    QCOMPARE(value.error().kind, ErrorKind::Unreadable);
    QVERIFY2(value.error().message.startsWith(u"Line 1, column "_s) ||
                 value.error().message.startsWith(u"Line 2, column "_s),
             qPrintable(value.error().message));
}

void TestJsonReader::refusesEveryTruncation()
{
    const QByteArray json =
        "{\"a\":[1,true,null,\"葛\U000E0100\\ud842\\udfb7\"],\"b\":{\"c\":-1.5e3}}"_ba;
    QVERIFY(readJson(json).ok());
    for (qsizetype n = 0; n < json.size(); ++n)
        QVERIFY2(!readJson(json.left(n)).ok(), json.left(n).constData());
}

// Whatever the bytes: an answer, and under the sanitizers no fault.
void TestJsonReader::survivesDamage()
{
    const QByteArray sound = R"({"a":[1,true,"\ud842\udfb7"],"b":{"c":-1.5e3}})";
    QRandomGenerator dice(4);
    int refused = 0;
    for (int i = 0; i < 20000; ++i) {
        QByteArray json = sound;
        for (int n = 1 + dice.bounded(3); n > 0; --n)
            json[dice.bounded(int(json.size()))] = char(dice.bounded(256));
        refused += !readJson(json).ok();
    }
    QVERIFY(refused > 10000);
}

void TestJsonReader::namesLineAndColumn()
{
    const auto message = [](const QByteArray &json) { return readJson(json).error().message; };
    QVERIFY(message("{\n \"a\": x}").startsWith(u"Line 2, column 7 "_s));
    QVERIFY(message("{\"あ\":1,\n\"あ\":2}").startsWith(u"Line 2, column 1 "_s));
    QVERIFY(message("{\"あ\":1,\n\"あ\":2}").contains(u"“あ”"_s));
    QVERIFY(message("[\"あい\",\n\"う\xFF\"]").startsWith(u"Line 2, column 3 "_s));
}

void TestJsonReader::limitsDepth()
{
    const auto nested = [](int n) { return QByteArray(n, '[') + QByteArray(n, ']'); };
    QVERIFY(readJson(nested(100)).ok());
    QVERIFY(!readJson(nested(101)).ok());
    QVERIFY(!readJson(QByteArray(5000000, '[')).ok()); // the stack holds
}

void TestJsonReader::findsOneOfManyKeys()
{
    QByteArray json = "{";
    for (int i = 0; i < 200000; ++i)
        json += "\"k" + QByteArray::number(i) + "\":1,";
    QVERIFY(readJson(json + "\"x\":1}").ok());
    const auto twice = readJson(json + "\"k77777\":1}");
    QVERIFY(!twice.ok());
    QVERIFY(twice.error().message.contains(u"k77777"_s));
}

QObject *makeJsonReaderTest()
{
    return new TestJsonReader;
}

#include "test_json_reader.moc"
