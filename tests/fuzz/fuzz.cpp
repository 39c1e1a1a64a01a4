// Damaged and hostile input for everything that reads what others wrote: gaiyo_fuzz TARGET
// [--seconds N]
// [--seed N]. Takes the inputs of the corpus and what the program itself writes, changes them at
// random, and reads them. No crash (the sanitizers watch), no input that takes over 2 seconds, and
// what is taken in keeps the laws of a document. The input at work is kept in the file that the
// first line names, so that a crash can be looked into.

#include "fuzz/mutator.h"
#include "fuzz/targets.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>

using namespace gaiyo;

namespace {

constexpr qint64 kLongest = 2'000; // milliseconds for one input

std::vector<QByteArray> readCorpus(const QString &target)
{
    std::vector<QByteArray> inputs;
    const QDir folder(QStringLiteral(GAIYO_CORPUS "/") + target);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qUtf8Printable(file.fileName()));
        inputs.push_back(file.readAll());
    }
    return inputs;
}

qint64 option(const QString &name, qint64 otherwise)
{
    const QStringList words = QCoreApplication::arguments();
    const qsizetype at = words.indexOf(name);
    return at > 0 && at + 1 < words.size() ? words[at + 1].toLongLong() : otherwise;
}

void keep(const QString &path, const QByteArray &input)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(input) != input.size())
        qFatal("cannot write %s", qUtf8Printable(path));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString name = application.arguments().value(1);
    const auto target = fuzz::findTarget(name);
    if (!target) {
        std::fputs("gaiyo_fuzz text|csv|json|eml|zip|sheet|inquiry|strings|docx|opener|journal "
                   "[--seconds N] "
                   "[--seed N]\n",
                   stderr);
        return 2;
    }
    const qint64 asked = qEnvironmentVariableIntValue("GAIYO_FUZZ_SECONDS");
    const qint64 seconds = option(QStringLiteral("--seconds"), asked > 0 ? asked : 3);
    auto corpus = readCorpus(name);
    for (QByteArray &own : target->ownInputs())
        corpus.push_back(std::move(own));
    fuzz::Mutator mutator(quint32(option(QStringLiteral("--seed"), 1)), corpus, target->words);
    const QString kept = QDir::temp().filePath(
        QStringLiteral("gaiyo-fuzz-%1-%2.input").arg(name).arg(QCoreApplication::applicationPid()));
    std::printf("input at work: %s\n", qUtf8Printable(kept));
    std::fflush(stdout);

    QElapsedTimer whole;
    whole.start();
    qint64 inputs = 0;
    qint64 taken = 0;
    qint64 slowest = 0;
    while (whole.elapsed() < seconds * 1'000) {
        const QByteArray input =
            inputs < qint64(corpus.size()) ? corpus[size_t(inputs)] : mutator.next();
        keep(kept, input);
        QElapsedTimer timer;
        timer.start();
        const auto outcome = target->read(input);
        slowest = qMax(slowest, timer.elapsed());
        if (!outcome.fault.isEmpty() || timer.elapsed() > kLongest) {
            std::printf("fault: %s (%lld ms)\n", qUtf8Printable(outcome.fault),
                        static_cast<long long>(timer.elapsed()));
            return 1;
        }
        ++inputs;
        taken += outcome.isTaken;
    }
    QFile::remove(kept);
    std::printf("%s: %lld inputs, %lld taken in, slowest %lld ms\n", qUtf8Printable(name),
                static_cast<long long>(inputs), static_cast<long long>(taken),
                static_cast<long long>(slowest));
    // Inputs that are never taken in would test the first check only.
    return taken > 0 ? 0 : 1;
}
