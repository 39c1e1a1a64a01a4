#include "ui/desk.h"

#include "bench/year_of_letters.h"
#include "letters/intake_pane.h"
#include "letters/letter_list.h"
#include "preview/page_view.h"
#include "session/operations.h"
#include "store/document_store.h"
#include "ui/letters.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QTextEdit>
#include <QTreeWidget>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace gaiyo;

namespace {

double elapsed(const QElapsedTimer &time)
{
    return double(time.nsecsElapsed()) / 1e6;
}

// Milliseconds, as median and 99th percentile beside what they should be at most.
void print(const char *what, std::vector<double> figures, double bar)
{
    std::sort(figures.begin(), figures.end());
    const double median = figures[figures.size() / 2];
    const double late = figures[std::min(figures.size() - 1, figures.size() * 99 / 100)];
    std::printf("%-44s median %8.1f ms   99 %% %8.1f ms   bar %6.0f ms   %s (%zu)\n", what, median,
                late, bar,
                late <= bar     ? "held"
                : median <= bar ? "median only"
                                : "MISSED",
                figures.size());
    std::fflush(stdout);
}

template <typename Done>
void waitFor(Done done)
{
    while (!done())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

// What a key or click changes is on the screen when this returns.
void settle()
{
    QCoreApplication::processEvents();
}

// With the program's own timings, and not a test's.
void asTheProgram(Desk &desk)
{
    desk.timings() = {};
    desk.newWindow();
}

// What the window's thread itself worked, whatever else the machine does.
double ownWork()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

void benchOpening(int opinions, double bar)
{
    std::vector<double> figures;
    std::vector<double> work;
    for (int i = 0; i < 5; ++i) {
        Desk files;
        const QString path = opinions == 49 ? files.makeSeed() : files.makeLarge(opinions);
        QElapsedTimer time;
        time.start();
        const double before = ownWork();
        Desk desk; // fonts, window, start page
        desk.open(path);
        settle();
        work.push_back(ownWork() - before);
        figures.push_back(elapsed(time));
    }
    print("  the window's own work in it", work, bar);
    print(qPrintable(QStringLiteral("window up, %1 opinions").arg(opinions)), figures, bar);
}

void benchKeys(Desk &desk)
{
    desk.session().jumpTo(desk.session().view()->index.findOpinionByNo(200)->id);
    desk.press(Qt::Key_3, Qt::AltModifier);
    settle();
    std::vector<double> figures;
    for (int i = 0; i < 300; ++i) {
        QElapsedTimer time;
        time.start();
        desk.type(QString(QChar(0x3042 + i % 80)));
        settle();
        figures.push_back(elapsed(time));
    }
    desk.press(Qt::Key_S, Qt::ControlModifier);
    print("a keystroke", figures, 16);
}

void benchSelection(Desk &desk)
{
    std::vector<double> figures;
    for (int i = 0; i < 300; ++i) {
        QElapsedTimer time;
        time.start();
        const auto before = desk.session().opinion();
        desk.press(Qt::Key_PageDown, Qt::ControlModifier);
        settle();
        figures.push_back(elapsed(time));
        if (desk.session().opinion() == before)
            qFatal("the key has not led to another opinion");
        QTest::qWait(2);
    }
    print("another opinion", figures, 16);
    figures.clear();
    const auto &opinions = desk.session().view()->values().opinions;
    for (size_t i = 0; i < 100; ++i) {
        QElapsedTimer time;
        time.start();
        desk.session().jumpTo(opinions[(i * 7919) % opinions.size()].id);
        settle();
        figures.push_back(elapsed(time));
        QTest::qWait(2);
    }
    print("an opinion far away", figures, 16);
}

void makeLetters(const QString &path)
{
    const SystemClock clock;
    if (!DocumentStore::create(path, makeYearOfLetters(10'000),
                               {QStringLiteral("make"), QStringLiteral("import"), {}, false}, {},
                               clock))
        qFatal("no document");
}

// The mode in which letters become opinions, with 10,000 of them: the next letter, with what became
// of its words. Another process makes the document: the memory is the window's alone.
void benchNextLetters(Desk &desk, LetterList &letters, const QString &when)
{
    std::vector<double> figures;
    std::vector<double> work;
    for (int i = 0; i < 300; ++i) {
        const auto before = letters.current();
        QElapsedTimer time;
        time.start();
        const double worked = ownWork();
        desk.press(Qt::Key_Down);
        settle();
        work.push_back(ownWork() - worked);
        figures.push_back(elapsed(time));
        if (letters.current() == before)
            qFatal("the key has not led to another letter");
        QTest::qWait(2);
    }
    print(qPrintable(QStringLiteral("the next of 10,000 letters, ") + when), figures, 16);
    print("  the window's work in it", work, 16);
}

void benchLetters(Desk &desk)
{
    const QString path = desk.path(QStringLiteral("letters.db"));
    if (QProcess::execute(QCoreApplication::applicationFilePath(),
                          {QStringLiteral("make-letters"), path}))
        qFatal("no document");
    desk.open(path);
    desk.activate(); // a progress window was in front
    desk.press(Qt::Key_F1, Qt::ControlModifier);
    LetterList &letters = desk.find<IntakePane>("intake")->letters();
    letters.focusList();
    settle();
    benchNextLetters(desk, letters, QStringLiteral("just opened"));
    auto *pages = desk.find<PageView>("pages");
    waitFor([&] { return pages->isComplete(); });
    QTest::qWait(20'000); // the checks, a safety copy
    benchNextLetters(desk, letters, QStringLiteral("all done"));
}

// With words of letters below the opinions: what the key waits for, and what the window's thread
// does at a time when they come.
void benchOrigins(Desk &desk)
{
    constexpr size_t kOpinions = 60;
    Session &session = desk.session();
    const RowList<Opinion> opinions = session.view()->values().opinions;
    for (size_t i = 0; i < kOpinions; ++i) {
        const LetterId letter =
            addLetter(session, QStringLiteral("木を植えてください。").repeated(200));
        const OriginalId original = session.work().originalsOf(letter).front()->id;
        session.apply(operations::link({original, 0, 1500}, opinions[i].id));
    }
    session.jumpTo(opinions[0].id);
    QTest::qWait(500);
    std::vector<double> keys;
    std::vector<double> later;
    for (size_t i = 1; i < kOpinions; ++i) {
        QElapsedTimer time;
        time.start();
        desk.press(Qt::Key_PageDown, Qt::ControlModifier);
        settle();
        keys.push_back(elapsed(time));
        double longest = 0;
        for (QElapsedTimer wait = time; wait.elapsed() < 120;) {
            const double before = ownWork();
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            longest = std::max(longest, ownWork() - before);
        }
        later.push_back(longest);
    }
    print("another opinion with original words", keys, 16);
    print("  the window's work when they come", later, 16);
}

void benchPage(Desk &desk)
{
    auto *pages = desk.find<PageView>("pages");
    waitFor([&] { return pages->isComplete(); });
    const ViewPtr view = desk.session().view();
    const auto &opinions = view->values().opinions;
    std::vector<double> typed;
    std::vector<double> saves;
    std::vector<double> figures;
    std::vector<double> work;
    for (size_t i = 0; i < 60; ++i) {
        desk.session().jumpTo(opinions[(i * 6007) % opinions.size()].id);
        desk.press(Qt::Key_3, Qt::AltModifier);
        waitFor([&] { return pages->findPage(pages->currentPage()) != nullptr; });
        QTest::qWait(10);
        desk.type(QStringLiteral("加えた文%1。").arg(i));
        waitFor([&] { return pages->isUpToDate() && pages->isComplete(); });
        QElapsedTimer time;
        time.start();
        desk.type(QStringLiteral("字"));
        waitFor([&] { return pages->isUpToDate(); });
        typed.push_back(elapsed(time));
        settle();
        time.restart();
        const double before = ownWork();
        desk.press(Qt::Key_S, Qt::ControlModifier);
        work.push_back(ownWork() - before);
        saves.push_back(elapsed(time));
        waitFor([&] { return pages->findPage(pages->currentPage()) != nullptr; });
        settle();
        figures.push_back(elapsed(time));
    }
    print("the page after a key", typed, 50);
    print("a save, work of the window's thread", work, 50);
    print("a save, the window waiting", saves, 50);
    print("the page after a save", figures, 50);
}

void benchSearch(Desk &desk, const char *what)
{
    desk.press(Qt::Key_F, Qt::ControlModifier);
    auto *words = desk.find<QLineEdit>("searchWords");
    auto *count = desk.find<QLabel>("searchCount");
    words->setText(QStringLiteral("整"));
    QTest::qWait(3000); // what is prepared once
    std::vector<double> shown;
    std::vector<double> frozen;
    for (const QString &word : {QStringLiteral("公衆無線"), QStringLiteral("マイナンバー"),
                                QStringLiteral("4242番目"), QStringLiteral("見つからない語")}) {
        for (int length = 1; length <= word.size(); ++length) {
            count->setText(QString());
            QElapsedTimer time;
            time.start();
            words->setText(word.left(length));
            frozen.push_back(elapsed(time));
            while (count->text().isEmpty()) {
                QElapsedTimer slice;
                slice.start();
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
                frozen.push_back(elapsed(slice));
            }
            settle();
            shown.push_back(elapsed(time));
            QTest::qWait(50);
        }
    }
    print(what, shown, 50);
}

void printMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return;
    const QString text = QString::fromUtf8(status.readAll());
    const double now =
        text.section(QStringLiteral("VmRSS:"), 1).simplified().section(u' ', 0, 0).toDouble();
    const double most =
        text.section(QStringLiteral("VmHWM:"), 1).simplified().section(u' ', 0, 0).toDouble();
    std::printf("%-44s now %6.0f MB   most %6.0f MB   bar    300 MB\n", "memory", now / 1024,
                most / 1024);
}

void printLoad()
{
    QFile load(QStringLiteral("/proc/loadavg"));
    if (load.open(QIODevice::ReadOnly))
        std::printf("load of the machine: %s", load.readAll().constData());
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    preparePrograms();
    printLoad();
    if (argc > 1 && QByteArray(argv[1]) == "page") { // for a profiler
        Desk desk;
        asTheProgram(desk);
        desk.open(desk.makeLarge(10000));
        benchPage(desk);
        return 0;
    }
    if (argc > 1 && QByteArray(argv[1]) == "opening") { // for a profiler
        benchOpening(10000, 1000);
        return 0;
    }
    if (argc > 2 && QByteArray(argv[1]) == "make-letters") {
        makeLetters(QString::fromLocal8Bit(argv[2]));
        return 0;
    }
    if (argc > 1 && QByteArray(argv[1]) == "letters") {
        Desk desk;
        asTheProgram(desk);
        benchLetters(desk);
        printMemory();
        return 0;
    }
    if (argc > 1 && QByteArray(argv[1]) == "origins") {
        Desk desk;
        asTheProgram(desk);
        desk.open(desk.makeLarge(10000));
        benchOrigins(desk);
        return 0;
    }
    if (argc > 1 && QByteArray(argv[1]) == "large") { // in its own process: no other's memory
        Desk desk;
        asTheProgram(desk);
        desk.open(desk.makeLarge(100000));
        desk.activate(); // a progress window was in front
        benchSelection(desk);
        benchSearch(desk, "search as you type, 100,000 opinions");
        return 0;
    }
    {
        Desk desk;
        asTheProgram(desk);
        desk.open(desk.makeLarge(10000));
        benchKeys(desk);
        benchSelection(desk);
        benchOrigins(desk);
        benchPage(desk);
        printMemory();
        benchSearch(desk, "search as you type, 10,000 opinions");
        printMemory();
    }
    benchOpening(49, 500);
    benchOpening(10000, 1000);
    printLoad();
    return 0;
}
