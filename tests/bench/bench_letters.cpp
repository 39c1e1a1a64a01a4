// The year before the booklet at its largest: 10,000 letters of about 1,500 characters, 100,000
// opinions cut from them and 20,000 stretches set aside. What opening costs, in time and memory,
// beside the same opinions without letters; what one step of the clerk costs, from the call to the
// new values, while somebody holds the old ones as the window does (medians, beside one frame of
// 16 ms); and what it takes to look through all of it. Nothing is asserted.
//
// bench_letters [letters]; TMPDIR=/dev/shm leaves the disk out.

#include "bench/year_of_letters.h"
#include "document/document.h"
#include "domain/words/personal_data.h"
#include "domain/work/letter_coverage.h"
#include "store/document_store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace gaiyo;

namespace {

constexpr int kUsualLetters = 10'000;
constexpr int kRepeats = 25;
constexpr double kFrame = 16; // milliseconds

// VmRSS of this process in megabytes; 0 where nobody tells.
double memoryNow()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray status = file.readAll();
    const qsizetype at = status.indexOf("VmRSS:");
    return at < 0 ? 0 : status.mid(at + 6, 16).trimmed().split(' ').first().toDouble() / 1024;
}

// Seconds of the processor: those of the clock are the neighbours', too.
double processorNow()
{
    timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + qsizetype(values.size() / 2), values.end());
    return values[values.size() / 2];
}

class Bench
{
public:
    explicit Bench(int letters)
        : m_letters(letters)
    {}

    void run()
    {
        double plain = 0;
        {
            Snapshot values = makeYearOfLetters(m_letters);
            addAnswers(values);
            make(values, QStringLiteral("letters.db"));
            values.work = {};
            make(values, QStringLiteral("opinions.db"));
        }
#ifdef __GLIBC__
        malloc_trim(0); // else what was freed hides what comes
#endif
        plain = open(QStringLiteral("opinions.db"), 0);
        m_document.reset();
        open(QStringLiteral("letters.db"), plain);
        m_held = m_document->snapshot();
        steps();
        wholeLetters();
    }

private:
    // Those of a department to opinions all over the document.
    void addAnswers(Snapshot &values) const
    {
        Work &work = values.work.own();
        const DepartmentId department(QStringLiteral("d"));
        work.departments.push_back({department, QStringLiteral("公園課")});
        const RoundId round(QStringLiteral("u"));
        work.rounds.push_back({round, QStringLiteral("第1回")});
        const SheetId sheet(QStringLiteral("t"));
        work.sheets.push_back({sheet, round, department});
        for (int i = 0; i < kRepeats; ++i) {
            Reply reply{ReplyId(QStringLiteral("a%1").arg(i)), sheet, i + 1};
            reply.opinion = QStringLiteral("o%1").arg(at(i) * kStretchesOfLetter + 5);
            reply.department = department;
            reply.response = sentence(at(i), 5).repeated(3).trimmed();
            work.replies.push_back(std::move(reply));
        }
    }

    void make(const Snapshot &values, const QString &name)
    {
        const auto made =
            DocumentStore::create(m_dir.filePath(name), values,
                                  {QStringLiteral("make"), QStringLiteral("import"), {}, false},
                                  {QStringLiteral("佐藤")}, m_clock);
        if (!made)
            qFatal("%s", qUtf8Printable(made.error().message));
    }

    double open(const QString &name, double other)
    {
        const double before = memoryNow();
        const double start = processorNow();
        auto document = Document::open(m_dir.filePath(name), Access::ReadWrite,
                                       {m_clock, m_ids, {QStringLiteral("山田")}});
        if (!document)
            qFatal("%s", qUtf8Printable(document.error().message));
        m_document = std::move(*document);
        const double seconds = processorNow() - start;
        std::printf("open %-13s %6.2f s  %4.0f MB more in memory, file %4.0f MB",
                    qUtf8Printable(name), seconds, memoryNow() - before,
                    double(QFileInfo(m_dir.filePath(name)).size()) / 1e6);
        if (other > 0)
            std::printf("  (%.2f times as long as without letters)", seconds / other);
        std::printf("\n");
        return seconds;
    }

    // Of letters all over the document, whose last set aside stretch is freed and used again.
    void steps()
    {
        const auto original = [this](int i) { return QStringLiteral("g%1").arg(at(i)); };
        const auto stretch = [&](int i, int end) {
            return QJsonObject{{QStringLiteral("original"), original(i)},
                               {QStringLiteral("start"), 0},
                               {QStringLiteral("end"), end}};
        };
        std::printf("%-24s %8s %8s %8s\n", "step, ms", "done", "undone", "of 16");
        measure("unlink", [&](int i) {
            return Operation{
                QStringLiteral("unlink"),
                {{QStringLiteral("id"),
                  QStringLiteral("p%1").arg(at(i) * kStretchesOfLetter + kStretchesOfLetter - 1)}},
                {}};
        });
        measure("cut", [&](int i) {
            QJsonObject arguments = stretch(i, 20);
            arguments.insert(QStringLiteral("node"), QStringLiteral("n7"));
            return Operation{QStringLiteral("cut"), arguments, {}};
        });
        measure("link", [&](int i) {
            QJsonObject arguments = stretch(i, 30);
            arguments.insert(QStringLiteral("opinion"),
                             QStringLiteral("o%1").arg(at(i + 3) * kStretchesOfLetter + 4));
            return Operation{QStringLiteral("link"), arguments, {}};
        });
        measure("set_aside", [&](int i) {
            QJsonObject arguments = stretch(i, 40);
            arguments.insert(QStringLiteral("reason"), QStringLiteral("greeting"));
            return Operation{QStringLiteral("set_aside"), arguments, {}};
        });
        measure("take_reply", [&](int i) {
            return Operation{QStringLiteral("take_reply"),
                             {{QStringLiteral("id"), QStringLiteral("a%1").arg(i)},
                              {QStringLiteral("fields"), QJsonArray{QStringLiteral("response")}}},
                             {}};
        });
        looking();
    }

    int at(int i) const
    {
        return (i * 37 + 11) % m_letters;
    }

    // The words of one original, as the window reads them when somebody goes to it.
    void looking()
    {
        std::vector<double> times;
        for (int i = 0; i < kRepeats; ++i) {
            QElapsedTimer timer;
            timer.start();
            if (!m_document->originalText(OriginalId(QStringLiteral("g%1").arg(at(i)))))
                qFatal("no words");
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
        std::printf("%-24s %8.2f %8s %8.3f\n", "words of an original", median(times), "",
                    median(times) / kFrame);
    }

    template <typename Make>
    void measure(const char *name, Make make)
    {
        std::vector<double> done;
        std::vector<double> undone;
        for (int i = 0; i < kRepeats; ++i) {
            const Operation operation = make(i);
            done.push_back(timed([&] { return m_document->apply(operation); }));
            undone.push_back(timed([&] { return m_document->undo(); }));
        }
        std::printf("%-24s %8.2f %8.2f %8.3f\n", name, median(done), median(undone),
                    median(done) / kFrame);
        std::fflush(stdout);
    }

    template <typename Step>
    double timed(Step step)
    {
        QElapsedTimer timer;
        timer.start();
        const auto outcome = step();
        const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
        if (const auto *refusal = std::get_if<Refusal>(&outcome))
            qFatal("%s", qUtf8Printable(refusal->error.message));
        m_held = m_document->snapshot();
        return milliseconds;
    }

    void wholeLetters()
    {
        double start = 0;
        const auto tell = [&](const char *what, double aim) {
            const double seconds = processorNow() - start;
            std::printf("%-24s %6.2f s  (%.2f of %.0f s)\n", what, seconds, seconds / aim, aim);
            std::fflush(stdout);
        };
        start = processorNow();
        const auto whole = m_document->wholeSnapshot();
        if (!whole)
            qFatal("%s", qUtf8Printable(whole.error().message));
        tell("all words read", 2);
        start = processorNow();
        const auto coverages = letterCoverages(**whole);
        tell("coverage of all", 2);
        start = processorNow();
        size_t found = 0;
        for (const Original &original : (*whole)->work->originals)
            found += findPersonalData(*original.text).size();
        tell("personal data sought", 2);
        std::printf("%zu letters, %zu places\n", coverages.size(), found);
    }

    const int m_letters;
    QTemporaryDir m_dir;
    SystemClock m_clock;
    RandomIdSource m_ids;
    std::unique_ptr<Document> m_document;
    SnapshotPtr m_held;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int letters = argc > 1 ? QByteArray(argv[1]).toInt() : kUsualLetters;
    std::printf("%d letters, %d opinions, %d stretches\n", letters,
                letters * (kStretchesOfLetter - 2), letters * kStretchesOfLetter);
    Bench(letters).run();
    return 0;
}
