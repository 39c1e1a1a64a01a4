#include "torture/processes.h"

#include "domain/snapshot_index.h"

#include <cerrno>
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace gaiyo::torture {

Editor::~Editor()
{
    kill();
}

void Editor::start()
{
    int ends[2];
    if (::pipe(ends) != 0)
        qFatal("no pipe");
    m_process = ::fork();
    if (m_process == 0) {
        ::close(ends[0]);
        m_life(ends[1]);
        ::_exit(0);
    }
    ::close(ends[1]);
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    if (m_pipe >= 0)
        ::close(m_pipe);
    m_pipe = ends[0];
    m_rest.clear();
}

void Editor::kill()
{
    if (m_process <= 0)
        return;
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
    m_process = -1;
}

bool Editor::hasEnded()
{
    if (m_process <= 0)
        return true;
    if (::waitpid(m_process, nullptr, WNOHANG) != m_process)
        return false;
    m_process = -1;
    return true;
}

std::vector<std::string> Editor::takeLines()
{
    char bytes[65'536];
    ssize_t count = 0;
    while ((count = ::read(m_pipe, bytes, sizeof bytes)) > 0)
        m_rest.append(bytes, size_t(count));
    std::vector<std::string> lines;
    for (size_t end = m_rest.find('\n'); end != std::string::npos; end = m_rest.find('\n')) {
        lines.push_back(m_rest.substr(0, end));
        m_rest.erase(0, end + 1);
    }
    return lines;
}

void say(int pipe, const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    while (::write(pipe, bytes.constData(), size_t(bytes.size())) < 0 && errno == EINTR) {
    }
}

void sleepFor(double milliseconds)
{
    const auto nanoseconds = qint64(milliseconds * 1e6);
    timespec time{time_t(nanoseconds / 1'000'000'000), long(nanoseconds % 1'000'000'000)};
    ::nanosleep(&time, nullptr);
}

double nowMilliseconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return double(time.tv_sec) * 1000 + double(time.tv_nsec) / 1e6;
}

int countUp(Document &document, const QString &opinion, const QString &uuid, QString &reason)
{
    for (int attempt = 1;; ++attempt) {
        const SnapshotPtr seen = document.snapshot();
        const Opinion *row = SnapshotIndex(*seen).findOpinion(OpinionId(opinion));
        if (!row) {
            reason = QStringLiteral("the opinion is gone");
            return 0;
        }
        const qint64 number = row->summary.section(u' ', 0, 0).toLongLong();
        // Words of its own: the same words by two people are no conflict.
        const QString words =
            QStringLiteral("%1 %2 ").arg(number + 1).arg(uuid) + row->summary.section(u' ', 2);
        Operation save{QStringLiteral("set_opinion"),
                       {{QStringLiteral("id"), opinion}, {QStringLiteral("summary"), words}},
                       seen->revision,
                       {},
                       uuid};
        const auto outcome = document.apply(save);
        if (std::holds_alternative<Applied>(outcome))
            return attempt;
        const Error &error = std::get<Refusal>(outcome).error;
        if (error.kind != ErrorKind::Conflict) {
            reason = error.message;
            return 0;
        }
    }
}

qint64 sumOfCounters(const Snapshot &values)
{
    qint64 sum = 0;
    for (const Opinion &opinion : values.opinions)
        sum += opinion.summary.section(u' ', 0, 0).toLongLong();
    return sum;
}

} // namespace gaiyo::torture
