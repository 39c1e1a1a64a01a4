#include "ui/desk.h"

#include "base/progress.h"
#include "booklet/booklet.h"
#include "dialogs/columns_field.h"
#include "dialogs/extract_dialog.h"
#include "document/earlier_version.h"
#include "domain/template.h"
#include "formats/all_formats.h"
#include "preview/page_view.h"
#include "preview/printing.h"
#include "session/operations.h"
#include "widgets/composing_edit.h"

#include "collect/collect.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDeadlineTimer>
#include <QDragEnterEvent>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPrinter>
#include <QProgressDialog>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QThread>
#include <QTimer>
#include <QTreeView>

using namespace gaiyo;

// What the dialogs do to the document and to files.
class TestDialogs : public QObject
{
    Q_OBJECT
private:
    static const Opinion &opinion(Desk &desk, int no)
    {
        return *desk.session().view()->index.findOpinionByNo(no);
    }
    static QLineEdit *pathIn(QDialog &dialog, const char *name)
    {
        return dialog.findChild<QWidget *>(QString::fromLatin1(name))->findChild<QLineEdit *>();
    }
    static Snapshot load(const QString &path)
    {
        const SystemClock clock;
        const auto store = DocumentStore::open(path, Access::ReadOnly, {QString()}, clock);
        if (!store)
            qFatal("%s", qUtf8Printable(store.error().message));
        return *(*store)->load();
    }
    static void openDialog(Desk &desk, Command command, const std::function<void(QDialog &)> &work)
    {
        desk.inDialog([&] { desk.window().commands().action(command)->trigger(); }, work);
    }

private Q_SLOTS:
    // The window goes on, and the work was told.
    void workIsStopped()
    {
        Desk desk;
        QTimer click;
        connect(&click, &QTimer::timeout, [] {
            auto *progress = qobject_cast<QProgressDialog *>(QApplication::activeModalWidget());
            if (progress)
                QTest::mouseClick(progress->findChild<QPushButton *>(), Qt::LeftButton);
        });
        click.start(10);
        bool wasTold = false;
        const auto work = [&](const Progress &progress) -> Result<void> {
            const QDeadlineTimer end(20000);
            while (!progress.isStopAsked() && !end.hasExpired())
                QThread::yieldCurrentThread();
            wasTold = progress.isStopAsked() && !progress.report(0.5);
            return stoppedError();
        };
        const auto done = runJob(&desk.window(), QStringLiteral("work"), work);
        QVERIFY(wasTold);
        QCOMPARE(done.error().kind, ErrorKind::Cancelled);
        warnUnlessStopped(&desk.window(), QStringLiteral("work"), done.error());
    }

    // What the extract is called and how it looks is its own, as one step that can be undone; what
    // is as the booklet has it follows the booklet.
    void extractHasItsForm()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto setting = [&] {
            return desk.session().view()->values().consultation.settings[u"extract"].toObject();
        };
        const auto button = [](ExtractDialog &dialog) {
            return dialog.findChild<QPushButton *>(QStringLiteral("do"));
        };
        {
            ExtractDialog nothing(desk.session(), &desk.window());
            QVERIFY(!button(nothing)->isEnabled());
        }
        desk.session().apply(operations::setInExtract(opinion(desk, 3).id, true));
        {
            ExtractDialog same(desk.session(), &desk.window());
            QVERIFY(button(same)->isEnabled());
            same.accept();
            QVERIFY(setting().isEmpty());
        }
        ExtractDialog dialog(desk.session(), &desk.window());
        dialog.findChild<QLineEdit *>(QStringLiteral("extractTitle"))
            ->setText(QStringLiteral("主なご意見"));
        auto *form = dialog.findChild<QComboBox *>(QStringLiteral("extractForm"));
        form->setCurrentIndex(form->findData(QStringLiteral("tatezumi")));
        dialog.accept();
        QCOMPARE(setting(),
                 (QJsonObject{{QStringLiteral("title"), QStringLiteral("主なご意見")},
                              {QStringLiteral("template"), QStringLiteral("tatezumi")}}));
        desk.session().undo();
        QVERIFY(setting().isEmpty());
    }

    // A title that is longer than its field is read from its beginning.
    void longTitlesBeginAtTheirBeginning()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        QVERIFY(
            desk.session().apply({QStringLiteral("set_consultation"),
                                  {{QStringLiteral("title"),
                                    QStringLiteral("とても長い名前の計画（素案）").repeated(4)}},
                                  {}}));
        openDialog(desk, Command::FrontPage, [&](QDialog &dialog) {
            auto *title = dialog.findChild<QLineEdit *>(QStringLiteral("title"));
            const int room = title->contentsRect().width();
            QVERIFY(QFontMetrics(title->font()).horizontalAdvance(title->text()) > room);
            title->grab(); // it scrolls when it is drawn
            QVERIFY(title->cursorPositionAt({4, title->height() / 2}) <= 1);
            dialog.reject();
        });
    }

    // The form of last year's file comes with its categories and without its opinions.
    void newFromLastYear()
    {
        Desk desk;
        const QString old = desk.makeSeed();
        const QString path = desk.path(QStringLiteral("今年.db"));
        openDialog(desk, Command::NewBooklet, [&](QDialog &dialog) {
            auto *form = dialog.findChild<QComboBox *>(QStringLiteral("form"));
            form->setCurrentIndex(form->count() - 1);
            pathIn(dialog, "earlier")->setText(old);
            dialog.findChild<QLineEdit *>(QStringLiteral("title"))
                ->setText(QStringLiteral("今年の計画"));
            auto *pages = dialog.findChild<PageView *>();
            QTRY_VERIFY(pages->findPage(1) && pages->findPage(1)->text.contains(u"今年の計画") &&
                        pages->findPage(1)->text.contains(u"素案に趣旨を掲載しているもの"));
            pathIn(dialog, "file")->setText(path);
            dialog.findChild<QPushButton *>(QStringLiteral("do"))->click();
        });
        QVERIFY(desk.window().workspace());
        const Snapshot &made = desk.session().view()->values();
        const Snapshot from = load(old);
        QCOMPARE(made.consultation.title, QStringLiteral("今年の計画"));
        QVERIFY(made.consultation.settings == from.consultation.settings);
        QCOMPARE(made.categories.size(), from.categories.size());
        QVERIFY(made.opinions.empty());
        QVERIFY(made.categories[0].id != from.categories[0].id);
    }

    // Enter behind the name of a file shows what it has in it, and does not take it in unseen.
    void enterShowsWhatIsInTheFile()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString path = QFileInfo(desk.session().path()).path() + QStringLiteral("/new.csv");
        QFile csv(path);
        QVERIFY(csv.open(QIODevice::WriteOnly) &&
                csv.write(QStringLiteral("番号,意見,回答\n1,甲,一\n").toUtf8()) > 0);
        csv.close();
        openDialog(desk, Command::Import, [&](QDialog &dialog) {
            auto *field = pathIn(dialog, "source");
            field->setFocus();
            QTest::keyClicks(field, path);
            QTest::keyClick(field, Qt::Key_Return);
            QVERIFY(dialog.isVisible());
            QVERIFY(!field->hasFocus());
            QVERIFY(!QFileInfo::exists(QFileInfo(path).path() + QStringLiteral("/new.db")));
            dialog.reject();
        });
    }

    // What was understood is shown before anything is made; then it is added to the open document.
    void importAppends()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const size_t before = desk.session().view()->values().opinions.size();
        QFile csv(desk.path(QStringLiteral("追加.csv")));
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write("No.,意見の概要,区の考え方,対応区分\n1,ひとつめ,考え方一,△\n2,ふたつめ,,\n");
        csv.close();
        openDialog(desk, Command::Import, [&](QDialog &dialog) {
            pathIn(dialog, "source")->setText(csv.fileName());
            QVERIFY(
                dialog.findChild<QTreeView *>(QStringLiteral("importReport"))->model()->rowCount() >
                0);
            dialog.findChild<QRadioButton *>(QStringLiteral("toOpen"))->setChecked(true);
            dialog.findChild<QPushButton *>(QStringLiteral("do"))->click();
            QVERIFY(!dialog.isVisible());
        });
        QCOMPARE(desk.session().view()->values().opinions.size(), before + 2);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.session().view()->values().opinions.size(), before);
    }

    // Dropped on the window, also on the text that is written in: a file to import opens its
    // dialog, a document is opened, anything else is left alone.
    void droppedFiles()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString table = desk.path(QStringLiteral("追加.tsv"));
        const QString stranger = desk.path(QStringLiteral("絵.png"));
        for (const QString &path : {table, stranger}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("No.\t意見\t回答\n1\tひとつめ\t考え方一\n");
        }
        const auto drop = [&](const QString &path) {
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(path)});
            QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
            QApplication::sendEvent(&desk.window(), &enter);
            QDropEvent dropped(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
            if (enter.isAccepted())
                QApplication::sendEvent(&desk.window(), &dropped);
            return enter.isAccepted();
        };
        desk.inDialog(
            [&] {
                QVERIFY(drop(table));
                QApplication::processEvents();
            },
            [&](QDialog &dialog) {
                QCOMPARE(dialog.objectName(), QStringLiteral("import"));
                QCOMPARE(pathIn(dialog, "source")->text(), QDir::toNativeSeparators(table));
                // What the command line makes of it: one opinion with its response.
                QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("importCounts"))
                            ->text()
                            .contains(u'1'));
                QVERIFY(dialog.findChild<QPushButton *>(QStringLiteral("do"))->isEnabled());
                dialog.reject();
            });
        desk.inDialog( // it may be a letter: that is asked
            [&] {
                QVERIFY(drop(stranger));
                QApplication::processEvents();
            },
            [](QDialog &dialog) {
                QCOMPARE(dialog.objectName(), QStringLiteral("droppedFiles"));
                dialog.reject();
            });
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(table)});
        struct Edit : ComposingEdit
        {
            bool takes(const QMimeData &mime) const { return canInsertFromMimeData(&mime); }
        } edit;
        QVERIFY(!edit.takes(data));
        data.setUrls({});
        data.setText(QStringLiteral("文"));
        QVERIFY(edit.takes(data));
    }

    // All that can be written is offered, and written; what is there is replaced after a question
    // only.
    void everythingCanBeExported()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        QStringList endings;
        int kinds = 1;
        for (int kind = 0; kind < kinds; ++kind) {
            QString made;
            openDialog(desk, Command::Export, [&](QDialog &dialog) {
                auto *format = dialog.findChild<QComboBox *>(QStringLiteral("format"));
                kinds = format->count();
                format->setCurrentIndex(kind);
                made = pathIn(dialog, "file")->text();
                const QString name =
                    QStringLiteral("%1-%2").arg(kind).arg(QFileInfo(made).fileName());
                endings += QFileInfo(made).suffix();
                made = desk.path(name);
                pathIn(dialog, "file")->setText(made);
                dialog.findChild<QPushButton *>(QStringLiteral("do"))->click();
                QVERIFY(!dialog.isVisible());
            });
            QVERIFY2(QFileInfo(made).size() > 1000, qPrintable(made));
        }
        QVERIFY(kinds > 5);
        const Formats all = allFormats({}); // no fonts: nothing is written by these
        for (const Format *format : all.writers())
            QVERIFY2(endings.contains(format->writer->ending), qPrintable(format->id));
    }

    // Columns come, go and move, each seen on the page beside before it is so; the opinions stay.
    // Named in the form of the booklet, written and chosen below the opinion, taken back by undo.
    void freeFields()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        QVERIFY(desk.find<QWidget>("freeFields")->isHidden());
        openDialog(desk, Command::BookletForm, [&](QDialog &dialog) {
            dialog.findChild<QTabWidget *>()->setCurrentIndex(1);
            dialog.findChild<QLineEdit *>(QStringLiteral("free_field1"))
                ->setText(QStringLiteral("会場"));
            dialog.findChild<QLineEdit *>(QStringLiteral("free_field3"))
                ->setText(QStringLiteral("略記：創＝創造、笑=笑顔"));
            QStringList offered;
            auto *add = dialog.findChild<QPushButton *>(QStringLiteral("addColumn"));
            for (const QAction *action : add->menu()->actions())
                offered += action->text();
            QVERIFY(offered.contains(QStringLiteral("会場")));
            QVERIFY(offered.contains(QStringLiteral("略記")));
            QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("do")),
                              Qt::LeftButton);
        });
        const auto named = freeFieldsOf(desk.session().view()->values().consultation.settings);
        QCOMPARE(named,
                 (std::vector<FreeField>{{QStringLiteral("会場"), {}},
                                         {QString(), {}},
                                         {QStringLiteral("略記"),
                                          {{QStringLiteral("創"), QStringLiteral("創造")},
                                           {QStringLiteral("笑"), QStringLiteral("笑顔")}}}}));
        const OpinionId id = desk.session().view()->values().opinions.front().id;
        const auto opinion = [&] { return *desk.session().view()->index.findOpinion(id); };
        desk.session().jumpTo(id);
        QVERIFY(!desk.find<QWidget>("freeFields")->isHidden());
        QVERIFY(desk.find<QWidget>("free2")->parentWidget()->isHidden());
        QTest::keyClicks(desk.find<QWidget>("free1"), QStringLiteral("Hall"));
        QVERIFY(desk.session().saveWords());
        QCOMPARE(opinion().free1, QStringLiteral("Hall"));
        auto *choice = desk.find<QComboBox>("free3Choice");
        choice->setCurrentIndex(choice->findData(QStringLiteral("笑")));
        QCOMPARE(opinion().free3, QStringLiteral("笑"));
        desk.session().undo();
        QCOMPARE(opinion().free3, QString());
        QCOMPARE(choice->currentData().toString(), QString());
    }

    void columnsOfTheBooklet()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto fields = [&] {
            QStringList names;
            const auto settings = resolveSettings(desk.session().view()->values().consultation);
            for (const Column &column : settings->columns)
                names += columnFieldName(column.field);
            return names;
        };
        const QStringList before = fields();
        QVERIFY(!before.contains(QStringLiteral("count")));
        openDialog(desk, Command::BookletForm, [&](QDialog &dialog) {
            dialog.findChild<QTabWidget *>()->setCurrentIndex(1);
            auto *table = dialog.findChild<QTableWidget *>(QStringLiteral("columns"));
            const auto button = [&](const char *name) {
                return dialog.findChild<QPushButton *>(QString::fromLatin1(name));
            };
            auto *page = dialog.findChild<PageView *>();
            QTRY_VERIFY(page->findPage(1));
            // The key opens the menu, and the first that is not there yet is added at the end.
            table->setCurrentCell(table->rowCount() - 1, 0);
            QTimer::singleShot(0, &dialog, [] {
                if (QWidget *menu = QApplication::activePopupWidget()) {
                    QTest::keyClick(menu, Qt::Key_Down);
                    QTest::keyClick(menu, Qt::Key_Return);
                }
            });
            QTest::keyClick(button("addColumn"), Qt::Key_Space);
            QTRY_COMPARE(table->rowCount(), int(before.size()) + 1);
            QVERIFY(!page->findPage(1)); // is made anew
            QVERIFY(button("do")->isEnabled());
            QTest::keyClick(button("columnUp"), Qt::Key_Space);
            table->setCurrentCell(0, 0);
            QTest::keyClick(button("removeColumn"), Qt::Key_Space);
            table->setCurrentCell(int(before.indexOf(QStringLiteral("summary"))) - 1, 0);
            QVERIFY(!button("removeColumn")->isEnabled());
            QTest::mouseClick(button("do"), Qt::LeftButton);
        });
        QStringList wanted = before;
        wanted.insert(wanted.size() - 1, QStringLiteral("count"));
        wanted.removeFirst();
        QCOMPARE(fields(), wanted);
        desk.session().undo();
        QCOMPARE(fields(), before);
    }

    // A box, where the column shows headings; nothing to check where it does not.
    void headingsFromTopToBottom()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto columns = [&] {
            return resolveSettings(desk.session().view()->values().consultation)->columns;
        };
        openDialog(desk, Command::BookletForm, [&](QDialog &dialog) {
            dialog.findChild<QTabWidget *>()->setCurrentIndex(1);
            auto *table = dialog.findChild<QTableWidget *>(QStringLiteral("columns"));
            auto *field = qobject_cast<ColumnsField *>(table->parentWidget());
            QJsonArray wanted = field->value();
            wanted.prepend(QJsonObject{{QStringLiteral("field"), QStringLiteral("path1")},
                                       {QStringLiteral("title"), QStringLiteral("章")},
                                       {QStringLiteral("width"), 3}});
            field->setValue(wanted);
            constexpr int kBox = 3;
            QVERIFY(!(table->item(1, kBox)->flags() & Qt::ItemIsUserCheckable));
            QVERIFY(table->item(0, kBox)->flags() & Qt::ItemIsUserCheckable);
            table->setCurrentCell(0, kBox);
            QTest::keyClick(table, Qt::Key_Space);
            QCOMPARE(table->item(0, kBox)->checkState(), Qt::Checked);
            QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("do")),
                              Qt::LeftButton);
        });
        QVERIFY(columns().front().vertical);
        desk.session().undo();
        QVERIFY(!columns().front().vertical);
    }

    // The bundled families stand first, and what is installed below them once somebody comes.
    void fontOfTheBooklet()
    {
#ifdef Q_OS_WIN
        QSKIP("asks for a font of a Debian package");
#endif
        Desk desk;
        desk.open(desk.makeSeed());
        const QString family = QStringLiteral("IPAexゴシック");
        openDialog(desk, Command::BookletForm, [&](QDialog &dialog) {
            auto *font = dialog.findChild<QComboBox *>(QStringLiteral("font"));
            QCOMPARE(font->currentData().toString(), QStringLiteral("BIZ UDGothic"));
            QCOMPARE(font->count(), 2); // nothing was looked for yet
            font->setFocus();
            QTRY_VERIFY(font->count() > 2);
            QCOMPARE(font->itemData(1).toString(), QStringLiteral("BIZ UDMincho"));
            QVERIFY(font->findData(family) > 2);
            QCOMPARE(font->findData(QStringLiteral("Symbola")), -1);
            QCOMPARE(font->findData(QStringLiteral("Noto Emoji")), -1);
            font->setCurrentIndex(font->findData(family));
            auto *page = dialog.findChild<PageView *>();
            QTRY_VERIFY(page->findPage(1));
            auto *apply = dialog.findChild<QPushButton *>(QStringLiteral("do"));
            QTRY_VERIFY(apply->isEnabled());
            QTest::mouseClick(apply, Qt::LeftButton);
        });
        QCOMPARE(desk.session().view()->values().consultation.settings[u"font"].toString(), family);
    }

    // On a computer without it, who is about to print is asked first; the form says so, too.
    void fontThatIsNotHere()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString family = QStringLiteral("どこにもない明朝");
        QVERIFY(desk.session().apply(
            {QStringLiteral("set_settings"), QJsonObject{{QStringLiteral("font"), family}}, {}}));
        openDialog(desk, Command::PrintPreview, [&](QDialog &dialog) {
            QCOMPARE(dialog.objectName(), QStringLiteral("font_notice"));
            const QString said = static_cast<QMessageBox &>(dialog).text();
            QVERIFY2(said.contains(family) && said.contains(u"BIZ UDMincho"), qPrintable(said));
            dialog.reject(); // and no preview comes
        });
        openDialog(desk, Command::BookletForm, [&](QDialog &dialog) {
            auto *font = dialog.findChild<QComboBox *>(QStringLiteral("font"));
            QCOMPARE(font->currentData().toString(), family);
            QVERIFY(font->currentText().contains(u"このパソコンにありません"));
            QTRY_VERIFY(dialog.findChild<PageView *>()->findPage(1));
            dialog.reject();
        });
    }

    // The preview has as many sides as will be printed, and paints none before it is on the screen.
    void printPreview()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        openDialog(desk, Command::PrintPreview, [](QDialog &dialog) {
            auto *view = dialog.findChild<PaperScroll *>(QStringLiteral("sheetSides"));
            auto *choice = dialog.findChild<QComboBox *>(QStringLiteral("sheets"));
            auto *number = dialog.findChild<QLabel *>(QStringLiteral("sheetNumber"));
            QCOMPARE(view->pageCount(), 11);
            QTest::keyClick(view, Qt::Key_PageDown);
            QTRY_COMPARE(number->text(), QStringLiteral("2 / 11 ページ"));
            choice->setCurrentIndex(2);
            QCOMPARE(view->pageCount(), 6);
            QCOMPARE(number->text(), QStringLiteral("1 / 6 面"));
            view->zoomBy(2);
            view->zoomToWidth();
            dialog.reject();
        });
    }

    // Pages, two to a side and for folding: as many sheets as that takes.
    void printing_data()
    {
        QTest::addColumn<int>("imposition"); // -1: none
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<int>("sides");
        QTest::newRow("all") << -1 << 0 << 0 << 11;
        QTest::newRow("some") << -1 << 3 << 5 << 3;
        QTest::newRow("two to a side") << int(Imposition::TwoUp) << 0 << 0 << 6;
        QTest::newRow("saddle") << int(Imposition::Saddle) << 0 << 0 << 6;
        QTest::newRow("two to a side, some") << int(Imposition::TwoUp) << 3 << 6 << 2;
    }
    void printing()
    {
        QFETCH(int, imposition);
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(int, sides);
        Desk desk;
        desk.open(desk.makeSeed());
        const FontSet &fonts = desk.window().services().fonts;
        const auto pages = makePages(*collect(desk.session().view()->values()), fonts);
        QVERIFY(pages.ok());
        QPrinter printer;
        const QString path = desk.path(QStringLiteral("print.pdf"));
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        const auto how = imposition < 0 ? std::nullopt : std::optional(Imposition(imposition));
        preparePrinter(printer, *pages, how);
        if (from > 0) {
            printer.setPrintRange(QPrinter::PageRange);
            printer.setFromTo(from, to);
        }
        QVERIFY(printPages(*pages, fonts, printer, how, {}));
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll().count("/Type /Page\n"), sides); // as Qt's printer writes them
    }

    // A recent file that is gone says so, and choosing it does no harm.
    void recentFileIsGone()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        QVERIFY(desk.window().closeDocument());
        QVERIFY(QFile::remove(path));
        desk.newWindow();
        auto *recent = desk.find<QListWidget>("recentFiles");
        QCOMPARE(recent->count(), 1);
        QTRY_VERIFY(recent->item(0)->text().contains(QStringLiteral("見つかりません")));
        desk.inDialog([&] { Q_EMIT recent->itemActivated(recent->item(0)); },
                      [](QDialog &dialog) { dialog.accept(); });
        QVERIFY(!desk.window().workspace());
        // Its whole folder, as of a share that does not answer.
        QVERIFY(QDir(QFileInfo(path).path()).removeRecursively());
        desk.newWindow();
        recent = desk.find<QListWidget>("recentFiles");
        QTRY_VERIFY(recent->item(0)->text().contains(QStringLiteral("つながりません")));
    }
};

GAIYO_UI_TEST_MAIN(TestDialogs)
#include "test_dialogs.moc"
