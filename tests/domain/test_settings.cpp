#include "domain/settings.h"
#include "domain/template.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const char *json)
{
    const auto document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        qFatal("bad test JSON: %s", json);
    return document.object();
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roundTrips();
    void laysKeysOverTheBase();
    void namesTheBlockAndItsKey_data();
    void namesTheBlockAndItsKey();
    void refuses_data();
    void refuses();
    void saysWhatIsAllowed_data();
    void saysWhatIsAllowed();
    void saysSoOfEveryKey();
    void acceptsTheEdges_data();
    void acceptsTheEdges();
    void loadsTheTemplate();
    void refusesUnknownTemplates_data();
    void refusesUnknownTemplates();
    void namesFields();
    void theLegendIsCalledAsItsColumn();
};

void TestSettings::roundTrips()
{
    const char *keys = R"({"paper":"B4","orientation":"landscape","margins":{"top":5,"bottom":100,
        "left":12.7,"right":20},"font":"IPAmj明朝","latin":"halfwidth","font_size":10.25,"columns":[
        {"field":"summary","title":"ご意見","width":200},{"field":"count","title":"件数","width":2}],
        "free_fields":[{"name":"会場"},{"name":""},{"name":"略記","legend_title":"",
        "choices":[{"symbol":"創","words":"創造"},{"symbol":"笑","words":"笑顔"}]}],
        "opinion_counter":"人","submitter_counter":"者","draft_number":"never","empty_nodes":true,
        "legend":false,"shared_elsewhere":"repeat","category_style":"symbol_and_text",
        "front_notes":["一","二"],"watermark":"見本","line_pitch":1.8,"paragraph_indent":true,
        "hanging_punctuation":true,"headings":[{"size":1.2,"bold":false,"shade":0}],
        "header_shade":50,"rule_width":0.25,"order":"given","numbering":"given",
        "layout":"stacked","stacked_rules":false,"block_mark":"○","heading_counts":true,
        "count_note":"（他{他}件）","legend_counts":"percent","legend_total":true,
        "legend_notes":{"◎":"注"},"front_blocks":[
        {"type":"paragraph","text":"計{件}件","after":"start"},{"type":"heading","text":"概要"},
        {"type":"list","text":"場所","items":["一","二"],"after":"period","new_page":true},
        {"type":"table","rows":[["方法","件"],["窓口","1"]]}],"back_blocks":[
        {"type":"table","text":"章ごと","rows":[["章","件"]],"by":"chapter"}],
        "period_pattern":"{和暦}{月}月{日}日（{曜}）から{末和暦?}{末月}月{末日}日午後5時必着",
        "reference_prefix":"№","item_label":"項目","split":"freely","answers_prefix":true,
        "front_parts":["notes","title"],"period_label":"募集","count_label":"件数",
        "legend_title":"","table_on_new_page":true,"page_number":"of_total",
        "summary":true,"contents":"always","contents_depth":9,"item_index":true,
        "running_head":"section","short_title":"短い題",
        "first_page_number":9999,"confirmed_words":["03-3993-1111"],"page_edition":"final",
        "extract":{"title":"抜粋","subtitle":"主な意見","template":"tatezumi",
        "settings":{"paper":"A4","legend":false}},"skipped_checks":["official_usage"],
        "ignored_findings":[{"code":"doubled_word","subject":"o1","reason":"強調","words":"0a"}]})";
    const auto settings = applySettings(Settings(), object(keys));
    QVERIFY2(settings.ok(), settings.ok() ? "" : qPrintable(settings.error().message));
    const QJsonObject written = settingsToJson(*settings);
    for (const QString &key : written.keys() + object(keys).keys()) // a new key is set above
        QVERIFY2(written[key] == object(keys)[key], qPrintable(key));
    QVERIFY(*applySettings(loadTemplate(u"nerima"_s)->settings, settingsToJson(*settings)) ==
            *settings);
    // No key was left at its default, so none can have been forgotten.
    const QJsonObject defaults = settingsToJson(Settings());
    for (auto it = defaults.begin(); it != defaults.end(); ++it)
        QVERIFY2(object(keys)[it.key()] != it.value(), qPrintable(it.key()));
}

void TestSettings::namesTheBlockAndItsKey_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<QString>("key");
    QTest::newRow("type") << QByteArray(R"({"type":"picture","text":"一"})") << u"type"_s;
    QTest::newRow("no object") << QByteArray(R"("words")") << u"type"_s;
    QTest::newRow("unknown") << QByteArray(R"({"type":"paragraph","text":"一","size":1})")
                             << u"size"_s;
    QTest::newRow("value") << QByteArray(R"({"type":"paragraph","text":1})") << u"text"_s;
    QTest::newRow("missing words") << QByteArray(R"({"type":"heading"})") << u"text"_s;
    QTest::newRow("missing items") << QByteArray(R"({"type":"list","text":"一"})") << u"items"_s;
    QTest::newRow("missing rows") << QByteArray(R"({"type":"table"})") << u"rows"_s;
    QTest::newRow("of no use") << QByteArray(R"({"type":"list","items":["一"],"by":"method"})")
                               << u"by"_s;
}

void TestSettings::namesTheBlockAndItsKey()
{
    QFETCH(QByteArray, block);
    QFETCH(QString, key);
    for (const QByteArray &setting : {QByteArray("front_blocks"), QByteArray("back_blocks")}) {
        const QByteArray json =
            "{\"" + setting + "\":[{\"type\":\"paragraph\",\"text\":\"一\"}," + block + "]}";
        const auto settings = applySettings(Settings(), object(json.constData()));
        QVERIFY(!settings.ok());
        QCOMPARE(settings.error().message,
                 u"The setting “%1” cannot be used: “%2” of block 2 is wrong, missing or of no use "
                 "there."_s.arg(QString::fromUtf8(setting), key));
    }
}

void TestSettings::laysKeysOverTheBase()
{
    const Settings base = loadTemplate(u"nerima"_s)->settings;
    const auto settings = applySettings(base, object(R"({"margins":{"left":30},"legend":false})"));
    QVERIFY(settings.ok());
    Settings expected = base;
    expected.margins.left = 30;
    expected.legend = false;
    QVERIFY(*settings == expected);
    QVERIFY(*applySettings(base, {}) == base);
}

void TestSettings::refuses_data()
{
    QTest::addColumn<QByteArray>("keys");
    const char *cases[] = {
        R"({"colour":1})",
        R"({"layout":"rows"})",
        R"({"stacked_rules":1})",
        R"({"block_mark":1})",
        R"({"heading_counts":"yes"})",
        R"({"count_note":"（他{n}件）"})",
        R"({"count_note":"他の件"})",
        R"({"legend_counts":true})",
        R"({"legend_total":"yes"})",
        R"({"legend_notes":["注"]})",
        R"({"legend_notes":{"":"注"}})",
        R"({"legend_notes":{"◎":1}})",
        R"({"front_blocks":{}})",
        R"({"front_blocks":["words"]})",
        R"({"front_blocks":[{"type":"picture","text":"一"}]})",
        R"({"front_blocks":[{"type":"paragraph"}]})",
        R"({"front_blocks":[{"type":"paragraph","text":"一","items":["二"]}]})",
        R"({"front_blocks":[{"type":"list","text":"一"}]})",
        R"({"front_blocks":[{"type":"list","items":[]}]})",
        R"({"front_blocks":[{"type":"table","rows":[]}]})",
        R"({"front_blocks":[{"type":"table","rows":[["一","二"],["三"]]}]})",
        R"({"front_blocks":[{"type":"table","rows":[["一"]],"by":"month"}]})",
        R"({"front_blocks":[{"type":"paragraph","text":"一","after":"table"}]})",
        R"({"back_blocks":[{"type":"paragraph","text":"一","after":"start"}]})",
        R"({"front_blocks":[{"type":"paragraph","text":"一","new_page":1}]})",
        R"({"contents":true})",
        R"({"contents_depth":0})",
        R"({"contents_depth":10})",
        R"({"running_head":"page"})",
        R"({"short_title":null})",
        R"({"summary":"yes"})",
        R"({"item_index":1})",
        R"({"period_pattern":"{年}年"})",
        R"({"period_pattern":"{和暦"})",
        R"({"Paper":"A4"})",
        R"({"paper":"A6"})",
        R"({"paper":4})",
        R"({"paper":null})",
        R"({"orientation":"upright"})",
        R"({"orientation":true})",
        R"({"margins":20})",
        R"({"margins":{"top":4.9}})",
        R"({"margins":{"top":100.1}})",
        R"({"margins":{"top":"20"}})",
        R"({"margins":{"inner":20}})",
        R"({"font":""})",
        R"({"font":1})",
        R"({"latin":"wide"})",
        R"({"font_size":4.9})",
        R"({"font_size":24.1})",
        R"({"font_size":"10"})",
        R"({"columns":{}})",
        R"({"columns":[]})",
        R"({"columns":["summary"]})",
        R"({"columns":[{"field":"summary","title":"","width":4,"vertical":true}]})",
        R"({"columns":[{"field":"summary","title":"","width":4},{"field":"path1","title":"","width":4,"vertical":1}]})",
        R"({"columns":[{"field":"summary","title":"","width":4},{"field":"path1","title":"","width":4,"upright":true}]})",
        R"({"columns":[{"field":"no","title":"No.","width":2}]})",
        R"({"columns":[{"field":"summary","title":"","width":1}]})",
        R"({"columns":[{"field":"summary","title":"","width":201}]})",
        R"({"columns":[{"field":"summary","title":"","width":2.5}]})",
        R"({"columns":[{"field":"summary","title":1,"width":2}]})",
        R"({"columns":[{"field":"summary","width":2}]})",
        R"({"columns":[{"field":"summary","title":"","width":2,"x":1}]})",
        R"({"columns":[{"field":"colour","title":"","width":2}]})",
        R"({"columns":[{"field":"summary","title":"","width":2},{"field":"summary","title":"","width":2}]})",
        R"({"opinion_counter":1})",
        R"({"submitter_counter":null})",
        R"({"draft_number":"sometimes"})",
        R"({"draft_number":""})",
        R"({"empty_nodes":1})",
        R"({"legend":"true"})",
        R"({"shared_elsewhere":"no"})",
        R"({"category_style":[]})",
        R"({"front_notes":"one"})",
        R"({"front_notes":[1]})",
        R"({"watermark":false})",
        R"({"line_pitch":1.1})",
        R"({"line_pitch":3.1})",
        R"({"paragraph_indent":0})",
        R"({"hanging_punctuation":"yes"})",
        R"({"headings":[]})",
        R"({"headings":{}})",
        R"({"headings":[{"size":0.7,"bold":true,"shade":0}]})",
        R"({"headings":[{"size":1,"bold":true,"shade":51}]})",
        R"({"headings":[{"size":1,"bold":true,"shade":1.5}]})",
        R"({"headings":[{"size":1,"bold":true}]})",
        R"({"headings":[{"size":1,"bold":1,"shade":0}]})",
        R"({"header_shade":-1})",
        R"({"header_shade":12.5})",
        R"({"rule_width":0})",
        R"({"rule_width":2.1})",
        R"({"order":"date"})",
        R"({"numbering":1})",
        R"({"reference_prefix":null})",
        R"({"item_label":1})",
        R"({"split":true})",
        R"({"answers_prefix":"No."})",
        R"({"front_parts":"title"})",
        R"({"front_parts":["title","title"]})",
        R"({"front_parts":["cover"]})",
        R"({"period_label":1})",
        R"({"count_label":[]})",
        R"({"legend_title":{}})",
        R"({"table_on_new_page":1})",
        R"({"page_number":"roman"})",
        R"({"first_page_number":0})",
        R"({"first_page_number":10000})",
    };
    for (const char *keys : cases)
        QTest::newRow(keys) << QByteArray(keys);
}

void TestSettings::refuses()
{
    QFETCH(QByteArray, keys);
    const QJsonObject values = object(keys.constData());
    const auto settings = applySettings(loadTemplate(u"nerima"_s)->settings, values);
    QVERIFY(!settings.ok());
    QCOMPARE(settings.error().kind, ErrorKind::Invalid);
    QVERIFY2(settings.error().message.contains(values.begin().key()),
             qPrintable(settings.error().message));
}

void TestSettings::saysWhatIsAllowed_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QString>("allowed");
    const auto row = [](const char *settings, const QString &allowed) {
        QTest::newRow(settings) << QByteArray(settings) << allowed;
    };
    row(R"({"paper":"A7"})", u"It is one of “A3” “A4” “A5” “B4” “B5”."_s);
    row(R"({"contents":"yes"})", u"It is one of “none” “auto” “always”."_s);
    row(R"({"font_size":99})", u"It is a number from 5 to 24."_s);
    row(R"({"line_pitch":1})", u"It is a number from 1.2 to 3."_s);
    row(R"({"first_page_number":1.5})", u"It is a whole number from 1 to 9999."_s);
    row(R"({"legend":"yes"})", u"It is true or false."_s);
    row(R"({"watermark":5})", u"It has to be a text."_s);
    row(R"({"font":""})", u"It has to be the name of a font."_s);
    row(R"({"front_notes":"x"})", u"It has to be a list of texts."_s);
    row(R"({"back_blocks":"x"})", u"It has to be a list of blocks."_s);
    row(R"({"front_parts":["title","title"]})",
        u"It is a list of “title” “subtitle” “period” “opinion_count” “legend” “notes”, each at "
        "most once."_s);
    row(R"({"margins":{"top":1}})",
        u"Its “top” “bottom” “left” “right” are numbers from 5 to 100 (mm)."_s);
    row(R"({"count_note":"（{人}）"})",
        u"It is a text with {他} or {件}, and no other braces; empty for none."_s);
}

void TestSettings::saysWhatIsAllowed()
{
    QFETCH(QByteArray, settings);
    QFETCH(QString, allowed);
    const QJsonObject values = object(settings.constData());
    const auto applied = applySettings(Settings(), values);
    QVERIFY(!applied.ok());
    QCOMPARE(applied.error().message, u"The value of the setting “%1” cannot be used. %2"_s.arg(
                                          values.begin().key(), allowed));
}

// No key is left with a value that cannot be used and no word of those that can.
void TestSettings::saysSoOfEveryKey()
{
    for (const QString &key : settingsToJson(Settings()).keys()) {
        const auto applied = applySettings(Settings(), {{key, QJsonValue()}});
        QVERIFY(!applied.ok());
        const QString said = applied.error().message.section(u"cannot be used. "_s, 1);
        QVERIFY2(said.size() > 15, qPrintable(applied.error().message));
        for (const QString &choice : settingChoices(key))
            QVERIFY2(said.contains(u'“' + choice + u'”'), qPrintable(said));
    }
}

void TestSettings::acceptsTheEdges_data()
{
    QTest::addColumn<QByteArray>("keys");
    for (const char *keys :
         {R"({"margins":{"top":5}})", R"({"margins":{"top":100}})", R"({"margins":{}})",
          R"({"font_size":5})", R"({"font_size":24})", R"({"front_notes":[]})",
          R"({"columns":[{"field":"summary","title":"","width":2}]})"})
        QTest::newRow(keys) << QByteArray(keys);
}

void TestSettings::acceptsTheEdges()
{
    QFETCH(QByteArray, keys);
    QVERIFY(applySettings(Settings(), object(keys.constData())).ok());
}

void TestSettings::loadsTheTemplate()
{
    const auto form = loadTemplate(u"nerima"_s);
    QVERIFY(form.ok());
    QCOMPARE(form->institution, u"区"_s);
    QStringList symbols;
    for (const Category &category : form->categories)
        symbols << category.symbol;
    QCOMPARE(symbols.join(QString()), u"◎○□△※―"_s);
    QCOMPARE(form->settings.columns.size(), size_t(4));
    QCOMPARE(form->settings.columns[2].title, u"区の考え方"_s);
    Consultation consultation;
    consultation.settings = object(R"({"font_size":12})");
    QCOMPARE(resolveSettings(consultation)->fontSize, 12.0);
}

void TestSettings::refusesUnknownTemplates_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u""_s, u"x"_s, u"../templates/nerima"_s, u"nerima.json"_s, u"."_s})
        QTest::newRow(qPrintable(name)) << name;
}

void TestSettings::refusesUnknownTemplates()
{
    QFETCH(QString, name);
    const auto form = loadTemplate(name);
    QVERIFY(!form.ok());
    QCOMPARE(form.error().kind, ErrorKind::Invalid);
    Consultation consultation;
    consultation.templateName = name;
    QVERIFY(!resolveSettings(consultation).ok());
}

void TestSettings::namesFields()
{
    for (const ColumnField field : {ColumnField::No, ColumnField::Summary, ColumnField::Response,
                                    ColumnField::Category, ColumnField::Count})
        QCOMPARE(findColumnField(columnFieldName(field)), std::optional(field));
    QVERIFY(!findColumnField(u"colour"_s));
}

// Where a document has columns of its own and says no title.
void TestSettings::theLegendIsCalledAsItsColumn()
{
    const auto titleWith = [](const QString &form, const char *settings) {
        Consultation consultation;
        consultation.templateName = form;
        consultation.settings = object(settings);
        const auto resolved = resolveSettings(consultation);
        return resolved ? resolved->legendTitle : resolved.error().message;
    };
    const char *renamed =
        R"({"columns":[{"field":"summary","title":"意見","width":20},
            {"field":"category","title":"反映\n状況","width":4}]})";
    for (const QString &form : {u"nerima"_s, u"koumoku"_s})
        QCOMPARE(titleWith(form, renamed), u"＜反映状況の凡例＞"_s);
    QCOMPARE(titleWith(u"nerima"_s, "{}"), u"＜対応区分の凡例＞"_s);
    QCOMPARE(titleWith(u"koumoku"_s, "{}"), u"対応の区分"_s);
    QCOMPARE(titleWith(u"koumoku"_s,
                       R"({"columns":[{"field":"summary","title":"意見","width":20},
            {"field":"category","title":"対\n応","width":4}]})"),
             u"対応の区分"_s);
    QCOMPARE(
        titleWith(u"nerima"_s,
                  R"({"legend_title":"","columns":[{"field":"summary","title":"意見","width":20},
            {"field":"category","title":"状況",
                           "width":4}]})"),
        QString());
}

QObject *makeSettingsTest()
{
    return new TestSettings;
}

#include "test_settings.moc"
