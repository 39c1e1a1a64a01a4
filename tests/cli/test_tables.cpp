#include "cli/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

// Tables of other offices, as their CSV files come: names, order and meaning of the columns vary.
class TestTables : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Of a workbook one sheet is read: the first with opinions, or the one that is named.
    void sheetIsChosen()
    {
        const QTemporaryDir folder;
        const QString db = folder.filePath(QStringLiteral("a.db"));
        const QString book = folder.filePath(QStringLiteral("a.xlsx"));
        writeFile(folder.filePath(QStringLiteral("a.csv")),
                  "章,意見,考え方\n第1章 緑,木を植える。,植えます。\n");
        QCOMPARE(runCli({QStringLiteral("import"), folder.filePath(QStringLiteral("a.csv")), db})
                     .exitCode,
                 0);
        QCOMPARE(runCli({QStringLiteral("export"), db, book}).exitCode, 0);
        const auto import = [&](const QString &source, const QString &sheet) {
            QFile::remove(folder.filePath(QStringLiteral("b.db")));
            return runCli({QStringLiteral("import"), source,
                           folder.filePath(QStringLiteral("b.db")), QStringLiteral("--sheet"),
                           sheet});
        };
        QCOMPARE(import(book, QStringLiteral("意見一覧")).exitCode, 0);
        const Outcome none = import(book, QStringLiteral("去年"));
        QCOMPARE(none.exitCode, 2);
        QVERIFY2(none.err.contains(u"意見") && none.err.contains(u"凡例"), qPrintable(none.err));
        QCOMPARE(import(book, QStringLiteral("凡例")).exitCode, 3); // it has no opinions
        QCOMPARE(import(folder.filePath(QStringLiteral("a.csv")), QStringLiteral("意見")).exitCode,
                 2);
    }

    // Which categories come with a table, and which of a template go for them, is said.
    void categoriesThatAreAdded()
    {
        const QTemporaryDir folder;
        const QString db = folder.filePath(QStringLiteral("a.db"));
        const QString table = folder.filePath(QStringLiteral("a.csv"));
        const auto assumed = [&](const QByteArray &category) {
            writeFile(table, "章,意見,区分\n第1章 緑,木を植える。," + category + "\n");
            const Outcome added =
                runCli({QStringLiteral("import"), table, db, QStringLiteral("--append")});
            const QJsonArray all = QJsonDocument::fromJson(added.out)[u"assumed"].toArray();
            return all.isEmpty() ? QString() : all.last().toString();
        };
        QCOMPARE(runCli({QStringLiteral("new"), db, QStringLiteral("--template"),
                         QStringLiteral("kubun")})
                     .exitCode,
                 0);
        QCOMPARE(
            assumed("有"),
            QStringLiteral(
                "この文書の対応区分（A、B、C、D、E）は、ひな形のままでどの意見にも使われていない"
                "ため削除し、代わりに対応区分（有）を加えます。"));
        QCOMPARE(assumed("無"), QStringLiteral("この文書にない対応区分を加えます：無"));
        QCOMPARE(assumed("有"), QString());
    }

    // Rows are added below a heading that a department answers for.
    void rowsAreAddedWhereADepartmentAnswers()
    {
        m_file = m_dir.filePath(QStringLiteral("課.db"));
        QCOMPARE(runCli({QStringLiteral("new"), m_file}).exitCode, 0);
        const QString id = QStringLiteral("id");
        const QJsonObject department =
            runBatch(m_file, {R"({"op":"add_department","name":"情報政策課"})"}).value(0);
        QVERIFY(department[u"ok"].toBool());
        const QJsonObject chapter =
            runBatch(m_file, {R"({"op":"add_node","kind":"chapter","number":"1","title":"公園"})"})
                .value(0);
        const QJsonObject node =
            runBatch(m_file,
                     {fill(R"({"op":"assign","node":"%1","departments":["%2"]})",
                           {chapter[id].toString().toUtf8(), department[id].toString().toUtf8()})})
                .value(0);
        QVERIFY2(node[u"ok"].toBool(), qPrintable(node[u"message"].toString()));
        const QString source = m_dir.filePath(QStringLiteral("課.csv"));
        writeFile(source, "章,意見,考え方\r\n公園,こんにちは,回答\r\n道路,もう一つ,回答\r\n");
        const Outcome added =
            runCli({QStringLiteral("import"), source, m_file, QStringLiteral("--append")});
        QVERIFY2(added.exitCode == 0, qPrintable(added.err));
        QCOMPARE(exportJson()[u"opinions"].toArray().size(), 2);
    }
    // A prefecture's table: 382 opinions, 78 responses, one of them merged over 36 rows.
    void prefectureTable()
    {
        QByteArray csv = "番号,論点,ご意見の内容,県の考え方\r\n";
        int no = 0;
        int shared = 0;
        for (int response = 0; response < 78; ++response) {
            // 36 + 38 × 5 + 39 × 4 = 382
            const int rows = response == 0 ? 36 : response < 39 ? 5 : 4;
            shared += rows > 1 ? 1 : 0;
            for (int row = 0; row < rows; ++row) {
                ++no;
                csv += QByteArray::number(no) + ",論点" + QByteArray::number(response / 6 + 1) +
                       ",ご意見その" + QByteArray::number(no) + "," +
                       (row == 0 ? "県の回答その" + QByteArray::number(response) : QByteArray()) +
                       "\r\n";
            }
        }
        QCOMPARE(no, 382);
        const QJsonObject stats =
            importAndAsk(csv, {QStringLiteral("--empty-response"), QStringLiteral("shared")});
        QCOMPARE(stats[QStringLiteral("opinion_count")].toInt(), 382);
        QCOMPARE(stats[QStringLiteral("responses")].toInt(), 78);
        QCOMPARE(stats[QStringLiteral("shared_responses")].toInt(), shared);
        QCOMPARE(stats[QStringLiteral("unanswered")].toInt(), 0);
        QCOMPARE(stats[QStringLiteral("nodes")][QStringLiteral("item")].toInt(), 13);

        const QJsonObject document = exportJson();
        QMap<QString, int> served;
        for (const QJsonValue &opinion : document[QStringLiteral("opinions")].toArray())
            ++served[opinion[QStringLiteral("response")].toString()];
        QCOMPARE(*std::max_element(served.cbegin(), served.cend()), 36);

        const QJsonObject unshared = importAndAsk(csv, {});
        QCOMPARE(unshared[QStringLiteral("unanswered")].toInt(), 382 - 78);
        QCOMPARE(unshared[QStringLiteral("shared_responses")].toInt(), 0);
    }

    // Deeper levels that no name is known for: 学校 stands between a path column and the opinion.
    void deeperLevelsAndCountsAndLegend()
    {
        const QByteArray csv = "\xEF\xBB\xBF論点,学校,対応,件数,ご意見の内容,備考,県の考え方\n"
                               "通学,第一小,①,3,遠い。,x,検討します。\n"
                               "通学,第一小,②,,暗い。,,同上\n"
                               "通学,第二小,⑤,12,狭い。,,広げます。\n"
                               "給食,,①,1,\"熱い。\n冷たい。\",,〃\n";
        const QJsonObject stats = importAndAsk(csv, {});
        QCOMPARE(stats[QStringLiteral("opinion_count")].toInt(), 3 + 1 + 12 + 1);
        QCOMPARE(stats[QStringLiteral("responses")].toInt(), 2);
        QCOMPARE(stats[QStringLiteral("shared_responses")].toInt(), 1);
        QCOMPARE(stats[QStringLiteral("unanswered")].toInt(), 1); // 〃 never crosses a heading
        const QJsonObject nodes = stats[QStringLiteral("nodes")].toObject();
        int nodeCount = 0;
        for (const QJsonValue &count : nodes)
            nodeCount += count.toInt();
        QCOMPARE(nodeCount, 4);
        const QJsonArray categories = stats[QStringLiteral("categories")].toArray();
        QCOMPARE(categories.size(), 3);
        QCOMPARE(categories[0][QStringLiteral("symbol")].toString(), QStringLiteral("①"));
        QCOMPARE(categories[0][QStringLiteral("count")].toInt(), 4);
        QCOMPARE(categories[2][QStringLiteral("symbol")].toString(), QStringLiteral("⑤"));
        QCOMPARE(categories[2][QStringLiteral("count")].toInt(), 12);
        QVERIFY(m_report[QStringLiteral("assumed")].isArray());
        QVERIFY2(QJsonDocument(m_report).toJson().contains("備考"), "the ignored column is named");
    }

    void mappedColumnsOverrideNames()
    {
        const QByteArray csv = "整理番号,区分,意見,原文,回答\n1,防災,いらない,本当の意見,答\n";
        const QJsonObject plain = importAndAsk(csv, {});
        QCOMPARE(plain[QStringLiteral("unplaced")].toInt(), 0); // no headings at all: printed
        QCOMPARE(plain[QStringLiteral("opinion_count")].toInt(), 1);
        importAndAsk(csv, {QStringLiteral("--map"), QStringLiteral("区分=path1"),
                           QStringLiteral("--map"), QStringLiteral("3=note"),
                           QStringLiteral("--map"), QStringLiteral("原文=summary")});
        const QJsonObject document = exportJson();
        const QJsonValue opinion = document[QStringLiteral("opinions")][0];
        QCOMPARE(opinion[QStringLiteral("summary")].toString(), QStringLiteral("本当の意見"));
        QCOMPARE(opinion[QStringLiteral("note")].toString(), QStringLiteral("いらない"));
        const QJsonValue node = document[QStringLiteral("nodes")][0];
        QCOMPARE(node[QStringLiteral("title")].toString(), QStringLiteral("防災"));
        QCOMPARE(node[QStringLiteral("kind")].toString(), QStringLiteral("chapter"));
    }

    // Our own CSV is one of the tables that come in: nothing it has a column for is lost.
    void ownCsvComesBack()
    {
        const QByteArray csv = "No.,章,項目,意見,回答,対応区分,件数\n"
                               "1,第1章 あ,⑳（素案：⑲） い,一,\"答\n二段落\",◎,1\n"
                               "2,第1章 あ,⑳（素案：⑲） い,二,同上,○,2\n"
                               "3,,,どこにもない,,,1\n";
        const QJsonObject stats = importAndAsk(csv, {});
        const QString again = m_dir.filePath(QStringLiteral("again.csv"));
        QCOMPARE(runCli({QStringLiteral("export"), m_file, again, QStringLiteral("--force")}).err,
                 QString());
        QJsonObject back = importAndAsk(readFile(again), {});
        QCOMPARE(back[QStringLiteral("nodes")], stats[QStringLiteral("nodes")]);
        QCOMPARE(back[QStringLiteral("opinion_count")], stats[QStringLiteral("opinion_count")]);
        QCOMPARE(back[QStringLiteral("shared_responses")].toInt(), 1);
        QCOMPARE(back[QStringLiteral("unplaced")].toInt(), 1);
        QCOMPARE(back[QStringLiteral("categories")], stats[QStringLiteral("categories")]);
    }

    void encodingsAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("utf-8") << QByteArray("意見,回答\n①,高\n");
        QTest::newRow("utf-8 with BOM") << QByteArray("\xEF\xBB\xBF意見,回答\n①,高\n");
        // 意見,回答 / ① (NEC row 13), 﨑 and 高 as the Windows table has them
        QTest::newRow("cp932") << QByteArray(
            "\x88\xD3\x8C\xA9,\x89\xF1\x93\x9A\n\x87\x40,\x8D\x82\n");
        QTest::newRow("utf-16") << QByteArray("\xFF\xFE\x0F\x61\x8B\x89,\0\xDE\x56\x54\x7B\n\0"
                                              "\x60\x24,\0\xD8\x9A\n\0",
                                              22);
    }
    void encodingsAreRead()
    {
        QFETCH(QByteArray, bytes);
        importAndAsk(bytes, {});
        const QJsonObject document = exportJson();
        QCOMPARE(document[QStringLiteral("opinions")][0][QStringLiteral("summary")].toString(),
                 QStringLiteral("①"));
        QCOMPARE(document[QStringLiteral("responses")][0][QStringLiteral("plain")].toString(),
                 QStringLiteral("高"));
    }

    // Counts in words: they count, and stand in the booklet as they stood in the table.
    void countsInWordsComeBack()
    {
        const QJsonObject stats =
            importAndAsk("No.,意見,回答\n1,暗い。（ほか2件）,答\n2,狭い。,答\n", {});
        QCOMPARE(stats[QStringLiteral("opinion_count")].toInt(), 4);
        QVERIFY(QJsonDocument(m_report).toJson().contains("ほか2件"));
        const QString page = m_dir.filePath(QStringLiteral("件数.html"));
        QCOMPARE(runCli({QStringLiteral("export"), m_file, page}).exitCode, 0);
        QCOMPARE(readFile(page).count("暗い。（ほか2件）"), 1);
        const QString more = m_dir.filePath(QStringLiteral("追加.csv"));
        writeFile(more, "No.,意見,回答\n1,遠い。（ほか9件）,答\n");
        QCOMPARE(
            runCli({QStringLiteral("import"), more, m_file, QStringLiteral("--append")}).exitCode,
            0);
        QCOMPARE(runCli({QStringLiteral("stats"), m_file}).json()[u"opinion_count"].toInt(), 14);
    }

    // Whoever names a heading of the document means that one, and what has no place waits for it.
    void rowsFindTheirHeadings()
    {
        importAndAsk("章,柱,取組項目,意見\n第4章 情報,1 便利,① 無線LANの整備,甲\n"
                     "第4章 情報,1 便利,② 納付,乙\n",
                     {});
        const QJsonArray nodes = exportJson()[u"nodes"].toArray();
        const QString source = m_dir.filePath(QStringLiteral("追加.csv"));
        const auto add = [&](const QByteArray &rows) {
            writeFile(source, rows);
            return runCli({QStringLiteral("import"), source, m_file, QStringLiteral("--append")});
        };
        for (const QByteArray column : {"取組項目", "該当箇所"}) {
            const Outcome added =
                add(column + ",意見\n① 無線LANの整備,丙\n①,丁\n無線ＬＡＮの整備,戊\n"
                             "第4章/1/①,己\n");
            QCOMPARE(added.exitCode, 0);
        }
        const Outcome without = add("番号,意見,回答\n1,庚,\n2,辛,\n");
        QCOMPARE(without.exitCode, 0);
        const QJsonObject all = exportJson();
        QCOMPARE(all[u"nodes"].toArray(), nodes);
        QMap<QString, int> opinions;
        const QJsonArray rows = all[u"opinions"].toArray();
        for (const auto &row : rows)
            ++opinions[row.toObject()[u"node"].toString()];
        QCOMPARE(opinions.value(nodes[2].toObject()[u"id"].toString()), 9);
        QCOMPARE(opinions.value(QString()), 2);
        const Outcome other = add("取組項目,意見\n③ 駅前,壬\n");
        QCOMPARE(other.exitCode, 0);
        const QString told = other.json()[u"assumed"].toVariant().toStringList().join(u'\n');
        QVERIFY2(told.contains(QStringLiteral("新しい見出しを作ります：「③　駅前」")),
                 qPrintable(told));
    }

private:
    QJsonObject importAndAsk(const QByteArray &csv, const QStringList &options)
    {
        const QString source = m_dir.filePath(QStringLiteral("t%1.csv").arg(++m_count));
        m_file = m_dir.filePath(QStringLiteral("t%1.db").arg(m_count));
        writeFile(source, csv);
        const Outcome imported =
            runCli(QStringList{QStringLiteral("import"), source, m_file} + options);
        if (imported.exitCode != 0)
            qWarning("%s", qPrintable(imported.err));
        m_report = imported.json();
        return runCli({QStringLiteral("stats"), m_file}).json();
    }

    QJsonObject exportJson()
    {
        const QString path = m_dir.filePath(QStringLiteral("t%1.json").arg(m_count));
        if (runCli({QStringLiteral("export"), m_file, path, QStringLiteral("--force")}).exitCode !=
            0)
            qWarning("not exported");
        return QJsonDocument::fromJson(readFile(path)).object();
    }

    QTemporaryDir m_dir;
    QString m_file;
    QJsonObject m_report;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestTables)
#include "test_tables.moc"
