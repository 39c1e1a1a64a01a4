#include "ui/desk.h"

#include "booklet/booklet.h"
#include "collect/collect.h"
#include "domain/work/letter_coverage.h"
#include "domain/work/work_rules.h"
#include "exchange/json/json_import.h"
#include "letters/original_view.h"
#include "session/operations.h"
#include "store/document_store.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTextEdit>
#include <QTimer>
#include <QTreeWidget>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

using namespace gaiyo;

namespace {

constexpr int kBoth = 37;       // asked for in one sentence with the next one
constexpr int kOfAll = 8;       // asked for in all three letters
constexpr int kLineLength = 36; // of the mail's lines

QByteArray read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qUtf8Printable(path));
    return file.readAll();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qUtf8Printable(path));
}

QString bare(QString text)
{
    return text.removeIf([](QChar c) { return c.isSpace(); });
}

// Words of a letter that belong together, and the opinions that they become; none of a greeting.
struct Part
{
    QString words;
    std::vector<int> opinions;
};

// What the seed says: the words of each opinion and the heading it stands under.
class Truth
{
public:
    Truth()
    {
        const QJsonObject json =
            QJsonDocument::fromJson(
                read(QStringLiteral(GAIYO_TEST_DATA "/nerima-2016.expected.json")))
                .object();
        std::map<int, size_t> letterOf; // of each heading in turn
        for (const QJsonValue &opinion : json[QStringLiteral("opinions")].toArray()) {
            QStringList paragraphs;
            for (const QJsonValue &paragraph : opinion[QStringLiteral("summary")].toArray())
                paragraphs += paragraph.toString();
            const int node = opinion[QStringLiteral("node")].toInt();
            m_summaries.push_back(paragraphs.join(u'\n'));
            m_nodes.push_back(node);
            const int no = int(m_summaries.size());
            auto &letter = m_letters[letterOf.emplace(node, letterOf.size() % 3).first->second];
            if (no == kBoth)
                letter.push_back({QStringLiteral("メール送受信の前にも、USBメモリとのやりとりの前に"
                                                 "も、セキュリティチェックをすべきではないか。"),
                                  {kBoth, kBoth + 1}});
            else if (no != kBoth + 1)
                letter.push_back({m_summaries.back(), {no}});
        }
        for (auto &letter : m_letters) {
            const auto &of = letter;
            const bool hasIt = std::any_of(of.begin(), of.end(), [](const Part &part) {
                return part.opinions.front() == kOfAll;
            });
            if (!hasIt)
                letter.push_back(
                    {QStringLiteral("学校でも無線LANを使えるようにしてください。"), {kOfAll}});
        }
    }

    int count() const { return int(m_summaries.size()); }
    const QString &summary(int no) const { return m_summaries[size_t(no - 1)]; }
    int node(int no) const { return m_nodes[size_t(no - 1)]; }
    const std::vector<Part> &letter(size_t at) const { return m_letters[at]; }

    // A point on each line, as people write.
    QString text(size_t letter, const QString &before, const QString &behind) const
    {
        QString text = before;
        for (const Part &part : m_letters[letter])
            text += u'・' + part.words + u'\n';
        return text + behind;
    }

private:
    std::vector<QString> m_summaries;
    std::vector<int> m_nodes;
    std::array<std::vector<Part>, 3> m_letters;
};

// As mail programs do.
QString wrapped(const QString &text)
{
    QString out;
    for (QString line : text.split(u'\n')) {
        for (; line.size() > kLineLength; line.remove(0, kLineLength))
            out += line.left(kLineLength) + u'\n';
        out += line + u'\n';
    }
    return out;
}

} // namespace

// Journey A: three letters become the 49 opinions of a real booklet, without the mouse.
class TestJourneyLetters : public QObject
{
    Q_OBJECT
private:
    static Snapshot seed()
    {
        auto values =
            importJson(read(QStringLiteral(GAIYO_SOURCE_DIR "/resources/sample/nerima-2016.json")));
        for (Node &node : values->nodes)
            node.department.reset();
        return *values;
    }
    // The plan before anybody wrote.
    static QString makePlan(Desk &desk)
    {
        Snapshot values = seed();
        values.opinions = {};
        values.responses = {};
        values.work = WorkPtr();
        const QString path = desk.path(QStringLiteral("計画.db"));
        const SystemClock clock;
        const auto made = DocumentStore::create(
            path, values, {QStringLiteral("plan"), QStringLiteral("import"), {}, false},
            {QStringLiteral("山田")}, clock);
        if (!made)
            qFatal("%s", qUtf8Printable(made.error().message));
        return path;
    }

    // What the clerk does is counted.
    void key(Desk &desk, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        ++m_keys;
        desk.press(key, modifiers);
    }
    void type(Desk &desk, const QString &text)
    {
        m_typed += int(text.size());
        desk.type(text);
    }
    void keyIn(QWidget &widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        ++m_keys;
        QTest::keyClick(&widget, key, modifiers);
    }
    static OriginalView &original(Desk &desk) { return *desk.find<OriginalView>("original"); }
    static QString marked(Desk &desk)
    {
        return original(desk).textCursor().selectedText().replace(QChar::ParagraphSeparator, u'\n');
    }
    static bool isDone(Desk &desk)
    {
        return desk.find<QLabel>("wordsUnused")->text() == QStringLiteral("すべて使われています");
    }

    // Works in dialogs that open one after the other.
    static void inDialogs(Desk &desk, const std::function<void()> &open,
                          const std::vector<std::function<void(QDialog &)>> &works)
    {
        size_t next = 0;
        QPointer<QDialog> last;
        QTimer look;
        connect(&look, &QTimer::timeout, [&] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog || dialog == last || dialog->objectName() == u"progress")
                return;
            last = dialog;
            if (next == works.size())
                QFAIL(qPrintable(dialog->objectName() + QStringLiteral(" was not awaited")));
            QApplication::setActiveWindow(dialog);
            works[next++](*dialog);
            if (QTest::currentTestFailed() && last)
                last->reject();
        });
        look.start(10);
        open();
        QTRY_COMPARE_WITH_TIMEOUT(next, works.size(), 20000);
        QApplication::setActiveWindow(&desk.window());
    }

    // A mail and a row of a form from their files; what came by post is typed.
    void receive(Desk &desk)
    {
        write(desk.path(QStringLiteral("1.eml")),
              "From: =?UTF-8?B?57e06aas5aSq6YOO?= <taro@example.jp>\r\n"
              "Date: Fri, 8 Jul 2016 10:00:00 +0900\r\n"
              "Content-Type: text/plain; charset=UTF-8\r\n\r\n" +
                  wrapped(m_truth.text(0,
                                       QStringLiteral("お世話になります。\n"
                                                      "電話：03-1234-5678\n\n"),
                                       QStringLiteral("\n以上、よろしくお願いします。\n")))
                      .toUtf8());
        write(desk.path(QStringLiteral("3.csv")),
              (QStringLiteral("回答日,ご意見\n2016/7/22,\"") +
               m_truth.text(2, QString(), QString()).trimmed() + QStringLiteral("\"\n"))
                  .toUtf8());
        inDialogs(desk, [&] { key(desk, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier); },
                  {[&](QDialog &dialog) {
                       auto *name = dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
                       QVERIFY(name);
                       const QString names = QStringLiteral("\"1.eml\" \"3.csv\"");
                       m_typed += int(names.size());
                       name->setText(names);
                       keyIn(*name, Qt::Key_Return);
                   },
                   [&](QDialog &dialog) {
                       auto *rows = dialog.findChild<QTreeWidget *>(QStringLiteral("receiveRows"));
                       QVERIFY(rows);
                       QCOMPARE(rows->topLevelItemCount(), 2);
                       keyIn(*rows, Qt::Key_Return);
                   }});
        inDialogs(
            desk, [&] { key(desk, Qt::Key_L, Qt::ControlModifier); }, {[&](QDialog &dialog) {
                auto *words = dialog.findChild<QTextEdit *>(QStringLiteral("words"));
                QCOMPARE(QApplication::focusWidget(), words);
                type(desk, m_truth.text(1, QStringLiteral("素案への意見です。\n"), QString()));
                for (int i = 0; i < 5 && QApplication::focusWidget()->objectName() != u"do"; ++i)
                    key(desk, Qt::Key_Tab);
                QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("do"));
                key(desk, Qt::Key_Return);
            }});
    }

    // As a person who reads the list: the heading that is wanted, by as little as tells it apart.
    void place(Desk &desk, int no)
    {
        const Node &node = desk.session().view()->values().nodes[size_t(m_truth.node(no))];
        const auto number = desk.session().view()->numbers->find(node.id);
        // The number, else a few letters that no other heading has.
        QStringList tries;
        if (number != desk.session().view()->numbers->end() && !number->second.isEmpty())
            tries += number->second;
        for (int length = 2; length <= 5; ++length) {
            for (int start = 0; start + length <= node.title.size(); ++start)
                tries += node.title.mid(start, length);
        }
        constexpr int kSeenAtOnce = 3;
        desk.inDialog([&] { key(desk, Qt::Key_M, Qt::ControlModifier); },
                      [&](QDialog &dialog) {
                          auto *words = dialog.findChild<QLineEdit *>(QStringLiteral("pickWords"));
                          auto *list = dialog.findChild<QListWidget *>(QStringLiteral("pickList"));
                          const auto row = [&] {
                              for (int i = 0; i < list->count(); ++i) {
                                  if (list->item(i)->data(Qt::UserRole).toString() ==
                                      node.id.value())
                                      return i;
                              }
                              return -1;
                          };
                          for (const QString &typed : tries) {
                              if (list->currentRow() == row())
                                  break;
                              words->setText(typed);
                              if (row() < 0 || row() >= kSeenAtOnce)
                                  continue;
                              m_typed += int(typed.size());
                              while (list->currentRow() < row())
                                  keyIn(*words, Qt::Key_Down);
                          }
                          QCOMPARE(list->currentRow(), row());
                          keyIn(*words, Qt::Key_Return);
                      });
    }

    void setAside(Desk &desk, Qt::Key reason)
    {
        key(desk, Qt::Key_G);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        keyIn(*menu, reason);
        desk.window().activateWindow();
        QTRY_VERIFY(QGuiApplication::focusWindow() == desk.window().windowHandle());
        QApplication::setActiveWindow(&desk.window());
    }

    // The marked words become an opinion with this summary, under its heading.
    void cut(Desk &desk, int no, bool isRewritten)
    {
        key(desk, Qt::Key_O);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("letterSummary"));
        if (isRewritten) {
            key(desk, Qt::Key_A, Qt::ControlModifier);
            type(desk, m_truth.summary(no));
        }
        place(desk, no);
        key(desk, Qt::Key_Escape);
        m_made.push_back(no);
    }

    void link(Desk &desk, int no)
    {
        const QString words = m_truth.summary(no).left(4);
        desk.inDialog([&] { key(desk, Qt::Key_L); },
                      [&](QDialog &dialog) {
                          auto *edit = dialog.findChild<QLineEdit *>(QStringLiteral("pickWords"));
                          auto *list = dialog.findChild<QListWidget *>(QStringLiteral("pickList"));
                          m_typed += int(words.size());
                          edit->setText(words);
                          QVERIFY2(list->item(0)->text().contains(words), qPrintable(words));
                          keyIn(*edit, Qt::Key_Return);
                      });
    }

    // Tab marks what is left, until nothing is.
    void workOn(Desk &desk, size_t letter)
    {
        const auto &parts = m_truth.letter(letter);
        for (int guard = 0; !isDone(desk); ++guard) {
            QVERIFY2(guard < 100, qPrintable(marked(desk)));
            if (marked(desk).isEmpty())
                key(desk, Qt::Key_Tab);
            const QString words = bare(marked(desk));
            QVERIFY(!words.isEmpty());
            const auto part = std::find_if(parts.begin(), parts.end(), [&](const Part &each) {
                return bare(each.words).startsWith(words);
            });
            if (part == parts.end()) {
                QVERIFY2(words.size() < 20, qPrintable(words));
                setAside(desk, Qt::Key_1);
                continue;
            }
            for (int more = 0; bare(marked(desk)) != bare(part->words); ++more) {
                QVERIFY2(more < 5, qPrintable(marked(desk) + u'|' + part->words));
                key(desk, Qt::Key_Return, Qt::ShiftModifier);
            }
            const int no = part->opinions.front();
            if (std::find(m_made.begin(), m_made.end(), no) != m_made.end()) {
                link(desk, no);
                continue;
            }
            cut(desk, no, part->words != m_truth.summary(no));
            for (size_t i = 1; i < part->opinions.size(); ++i) {
                key(desk, Qt::Key_Return); // the same sentence once more
                QCOMPARE(bare(marked(desk)), bare(part->words));
                cut(desk, part->opinions[i], true);
            }
        }
    }

    // Every passage lies on the words that it was made of.
    static void verifyQuotes(Desk &desk)
    {
        for (const Passage &passage : desk.session().work().work().passages) {
            const auto text = desk.session().document().originalText(passage.original);
            QVERIFY(bool(text));
            QCOMPARE(quoteOf(wordsOf(*text, {passage.start, passage.end})), passage.quote);
        }
    }

    static void verifyCoverage(Desk &desk)
    {
        const auto whole = desk.session().document().wholeSnapshot();
        QVERIFY(bool(whole));
        const auto coverages = letterCoverages(**whole);
        QCOMPARE(coverages.size(), size_t(3));
        for (const LetterCoverage &letter : coverages) {
            QCOMPARE(letter.coverage.unused, 0);
            QVERIFY(letter.unused.empty());
            QVERIFY(letter.coverage.used > 0);
        }
    }

    void verifyOpinions(Desk &desk)
    {
        const auto view = desk.session().view();
        QCOMPARE(int(view->values().opinions.size()), m_truth.count());
        for (int no = 1; no <= m_truth.count(); ++no) {
            const Opinion *opinion = view->index.findOpinionByNo(no);
            QVERIFY(opinion);
            QCOMPARE(opinion->summary, m_truth.summary(no));
            QCOMPARE(*opinion->node, view->values().nodes[size_t(m_truth.node(no))].id);
            const auto passages = desk.session().work().passagesOf(opinion->id);
            QCOMPARE(passages.size(), size_t(no == kOfAll ? 3 : 1));
        }
        const auto stretch = [&](int no) {
            const auto id = view->index.findOpinionByNo(no)->id;
            const Passage passage = desk.session().work().passagesOf(id).front();
            return std::tuple(passage.original.value(), passage.start, passage.end);
        };
        QCOMPARE(stretch(kBoth), stretch(kBoth + 1));
    }

    // The answers are another journey; with them the booklet is the seed's.
    static void answer(Desk &desk, const Snapshot &seed)
    {
        Session &session = desk.session();
        const auto idOf = [&](const OpinionId &of) {
            const auto found = std::find_if(seed.opinions.begin(), seed.opinions.end(),
                                            [&](const Opinion &each) { return each.id == of; });
            return session.view()
                ->index.findOpinionByNo(int(found - seed.opinions.begin()) + 1)
                ->id;
        };
        const auto reference = [](const OpinionId &id) {
            return QStringLiteral("{{No:%1}}").arg(id.value());
        };
        for (size_t i = 0; i < seed.opinions.size(); ++i) {
            const Opinion &opinion = seed.opinions[i];
            session.apply(operations::setCategory(idOf(opinion.id), opinion.category));
            const auto first =
                std::find_if(seed.opinions.begin(), seed.opinions.end(), [&](const Opinion &each) {
                    return each.response == opinion.response;
                });
            if (first->id != opinion.id) {
                session.apply(operations::shareResponse(idOf(opinion.id), idOf(first->id)));
                continue;
            }
            const auto response =
                std::find_if(seed.responses.begin(), seed.responses.end(),
                             [&](const Response &each) { return each.id == opinion.response; });
            QString text = response->markup;
            for (const Opinion &referred : seed.opinions)
                text.replace(reference(referred.id), reference(idOf(referred.id)));
            session.apply(operations::setResponse(idOf(opinion.id), text, {}));
        }
    }

    static QString pagesOf(const Snapshot &values, const FontSet &fonts)
    {
        const auto pages = makePages(*collect(values), fonts);
        QString text;
        for (const Page &page : *pages)
            text += page.text;
        return text;
    }

private Q_SLOTS:
    void threeLetters()
    {
        Desk desk;
        desk.open(makePlan(desk));
        key(desk, Qt::Key_F1, Qt::ControlModifier);
        receive(desk);
        qInfo("received: %d keys, %d characters typed", m_keys, m_typed);
        const auto &work = desk.session().work().work();
        QCOMPARE(work.letters.size(), size_t(3));
        key(desk, Qt::Key_1, Qt::AltModifier);
        key(desk, Qt::Key_Home);
        key(desk, Qt::Key_2, Qt::AltModifier);
        const std::array<size_t, 3> order{0, 2, 1}; // as they were received
        for (size_t i = 0; i < order.size(); ++i) {
            workOn(desk, order[i]);
            if (QTest::currentTestFailed())
                return;
            if (i + 1 < order.size())
                key(desk, Qt::Key_F9);
        }
        qInfo("49 opinions: %d keys, %d characters typed", m_keys, m_typed);
        verifyCoverage(desk);
        verifyOpinions(desk);
        verifyQuotes(desk);

        // What was typed is put right afterwards.
        desk.inDialog([&] { key(desk, Qt::Key_F2); },
                      [&](QDialog &dialog) {
                          auto *words =
                              dialog.findChild<QTextEdit *>(QStringLiteral("correctedWords"));
                          words->setFocus();
                          keyIn(*words, Qt::Key_Home, Qt::ControlModifier);
                          type(desk, QStringLiteral("前略　計画の"));
                          dialog.findChild<QPushButton *>(QStringLiteral("do"))->setFocus();
                          key(desk, Qt::Key_Return);
                      });
        QVERIFY(original(desk).letter().text().startsWith(
            QStringLiteral("前略　計画の素案への意見です。\n・")));
        verifyQuotes(desk);
        verifyOpinions(desk);
        key(desk, Qt::Key_Home, Qt::ControlModifier);
        workOn(desk, 1);
        verifyCoverage(desk);
        qInfo("corrected: %d keys, %d characters typed", m_keys, m_typed);

        const Snapshot wanted = seed();
        answer(desk, wanted);
        const FontSet &fonts = desk.window().services().fonts;
        QCOMPARE(pagesOf(desk.session().view()->values(), fonts), pagesOf(wanted, fonts));
    }

private:
    Truth m_truth;
    std::vector<int> m_made;
    int m_keys = 0;
    int m_typed = 0;
};

GAIYO_UI_TEST_MAIN(TestJourneyLetters)
#include "test_journey_letters.moc"
