#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QString>

namespace gaiyo {

// The two streams of the program. Results go to stdout as they are, byte by byte; sentences for
// people go to stderr in UTF-8, and progress too, where a person looks at it.
class Console
{
public:
    explicit Console(bool quiet);
    ~Console();
    Q_DISABLE_COPY_MOVE(Console)

    // Error: Io where stdout cannot take it all.
    Result<void> print(QByteArrayView bytes);
    void complain(const QString &sentence);
    // Percent of the whole command; shown on a terminal only and not with --quiet.
    void showProgress(int percent);

private:
    void clearProgress();

    bool m_progressWanted = false;
    int m_shownPercent = -1;
};

} // namespace gaiyo
