#include "base/json_reader.h"
#include "base/json_writer.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace gaiyo;
using namespace Qt::StringLiterals;

class TestJsonWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void laysOut();
    void escapesNoMoreThanIsNeeded();
    void writesNumbersThatReadBack();
    void writesTextThatReadsBack();
};

void TestJsonWriter::laysOut()
{
    JsonWriter json;
    json.beginObject(JsonLayout::Lines);
    json.member(u"z", 1);
    json.member(u"a", std::optional<QString>());
    json.key(u"rows");
    json.beginArray(JsonLayout::Lines);
    for (const bool flag : {true, false}) {
        json.beginObject();
        json.member(u"flag", flag);
        json.key(u"list");
        json.beginArray(JsonLayout::Lines); // inline, being inside an inline object
        json.value(qint64(1) << 53);
        json.value(u"x"_s);
        json.endArray();
        json.endObject();
    }
    json.endArray();
    json.key(u"none");
    json.beginArray(JsonLayout::Lines);
    json.endArray();
    json.endObject();
    const QByteArray expected = R"({
  "z": 1,
  "a": null,
  "rows": [
    {"flag":true,"list":[9007199254740992,"x"]},
    {"flag":false,"list":[9007199254740992,"x"]}
  ],
  "none": []
}
)";
    QCOMPARE(json.finish(), expected);
}

void TestJsonWriter::escapesNoMoreThanIsNeeded()
{
    JsonWriter json;
    json.value(u"\"\\/\n\t\r\u0001\u001F\u007F<𠮷葛\U000E0100\u2028\uFEFF"_s);
    QCOMPARE(json.finish(),
             "\"\\\"\\\\/\\n\\t\\u000d\\u0001\\u001f\u007F<𠮷葛\U000E0100\u2028\uFEFF\"\n"_ba);
}

void TestJsonWriter::writesNumbersThatReadBack()
{
    const auto written = [](double number) {
        JsonWriter json;
        json.value(number);
        return json.finish().trimmed();
    };
    QCOMPARE(written(10.5), "10.5"_ba);
    QCOMPARE(written(20), "20"_ba);
    QCOMPARE(written(0.1), "0.1"_ba);
    QRandomGenerator dice(5);
    for (int i = 0; i < 5000; ++i) {
        const double number = dice.generateDouble() * std::pow(10, dice.bounded(40) - 20);
        QCOMPARE(*readJson(written(number))->as<double>(), number);
    }
}

void TestJsonWriter::writesTextThatReadsBack()
{
    QRandomGenerator dice(6);
    for (int i = 0; i < 5000; ++i) {
        QString text;
        for (int n = dice.bounded(20); n > 0; --n) {
            const char32_t c = dice.bounded(3) ? dice.bounded(0x80u) : dice.bounded(0x110000u);
            if (!QChar::isSurrogate(c))
                text += QString::fromUcs4(&c, 1);
        }
        JsonWriter json;
        json.value(text);
        const QByteArray bytes = json.finish();
        QCOMPARE(*readJson(bytes)->as<QString>(), text);
        // A second reader understands it, too.
        QCOMPARE(QJsonDocument::fromJson('[' + bytes + ']')[0].toString(), text);
    }
}

QObject *makeJsonWriterTest()
{
    return new TestJsonWriter;
}

#include "test_json_writer.moc"
