#include "ui/desk.h"

#include "session/operations.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace gaiyo;

// How long the window is frozen at a time: a timer beats each millisecond in its thread, also in
// the loops of dialogs, and the longest pause between two beats is the longest turn of the loop.

namespace {

constexpr int kOpinions = 10'000;
constexpr double kBar = 100; // ms
constexpr int kAfter = 1500; // ms in which what a step led to comes: pages, checks, counts
constexpr int kLongest = 60'000;

// What the window's thread itself worked, whatever else the machine does.
double ownWork()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

class Beats : public QObject
{
public:
    Beats()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Beats::beat);
    }

    void start()
    {
        m_longest = m_mostWork = 0;
        m_time.start();
        m_work = ownWork();
        m_timer.start(1);
    }
    void beat()
    {
        m_longest = std::max(m_longest, double(m_time.nsecsElapsed()) / 1e6);
        const double work = ownWork();
        m_mostWork = std::max(m_mostWork, work - m_work);
        m_work = work;
        m_time.restart();
    }
    void stop()
    {
        beat();
        m_timer.stop();
    }

    double longest() const { return m_longest; }
    double mostWork() const { return m_mostWork; }

private:
    QTimer m_timer;
    QElapsedTimer m_time;
    double m_work = 0;
    double m_longest = 0;
    double m_mostWork = 0;
};

Beats &beats()
{
    static Beats beats;
    return beats;
}

// Does the step in the event loop, as a key or a click does, and waits for all that it leads to.
void measure(const char *what, const std::function<void()> &step)
{
    beats().start();
    QElapsedTimer whole;
    whole.start();
    bool isDone = false;
    QTimer::singleShot(0, [&] {
        step();
        isDone = true;
    });
    while (!isDone && whole.elapsed() < kLongest)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const qint64 took = whole.elapsed();
    for (QElapsedTimer after; !after.isValid() || after.elapsed() < kAfter;) {
        if (!after.isValid())
            after.start();
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    beats().stop();
    std::printf("%-34s longest turn %7.0f ms   work in it %7.0f ms   whole %7lld ms   %s\n", what,
                beats().longest(), beats().mostWork(), static_cast<long long>(took),
                beats().mostWork() <= kBar ? "held" : "MISSED");
    std::fflush(stdout);
}

const Opinion &opinion(Desk &desk, int no)
{
    return *desk.session().view()->index.findOpinionByNo(no);
}

void press(Desk &desk, const char *button)
{
    desk.find<QToolButton>(button)->click();
}

void measureLooking(Desk &desk)
{
    measure("typing", [&] {
        desk.session().jumpTo(opinion(desk, 200).id);
        desk.press(Qt::Key_3, Qt::AltModifier);
        desk.type(QStringLiteral("加えた文です。"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
    });
    measure("the next opinion", [&] { desk.press(Qt::Key_PageDown, Qt::ControlModifier); });
    measure("an opinion far away", [&] { desk.session().jumpTo(opinion(desk, 9000).id); });
    measure("filter on", [&] { press(desk, "chipCategory1Button"); });
    measure("filter off", [&] { press(desk, "chipCategory1Button"); });
    const auto orders = desk.find<QToolButton>("listOrder")->defaultAction()->menu()->actions();
    measure("sort by category", [&] { orders[1]->trigger(); });
    measure("sort by words", [&] { orders[3]->trigger(); });
    measure("sort as the booklet", [&] { orders[0]->trigger(); });
    measure("letters", [&] { desk.press(Qt::Key_F1, Qt::ControlModifier); });
    measure("inquiries", [&] { desk.press(Qt::Key_F3, Qt::ControlModifier); });
    measure("opinions", [&] { desk.press(Qt::Key_F2, Qt::ControlModifier); });
}

void undoAndRedo(Desk &desk, const char *what)
{
    desk.activate();                        // a progress window was in front
    desk.press(Qt::Key_2, Qt::AltModifier); // a line that is typed in takes back its own keys
    const QByteArray name(what);
    measure((name + ": undo").constData(), [&] { desk.press(Qt::Key_Z, Qt::ControlModifier); });
    desk.activate();
    measure((name + ": redo").constData(), [&] { desk.press(Qt::Key_Y, Qt::ControlModifier); });
    desk.activate();
    measure((name + ": undo").constData(), [&] { desk.press(Qt::Key_Z, Qt::ControlModifier); });
    desk.activate();
}

void measureReplacing(Desk &desk)
{
    measure("search", [&] {
        desk.press(Qt::Key_F, Qt::ControlModifier);
        desk.find<QLineEdit>("searchWords")->setText(QStringLiteral("です"));
    });
    measure("replace", [&] {
        desk.find<QLineEdit>("replaceWith")->setText(QStringLiteral("であります"));
        desk.find<QPushButton>("replaceAll")->click();
    });
    std::printf("  %s\n", qPrintable(desk.find<QLabel>("replaced")->text()));
    undoAndRedo(desk, "replace");
}

void measureCategories(Desk &desk)
{
    measure("select all", [&] {
        desk.press(Qt::Key_2, Qt::AltModifier);
        desk.find<QTreeView>("opinions")->selectAll();
    });
    measure("a category for all", [&] { desk.press(Qt::Key_2, Qt::ControlModifier); });
    undoAndRedo(desk, "a category for all");
}

void work(QDialog &dialog)
{
    auto *button = dialog.findChild<QPushButton *>(QStringLiteral("do"));
    QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), kLongest);
    button->click();
}

void setFile(QDialog &dialog, const char *field, const QString &path)
{
    dialog.findChild<QWidget *>(QString::fromLatin1(field))
        ->findChild<QLineEdit *>()
        ->setText(path);
}

// A table of all opinions that was given away, with other words in every second row.
void measureTable(Desk &desk)
{
    const QString path = desk.path(QStringLiteral("回答.csv"));
    measure("export", [&] {
        desk.inDialog([&] { desk.press(Qt::Key_E, Qt::ControlModifier); },
                      [&](QDialog &dialog) {
                          auto *format = dialog.findChild<QComboBox *>(QStringLiteral("format"));
                          format->setCurrentIndex(
                              format->findText(QStringLiteral("CSV"), Qt::MatchContains));
                          setFile(dialog, "file", path);
                          work(dialog);
                      });
    });
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        qFatal("no table");
    QString text = QString::fromUtf8(file.readAll());
    text.replace(QStringLiteral("です。"), QStringLiteral("ですと書き加えた。"));
    file.resize(0);
    file.write(text.toUtf8());
    file.close();
    desk.activate();
    measure("update by a table", [&] {
        desk.inDialog(
            [&] { desk.press(Qt::Key_I, Qt::ControlModifier); },
            [&](QDialog &dialog) {
                setFile(dialog, "source", path);
                auto *back = dialog.findChild<QRadioButton *>(QStringLiteral("toTakeBack"));
                QTRY_VERIFY_WITH_TIMEOUT(back->isVisible() && back->isChecked(), kLongest);
                work(dialog);
            });
    });
    std::printf("  %s\n", qPrintable(desk.find<QLabel>("done")->text()));
    undoAndRedo(desk, "update by a table");
}

void measureAppending(Desk &desk)
{
    Snapshot values;
    Node chapter;
    chapter.id = NodeId(QStringLiteral("large-chapter"));
    chapter.kind = NodeKind::Chapter;
    chapter.title = QStringLiteral("届いた意見");
    values.nodes.push_back(chapter);
    for (int i = 0; i < kOpinions; ++i) {
        Opinion opinion;
        opinion.id = OpinionId(QStringLiteral("large-%1").arg(i));
        opinion.node = chapter.id;
        opinion.summary = QStringLiteral("届いた意見その%1").arg(i);
        values.opinions.push_back(opinion);
    }
    measure("append 10,000", [&] { desk.session().append(values); });
    undoAndRedo(desk, "append 10,000");
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    preparePrograms();
    Desk desk;
    desk.timings() = {}; // the program's own
    desk.newWindow();
    const QString path = desk.makeLarge(kOpinions);
    measure("open", [&] { desk.open(path); });
    desk.activate();
    const QByteArray only = argc > 1 ? argv[1] : "";
    const auto wants = [&](const char *part) { return only.isEmpty() || only == part; };
    if (wants("looking"))
        measureLooking(desk);
    if (wants("replacing"))
        measureReplacing(desk);
    if (wants("categories"))
        measureCategories(desk);
    if (wants("table"))
        measureTable(desk);
    if (wants("appending"))
        measureAppending(desk);
    return 0;
}
