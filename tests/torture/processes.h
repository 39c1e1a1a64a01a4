#pragma once

#include "document/document.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <random>
#include <string>
#include <sys/types.h>
#include <vector>

namespace gaiyo::torture {

// One process that edits a document, forked from a parent that never opened it. What it says comes
// through a pipe, line by line, and stays readable after it was killed.
class Editor
{
public:
    explicit Editor(std::function<void(int pipe)> life)
        : m_life(std::move(life))
    {}
    ~Editor();
    Editor(const Editor &) = delete;
    Editor &operator=(const Editor &) = delete;

    void start();
    void kill();                          // SIGKILL, and waits for its end
    bool hasEnded();                      // by itself
    std::vector<std::string> takeLines(); // complete ones since the last call

private:
    std::function<void(int)> m_life;
    pid_t m_process = -1;
    int m_pipe = -1;
    std::string m_rest;
};

// One line, in one write: whole or not at all.
void say(int pipe, const QString &line);

void sleepFor(double milliseconds);
double nowMilliseconds(); // of the monotonic clock

// An edit that loses nothing if nobody does: adds one to the number at the beginning of an
// opinion's summary, on condition of the revision seen, again until no colleague was faster.
// Answers how many attempts it took; 0 where it was refused for another reason, named then.
int countUp(Document &document, const QString &opinion, const QString &uuid, QString &reason);

// The sum of these numbers.
qint64 sumOfCounters(const Snapshot &values);

} // namespace gaiyo::torture
