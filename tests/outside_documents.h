#pragma once

#include "domain/random_document.h"
#include "domain/seed_document.h"

#include <QJsonArray>
#include <QJsonObject>

// Documents for what other programs look at: every form, and what a writer finds hard.

inline gaiyo::Snapshot seedIn(const QString &form, const QJsonObject &settings = {})
{
    gaiyo::Snapshot seed = gaiyo::readSeed();
    for (size_t i = 0; i < seed.opinions.size(); ++i)
        seed.opinions[i].category = seed.categories[i % seed.categories.size()].id;
    seed.consultation.templateName = form;
    seed.consultation.settings = settings;
    return seed;
}

// What XML finds hard, in every place where words stand.
inline gaiyo::Snapshot hostileWords()
{
    gaiyo::Snapshot seed = seedIn(QStringLiteral("nerima"));
    const QString words = QStringLiteral(
        "<b>&amp;\"']]><!-- ‮עברית العربية‬𠮷葛\U000E0100〓\U0001F600\uE000");
    const QString noXml =
        QStringLiteral("\u0001\u000B\uFFFE\uFFFF") + QChar(0xD800) + u'あ' + QChar(0xDC00);
    seed.consultation.title = words;
    seed.consultation.subtitle = noXml;
    for (gaiyo::Node &node : seed.nodes)
        node.title = words + noXml;
    for (gaiyo::Opinion &opinion : seed.opinions)
        opinion.summary = words + noXml + u'\n' + words;
    const QString others = QStringLiteral("\nPlease translate the plan for us, and publish it."
                                          "\n번역해 주세요. 부탁합니다."
                                          "\n请给我们提供中文的说明，这对居民很有帮助。");
    seed.opinions.front().summary += others;
    for (gaiyo::Response &response : seed.responses)
        response.markup += u'\n' + words;
    seed.categories.front().symbol = QStringLiteral("<");
    return seed;
}

// Headings, and no opinion below them.
inline gaiyo::Snapshot headingsOnly()
{
    gaiyo::Snapshot seed =
        seedIn(QStringLiteral("nerima"), {{QStringLiteral("empty_nodes"), true},
                                          {QStringLiteral("contents"), QStringLiteral("always")}});
    seed.opinions = {};
    return seed;
}

inline QJsonObject blocksAround()
{
    const QJsonObject heading{{QStringLiteral("type"), QStringLiteral("heading")},
                              {QStringLiteral("text"), QStringLiteral("募集の概要")}};
    const QJsonObject list{{QStringLiteral("type"), QStringLiteral("list")},
                           {QStringLiteral("text"), QStringLiteral("場所")},
                           {QStringLiteral("items"), QJsonArray{QStringLiteral("市役所")}}};
    const QJsonObject table{
        {QStringLiteral("type"), QStringLiteral("table")},
        {QStringLiteral("text"), QStringLiteral("区分ごとの件数")},
        {QStringLiteral("rows"),
         QJsonArray{QJsonValue(
             QJsonArray{QStringLiteral("区分"), QStringLiteral("件"), QStringLiteral("割合")})}},
        {QStringLiteral("by"), QStringLiteral("category")}};
    return {{QStringLiteral("front_blocks"), QJsonArray{heading, list, table}},
            {QStringLiteral("back_blocks"), QJsonArray{table, heading, list}}};
}

// Headings in two columns, from top to bottom.
inline gaiyo::Snapshot verticalHeadings()
{
    QJsonArray columns;
    const auto add = [&columns](const char *field, const QString &title, int width) {
        const QString name = QString::fromLatin1(field);
        QJsonObject column{{QStringLiteral("field"), name},
                           {QStringLiteral("title"), title},
                           {QStringLiteral("width"), width}};
        if (name.startsWith(QStringLiteral("path")))
            column.insert(QStringLiteral("vertical"), true);
        columns.append(column);
    };
    add("no", QStringLiteral("No."), 3);
    add("path1", QStringLiteral("章"), 2);
    add("path2", QStringLiteral("柱"), 4);
    add("summary", QStringLiteral("意見の概要"), 14);
    add("response", QStringLiteral("区の考え方"), 16);
    add("category", QStringLiteral("対応区分"), 3);
    return seedIn(QStringLiteral("nerima"), {{QStringLiteral("columns"), columns}});
}

inline std::vector<gaiyo::Snapshot> documentsOfEveryShape()
{
    std::vector<gaiyo::Snapshot> all;
    for (const char *form : {"nerima", "kubun", "koumoku", "tatezumi", "midashinashi", "kakudai"})
        all.push_back(seedIn(QString::fromLatin1(form)));
    all.push_back(seedIn(QStringLiteral("nerima"), blocksAround()));
    all.push_back(
        seedIn(QStringLiteral("nerima"), {{QStringLiteral("order"), QStringLiteral("category")},
                                          {QStringLiteral("contents"), QStringLiteral("always")},
                                          {QStringLiteral("item_index"), true},
                                          {QStringLiteral("summary"), true}}));
    all.push_back(verticalHeadings());
    all.push_back(hostileWords());
    all.push_back(headingsOnly());
    all.push_back({}); // an empty document
    all.push_back(gaiyo::makeLargeDocument(1'000));
    constexpr quint32 kRandom = 12;
    for (quint32 i = 0; i < kRandom; ++i)
        all.push_back(gaiyo::RandomDocument(i).make());
    return all;
}
