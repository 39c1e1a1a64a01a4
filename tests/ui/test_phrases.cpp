#include "ui/desk.h"

#include "editor/reference_edit.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>

using namespace gaiyo;

// Phrases, and answers that were given before, in the response.
class TestPhrases : public QObject
{
    Q_OBJECT
private:
    static QAction &action(Desk &desk, Command command)
    {
        return *desk.window().commands().action(command);
    }
    static ReferenceEdit &response(Desk &desk) { return *desk.find<ReferenceEdit>("response"); }
    static QListView &list(Desk &desk) { return *desk.find<QListView>("phrases"); }
    static QStringList shown(Desk &desk)
    {
        QStringList lines;
        const QAbstractItemModel &model = *list(desk).model();
        for (int row = 0; row < model.rowCount(); ++row)
            lines += model.index(row, 0).data().toString();
        return lines;
    }
    static void addPhrase(Desk &desk, const QString &title, const QString &text)
    {
        QVERIFY(desk.session().apply(
            {QStringLiteral("add_phrase"),
             {{QStringLiteral("title"), title}, {QStringLiteral("text"), text}},
             {}}));
    }
    // A new opinion, the caret in its response.
    static void open(Desk &desk)
    {
        desk.open(desk.makeSeed());
        addPhrase(desk, QStringLiteral("参考"),
                  QStringLiteral(
                      "ご意見は、〔計画名〕を進める際の参考とします。〔時期〕に{公表}します。"));
        addPhrase(desk, QStringLiteral("趣旨"),
                  QStringLiteral("ご意見の趣旨を踏まえて修正します。"));
        desk.press(Qt::Key_2, Qt::AltModifier);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        desk.type(QStringLiteral("情報システムの共同化に賛成です。"));
        desk.press(Qt::Key_4, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("response"));
    }

private Q_SLOTS:
    // Chosen words are literal text; Tab goes from blank to blank, and then on.
    void blanksAreFilledIn()
    {
        Desk desk;
        open(desk);
        desk.press(Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(list(desk).isVisible());
        QVERIFY2(shown(desk).front().startsWith(QStringLiteral("参考")),
                 qUtf8Printable(shown(desk).join(u'\n')));
        desk.press(Qt::Key_Return);
        QVERIFY(!list(desk).isVisible());
        desk.type(QStringLiteral("この計画"));
        desk.press(Qt::Key_Tab);
        desk.type(QStringLiteral("来年"));
        QCOMPARE(response(desk).markup(),
                 QStringLiteral(
                     "ご意見は、この計画を進める際の参考とします。来年に{{lb}}公表}します。"));
        desk.press(Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget()->objectName() != u"response");
    }

    // What was typed begins a phrase, and is replaced by it.
    void beginningFindsIt()
    {
        Desk desk;
        open(desk);
        desk.type(QStringLiteral("はい。趣旨"));
        desk.press(Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(shown(desk).size(), 1);
        desk.press(Qt::Key_Tab);
        QCOMPARE(response(desk).markup(),
                 QStringLiteral("はい。ご意見の趣旨を踏まえて修正します。"));
    }

    // What was answered to an opinion that says much the same, with its living numbers; and in an
    // earlier booklet.
    void answersOfSimilarOpinionsAreOffered()
    {
        Desk desk;
        open(desk);
        QVERIFY(QFile::copy(desk.session().path(), desk.path(QStringLiteral("昨年度.db"))));
        desk.inDialog(
            [&] { action(desk, Command::Phrases).trigger(); },
            [&](QDialog &dialog) {
                QCOMPARE(
                    dialog.findChild<QTableWidget *>(QStringLiteral("phraseTable"))->rowCount(), 2);
                dialog.findChild<QListWidget *>(QStringLiteral("earlierBooklets"))
                    ->addItem(desk.path(QStringLiteral("昨年度.db")));
                dialog.accept();
            });
        const auto offered = [&] {
            desk.press(Qt::Key_4, Qt::AltModifier);
            desk.press(Qt::Key_Space, Qt::ControlModifier);
            const QStringList lines = shown(desk);
            desk.press(Qt::Key_Escape);
            return lines.join(u'\n');
        };
        QTRY_VERIFY2(offered().contains(QStringLiteral("昨年度")), qUtf8Printable(offered()));
        QVERIFY(offered().contains(QStringLiteral("No.")));
    }

    // A response becomes a phrase; in the table it is changed, moved and taken away, in one step.
    void phrasesAreKept()
    {
        Desk desk;
        open(desk);
        desk.type(QStringLiteral("今後検討します。"));
        action(desk, Command::KeepPhrase).trigger();
        const auto &phrases = desk.session().work().work().phrases;
        QCOMPARE(phrases.size(), size_t(3));
        QCOMPARE(phrases[2].text, QStringLiteral("今後検討します。"));
        desk.inDialog([&] { action(desk, Command::Phrases).trigger(); },
                      [](QDialog &dialog) {
                          auto *table =
                              dialog.findChild<QTableWidget *>(QStringLiteral("phraseTable"));
                          table->setCurrentCell(2, 0);
                          dialog.findChild<QPushButton *>(QStringLiteral("phraseUp"))->click();
                          table->setCurrentCell(0, 0);
                          dialog.findChild<QPushButton *>(QStringLiteral("removePhrase"))->click();
                          table->item(1, 0)->setText(QStringLiteral("修正"));
                          dialog.accept();
                      });
        QStringList texts;
        for (const Phrase &phrase : desk.session().work().work().phrases)
            texts += phrase.title + u'/' + phrase.text;
        QCOMPARE(texts, (QStringList{QStringLiteral("今後検討します。/今後検討します。"),
                                     QStringLiteral("修正/ご意見の趣旨を踏まえて修正します。")}));
        desk.session().undo();
        QCOMPARE(desk.session().work().work().phrases.size(), size_t(3));
    }

    // Where there is nothing to offer it is said, and nothing is in the way.
    void nothingToOffer()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.press(Qt::Key_2, Qt::AltModifier);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.press(Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(!list(desk).isVisible());
        QVERIFY(desk.find<QLabel>("saveState")->text().contains(QStringLiteral("定型文")));
    }
};

GAIYO_UI_TEST_MAIN(TestPhrases)
#include "test_phrases.moc"
