#include "ui/table_steps.h"

#include "exchange/xlsx/workbook_writer.h"
#include "exchange/zip/zip_writer.h"
#include "session/preferences.h"
#include "ui/looks.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QTreeWidget>

using namespace gaiyo;
using namespace gaiyo::tablesteps;

namespace {

using Rows = std::vector<QStringList>;

// As an office would have made it, sheet by sheet.
void write(const QString &path, const std::vector<std::pair<QString, Rows>> &sheets)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    std::vector<SheetForm> forms;
    forms.reserve(sheets.size());
    for (const auto &[name, rows] : sheets) {
        SheetForm form;
        form.name = name;
        form.columns.resize(rows.empty() ? 0 : size_t(rows.front().size()));
        forms.push_back(form);
    }
    WorkbookWriter writer(file, {}, forms);
    for (const auto &[name, rows] : sheets) {
        for (const QStringList &row : rows) {
            std::vector<SheetCell> cells;
            for (const QString &text : row)
                cells.push_back({text});
            QVERIFY(writer.addRow(cells, {}));
        }
        writer.endSheet();
    }
    QVERIFY(writer.finish());
}

} // namespace

// Workbooks in the dialog that takes tables in: their columns are chosen as those of other tables.
class TestWorkbooks : public QObject
{
    Q_OBJECT
private:
    static std::vector<Opinion> added(Desk &desk, size_t before)
    {
        const auto &all = desk.session().view()->values().opinions;
        return {all.begin() + qsizetype(before), all.end()};
    }
    static size_t count(Desk &desk) { return desk.session().view()->values().opinions.size(); }

private Q_SLOTS:
    // What cannot be read says what can, in words of the window.
    void filesThatAreNoTables_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("Word") << QStringLiteral("意見.docx")
                              << QStringList{QStringLiteral("これは Word 文書です"),
                                             QStringLiteral("Excel ブック（.xlsx）")};
        QTest::newRow("PDF") << QStringLiteral("意見.pdf")
                             << QStringList{QStringLiteral("PDF です"),
                                            QStringLiteral("Excel ブック（.xlsx）")};
        QTest::newRow("other bytes")
            << QStringLiteral("意見.txt")
            << QStringList{QStringLiteral("テキストファイルではありません")};
        QTest::newRow("missing") << QStringLiteral("ない.xlsx")
                                 << QStringList{QStringLiteral("ない.xlsx がありません")};
        QTest::newRow("folder") << QStringLiteral("フォルダー")
                                << QStringList{QStringLiteral("ファイルではありません")};
    }
    void filesThatAreNoTables()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, words);
        Desk desk;
        desk.open(desk.makeSeed());
        const QString path = desk.path(name);
        QFile file(path);
        if (name == QStringLiteral("フォルダー"))
            QVERIFY(QDir().mkpath(path));
        else if (!name.startsWith(QStringLiteral("ない")))
            QVERIFY(file.open(QIODevice::WriteOnly));
        if (name.endsWith(QStringLiteral(".docx"))) {
            ZipWriter document(file);
            document.begin("_rels/.rels");
            document.write("<Relationships><Relationship Id='a' Type='x/officeDocument' "
                           "Target='word/document.xml'/></Relationships>");
            document.begin("word/document.xml");
            document.write("<document/>");
            QVERIFY(document.finish());
        } else if (file.isOpen()) {
            file.write(name.endsWith(QStringLiteral(".pdf")) ? QByteArray("%PDF-1.7\n\0\1\2", 12)
                                                             : QByteArray("a\0\1\2\n", 5));
        }
        file.close();
        takeFile(desk, path, [&](QDialog &dialog) {
            const auto told = [&] {
                return dialog.findChild<QLabel *>(QStringLiteral("trouble"))->text();
            };
            QTRY_VERIFY(!told().isEmpty());
            for (const QString &word : words)
                QVERIFY2(told().contains(word), qPrintable(told()));
            QVERIFY2(!told().contains(QStringLiteral("import")), qPrintable(told()));
            QVERIFY2(!told().contains(QStringLiteral("Excel、PDFのファイルではなく")),
                     qPrintable(told()));
            QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("do"))->isEnabled());
            QCOMPARE(clippedIn(dialog), QStringList());
            dialog.findChild<QWidget *>(QStringLiteral("source"))
                ->findChild<QLineEdit *>()
                ->clear();
            QVERIFY(told().isEmpty());
            dialog.reject();
        });
    }

    // Headings that nobody knows, with names of persons beside them.
    void columnsAreChosen()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const size_t before = count(desk);
        const QString path = desk.path(QStringLiteral("受付一覧.xlsx"));
        write(path,
              {{QStringLiteral("一覧"),
                {{QStringLiteral("受付No"), QStringLiteral("氏名"), QStringLiteral("住所"),
                  QStringLiteral("中身"), QStringLiteral("答え")},
                 {QStringLiteral("1"), QStringLiteral("練馬太郎"), QStringLiteral("豊玉北6丁目"),
                  QStringLiteral("公園の木を増やしてほしい。"), QStringLiteral("検討します。")},
                 {QStringLiteral("2"), QStringLiteral("練馬花子"), QStringLiteral("豊玉北5丁目"),
                  QStringLiteral("道が暗い。"), QStringLiteral("街灯を付けます。")}}}});
        takeFile(desk, path, [&](QDialog &dialog) {
            QTRY_VERIFY(column(dialog, 4) && column(dialog, 4)->isVisible());
            choose(dialog, 4, QStringLiteral("summary"));
            choose(dialog, 5, QStringLiteral("response"));
            dialog.findChild<QRadioButton *>(QStringLiteral("toOpen"))->setChecked(true);
            Desk::settle(dialog);
            dialog.grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/workbook-columns.png"));
            QCOMPARE(clippedIn(dialog), QStringList());
            finish(dialog);
        });
        const auto made = added(desk, before);
        QCOMPARE(made.size(), size_t(2));
        QCOMPARE(made[0].summary, QStringLiteral("公園の木を増やしてほしい。"));
        QCOMPARE(desk.session().view()->plainResponse(made[1]), QStringLiteral("街灯を付けます。"));
        QVERIFY(!made[0].note.value_or(QString()).contains(QStringLiteral("太郎")));
    }

    // A cover, the table, and that of the year before: the clerk says which.
    void sheetsAreChosen()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const size_t before = count(desk);
        const QString path = desk.path(QStringLiteral("意見.xlsx"));
        const QStringList names{QStringLiteral("番号"), QStringLiteral("意見の概要"),
                                QStringLiteral("区の考え方")};
        write(path, {{QStringLiteral("表紙"), {{QStringLiteral("意見募集の結果")}}},
                     {QStringLiteral("令和8年"),
                      {names,
                       {QStringLiteral("1"), QStringLiteral("今年の意見。"),
                        QStringLiteral("検討します。")}}},
                     {QStringLiteral("令和7年"),
                      {names,
                       {QStringLiteral("1"), QStringLiteral("去年の意見。"),
                        QStringLiteral("検討しました。")}}}});
        takeFile(desk, path, [&](QDialog &dialog) {
            auto *sheets = dialog.findChild<QComboBox *>(QStringLiteral("sheet"));
            QTRY_VERIFY(sheets->isVisible());
            QCOMPARE(sheets->count(), 3);
            QCOMPARE(sheets->currentText(), QStringLiteral("令和8年"));
            QCOMPARE(fieldOf(dialog, 2), QStringLiteral("summary"));
            sheets->setCurrentIndex(2);
            Q_EMIT sheets->activated(2);
            QTRY_COMPARE(fieldOf(dialog, 2), QStringLiteral("summary"));
            QCOMPARE(sheets->currentText(), QStringLiteral("令和7年"));
            dialog.findChild<QRadioButton *>(QStringLiteral("toOpen"))->setChecked(true);
            finish(dialog);
        });
        const auto made = added(desk, before);
        QCOMPARE(made.size(), size_t(1));
        QCOMPARE(made[0].summary, QStringLiteral("去年の意見。"));
    }

    // A table that is dropped on an open document is for that; a file of its own gets a free name.
    void droppedOnADocument()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const QString table = QFileInfo(path).path() + u'/' + QFileInfo(path).completeBaseName() +
                              QStringLiteral(".csv");
        QFile file(table);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("意見,考え方\n公園を増やす。,検討します。\n");
        file.close();
        desk.inDialog(
            [&] { desk.window().takeFile(table); },
            [&](QDialog &dialog) {
                QVERIFY(dialog.findChild<QRadioButton *>(QStringLiteral("toOpen"))->isChecked());
                const QString proposed = dialog.findChild<QWidget *>(QStringLiteral("file"))
                                             ->findChild<QLineEdit *>()
                                             ->text();
                QVERIFY2(proposed.endsWith(QStringLiteral("-2.db")), qPrintable(proposed));
                finish(dialog);
            });
        QCOMPARE(count(desk), size_t(50));
    }

    // A list that has no headings at all.
    void withoutHeadings()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const size_t before = count(desk);
        const QString path = desk.path(QStringLiteral("一覧.xlsx"));
        write(path, {{QStringLiteral("Sheet1"),
                      {{QStringLiteral("公園の木をもっと増やしてほしいと思います。"),
                        QStringLiteral("ご意見として承り、今後の検討の参考とします。")},
                       {QStringLiteral("駅前の道が暗いので街灯を付けてください。"),
                        QStringLiteral("ご意見の趣旨を踏まえ、順次整備します。")}}}});
        takeFile(desk, path, [&](QDialog &dialog) {
            QTRY_VERIFY(column(dialog, 1) && column(dialog, 1)->isVisible());
            choose(dialog, 1, QStringLiteral("summary"));
            choose(dialog, 2, QStringLiteral("response"));
            dialog.findChild<QRadioButton *>(QStringLiteral("toOpen"))->setChecked(true);
            finish(dialog);
        });
        const auto made = added(desk, before);
        QCOMPARE(made.size(), size_t(2));
        QVERIFY(made[0].summary.startsWith(QStringLiteral("公園の木")));
        QVERIFY(made[1].summary.startsWith(QStringLiteral("駅前")));
    }
};

GAIYO_UI_TEST_MAIN(TestWorkbooks)
#include "test_workbooks.moc"
