#include "ui/desk.h"

#include "domain/template.h"
#include "domain/work/work.h"
#include "letters/original_view.h"
#include "shell/findings_panel.h"

#include <QAction>
#include <QJsonArray>
#include <QTest>
#include <QTreeWidget>

using namespace gaiyo;

namespace {

QString applied(Desk &desk, const char *op, const QJsonObject &arguments)
{
    const auto id = desk.session().apply({QString::fromLatin1(op), arguments, {}});
    return id.value_or(QString());
}

// The row of the findings that has these words, as it stands now.
QTreeWidgetItem *finding(Desk &desk, const QString &words)
{
    auto *list = desk.find<QTreeWidget>("findings");
    for (int row = 0; row < list->topLevelItemCount(); ++row) {
        if (list->topLevelItem(row)->text(1).contains(words))
            return list->topLevelItem(row);
    }
    return nullptr;
}

} // namespace

// 公表前チェック, where letters and people are concerned.
class TestUiFindings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unusedWordsOfALetterAreQuoted()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString typed = QStringLiteral("はじめまして。公園に木を植えてください。");
        const QJsonObject original{{QStringLiteral("title"), QStringLiteral("本文")},
                                   {QStringLiteral("origin"), QStringLiteral("typed")},
                                   {QStringLiteral("text"), typed}};
        applied(desk, "add_letter", {{QStringLiteral("originals"), QJsonArray{original}}});
        QTRY_VERIFY(finding(desk, QStringLiteral("受付1からは")));
        const QString id = desk.session().view()->values().work->originals[0].id.value();
        const QString opinion = applied(desk, "cut",
                                        {{QStringLiteral("original"), id},
                                         {QStringLiteral("start"), 7},
                                         {QStringLiteral("end"), 20},
                                         {QStringLiteral("node"), QJsonValue::Null},
                                         {QStringLiteral("summary"), QJsonValue::Null}});
        QTRY_VERIFY(finding(desk, QStringLiteral("「はじめまして」")));
        // Chosen, it says where to look.
        std::optional<LetterPlace> wanted;
        auto *panel = desk.window().findChild<FindingsPanel *>();
        connect(panel, &FindingsPanel::letterWanted, this,
                [&](const LetterPlace &place) { wanted = place; });
        auto *list = desk.find<QTreeWidget>("findings");
        list->setCurrentItem(finding(desk, QStringLiteral("「はじめまして」")));
        Q_EMIT list->itemActivated(list->currentItem(), 1);
        QVERIFY(wanted && wanted->no == 1 && wanted->start == 0 && wanted->end == 6);
        auto *view = desk.window().findChild<OriginalView *>();
        QVERIFY(view->isVisible() && view->hasFocus());
        QCOMPARE(view->textCursor().selectedText(), QStringLiteral("はじめまして"));
        // What is typed anew is read anew, and leads to its opinion.
        QString corrected = typed;
        applied(desk, "correct_original",
                {{QStringLiteral("id"), id},
                 {QStringLiteral("text"),
                  corrected.replace(QStringLiteral("木を"), QStringLiteral("花を"))}});
        QTRY_VERIFY(finding(desk, QStringLiteral("切り出したときから変わっています")));
        list->setCurrentItem(finding(desk, QStringLiteral("切り出したときから変わっています")));
        Q_EMIT list->itemActivated(list->currentItem(), 1);
        QCOMPARE(desk.session().opinion(), std::optional(OpinionId(opinion)));
    }

    void confirmedWordsAreFoundNoMore()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const OpinionId first = desk.session().view()->index.findOpinionByNo(1)->id;
        applied(desk, "set_response",
                {{QStringLiteral("opinion"), first.value()},
                 {QStringLiteral("text"), QStringLiteral("情報政策課（03-3993-1111）へ。")}});
        QTRY_VERIFY(finding(desk, QStringLiteral("03-3993-1111")));
        auto *list = desk.find<QTreeWidget>("findings");
        auto *confirm = desk.find<QAction>("confirmWords");
        list->setCurrentItem(list->topLevelItem(0));
        QVERIFY(!confirm->isEnabled()); // a finding of another kind
        list->setCurrentItem(finding(desk, QStringLiteral("03-3993-1111")));
        QVERIFY(confirm->isEnabled());
        confirm->trigger();
        QTRY_VERIFY(!finding(desk, QStringLiteral("03-3993-1111")));
        const auto settings = resolveSettings(desk.session().view()->values().consultation);
        QCOMPARE(settings->confirmedWords, QStringList{QStringLiteral("03-3993-1111")});
        desk.session().undo();
        QTRY_VERIFY(finding(desk, QStringLiteral("03-3993-1111")));
    }
};

GAIYO_UI_TEST_MAIN(TestUiFindings)
#include "test_findings.moc"
